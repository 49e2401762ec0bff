"""The page that a window stands on: following it through new tabs, reading it, keeping what it brought."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress

from playwright.sync_api import BrowserContext, Download, Frame, Page
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser import eye
from mire.browser.dialogs import Dialogs, File, received
from mire.browser.errors import is_replaced
from mire.browser.settings import Settings
from mire.page.aside import Aside
from mire.page.eye import see
from mire.page.layout import Layout
from mire.page.tree import Node
from mire.page.view import View

_MOST_BANNERS = 3
_EMPTY = ("", "about:blank")
_BANNER_MS = 2000


class Tab:
    """The foremost page of one browser context. `visited`: the main documents' addresses, in order.

    aside: the forms that are known to stand beside what its pages ask.
    odd: what the page said of whether a snapshot tells all of it (`script.ODD`) since the last one; None: nothing.
    """

    def __init__(self, context: BrowserContext, page: Page, settings: Settings, arrived: Callable[[], None]) -> None:
        self.context = context
        self.page = page
        self.visited: list[str] = []
        self.dialogs = Dialogs()
        self._settings = settings
        self._arrived = arrived
        self._downloads: list[Download] = []
        self._files: list[File] = []
        self._heard: list[Page] = []
        self._behind: list[Page] = []
        self.odd: bool | None = None
        self.aside = Aside()
        self._shown: Node | None = None
        self._whole: set[Page] = set()
        self._listeners: dict[str, Callable[..., None]] = {
            "framenavigated": self._navigated,
            "domcontentloaded": self._parsed,
            "download": self._received,
            "close": self._closed,
        }
        self._attach(page)
        context.on("page", self._opened)
        context.on("dialog", self.dialogs)

    def close(self) -> None:
        """Stop listening."""
        self.context.remove_listener("page", self._opened)
        self.context.remove_listener("dialog", self.dialogs)
        for page in self._heard:
            for event, listener in self._listeners.items():
                page.remove_listener(event, listener)

    def snapshot(self) -> View:
        """A fresh view; banners that the profile names are pressed away first."""
        view = self._read()
        for _ in range(_MOST_BANNERS):
            banner = next((node for label in self._settings.dismiss for node in view.controls(label)), None)
            if banner is None:
                break
            try:
                self.page.locator(f"aria-ref={banner.ref}").click(timeout=_BANNER_MS)
            except PlaywrightTimeout:
                break
            view = self._read()
        return view

    @property
    def is_parsed(self) -> bool:
        """Whether the foremost page is known to be there whole, its images apart; if not, it may be so all the same."""
        return self.page in self._whole

    @property
    def downloads(self) -> list[File]:
        """The files downloaded so far, complete."""
        while self._downloads:
            file = received(self._downloads.pop(0))
            self._files += [file] if file is not None else []
        return self._files

    def wait_for_download(self, timeout_s: float) -> None:
        """Wait until a file comes that was asked for, or for `timeout_s` in vain."""
        with suppress(PlaywrightTimeout):
            self.page.wait_for_event("download", timeout=timeout_s * 1000)

    def _read(self) -> View:
        """One snapshot; a document that gives way to another one meanwhile is waited for."""
        deadline = time.monotonic() + self._settings.timeout_s
        while True:
            page = self.page
            try:
                root = eye.read_page(page, self._settings.timeout_s * 1000)
            except PlaywrightError as error:
                if time.monotonic() >= deadline or not (is_replaced(error) or page is not self.page):
                    raise
                page.wait_for_load_state("domcontentloaded", timeout=self._settings.timeout_s * 1000)
            else:
                return self._seen(root, page)

    def _seen(self, root: Node, page: Page) -> View:
        """The view without what nobody sees, its fields called as people call them; the page is only asked where it
        holds something that a snapshot does not tell."""
        odd, self.odd = self.odd, None
        self._shown = root
        view = View(root, page.url, page.title, lambda: self._layout_of(root, page))
        if odd or ((odd is None or len(page.frames) > 1) and any(eye.is_odd(frame) for frame in page.frames)):
            layout = view.layout
            if layout is not None:
                see(root, layout)
                return view.without(self.aside.of(view))
        return view

    def _layout_of(self, root: Node, page: Page) -> Layout | None:
        """How the page lies; None once something else was read: the references would be another page's."""
        if self._shown is not root or page is not self.page:
            return None
        return eye.layout_of(page, self._settings.timeout_s)

    def _attach(self, page: Page) -> None:
        self._heard.append(page)
        for event, listener in self._listeners.items():
            page.on(event, listener)  # type: ignore[call-overload]

    def _opened(self, page: Page) -> None:
        """A new tab comes to the front once it shows something; one that only brings a download never does."""
        self._attach(page)
        self._behind.append(page)
        self._bring_forward(page)

    def _bring_forward(self, page: Page) -> None:
        if page in self._behind and page.url not in _EMPTY:
            self._behind.remove(page)
            self.page, self.odd = page, None

    def _received(self, download: Download) -> None:
        self._downloads.append(download)

    def _closed(self, page: Page) -> None:
        left = [other for other in self.context.pages if other is not page and other not in self._behind]
        if page is self.page and left:
            self.page, self.odd = left[-1], None

    def _parsed(self, page: Page) -> None:
        self._whole.add(page)

    def _navigated(self, frame: Frame) -> None:
        if frame.parent_frame is not None:
            return
        self._whole.discard(frame.page)
        self.odd = None
        self._arrived()
        self._bring_forward(frame.page)
        if not frame.url.startswith(("about:", "chrome-error:")):
            self.visited.append(frame.url)
