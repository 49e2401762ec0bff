"""Reading a page, and asking it how it lies before a person, in the world in which Playwright keeps the references of
its snapshots."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Frame, Page, Playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser import script
from mire.browser.errors import is_replaced
from mire.page.layout import Layout, read
from mire.page.tree import Node, nameless, parse

_ENGINE: Final = "mire-layout"
_SOURCE = Path(__file__).with_name("layout.js").read_text(encoding="utf-8")
_PATIENCE_MS = 2000


def register(playwright: Playwright) -> None:
    """Let every browser of `playwright` be asked; once is enough, and more does no harm."""
    try:
        playwright.selectors.register(_ENGINE, _SOURCE, content_script=True)
    except PlaywrightError as error:
        if "already registered" not in error.message:
            raise


def read_page(page: Page, timeout_ms: float) -> Node:
    """One snapshot of a page and its frames; the root has the role `page`.

    A snapshot drops the name of what holds a drawing in a block and then its words (an icon in a flex box, as component
    kits put it into buttons and headings). What has no name left is asked for what is written on it.
    """
    root = parse(page.locator("body").aria_snapshot(mode="ai", timeout=timeout_ms))
    unnamed = {node.ref: node for node in nameless(root)}
    if unnamed:
        for written in _answers(page, f"words {' '.join(unnamed)}", timeout_ms):
            for ref, words in written.items():
                unnamed[ref].name = words
    return root


def is_odd(frame: Frame) -> bool:
    """Whether a snapshot does not tell all of a document's fields; a frame that is gone has none."""
    try:
        return bool(script.ask(frame, script.ODD))
    except PlaywrightError as error:
        if frame.parent_frame is not None and (is_replaced(error) or frame.is_detached()):
            return False
        raise


def layout_of(page: Page, timeout_s: float, tags: bool = False) -> Layout:
    """How the page and its frames lie, by the references of its last snapshot; `tags`: with start tags."""
    answers = _answers(page, "tags" if tags else "all", timeout_s * 1000)
    return Layout([read(told or {"t": "body"}) for told in answers])


def _answers(page: Page, question: str, timeout_ms: float) -> list[dict[str, Any]]:
    """What the page and its frames answer; a frame that is gone, or does not answer in time, is left out."""
    own = _answer(page.main_frame, question, timeout_ms)
    inner = [_of_frame(frame, question) for frame in page.frames if frame is not page.main_frame]
    return [own, *(told for told in inner if told is not None)]


def _answer(frame: Frame, question: str, timeout_ms: float) -> dict[str, Any]:
    answer = frame.locator(f"{_ENGINE}={question}").text_content(timeout=timeout_ms)
    return dict(json.loads(answer)) if answer else {}


def _of_frame(frame: Frame, question: str) -> dict[str, Any] | None:
    try:
        return _answer(frame, question, _PATIENCE_MS)
    except PlaywrightTimeout:
        return None
    except PlaywrightError as error:
        if is_replaced(error) or frame.is_detached():
            return None
        raise
