"""Windows in truly clean state, from pages that are used again: a new context costs a hundred times as much."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page
from playwright.sync_api import Error as PlaywrightError

from mire.browser import script
from mire.browser.addresses import is_blocked, origin_of
from mire.browser.launch import is_chromium
from mire.browser.settings import Settings
from mire.browser.traffic import Feed
from mire.browser.window import Window
from mire.verdicts import HarnessError

_SCREEN = {"width": 1280, "height": 720}
_PATIENCE_MS = 5000
_SMALL_SCREEN = {"width": 390, "height": 780}


@dataclass(frozen=True)
class Options:
    """How contexts are made. `context_args` go to Playwright; `new_context` replaces its own (pytest-playwright's
    keeps traces, pictures and videos, and needs `reuse` off). guarded: the browser itself never resolves the blocked
    hosts, so that they need not be routed. renew_after: so many contexts, and a browser whose windows are not used
    again is started anew: Firefox gets slower with each window that it ever had."""

    reuse: bool = True
    context_args: Mapping[str, Any] = field(default_factory=dict)
    new_context: Callable[..., BrowserContext] | None = None
    guarded: bool = True
    renew_after: int | None = None


@dataclass
class _Slot:
    """A context with its one page, what it sends and gets, and the way to clean it."""

    context: BrowserContext
    page: Page
    feed: Feed
    devtools: CDPSession | None


class Pool:
    """Hands out windows of one browser. `restart` starts another browser where this one died."""

    def __init__(
        self, browser: Browser, options: Options | None = None, restart: Callable[[], Browser] | None = None
    ) -> None:
        self.browser = browser
        self._options = options or Options()
        self._restart = restart
        self._idle: dict[tuple[object, ...], list[_Slot]] = {}
        self._used: dict[Window, _Slot] = {}
        self._covered: set[str] = set()
        self._made = 0

    def window(self, settings: Settings) -> Window:
        """A window that nobody has used, as far as any portal can tell."""
        self._revive()
        self._renew()
        idle = self._idle.get(_kind(settings), [])
        slot = idle.pop() if idle else self._new_slot(settings)
        fresh = partial(self.window, settings)
        window = Window(slot.context, slot.page, slot.feed, settings, fresh, slot.devtools, self._covered)
        self._used[window] = slot
        return window

    def release(self, window: Window) -> None:
        """Take a window back and make it clean; one that cannot be cleaned is closed."""
        slot = self._used.pop(window, None)
        if slot is None or not self.browser.is_connected():
            return
        window.close()
        if slot.devtools is not None and self._cleaned(slot, window):
            self._idle.setdefault(_kind(window.settings), []).append(slot)
        else:
            self._close(slot)

    def release_all(self) -> None:
        """Take back every window, those that windows opened included."""
        for window in list(self._used):
            self.release(window)

    def close(self) -> None:
        """Close every window and context; the browser stays."""
        for slot in [*self._used.values(), *(slot for slots in self._idle.values() for slot in slots)]:
            self._close(slot)
        self._used.clear()
        self._idle.clear()

    def _revive(self) -> None:
        if self.browser.is_connected():
            return
        self._idle.clear()
        self._used.clear()
        if self._restart is None:
            raise HarnessError("le navigateur s'est arrêté et ne peut pas être relancé")
        self.browser = self._restart()

    def _renew(self) -> None:
        """Another browser in place of one that has had its windows, while none of them is in use."""
        due = self._options.renew_after is not None and self._made >= self._options.renew_after
        if due and not self._used and self._restart is not None and not is_chromium(self.browser):
            self.browser.close()
            self.browser, self._made = self._restart(), 0

    def _new_slot(self, settings: Settings) -> _Slot:
        self._made += 1
        make = self._options.new_context or self.browser.new_context
        context = make(**{**context_arguments(settings, is_chromium(self.browser)), **self._options.context_args})
        if settings.blocked_hosts and not (self._options.guarded and is_chromium(self.browser)):
            context.route(lambda url: is_blocked(url, settings.blocked_hosts), lambda route: route.abort())
        context.add_init_script(script.INSTALL)
        page = context.new_page()
        reusable = self._options.reuse and is_chromium(self.browser)
        return _Slot(context, page, Feed(context), context.new_cdp_session(page) if reusable else None)

    def _cleaned(self, slot: _Slot, window: Window) -> bool:
        """Empty what a portal can keep in a browser: pages, cookies, storages, and the cache where something in it may
        be one person's. Loading every script and style again costs each scenario more than the rest of this."""
        try:
            for page in slot.context.pages:
                if page is not slot.page:
                    page.close()
            slot.page.goto("about:blank", wait_until="commit", timeout=_PATIENCE_MS)
            slot.context.clear_cookies()
            for origin in _origins_of(window):
                arguments = {"origin": origin, "storageTypes": "all"}
                slot.devtools.send("Storage.clearDataForOrigin", arguments)  # type: ignore[union-attr]
            slot.devtools.send("Page.resetNavigationHistory")  # type: ignore[union-attr]
            if slot.feed.keeps:
                slot.devtools.send("Network.clearBrowserCache")  # type: ignore[union-attr]
                slot.feed.keeps = False
        except PlaywrightError:
            return False
        return True

    def _close(self, slot: _Slot) -> None:
        if self.browser.is_connected():
            slot.context.close()


def context_arguments(settings: Settings, chromium: bool) -> dict[str, Any]:
    """What Playwright's `new_context` is asked for. Service workers are off: they answer past the clock header."""
    arguments: dict[str, Any] = {
        "locale": settings.locale,
        "timezone_id": settings.timezone,
        "service_workers": "block",
        "accept_downloads": True,
        "viewport": _SMALL_SCREEN if settings.touch else _SCREEN,
        "has_touch": settings.touch,
        "is_mobile": settings.touch and chromium,
    }
    return arguments


def _kind(settings: Settings) -> tuple[object, ...]:
    return settings.locale, settings.timezone, settings.touch, settings.blocked_hosts


def _origins_of(window: Window) -> set[str]:
    seen = [*window.visited, *(exchange.url for exchange in window.traffic.log)]
    return {*window.settings.origins, *map(origin_of, seen)}
