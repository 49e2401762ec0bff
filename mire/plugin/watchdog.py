"""For the one case in which nobody else can end a scenario: a page whose script never lets go.

Playwright waits for such a page without end. Chromium is then killed from outside; the call under way fails, the
scenario is past its deadline, and the pool starts another browser.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from playwright.sync_api import Browser

from mire.browser.launch import is_chromium


class Watchdog:
    """Knows the process of the browser that is running; None where a browser does not tell."""

    def __init__(self) -> None:
        self._process: int | None = None

    def watch(self, browser: Browser) -> Browser:
        """From now on this is the browser to kill; returns it."""
        self._process = process_of(browser)
        return browser

    @contextmanager
    def limit(self, seconds: float) -> Iterator[None]:
        """Kill the browser where this lasts longer."""
        timer = threading.Timer(seconds, self._kill)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _kill(self) -> None:
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.kill(self._process, signal.SIGKILL)


def process_of(browser: Browser) -> int | None:
    """The process id of a Chromium; None for any other browser."""
    if not is_chromium(browser):
        return None
    session = browser.new_browser_cdp_session()
    known: list[dict[str, Any]] = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return next((process["id"] for process in known if process["type"] == "browser"), None)
