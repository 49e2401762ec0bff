"""Exit 0 if a browser that Playwright can drive is here, 1 if not; used by setup-browser."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

SYSTEM_BROWSERS = ("chromium", "google-chrome", "microsoft-edge", "firefox-esr", "firefox")


def playwrights_own() -> bool:
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


if __name__ == "__main__":
    sys.exit(not (any(map(shutil.which, SYSTEM_BROWSERS)) or playwrights_own()))
