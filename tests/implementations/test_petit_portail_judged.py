"""The other portal is judged through a profile alone: right, it conforms; wrong, it is found out.

Some of its requirements here; `make implementations` judges all of them, and each of its ways of being wrong.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mire.catalogue import load
from tests.implementations.hands import HANDS, ROOT, requirement

HAND = HANDS["petit_portail"]
REQUIREMENTS = load(ROOT / "features").portals["desjardins"].requirements
DECLARED = {"DSJ-DOSSIERS", "DSJ-EXISTANT", "DSJ-EXISTANT-REFUSE"}
SOME = ("DSJ-REGIME-ECRAN", "DSJ-PERSONNE-FORMAT", "DSJ-CODE-LONGUEUR", "DSJ-MDP-CONFIRMATION", "DSJ-SESSION-OUVRE")
TWINS = ("DSJ-CODE-SUFFIT", "DSJ-MDP-SUFFIT", "DSJ-CONFIRMATION")
RULES = ("DSJ-REGIME-CONNU", "DSJ-PERSONNE-NOM", "DSJ-CODE-LONGUEUR", "DSJ-MDP-CLASSES", "DSJ-AIDE-REQUIS")
"""Rules at each screen, that lean on one of these."""


@pytest.mark.turn(0, 2)
def test_the_right_portal_conforms(tmp_path: Path, subtests: pytest.Subtests) -> None:
    """Other markup, other paths, joined sections and a date in three fields break no rule of the documents."""
    with HAND.serving() as url:
        judged = HAND.judge(url, tmp_path, "-n", "2", "-m", " or ".join([*SOME, *DECLARED]))
    verdicts = judged.verdicts()

    assert 0 == judged.status, judged.said
    for id in SOME:
        with subtests.test(id):
            assert "conforme" == verdicts[id], judged.said
    with subtests.test("only what the profile declares is left out"):
        assert DECLARED == {id for id, verdict in verdicts.items() if verdict == "non applicable"}
    with subtests.test("the mapped label is a remark, once"):
        assert 1 == judged.said.count("remarque : « Numéro de contrat » s'appelle ici « No de contrat »")


@pytest.mark.long
def test_a_portal_that_refuses_everybody_fails_where_twins_are_refused(tmp_path: Path) -> None:
    """What every refusal leans on does not hold there; no refusal of its is taken for a rule kept or broken."""
    with HAND.serving("tout-refuse") as url:
        judged = HAND.judge(url, tmp_path, "-n", "2", "-m", " or ".join([*RULES, *TWINS]))
    expected = {**dict.fromkeys(TWINS, "non conforme"), **dict.fromkeys(RULES, "non vérifiable")}

    assert expected == {id: judged.verdicts()[id] for id in expected}, judged.said


def test_every_way_of_being_wrong_breaks_a_requirement_of_the_catalogue() -> None:
    """Their names begin with its id."""
    assert [] == [wrong for wrong in HAND.wrong if requirement(wrong) not in REQUIREMENTS]
