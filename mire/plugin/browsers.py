"""The browsers of a run: those asked for that are there, and those that are not tried."""

from __future__ import annotations

import pytest

from mire.browser.launch import NoBrowser, find_browser, is_there
from mire.browser.remote import speaks_cdp


def leave_out(config: pytest.Config) -> tuple[str, ...]:
    """Of several `--browser`, keep those that are there and return the others; nothing is installed for them."""
    asked = list(dict.fromkeys(config.option.browser))
    if config.option.browser_endpoint:
        _check_one(asked, config.option.browser_endpoint)
        return ()
    headless = not config.option.headed
    there = [name for name in asked if len(asked) == 1 or is_there(name, headless)]
    if asked and not there:
        raise pytest.UsageError(f"None of the browsers {', '.join(asked)} is installed.")
    config.option.browser = there
    return tuple(name for name in asked if name not in there)


def _check_one(asked: list[str], endpoint: str) -> None:
    """One endpoint is one browser."""
    if len(asked) > 1 or (speaks_cdp(endpoint) and asked not in ([], ["chromium"])):
        raise pytest.UsageError(f"--browser {' '.join(asked)}: at {endpoint} there is one browser only.")


def families(config: pytest.Config) -> frozenset[str]:
    """What the run drives, as people tell browsers apart: chromium, msedge, firefox, webkit."""
    if config.option.browser_endpoint:
        return frozenset(config.option.browser or ("chromium",))
    headless = not config.option.headed
    try:
        return frozenset(find_browser(name, headless).family for name in config.option.browser or (None,))
    except NoBrowser:
        return frozenset()
