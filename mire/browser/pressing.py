"""Pressing links and buttons, and what it may take until they can be pressed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser import cover
from mire.browser.addresses import origin_of
from mire.browser.filling import Filler
from mire.browser.observe import Watcher
from mire.page.patience import QUIET_WEAK_S
from mire.page.tree import Node, called
from mire.verdicts import NotVerifiable

if TYPE_CHECKING:
    from mire.browser.window import Window

_FIRST_TRY_MS = 1500
_COVERED = "intercepts pointer events"


def click(window: Window, node: Node) -> None:
    """Press; what covers the control (a banner) is pressed away first."""
    if window.covered:
        _uncover(window, node)
    for patience_ms in (_FIRST_TRY_MS, window.patience_ms):
        try:
            _press(window, window.locate(node), patience_ms)
        except PlaywrightTimeout as error:
            if window.traffic.pending or window.traffic.new_document:
                return  # pressed: it is the answer, or reading it, that takes longer
            window.look(again=True)
            if _COVERED in error.message:
                _uncover(window, node)
        except PlaywrightError as error:
            if "Invalid frame" not in error.message:
                raise
            window.look(again=True)  # Firefox put another frame in its place since it was looked at: not yet pressed
        else:
            return
    raise NotVerifiable(f"« {called(node)} » ne se laisse pas presser")


def _uncover(window: Window, node: Node) -> None:
    """Have away what lies over a control. Some other control of this target will lie under the same: its windows look
    for it before they press, from then on."""
    if cover.take_away(window.locate(node), window.patience_ms):
        window.covered.add(origin_of(window.page.url))
        window.look(again=True)
    window.traffic.mark(called(node))


def becomes_enabled(window: Window, watcher: Watcher, filler: Filler, node: Node) -> bool:
    """Whether the control can be pressed: fields are left, texts typed, checks of the page and the scripts of a young
    one awaited first."""
    if not _disabled(window, node, again=False) or not _disabled(window, node):
        return True
    filler.type_again()
    deadline = time.monotonic() + window.settings.timeout_s
    while _disabled(window, node):
        before = window.look()
        watcher.rest(QUIET_WEAK_S)
        changed = window.look(again=True).lines != before.lines
        if not (changed or window.traffic.pending or watcher.waking) or time.monotonic() > deadline:
            return not _disabled(window, node, again=False)
    return True


def _disabled(window: Window, node: Node, again: bool = True) -> bool:
    view = window.look(again=again)
    now = view.standing(node)
    return now is not None and view.disabled(now)


def _press(window: Window, place: Locator, timeout_ms: float) -> None:
    """Press, and wait until a document that this asks for is there, as Playwright does."""
    browser = window.context.browser
    touch = window.settings.touch and browser is not None and browser.browser_type.name != "firefox"
    press = place.tap if touch else place.click
    press(timeout=timeout_ms)
