"""Find a browser or install one, and start it once, so that what is missing shows now and not in mid-run."""

import subprocess
import sys

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

from mire.browser.launch import Installed, NoBrowser, find_browser, launch

WRONG_USAGE = 4


def why_it_does_not_start(browser: Installed) -> str:
    """Start it and end it: "" when that goes well, else the first line of what went wrong."""
    with sync_playwright() as playwright:
        try:
            launch(playwright, browser).close()
        except PlaywrightError as error:
            return str(error).strip().splitlines()[0]
    return ""


def add_libraries(browser: Installed) -> None:
    """Where this is allowed, install what Playwright's own browser needs of the system."""
    command = [sys.executable, "-m", "playwright", "install-deps", browser.name]
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)


def main() -> None:
    print("mire: looking for a browser, or installing one (once)", file=sys.stderr)
    try:
        browser = find_browser()
    except NoBrowser as error:
        print(f"mire: {error}", file=sys.stderr)
        sys.exit(WRONG_USAGE)
    reason = why_it_does_not_start(browser)
    if reason and browser.executable is None:
        add_libraries(browser)
        reason = why_it_does_not_start(browser)
    if reason:
        print(f"mire: {browser.version_hint} was found but does not start: {reason}", file=sys.stderr)
        sys.exit(WRONG_USAGE)
    print(f"mire: the browser is {browser.version_hint}", file=sys.stderr)


if __name__ == "__main__":
    main()
