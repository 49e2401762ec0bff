"""The other portal is judged through a profile alone: right, it conforms; wrong, it is found out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from mire.catalogue import load
from mire.plugin.collect import existing_checks
from tests.implementations.petit_portail import WRONG, running
from tests.implementations.hands import requirement

ROOT = Path(__file__).resolve().parents[2]
PROFILE = Path(__file__).with_name("petit_portail") / "recette.toml"
REQUIREMENTS = load(ROOT / "features").portals["desjardins"].requirements
DECLARED = {"DSJ-DOSSIERS", "DSJ-EXISTANT", "DSJ-EXISTANT-REFUSE"}
WITHOUT_ENTRY = {"DSJ-OMNI"}
"""What can only be checked where the profile names an entry of its own."""
TWINS = ("DSJ-CODE-SUFFIT", "DSJ-MDP-SUFFIT", "DSJ-CONFIRMATION")
RULES = ("DSJ-REGIME-CONNU", "DSJ-PERSONNE-NOM", "DSJ-CODE-LONGUEUR", "DSJ-MDP-CLASSES", "DSJ-AIDE-REQUIS")
"""Rules at each screen, that lean on one of these."""
COVERED = existing_checks(ROOT / "features" / "desjardins", ROOT)


def judge(url: str, report: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`pytest features/desjardins` on the portal at `url`, with two workers."""
    command = [sys.executable, "-m", "pytest", "features/desjardins", "-n", "2", "-p", "no:cacheprovider"]
    return subprocess.run(
        [*command, "--target", str(PROFILE), "--report", str(report), *arguments],
        cwd=ROOT,
        env={**os.environ, "PETIT_PORTAIL": url, "PETIT_PORTAIL_ESSAIS": f"{url}/essais"},
        capture_output=True,
        text=True,
        check=False,
    )


def results(done: subprocess.CompletedProcess[str], report: Path) -> dict[str, Any]:
    """Exit status, what was said, and `conformance.json`'s target."""
    target: dict[str, Any] = json.loads((report / "conformance.json").read_text("utf-8"))["targets"][0]
    return {"status": done.returncode, "said": done.stdout + done.stderr, **target}


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What came of a run on the right portal."""
    report = tmp_path_factory.mktemp("juste")
    with running() as url:
        return results(judge(url, report), report)


@pytest.fixture(scope="module")
def hopeless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What came of a run on a portal that refuses everybody, as far as these are concerned."""
    report = tmp_path_factory.mktemp("refus")
    with running("tout-refuse") as url:
        return results(judge(url, report, "-m", " or ".join([*RULES, *TWINS])), report)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    """The verdicts on each way of being wrong, all of one run."""
    folder = tmp_path_factory.mktemp("faux")
    with running() as url:
        done = judge(url, folder, "-p", "tests.implementations.wrong_portails", "--hand", "petit_portail", "--found", str(folder / "found.json"))
    assert (folder / "found.json").exists(), done.stdout + done.stderr
    verdicts: dict[str, list[str]] = json.loads((folder / "found.json").read_text("utf-8"))
    return verdicts


def test_the_run_succeeds(judged: Mapping[str, Any]) -> None:
    """Exit status 0."""
    assert 0 == judged["status"], judged["said"]


@pytest.mark.parametrize("id", sorted(COVERED.keys() - DECLARED - WITHOUT_ENTRY))
def test_each_covered_requirement_conforms(judged: Mapping[str, Any], id: str) -> None:
    """Other markup, other paths, joined sections and a date in three fields break no rule of the documents."""
    assert "conforme" == judged["requirements"][id]["verdict"], judged["said"]


def test_only_what_the_profile_declares_is_left_out(judged: Mapping[str, Any]) -> None:
    """Nothing else is *non applicable*."""
    left_out = {id for id, one in judged["requirements"].items() if one["verdict"] == "non applicable"}
    assert DECLARED == left_out


def test_the_mapped_label_is_a_remark(judged: Mapping[str, Any]) -> None:
    """It conforms, and the summary lists it once."""
    assert 1 == judged["said"].count("remarque : « Numéro de contrat » s'appelle ici « No de contrat »")


@pytest.mark.parametrize("wrong", [wrong for wrong in WRONG if requirement(wrong) in COVERED])
def test_each_way_of_being_wrong_is_found_out(found: Mapping[str, list[str]], wrong: str) -> None:
    """The requirement that it breaks is *non conforme*, and nothing broke on the way."""
    verdicts = found.get(wrong, [])
    assert ("non conforme" in verdicts, "erreur" in verdicts) == (True, False), verdicts


def test_every_way_of_being_wrong_breaks_a_requirement_of_the_catalogue() -> None:
    """Their names begin with its id."""
    assert [] == [wrong for wrong in WRONG if requirement(wrong) not in REQUIREMENTS]


def test_a_portal_that_refuses_everybody_fails_where_twins_are_refused(hopeless: Mapping[str, Any]) -> None:
    """What every refusal leans on does not hold there."""
    verdicts = {id: hopeless["requirements"][id]["verdict"] for id in TWINS}
    assert dict.fromkeys(TWINS, "non conforme") == verdicts, hopeless["said"]


def test_a_portal_that_refuses_everybody_keeps_no_rule(hopeless: Mapping[str, Any]) -> None:
    """No refusal of its is taken for a rule kept, nor for one broken."""
    verdicts = {id: hopeless["requirements"][id]["verdict"] for id in RULES}
    assert dict.fromkeys(RULES, "non vérifiable") == verdicts, hopeless["said"]
