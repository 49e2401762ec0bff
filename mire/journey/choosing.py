"""Taking one of several things that a page offers, by something of the person's that names it or stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mire.browser.window import Observation
from mire.catalogue import Control
from mire.journey.section import is_aside
from mire.journey.visit import NotReached, Visit
from mire.page.names import usable
from mire.page.tree import Node
from mire.page.view import View
from mire.text import normalise
from mire.verdicts import NotVerifiable

INFORMATION = Control(labels=("i",), words=("information",))


def choose_one(visit: Visit, value: str, until: Callable[[View], bool]) -> Observation:
    """Take what `value` names: press it, or mark it and send the section."""
    if not _bearing(visit, value):
        ask_about_each(visit)
    nodes = _bearing(visit, value)
    if not nodes:
        raise NotReached(f"rien à choisir ne porte « {value} »")
    return visit.take(nodes[0], until)


def _bearing(visit: Visit, value: str) -> list[Node]:
    view = visit.window.look(again=True)
    return visit.names.either(value, lambda name: list(candidates(view, name)))


def ask_about_each(visit: Visit) -> list[str]:
    """Press every control « i » or ~information~ and return what each shows, "" where nothing new came."""
    shown: list[str] = []
    pressed: list[Node] = []
    first = visit.names.controls(visit.window.look(), INFORMATION)
    for place, known in enumerate(first):
        before = visit.window.look(again=True)
        now = visit.names.controls(before, INFORMATION)
        node = now[place] if len(now) == len(first) else known  # the page may be another document by now
        _press_uncovered(visit, node, pressed)
        pressed.append(node)
        shown.append(visit.window.look(again=True).new_since(before))
    return shown


def _press_uncovered(visit: Visit, node: Node, pressed: list[Node]) -> None:
    """Press it; where what was shown last hides it, that is shut first by what opened it."""
    try:
        visit.window.press(node)
    except NotVerifiable:
        if not pressed:
            raise
        visit.window.page.keyboard.press("Escape")
        if visit.window.look(again=True).current(node) is None:
            visit.window.press(pressed[-1])
        visit.window.press(node)


def candidates(view: View, value: str) -> Iterator[Node]:
    """What can be pressed or marked and bears `value`; then the one such thing that stands in a block with it."""
    wanted = normalise(value)
    offered = [node for node in usable(view) if not is_aside(node)]
    yield from (node for node in offered if wanted in normalise(node.name))
    blocks = [node for node in view.nodes if node.children and wanted in normalise(node.content)]
    for block in reversed(blocks):
        inside = [node for node in block.walk() if node in offered]
        if inside:
            yield from inside[:1]
            return
