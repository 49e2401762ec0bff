"""What a page keeps folded: panels, menus and tabs that a person opens to read it all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final
from urllib.parse import urldefrag

from playwright.sync_api import ElementHandle
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser.errors import translated
from mire.page.view import View

if TYPE_CHECKING:
    from mire.browser.window import Window

MOST: Final = 12
"""How much is unfolded on one page."""
_FOLDED = (
    ":is(button, a, [role=button], [role=link], [role=menuitem])[aria-expanded=false], "
    "[role=tab][aria-selected=false], details:not([open]) > summary"
)
"""As WAI-ARIA and HTML say that something is folded; what fields unfold, such as a list of choices, is no reading."""
_NAME = "element => (element.getAttribute('aria-label') || element.innerText || '').trim()"
_PATIENCE_MS = 1000


def unfold(window: Window, known: set[str]) -> list[View]:
    """What the page shows, as it stands and after each thing that was unfolded there, the last with most of it.

    What bears a name that is `known` stays as it is (a site's menu is on every page); new names are added. Where
    pressing led to another page, the window goes back to the first one.
    """
    views, address = [window.look()], window.page.url
    while len(views) <= MOST and (folded := _next(window, known)) is not None:
        name, handle = folded
        known.add(name)
        view = window.act(partial(_press, handle), step=f"déplie « {name} »").view
        views.append(view if same_place(view.url) == same_place(address) else window.open(address).view)
    return views


def same_place(url: str) -> str:
    """`url` without what only points into its page; « #/… » is an address of its own in a single-page application."""
    address, fragment = urldefrag(url)
    place = f"#{fragment}" if fragment.startswith("/") and len(fragment) > 1 else ""
    return address.removesuffix("/") + place


def _next(window: Window, known: set[str]) -> tuple[str, ElementHandle] | None:
    """The first thing folded on the page whose name is not `known`."""
    with translated(window.settings.timeout_s, "lecture de la page"):
        handles = window.page.locator(_FOLDED).filter(visible=True).element_handles()
        named = ((str(handle.evaluate(_NAME)), handle) for handle in handles)
        return next(((name, handle) for name, handle in named if name and name not in known), None)


def _press(handle: ElementHandle) -> None:
    """Press; what cannot be pressed (another panel covers it now) stays folded."""
    try:
        handle.click(timeout=_PATIENCE_MS)
    except PlaywrightTimeout:
        return
