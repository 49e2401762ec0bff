"""One portal drawn in other ways is judged alike: as one page that fetches its steps, with the browser's own window,
with a screen more, with a link in a message where there need not be one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from mire.plugin.collect import existing_checks
from mire.plugin.embedded import Embedded
from tests.judged import ROOT
from tests.judged import judged as run_of

FEATURES = ROOT / "features"
REGISTRATION = ("acces", "numeros", "choix", "mot_de_passe", "conditions", "validation")
WINDOW = ("conditions", "validation")
VARIANTS = (
    ("unimutuelles", "une-page", REGISTRATION),
    ("unimutuelles", "fenetre-native", WINDOW),
    ("assistance", "deux-ecrans", ("inscription",)),
    ("assistance", "lien", ("session", "navigateurs")),
)
"""Portal, variant, and the feature files that the variant matters to."""


def judged(mocks: Embedded, portal: str, variant: str, files: tuple[str, ...], report: Path) -> Mapping[str, Any]:
    """The requirements that these feature files check, judged on the variant: a profile that begins at its address."""
    profile = mocks.serve(portal)
    assert profile is not None
    profile.write_text(f'entry = "/variante/{variant}"\n' + profile.read_text("utf-8"), "utf-8")
    features = [(FEATURES / portal / f"{file}.feature").as_posix() for file in files]
    requirements = run_of(features, profile, report, "-n", "2").requirements
    chosen = {f"features/{portal}/{file}.feature" for file in files}
    checks = existing_checks(FEATURES)
    return {id: requirements[id] for id in checks if any(node.split("::")[0] in chosen for node in checks[id])}


@pytest.mark.long
@pytest.mark.parametrize(("portal", "variant", "files"), VARIANTS)
def test_each_requirement_of_the_registration_conforms(
    mocks: Embedded, portal: str, variant: str, files: tuple[str, ...], tmp_path: Path
) -> None:
    """However the steps are drawn, the same features hold."""
    found = judged(mocks, portal, variant, files, tmp_path)

    assert dict.fromkeys(found, "conforme") == {id: one["verdict"] for id, one in found.items()}, found
