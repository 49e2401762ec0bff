"""`mire install-browser`: find a browser or install one, and start it once, so that what is missing shows now."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from mire.cli.usage import Misuse, Parser
from mire.verdicts import PASSED

if TYPE_CHECKING:
    from mire.browser.launch import Installed

_NAMES = ("chromium", "firefox", "webkit")


def add_to(parser: Parser) -> None:
    """Give the command its options."""
    parser.add_argument("name", nargs="?", choices=_NAMES, help="chromium, firefox or webkit (Chromium, else Firefox)")
    parser.set_defaults(command=lambda options: install(options.name))


def install(name: str | None = None) -> int:
    """Its exit status; Misuse says why no browser can be had, or which one does not start."""
    from mire.browser.launch import NoBrowser, find_browser

    print("mire: looking for a browser, or installing one (once)", file=sys.stderr)
    try:
        browser = find_browser(name)
    except NoBrowser as error:
        raise Misuse(str(error)) from error
    reason = _why_not(browser)
    if reason and browser.executable is None:
        _add_libraries(browser)
        reason = _why_not(browser)
    if reason:
        raise Misuse(f"{browser.version_hint} was found but does not start: {reason}")
    print(f"mire: the browser is {browser.version_hint}", file=sys.stderr)
    return PASSED


def _why_not(browser: Installed) -> str:
    """Start it and end it: "" when that goes well, else the first line of what went wrong."""
    from playwright.sync_api import Error, sync_playwright

    from mire.browser.launch import launch

    with sync_playwright() as playwright:
        try:
            launch(playwright, browser).close()
        except Error as error:
            return str(error).strip().splitlines()[0]
    return ""


def _add_libraries(browser: Installed) -> None:
    """Where this is allowed, install what Playwright's own browser needs of the system."""
    command = [sys.executable, "-m", "playwright", "install-deps", browser.name]
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
