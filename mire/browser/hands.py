"""What entering values needs of a window, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.page.tree import Node
from mire.page.view import View

_DRAWN_ANEW_MS = 1000


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

    def leave_fields(self) -> list[dict[str, Any]]:
        """Leave the field in focus; gives what the text fields hold that were written into since this was last asked
        (`mire.browser.script.PREPARE`)."""


def ask(hands: Hands, node: Node, question: str) -> Any:
    """Ask a field by script; one that the page drew anew since it was seen is looked for again."""
    try:
        return hands.locate(node).evaluate(question, timeout=_DRAWN_ANEW_MS)
    except PlaywrightTimeout:
        hands.look(again=True)
        return hands.locate(node).evaluate(question, timeout=hands.patience_ms)
