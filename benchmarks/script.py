"""One registration as a bare Playwright script; given are the portal's entry and the person's `KEYS`."""

from __future__ import annotations

import sys
from types import SimpleNamespace

from playwright.sync_api import sync_playwright

from benchmarks.clicks import through
from mire.browser.launch import find_browser

KEYS = ("contract", "certificate", "first_name", "last_name", "birth_date")


def main() -> None:
    """Start the browser that mire would take, click, end."""
    entry, *person = sys.argv[1:]
    executable = find_browser().executable
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, chromium_sandbox=False)
        through(browser.new_page(), entry, SimpleNamespace(**dict(zip(KEYS, person, strict=True))))
        browser.close()


if __name__ == "__main__":
    main()
