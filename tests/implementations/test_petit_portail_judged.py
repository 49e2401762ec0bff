"""The other portal is judged through a profile alone: right, it conforms; wrong, it is found out.

Some of its requirements here; `make implementations` judges all of them, and each of its ways of being wrong.
"""

from __future__ import annotations

import pytest

from mire.catalogue import load
from tests.implementations.hands import HANDS, ROOT, Judged, requirement

HAND = HANDS["petit_portail"]
REQUIREMENTS = load(ROOT / "features").portals["desjardins"].requirements
DECLARED = {"DSJ-DOSSIERS", "DSJ-EXISTANT", "DSJ-EXISTANT-REFUSE"}
SOME = ("DSJ-REGIME-ECRAN", "DSJ-PERSONNE-FORMAT", "DSJ-CODE-LONGUEUR", "DSJ-MDP-CONFIRMATION", "DSJ-SESSION-OUVRE")
TWINS = ("DSJ-CODE-SUFFIT", "DSJ-MDP-SUFFIT", "DSJ-CONFIRMATION")
RULES = ("DSJ-REGIME-CONNU", "DSJ-PERSONNE-NOM", "DSJ-CODE-LONGUEUR", "DSJ-MDP-CLASSES", "DSJ-AIDE-REQUIS")
"""Rules at each screen, that lean on one of these."""


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """What came of a run on the right portal."""
    with HAND.serving() as url:
        return HAND.judge(url, tmp_path_factory.mktemp("juste"), "-n", "2", "-m", " or ".join([*SOME, *DECLARED]))


@pytest.fixture(scope="module")
def hopeless(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """What came of a run on a portal that refuses everybody, as far as these are concerned."""
    with HAND.serving("tout-refuse") as url:
        return HAND.judge(url, tmp_path_factory.mktemp("refus"), "-n", "2", "-m", " or ".join([*RULES, *TWINS]))


def test_the_run_succeeds(judged: Judged) -> None:
    """Exit status 0."""
    assert 0 == judged.status, judged.said


@pytest.mark.parametrize("id", SOME)
def test_what_it_implements_conforms(judged: Judged, id: str) -> None:
    """Other markup, other paths, joined sections and a date in three fields break no rule of the documents."""
    assert "conforme" == judged.verdicts()[id], judged.said


def test_only_what_the_profile_declares_is_left_out(judged: Judged) -> None:
    """Nothing else is *non applicable*."""
    assert DECLARED == {id for id, verdict in judged.verdicts().items() if verdict == "non applicable"}


def test_the_mapped_label_is_a_remark(judged: Judged) -> None:
    """It conforms, and the summary lists it once."""
    assert 1 == judged.said.count("remarque : « Numéro de contrat » s'appelle ici « No de contrat »")


@pytest.mark.long
def test_a_portal_that_refuses_everybody_fails_where_twins_are_refused(hopeless: Judged) -> None:
    """What every refusal leans on does not hold there."""
    verdicts = {id: hopeless.verdicts()[id] for id in TWINS}
    assert dict.fromkeys(TWINS, "non conforme") == verdicts, hopeless.said


@pytest.mark.long
def test_a_portal_that_refuses_everybody_keeps_no_rule(hopeless: Judged) -> None:
    """No refusal of its is taken for a rule kept, nor for one broken."""
    verdicts = {id: hopeless.verdicts()[id] for id in RULES}
    assert dict.fromkeys(RULES, "non vérifiable") == verdicts, hopeless.said


def test_every_way_of_being_wrong_breaks_a_requirement_of_the_catalogue() -> None:
    """Their names begin with its id."""
    assert [] == [wrong for wrong in HAND.wrong if requirement(wrong) not in REQUIREMENTS]
