"""A browser that runs elsewhere: a Playwright server's, or one that speaks Chromium's own protocol (CDP)."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Browser, Playwright
from playwright.sync_api import Error as PlaywrightError

from mire.browser import eye
from mire.browser.launch import NoBrowser

_WEB, _SOCKET = ("http", "https"), ("ws", "wss")
_DEVTOOLS = "/devtools/"
_PATIENCE_MS = 30_000


def check_endpoint(endpoint: str) -> str:
    """`endpoint` itself; ValueError says what is expected instead."""
    if urlsplit(endpoint).scheme not in (*_WEB, *_SOCKET) or not urlsplit(endpoint).hostname:
        raise ValueError(
            f"« {endpoint} » is no browser's address; expected ws://… (Playwright server) or http://… (CDP port)"
        )
    return endpoint


def speaks_cdp(endpoint: str) -> bool:
    """Whether it is Chromium's own protocol that is spoken there."""
    return urlsplit(endpoint).scheme in _WEB or _DEVTOOLS in endpoint


def connect(playwright: Playwright, endpoint: str, name: str | None = None, slow_mo: float = 0) -> Browser:
    """The browser at `endpoint`; `name` (Chromium without one) is what a Playwright server was started for."""
    eye.register(playwright)
    try:
        if speaks_cdp(endpoint):
            return playwright.chromium.connect_over_cdp(endpoint, slow_mo=slow_mo, timeout=_PATIENCE_MS)
        kind = getattr(playwright, name or "chromium")
        return kind.connect(endpoint, slow_mo=slow_mo, timeout=_PATIENCE_MS)  # type: ignore[no-any-return]
    except PlaywrightError as error:
        shown = endpoint.partition("?")[0]
        raise NoBrowser(f"No browser answers at {shown}: {error.message.splitlines()[0]}") from error
