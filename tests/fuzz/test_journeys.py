"""`mire fuzz --journeys`: right mocks keep every invariant, wrong ones are found under their own requirement."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from mire.catalogue import load
from mire.plugin.embedded import Embedded
from tests.fuzz.command import mire_fuzz

ROOT = Path(__file__).resolve().parents[2]
PORTALS = [one.id for one in load(ROOT / "features").portals.values() if one.invariants.requirements]
DEVIATIONS = (  # not COW-SESSION-AVANT:avant and DSJ-PRIVE:carte-sans-session, which 25 stories do not come upon
    "UNI-4-AVANT:des-ok",
    "UNI-1-UNIQUE:recommencer",
    "DSJ-REGIME-UNIQUE:le-dernier-gagne",
    "AST-UNIQUE:recommencer",
)


def played(profile: Path | None, examples: int) -> subprocess.CompletedProcess[str]:
    """`mire fuzz --journeys`, as people start it."""
    return mire_fuzz(profile, examples, "--journeys")


@pytest.mark.long
@pytest.mark.parametrize("deviation", DEVIATIONS)
def test_what_must_never_be_is_found_under_its_own_requirement(mocks: Embedded, deviation: str) -> None:
    """With the story that led there, its steps numbered."""
    done = played(mocks.serve(None, deviation), 25)

    requirement = deviation.partition(":")[0]
    assert (1, True) == (done.returncode, f"{requirement} : non conforme — " in done.stdout), done.stdout + done.stderr
    assert "      1. " in done.stdout


@pytest.mark.turn(1, 2)
def test_each_registration_is_played_and_each_invariant_told(mocks: Embedded) -> None:
    """As many as were asked for; what holds is said to."""
    done = played(mocks.serve("unimutuelles"), 2)

    assert 0 == done.returncode, done.stdout + done.stderr
    assert "unimutuelles : 2 inscriptions, " in done.stdout
    assert 3 == done.stdout.count(" : rien trouvé")


@pytest.mark.long
@pytest.mark.parametrize("portal", PORTALS)
def test_a_right_portal_keeps_every_invariant(mocks: Embedded, portal: str) -> None:
    """In as many registrations as `mire fuzz --journeys` plays."""
    done = played(mocks.serve(portal), 25)

    assert (0, 0) == (done.returncode, done.stdout.count("non conforme")), done.stdout + done.stderr


def test_a_portal_without_a_registration_has_none_to_play(mocks: Embedded) -> None:
    """One sentence, and the status of wrong usage."""
    done = played(mocks.serve("etudiant"), 1)

    assert 4 == done.returncode
    assert "--journeys plays a portal's registration" in done.stderr
