"""One look at a page of this machine, for people and programs: nothing is entered, nothing pressed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final

from playwright.sync_api import Browser, Page, Playwright, Route, WebSocketRoute
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser import eye, script
from mire.browser.launch import find_browser, launch
from mire.browser.traffic import origin_of
from mire.page.eye import see
from mire.page.fields import ENTRY_ROLES
from mire.page.tree import Node, parse
from mire.page.view import View

_PATIENCE_MS: Final = 10_000
_REST_MS: Final = 300
_INNER = ("data:", "blob:", "about:")


@dataclass(frozen=True)
class Field:
    """A field as a person sees it. `kind` is its `type`, else its role; `tag` its start tag as it stands there."""

    node: Node
    label: str
    origin: str
    kind: str
    tag: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class Send:
    """A button that may send, with its start tag."""

    node: Node
    name: str
    tag: str


@dataclass(frozen=True)
class Seen:
    """A page that was looked at."""

    view: View
    fields: tuple[Field, ...]
    sends: tuple[Send, ...]


class Glimpses:
    """A browser that looks at one page after another, and reaches nothing but the page's own origin."""

    def __init__(self, playwright: Playwright) -> None:
        self._playwright = playwright
        self._browser: Browser | None = None

    def __enter__(self) -> Glimpses:
        self._browser = launch(self._playwright, find_browser(None, True), True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._browser is not None:
            self._browser.close()

    def at(self, address: str, picture: Path | None = None) -> Seen:
        """What stands at an address (http or file); `picture`: where to draw it, its fields and buttons numbered."""
        assert self._browser is not None
        context = self._browser.new_context(
            service_workers="block", locale="fr-CA", viewport={"width": 1280, "height": 900}
        )
        try:
            _confine(context, address)
            context.add_init_script(script.INSTALL)
            page = context.new_page()
            page.goto(address, wait_until="domcontentloaded", timeout=_PATIENCE_MS)
            with suppress(PlaywrightTimeout):
                page.wait_for_load_state("load", timeout=_PATIENCE_MS / 5)
            script.ask(page, script.WAIT, [0, _REST_MS])
            return _seen(page)
        finally:
            context.close()


def _confine(context, address: str) -> None:
    own = origin_of(address) if address.startswith("http") else "file:"

    def pass_on(route: Route) -> None:
        url = route.request.url
        within = url.startswith(_INNER) or (url.startswith("file:") if own == "file:" else origin_of(url) == own)
        if within:
            route.continue_()
        else:
            route.abort()

    def refuse(socket: WebSocketRoute) -> None:
        socket.close()

    context.route("**/*", pass_on)
    context.route_web_socket("**/*", refuse)


def _seen(page: Page) -> Seen:
    text = page.locator("body").aria_snapshot(mode="ai", timeout=_PATIENCE_MS)
    layout = eye.layout_of(page, _PATIENCE_MS / 1000, tags=True)
    view = View(parse(text), page.url, page.title(), lambda: layout)
    see(view.root, layout)
    return Seen(view, tuple(_fields(view)), tuple(_sends(view)))


def _fields(view: View) -> Iterator[Field]:
    for node in view.nodes:
        place = node.place
        if place is None or place.kind != "field" or not (node.role in (*ENTRY_ROLES, "radio") or place.type == "file"):
            continue
        label = node.labels[0] if node.labels else None
        options = tuple(part.name or part.content for part in node.walk() if part.role == "option")
        yield Field(
            node,
            label.text if label else node.name,
            label.origin if label else "",
            place.type or node.role,
            place.start_tag,
            options,
        )


def _sends(view: View) -> Iterator[Send]:
    for node in view.submits():
        yield Send(node, node.name or node.content, node.place.start_tag if node.place else "")
