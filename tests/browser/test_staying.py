"""A form that stays on its page once it was sent: taken, where it is empty and what was entered stands beside it."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from mire.browser.window import Window
from mire.catalogue import load
from mire.journey.member import Member
from mire.journey.values import Values
from mire.journey.visit import Visit
from mire.journey.walk import Walk
from mire.page.names import Names
from mire.target.people import Person
from tests.browser.conftest import Answer, Portal

ASSISTANCE = load(Path(__file__).resolve().parents[2] / "features").portals["assistance"]
TRIP = {"depart": "Chez Maman", "arrivee": "Collège Voltaire"}
KEPT = f"<ul><li>{' → '.join(TRIP.values())} le 12/01/2027</li></ul>"


def form(beside: str, chosen: str = "") -> str:
    """The page of trips, with the form that adds one; `chosen`: what both of its lists show."""
    options = "<option value=''>" + "".join(
        f"<option{' selected' if name == chosen else ''}>{name}" for name in TRIP.values()
    )
    lists = "".join(f"<label>Adresse {what} <select>{options}</select></label>" for what in ("de départ", "d'arrivée"))
    return f"<main><h1>Mes trajets</h1>{beside}<form method=post>{lists}<button>Enregistrer</button></form></main>"


@pytest.mark.parametrize(
    ("answer", "taken"),
    [
        pytest.param(form(KEPT), True, id="kept"),
        pytest.param(form("<p>Ce trajet n'est pas possible.</p>"), False, id="refused in words"),
        pytest.param(form(f"<p>Collège fermé</p>{KEPT}", "Chez Maman"), False, id="refused, the entries kept"),
        pytest.param(Answer(form(KEPT), status=422), False, id="refused by its status"),
        pytest.param(form("<p>Nous ne connaissons pas Chez Maman.</p>"), False, id="one value of it only"),
    ],
)
def test_a_form_that_stays_was_taken_where_its_entries_stand_beside_it(
    portal: Portal, window: Window, answer: str | Answer, taken: bool
) -> None:
    """As a list above the form that adds to it."""
    portal.pages["/"] = lambda request: answer if request.method == "POST" else form("<p>Aucun trajet.</p>")
    member = Member(Person("assistance", {}), ASSISTANCE, Values(Random(1)))
    walk = Walk(Visit(window, ASSISTANCE, Names(), portal.url + "/"), ASSISTANCE.journeys["trajet"], member)
    walk.start()
    assert taken is walk.through(TRIP).accepted
