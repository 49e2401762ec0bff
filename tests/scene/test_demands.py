"""What a scenario demands of the page it stands before."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from mire.catalogue import load
from mire.journey.visit import Visit
from mire.page.names import Names
from mire.page.observation import Observation
from mire.page.tree import parse
from mire.page.view import View
from mire.scene.demands import Demands

PAGE = View(parse('- button "J\'accepte" [ref=e1]'))
REFUSED, TAKEN = Observation(PAGE, told=("Ce champ est obligatoire.",)), Observation(PAGE, answered=True)


def _scene(*answers: Observation, beyond: bool) -> Any:
    """A scene on a page whose command answers so, and that asks for more than the documents, or does not."""
    left = iter(answers)
    visit = SimpleNamespace(press=lambda _: next(left), find_control=lambda _: [PAGE.nodes[0]])
    window = SimpleNamespace(look=lambda: PAGE)
    fills = {"_fill_beyond": lambda _: beyond, "require_control": lambda _: [PAGE.nodes[0]]}
    return SimpleNamespace(visit=visit, window=window, members=[object()], memory={}, **fills)


@pytest.mark.parametrize(
    ("answers", "beyond", "outcome"),
    [((REFUSED, TAKEN), True, TAKEN), ((REFUSED,), False, REFUSED), ((TAKEN,), True, TAKEN)],
)
def test_a_command_refused_for_what_no_document_names_is_pressed_again(
    answers: tuple[Observation, ...], beyond: bool, outcome: Observation
) -> None:
    """Once what the page asks beyond the documents is filled; where it asks for nothing of that kind, it is refused."""
    scene = _scene(*answers, beyond=beyond)
    Demands.press(scene, "J'accepte")
    assert scene.memory["observed"] is outcome


COWAN = load(Path(__file__).resolve().parents[2] / "features").portals["cowan"]
SIGN_IN = '- textbox "Mot de passe" [ref=e1]\n- button "Soumettre" [ref=e2]\n'
SERVICES = '- link "Mes demandes de règlement" [ref=e3]\n- link "Ma police" [ref=e4]\n'
BANNER = '- region "Témoins":\n  - button "Tout accepter" [ref=e5]\n'
TERMS = '- button "J\'accepte les conditions" [ref=e6]\n'


@pytest.mark.parametrize(
    ("entry", "page", "services"),
    [
        (SIGN_IN, SERVICES, True),
        (SIGN_IN + BANNER, SERVICES + BANNER, True),
        (SIGN_IN, SERVICES + TERMS, False),
        (SIGN_IN + BANNER, SERVICES + BANNER + TERMS, False),
    ],
    ids=["services", "beside a cookie banner", "terms to accept", "terms beside a banner"],
)
def test_a_cookie_banner_is_no_screen_of_terms(entry: str, page: str, services: bool) -> None:
    """« Tout accepter », which stands at the entry too, accepts no terms: behind it the services are open."""
    visit = Visit(SimpleNamespace(), COWAN, Names(), "/")  # type: ignore[arg-type]
    scene: Any = SimpleNamespace(entry=View(parse(entry)), portal=COWAN, names=visit.names, visit=visit)
    scene._is_at_entry = lambda view, screen: Demands._is_at_entry(scene, view, screen)
    assert services is Demands.looks_like_services(scene, View(parse(page)))
