"""Portals by other hands are judged by their profile alone: a registration conforms, and what is wrong is found.

A few requirements and ways of being wrong here, of one portal in `make test` and of all in `make test-all`;
`make implementations` judges everything.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from mire.catalogue import load
from tests.implementations.hands import HANDS, ROOT, requirement

CATALOGUE = load(ROOT / "features")
FEW = {
    "lente": ("DSJ-CONFIRMATION", "DSJ-EXISTANT"),
    "sigma": ("COW-LIEN", "COW-SESSION"),
    "vague": ("UNI-3-FENETRE", "UNI-SESSION-CODE"),
    "escale": ("AST-SESSION", "AST-ADRESSE"),
    "rivage": ("AST-SESSION", "AST-ADRESSE"),
    "boussole": ("R360-NOUVEAU", "R360-OUBLI"),
}
WRONG = {
    "lente": ("DSJ-CONFIRMATION:coupe",),
    "sigma": ("COW-MESSAGE:expediteur", "COW-MDP-CONFIRMATION:casse"),
    "vague": ("UNI-MDP-LONGUEUR:sept", "UNI-4-MESSAGE:libelle"),
    "escale": ("AST-MOBILE:sans-07", "AST-ADRESSE:code-postal-perdu"),
    "rivage": ("AST-MDP-LONGUEUR:seven", "AST-SESSION-REFUSE:case"),
    "boussole": ("R360-MDP:sept", "R360-NOUVEAU:aide-vide"),
}


SOME = [pytest.param(name, marks=[] if name == "escale" else pytest.mark.long) for name in FEW]


@pytest.mark.turn(0, 2)
@pytest.mark.parametrize("name", SOME)
def test_what_it_implements_conforms(name: str, tmp_path: Path) -> None:
    """Registration and session, on a portal that shares no code and no habit with the mocks."""
    hand = HANDS[name]
    with hand.serving() as url:
        done = hand.judge(url, tmp_path, "-m", " or ".join(FEW[name]))

    assert dict.fromkeys(FEW[name], "conforme") == {id: done.verdicts()[id] for id in FEW[name]}, done.said


@pytest.mark.turn(1, 2)
@pytest.mark.parametrize("name", SOME)
def test_what_is_wrong_is_found_under_its_own_requirement(name: str, tmp_path: Path) -> None:
    """Each of these ways makes the requirement that it is named after *non conforme*, and breaks nothing on the way."""
    hand, found = HANDS[name], tmp_path / "found.json"
    plugin = ("-p", "tests.implementations.wrong_portails", "--hand", name, "--ways", ",".join(WRONG[name]))
    with hand.serving() as url:
        broken = " or ".join(map(requirement, WRONG[name]))
        done = hand.judge(url, tmp_path, *plugin, "--found", str(found), "-m", broken)

    verdicts = json.loads(found.read_text("utf-8")) if found.exists() else {}
    shown = {way: ("non conforme" in verdicts.get(way, []), "erreur" in verdicts.get(way, [])) for way in WRONG[name]}
    assert dict.fromkeys(WRONG[name], (True, False)) == shown, done.said


@pytest.mark.parametrize("name", HANDS)
def test_every_way_of_being_wrong_is_named_after_a_requirement(name: str) -> None:
    """Of the catalogue that judges the portal."""
    known = CATALOGUE.portals[HANDS[name].portal].requirements
    assert [] == [way for way in HANDS[name].wrong if requirement(way) not in known and ":" in way]


@pytest.mark.parametrize("name", HANDS)
def test_each_folder_stands_on_its_own(name: str) -> None:
    """Nothing in it takes anything of the judge or of the mocks."""
    taken = re.compile(r"^\s*(?:from|import) (?:mire|mocks|steps)\b", re.MULTILINE)
    sources = HANDS[name].profile.parent.rglob("*.py")
    assert [] == [path.name for path in sources if taken.search(path.read_text("utf-8"))]
