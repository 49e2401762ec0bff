"""One look at a page of this machine, for people and programs: nothing is entered, nothing pressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, Playwright, Route, ViewportSize

from mire.browser import eye
from mire.browser.addresses import origin_of
from mire.browser.launch import find_browser, launch
from mire.browser.pool import Options, Pool
from mire.browser.settings import Settings
from mire.page.eye import is_field, see
from mire.page.layout import Layout
from mire.page.sending import submits
from mire.page.tree import Node
from mire.page.view import View

_PATIENCE_S: Final = 10
_INNER: Final = ("data", "blob", "about")
_SCREEN: Final[ViewportSize] = {"width": 1280, "height": 900}
_MARKS: Final = """marks => {
  for (const [text, colour, left, top, width, height] of marks) {
    const frame = document.createElement("div"), number = document.createElement("b");
    const px = (lengths) => Object.fromEntries(Object.entries(lengths).map(([side, value]) => [side, `${value}px`]));
    Object.assign(frame.style, { position: "absolute", zIndex: 2147483647, outline: `2px solid ${colour}`,
      pointerEvents: "none", ...px({ left, top, width, height }) });
    Object.assign(number.style, { position: "absolute", right: 0, top: "-8px", padding: "1px 4px",
      font: "bold 12px sans-serif", background: colour, color: "#fff" });
    number.textContent = text;
    frame.append(number);
    document.documentElement.append(frame);
  }
}"""
"""Outlines boxes of the page, each with a text at its corner."""


@dataclass(frozen=True)
class Field:
    """A field as a person sees it. `origin` says where its label comes from (`mire.page.labels`), `kind` is its `type`,
    else its role; `tag` its start tag as it stands there."""

    node: Node
    label: str
    origin: str
    kind: str
    tag: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class Send:
    """A control that may send, with its start tag."""

    node: Node
    name: str
    tag: str


@dataclass(frozen=True)
class Seen:
    """A page that was looked at. `sends` in the order in which they would be tried."""

    view: View
    fields: tuple[Field, ...]
    sends: tuple[Send, ...]


class Glimpses:
    """A browser that looks at one page after another, each as long on its way as a check would wait for it, and
    reaches nothing but the page's own origin."""

    def __init__(self, playwright: Playwright) -> None:
        self._playwright = playwright
        self._pool: Pool | None = None

    def __enter__(self) -> Glimpses:
        browser = launch(self._playwright, find_browser(None, True), True)
        self._pool = Pool(browser, Options(reuse=False, context_args={"viewport": _SCREEN}))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.browser.close()

    def at(self, address: str, picture: Path | None = None) -> Seen:
        """What stands at an address (http or file); `picture`: where to draw it, its fields and controls numbered."""
        assert self._pool is not None
        window = self._pool.window(Settings(frozenset({origin_of(address)}), _PATIENCE_S))
        try:
            _confine(window.context, address)
            window.begin(address)
            seen = _seen(window.page)
            if picture is not None:
                _draw(window.page, seen, picture)
            return seen
        finally:
            self._pool.release(window)


def _confine(context: BrowserContext, address: str) -> None:
    """Let the page reach its own origin, or for a file other files, and nothing else."""
    own = urlsplit(address)

    def pass_on(route: Route) -> None:
        url = urlsplit(route.request.url)
        if url.scheme in _INNER or (url.scheme, url.netloc) == (own.scheme, own.netloc):
            route.continue_()
        else:
            route.abort()

    context.route("**/*", pass_on)
    context.route_web_socket("**/*", lambda socket: socket.close())


def _seen(page: Page) -> Seen:
    root = eye.read_page(page, _PATIENCE_S * 1000)
    layout = eye.layout_of(page, _PATIENCE_S, tags=True)
    view = View(root, page.url, page.title(), lambda: layout)
    see(view.root, layout)
    return Seen(view, tuple(_fields(view)), tuple(_sends(view, layout)))


def _draw(page: Page, seen: Seen, picture: Path) -> None:
    """A picture of the whole page, with the number of each field and of each control beside it; frames have none."""
    numbered = [(str(number), "#00539f", one.node) for number, one in enumerate(seen.fields, 1)]
    numbered += [(f"→{number}", "#a3006a", one.node) for number, one in enumerate(seen.sends, 1)]
    marks = [[text, colour, *node.place.box] for text, colour, node in numbered if _in_page(node) and node.place]
    page.evaluate(_MARKS, marks)
    page.screenshot(path=picture, full_page=True)


def _in_page(node: Node) -> bool:
    return not node.ref.startswith("f")


def _fields(view: View) -> Iterator[Field]:
    for node in view.nodes:
        place = node.place
        if place is None or place.kind != "field" or not is_field(node, place):
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


def _sends(view: View, layout: Layout) -> Iterator[Send]:
    for node in submits(view):
        place = layout.by_ref.get(node.ref)
        yield Send(node, node.name or node.content, place.start_tag if place else "")
