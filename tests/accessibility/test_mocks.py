"""Every screen that a journey of the catalogue comes by is free of what axe finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from mire.accessibility import examine
from mire.catalogue import load
from mire.cli.scenes import scene_on
from mire.doctor.finding import Grade
from mire.plugin.embedded import Embedded
from mire.target.profile import load_profile

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = load(ROOT / "features")
LEAST_SCREENS = {"desjardins": 8, "cowan": 8, "unimutuelles": 8, "assistance": 8, "reclamation360": 6, "etudiant": 3}


@pytest.mark.parametrize(
    "portal", [pytest.param(one, marks=[] if one == "cowan" else pytest.mark.long) for one in CATALOGUE.portals]
)
def test_no_screen_breaks_wcag(mocks: Embedded, portal: str, playwright: Playwright) -> None:
    """Each looked at once."""
    profile = mocks.serve(portal)
    assert profile is not None

    with scene_on(load_profile(profile, CATALOGUE), 1, playwright) as scene:
        found = list(examine(scene))

    assert LEAST_SCREENS[portal] <= sum(finding.grade is Grade.FINE for finding in found)
    assert [] == [str(finding) for finding in found if finding.grade in (Grade.WRONG, Grade.BROKEN)]
