"""What a field answers when it is asked: its type, whether it is wanted, what the browser knows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser import script
from mire.browser.errors import translated
from mire.page.tree import Node, element_of

if TYPE_CHECKING:
    from mire.browser.window import Window

_DRAWN_ANEW_MS = 2000
"""A field that does not answer for so long was drawn anew by its page, most likely."""


def type_of(window: Window, node: Node) -> str:
    """The `type` of a field (« email », « password »…), empty where it has none."""
    return str(ask(window, node, script.OF_FIELD)["type"])


def state_of(window: Window, node: Node) -> dict[str, Any]:
    """Whether a field, or a group of choices, is asked for and holds something (`mire.browser.script.WANTED`)."""
    return dict(ask(window, element_of(node), script.WANTED))


def file_fields(window: Window) -> list[Node]:
    """The fields for a file, which a page shows as buttons. Each button is only asked where the page has any."""
    with translated(window.settings.timeout_s, "lecture de la page"):
        if not any(frame.locator("input[type=file]").count() for frame in window.page.frames):
            return []
    buttons = [node for node in window.look().nodes if node.role == "button" and node.ref]
    return [node for node in buttons if type_of(window, node) == "file"]


def ask(window: Window, node: Node, question: str) -> Any:
    """What a field answers; asked again where another took its place since it was looked at."""
    with translated(window.settings.timeout_s, "lecture d'un champ"):
        try:
            return window.locate(node).evaluate(question, timeout=_DRAWN_ANEW_MS)
        except PlaywrightError as error:
            if not isinstance(error, PlaywrightTimeout) and "Invalid frame" not in error.message:
                raise
        window.look(again=True)
        return window.locate(node).evaluate(question)
