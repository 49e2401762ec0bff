"""Asking a page how it lies before a person, in the world in which Playwright keeps the references of its snapshots."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Frame, Page, Playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser import script
from mire.browser.errors import is_replaced
from mire.page.layout import Layout, Place, read

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


def is_odd(frame: Frame) -> bool:
    """Whether a snapshot does not tell all of a document's fields; a frame that is gone has none."""
    try:
        return bool(script.ask(frame, script.ODD))
    except PlaywrightError as error:
        if frame.parent_frame is not None and (is_replaced(error) or frame.is_detached()):
            return False
        raise


def layout_of(page: Page, timeout_s: float, tags: bool = False) -> Layout:
    """How the page and its frames lie, by the references of its last snapshot; `tags`: with the controls' start tags.

    A frame that is gone, or does not answer in time, is left out.
    """
    own = _asked(page.main_frame, timeout_s * 1000, tags)
    inner = [_of_frame(frame, tags) for frame in page.frames if frame is not page.main_frame]
    return Layout([own, *(root for root in inner if root is not None)])


def _asked(frame: Frame, timeout_ms: float, tags: bool) -> Place:
    question = f"{_ENGINE}={'tags' if tags else 'all'}"
    return read(json.loads(frame.locator(question).text_content(timeout=timeout_ms) or '{"t": "body"}'))


def _of_frame(frame: Frame, tags: bool) -> Place | None:
    try:
        return _asked(frame, _PATIENCE_MS, tags)
    except PlaywrightTimeout:
        return None
    except PlaywrightError as error:
        if is_replaced(error) or frame.is_detached():
            return None
        raise
