"""What a page keeps folded: panels, menus and tabs that a person opens to read it all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from playwright.sync_api import ElementHandle
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser.errors import translated
from mire.browser.view import View

if TYPE_CHECKING:
    from mire.browser.window import Window

MOST: Final = 12
"""How much is unfolded on one page."""
_FOLDED = (
    ":is(button, a, [role=button], [role=link], [role=menuitem])[aria-expanded=false], "
    "[role=tab][aria-selected=false], details:not([open]) > summary"
)
"""As WAI-ARIA and HTML say that something is folded; what fields unfold, such as a list of choices, is no reading."""
_STILL = f"element => element.isConnected && element.matches({_FOLDED!r})"
_NAME = "element => (element.getAttribute('aria-label') || element.innerText || '').trim()"
_PATIENCE_MS = 1000


def unfold(window: Window, known: set[str]) -> list[View]:
    """What the page shows, as it stands and after each thing that was unfolded there, the last with most of it.

    What bears a name that is `known` stays as it is (a site's menu is on every page); new names are added. Where
    pressing led to another page, the window stands on the first one again, and the rest stays folded.
    """
    views, address = [window.look()], window.page.url
    with translated(window.settings.timeout_s, "lecture de la page"):
        folded = window.page.locator(_FOLDED).filter(visible=True).element_handles()[:MOST]
    for handle in folded:
        with translated(window.settings.timeout_s, "lecture de la page"):
            name = handle.evaluate(_NAME) if handle.evaluate(_STILL) else ""
        if not name or name in known:
            continue
        known.add(name)
        views.append(window.act(partial(_press, handle), step=f"déplie « {name} »").view)
        if window.page.url != address:
            window.open(address)
            break
    return views


def _press(handle: ElementHandle) -> None:
    """Press; what cannot be pressed (another panel covers it now) stays folded."""
    try:
        handle.click(timeout=_PATIENCE_MS)
    except PlaywrightTimeout:
        return
