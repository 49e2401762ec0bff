"""A window that keeps what was chosen in it to itself, until it is told: « OK », « Valider », « Terminé »."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mire.browser.hands import SOON_S, Hands, awaited, pressed
from mire.page.tree import WINDOW_ROLES, Node


def settle(
    hands: Hands,
    before: set[str],
    chosen: Node,
    holds: Callable[[], bool],
    again: Callable[[], Node | None],
    is_entry: Callable[[Node], bool] = lambda _: False,
) -> bool:
    """Whether a window around `chosen` that was not there `before` (references) took it over: its buttons are pressed
    from the last to the first, until it is shut and `holds`; not those that are entries themselves. `again` opens it
    and chooses once more where one of them only shut it."""

    def found() -> list[Node]:
        return [node for node in _buttons(hands, before, chosen) if not is_entry(node)]

    for place in range(len(found())):
        buttons = found()
        if place >= len(buttons) or not pressed(hands, buttons[-1 - place]):
            return False
        if not awaited(hands, lambda now=chosen: now.ref not in hands.peek().by_ref, SOON_S):  # type: ignore[misc]
            continue
        if awaited(hands, holds, SOON_S):
            return True
        opened = again()
        if opened is None:
            return False
        chosen = opened
    return False


def _buttons(hands: Hands, before: set[str], chosen: Node) -> Iterator[Node]:
    """The buttons of the window that `chosen` stands in now, if there is one."""
    now = hands.peek().by_ref.get(chosen.ref)
    around = now.ancestors() if now else ()
    window = next((up for up in around if up.role in WINDOW_ROLES and up.ref not in before), None)
    for node in window.walk() if window else ():
        if node.role == "button" and node.ref and not _is_within(node, now):
            yield node


def _is_within(node: Node, chosen: Node | None) -> bool:
    return chosen is not None and (node is chosen or chosen in node.ancestors())
