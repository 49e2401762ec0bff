"""What entering values needs of a window, and what comes of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Protocol

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser.errors import is_replaced
from mire.page.tree import Node
from mire.page.view import View

_DRAWN_ANEW_MS = 1000
TRY_MS: Final = 1000
"""How long one way to touch something is tried, where there are others."""
SOON_S: Final = 0.6
"""How long what was pressed may take to show: a list that shuts, a field that holds what was chosen."""
STEP_S: Final = 0.05
"""How often what no event tells of is looked for."""


@dataclass(frozen=True)
class Entry:
    """`value` was to be entered; `entered` is what the field holds then, None where its form leaves no way."""

    value: str
    entered: str | None
    remark: str | None = None


class Hands(Protocol):
    """What filling needs of a window."""

    patience_ms: float

    @property
    def page(self) -> Page:
        """The foremost page."""

    def locate(self, node: Node) -> Locator:
        """Where `node` stands on the page now."""

    def look(self, again: bool = False) -> View:
        """What the page shows; `again`, once the field in focus is left."""

    def peek(self) -> View:
        """What it shows now, the focus where it is."""

    def follow(self) -> bool:
        """Stand on the page that a choice led to by itself; False where it led to none."""

    def leave_fields(self) -> list[dict[str, Any]]:
        """Leave the field in focus; gives what the text fields hold that were written into since this was last asked
        (`mire.browser.script.PREPARE`)."""


def ask(hands: Hands, node: Node, question: str) -> Any:
    """Ask a field by script; one that the page drew anew since it was seen is looked for again."""
    try:
        return hands.locate(node).evaluate(question, timeout=_DRAWN_ANEW_MS)
    except PlaywrightError as error:
        if not (isinstance(error, PlaywrightTimeout) or is_replaced(error)):
            raise
        hands.look(again=True)
        return hands.locate(node).evaluate(question, timeout=hands.patience_ms)


def pressed(hands: Hands, node: Node) -> bool:
    """Press it; False where it does not let itself be pressed."""
    try:
        hands.locate(node).click(timeout=TRY_MS)
    except PlaywrightError:
        return False
    return True


def awaited(hands: Hands, found: Callable[[], Any], patience_s: float | None = None) -> Any:
    """What `found` gives as soon as that is something, or the last it gave."""
    deadline = time.monotonic() + (hands.patience_ms / 1000 if patience_s is None else patience_s)
    while not (result := found()) and time.monotonic() < deadline:
        hands.page.wait_for_timeout(STEP_S * 1000)
    return result
