"""What the addresses of a session give to a stranger, told from what anyone may read."""

from pathlib import Path
from typing import Any

import pytest

from mire.catalogue import load
from mire.journey.member import Member
from mire.journey.values import Values
from mire.page.tree import Node, parse
from mire.page.view import View
from mire.scene.openly import given_away, is_the_same_page
from mire.target.people import Person

OWN = '- heading "Sommaire" [ref=e1]\n- paragraph: Bonjour Zoé Gagné\n- link "Carte" [ref=e2]\n- link "Aide" [ref=e3]\n'
ENTRY = '- heading "Bienvenue" [ref=e1]\n- link "Aide" [ref=e2]\n'


@pytest.fixture
def member() -> Member:
    portal = load(Path(__file__).resolve().parents[2] / "features").portals["desjardins"]
    data: dict[str, Any] = {"certificate": "1001", "first_name": "Zoé", "last_name": "Gagné"}
    return Member(Person("desjardins", data), portal, Values.__new__(Values))


@pytest.mark.parametrize(
    ("address", "text", "away"),
    [
        ("/donnees?qui=7", "1001 Zoé", "1001"),
        ("/donnees?certificat=1001", "1001", ""),
        ("/donnees?certificat=1001", "1001 Gagné Zoé", "Gagné Zoé"),
        ("/textes", "Carte de paiement", ""),
    ],
)
def test_an_answer_gives_away_what_its_address_does_not_say(address: str, text: str, away: str, member: Member) -> None:
    """What only repeats the question tells nobody anything."""
    assert away == given_away(View(Node("document", text=text), address), member)


@pytest.mark.parametrize(
    ("shown", "same"),
    [(OWN.replace("Zoé Gagné", ""), True), (ENTRY, False), ('- heading "Connexion" [ref=e1]\n' + ENTRY, False)],
)
def test_a_page_emptied_of_what_is_hers_is_still_that_page(shown: str, same: bool, member: Member) -> None:
    """Its headings and controls tell it, those that stand at the entry apart."""
    own, entry = View(parse(OWN)), View(parse(ENTRY))
    assert same is is_the_same_page(own, View(parse(shown)), [entry], member)
