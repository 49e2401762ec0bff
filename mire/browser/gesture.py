"""A gesture, and the page that it was made on: kept as text, and drawn only where a picture of it is asked for.

A picture before every gesture would cost a third of a scenario's time; the document as text costs next to nothing, is
the same in every browser, and leaves the page that is judged untouched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from playwright.sync_api import Page

from mire.browser import eye, script
from mire.page.tree import Node
from mire.page.view import View

_PATIENCE_MS = 3000
_HIGHEST = 1600
MOST: Final = 12
"""So many of a window's last gestures are kept."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_NOTHING_LOADED = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
_REFRESH = re.compile(r'http-equiv="refresh"', re.IGNORECASE)
_HEAD = re.compile(r"<head[^>]*>", re.IGNORECASE)
_MARK = "element => { element.style.outline = '4px solid #e2007a'; element.style.outlineOffset = '3px' }"


@dataclass(frozen=True)
class Gesture:
    """What was done as a window's step `number`, counted from 1; `view` is what the page showed, `control` what was
    pressed. page: the document as `watch.js` keeps it, None where there was none."""

    number: int
    step: str
    view: View
    page: dict[str, Any] | None
    control: Node | None

    def marked(self, view: View) -> Node | None:
        """The control in another view of the same page."""
        own = self.view.current(self.control) if self.control else None
        if own is None:
            return None
        place = next(index for index, node in enumerate(_alike(self.view, own)) if node is own)
        return next((node for index, node in enumerate(_alike(view, own)) if index == place), None)


@contextmanager
def drawn(gesture: Gesture, beside: Page) -> Iterator[tuple[Page, View]]:
    """A page of the size of `beside`, in a browser context of its own, that shows what the gesture's did, its control
    outlined. Nothing of it is loaded or run."""
    assert gesture.page is not None
    assert beside.context.browser is not None
    context = beside.context.browser.new_context(viewport=beside.viewport_size, offline=True)
    try:
        context.set_default_timeout(_PATIENCE_MS)
        page = context.new_page()
        page.set_content(_document(gesture.page), wait_until="domcontentloaded")
        script.ask(page, script.RESTORE, gesture.page["fields"])
        _heighten(page)
        view = View(eye.read_page(page, _PATIENCE_MS), beside.url, lambda: "")
        if (control := gesture.marked(view)) is not None:
            place = page.locator(f"aria-ref={control.ref}")
            place.evaluate(_MARK)
            place.scroll_into_view_if_needed()
        yield page, view
    finally:
        context.close()


def _heighten(page: Page) -> None:
    """Show the whole page, up to a height that a picture can have: what was entered stands beside what was pressed."""
    size = page.viewport_size
    if size is not None:
        needed = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": size["width"], "height": max(size["height"], min(needed, _HIGHEST))})


def _document(kept: dict[str, Any]) -> str:
    """The document with its styles in it, which no script, picture or address can change."""
    style = kept["styles"].replace("</", "<\\/")
    html = _REFRESH.sub("", kept["html"])
    head = f"{_NOTHING_LOADED}<style>{style}</style>"
    found = _HEAD.search(html)
    return f"<!doctype html>{html[: found.end()]}{head}{html[found.end() :]}" if found else head + html


def _alike(view: View, node: Node) -> Iterator[Node]:
    return (other for other in view.nodes if (other.role, other.name) == (node.role, node.name) and other.ref)
