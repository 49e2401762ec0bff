"""What a page keeps folded: panels, menus and tabs that a person opens to read it all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urldefrag

from playwright.sync_api import Locator
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser.errors import translated
from mire.browser.hands import awaited
from mire.page.view import View

if TYPE_CHECKING:
    from mire.browser.window import Window

MOST: Final = 20
"""How much is unfolded on one page."""
_TOGGLES = (
    ":is(button, a, [role=button], [role=link], [role=menuitem]):is([aria-expanded], [aria-haspopup=true], "
    "[aria-haspopup=menu]), [role=tab], details > summary"
)
_FOLDED = (
    ":is([aria-expanded=false], [aria-haspopup]:not([aria-expanded])), "
    "[role=tab]:not([aria-selected=true]), details:not([open]) > summary"
)
"""As WAI-ARIA and HTML say that something is folded; what fields unfold, such as a list of choices, is no reading."""
READ: Final = """(elements, wanted) => elements.map((element) => {
  const within = (mark) => mark && !mark.parentElement?.closest('main, article, section, aside');
  const menu = '[role=navigation], [role=banner], [role=contentinfo], nav';
  return {
    name: (element.getAttribute('aria-label') || element.innerText || '').trim(),
    wanted: element.matches(wanted) && element.checkVisibility({visibilityProperty: true}),
    apart: Boolean(element.closest(menu) || within(element.closest('header, footer'))),
  };
})"""
"""Of elements, `[{name, wanted, apart}]`: what each is called, whether it is shown and `wanted`, a selector, fits, and
whether it stands in a menu, header or footer."""
_PATIENCE_MS = 1000
_ENTRIES = ("listitem", "menuitem", "link", "button")
_FADING_S = 0.6
"""How long what fades in is waited for before it can be pressed."""


def unfold(window: Window, known: set[str]) -> list[View]:
    """All that `unfolding` shows."""
    return list(unfolding(window, known))


def unfolding(window: Window, known: set[str]) -> Iterator[View]:
    """What the page shows, as it stands and after each thing that was unfolded there, while it is shown.

    What stands in a menu, header or footer and bears a name that is `known` stays as it is (a site's menu is on every
    page); new names are added. So does what led to one place twice. Where pressing led to another address, the window
    goes back to the first one.
    """
    address, done = window.page.url, set[str]()
    yield window.look()
    for _ in range(MOST):
        if (folded := _next(window, known, done)) is None:
            return
        key, name, place = folded
        view = _come(window, window.act(partial(_press, window, place), step=f"déplie « {name} »").view)
        yield view
        if same_place(view.url) != same_place(address):
            led(known, key, view.url)
            go_back(window, address)


def _come(window: Window, view: View) -> View:
    """The page once what fades in can be pressed."""
    if _fades_in(view):
        awaited(window, lambda: not _fades_in(window.look(again=True)), _FADING_S)
    return window.look()


def _fades_in(view: View) -> bool:
    return any(node.role in _ENTRIES and not node.ref for node in view.nodes)


def led(known: set[str], key: str, url: str) -> None:
    """Remember where what is called so led to: after the second time to one place, it leads there from every page."""
    once = f"{key} → {same_place(url)}"
    known.add(f"{key} →" if once in known else once)


def leads_as_ever(known: set[str], key: str) -> bool:
    """Whether what is called so led to one place twice: a menu's entry, though no menu is marked as one."""
    return f"{key} →" in known


def go_back(window: Window, address: str) -> View:
    """Be at `address` again: a step back within a single page, whose session may be kept in it alone, else anew."""
    if not window.traffic.new_document:
        view = window.act(lambda: _back(window), step="revient en arrière").view
        if same_place(view.url) == same_place(address):
            return view
    return window.open(address).view


def same_place(url: str) -> str:
    """`url` without what only points into its page; « #/… » is an address of its own in a single-page application."""
    address, fragment = urldefrag(url)
    place = f"#{fragment}" if fragment.startswith(("/", "!/")) and len(fragment) > 1 else ""
    return address.removesuffix("/") + place


def _next(window: Window, known: set[str], done: set[str]) -> tuple[str, str, Locator] | None:
    """The first thing folded on the page that was not unfolded before."""
    with translated(window.settings.timeout_s, "lecture de la page"):
        toggles = window.page.locator(_TOGGLES)
        found: list[dict[str, Any]] = toggles.evaluate_all(READ, _FOLDED)
        for place, (key, one) in enumerate(keyed(found)):
            old = leads_as_ever(known, key) or (one["apart"] and key in known)
            if one["wanted"] and key not in done and not old:
                done.add(key)
                if one["apart"]:
                    known.add(key)
                return key, str(one["name"]), toggles.nth(place)
    return None


def keyed(found: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each with what it is known by: its name, and its number where several are called so; none is wanted without."""
    times: dict[str, int] = {}
    for one in found:
        name = one["name"]
        times[name] = times.get(name, 0) + 1
        one["wanted"] = one["wanted"] and bool(name)
        yield (name if times[name] == 1 else f"{name} ({times[name]})"), one


def _press(window: Window, place: Locator) -> None:
    """Press; where what was unfolded before covers it, that is shut first. What cannot be pressed stays folded."""
    for again in (False, True):
        try:
            place.click(timeout=_PATIENCE_MS)
        except PlaywrightTimeout:
            if not again:
                window.page.keyboard.press("Escape")
        else:
            return


def _back(window: Window) -> None:
    window.page.go_back(wait_until="commit", timeout=window.settings.timeout_s * 1000)
