"""What a command says where the browser or the portal breaks."""

from __future__ import annotations

import sys
from collections.abc import Callable

from mire.verdicts import BROKEN, Outcome


def or_broken(run: Callable[[], int]) -> int:
    """The exit status of `run`; 3 where no browser can be had, or where it or the portal breaks, in one sentence."""
    try:
        return run()
    except _breaks() as error:
        print(f"mire: {str(error).splitlines()[0]}", file=sys.stderr)
        return BROKEN


def _breaks() -> tuple[type[Exception], ...]:
    """Loaded where something was raised: who is to be told first what was found does not wait for Playwright."""
    from playwright.sync_api import Error as PlaywrightError

    from mire.browser.launch import NoBrowser

    return NoBrowser, PlaywrightError, Outcome
