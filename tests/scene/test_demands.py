"""What a scenario demands of the page it stands before."""

from types import SimpleNamespace
from typing import Any

import pytest

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
