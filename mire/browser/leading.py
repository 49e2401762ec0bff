"""Buttons that lead to another page, as they do in single-page applications: known by what pressing them does.

Nothing is sent meanwhile that could change anything: whatever is no mere question is stopped on its way.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import Locator, Route
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser.errors import translated
from mire.browser.unfolding import READ, go_back, keyed, leads_as_ever, led, same_place
from mire.page.fields import ENTRY_ROLES
from mire.page.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from mire.browser.window import Window

MOST: Final = 12
"""How many buttons are tried on one page."""
_BUTTONS = ":is(button, [role=button], [role=link]:not([href]))"
_PLAIN = ":not(:disabled, [aria-disabled=true], [aria-expanded], [aria-haspopup], [aria-pressed], form *, dialog *)"
"""What neither sends a form, nor unfolds or switches anything."""
_QUESTIONS = ("GET", "HEAD", "OPTIONS")
_PATIENCE_MS = 1000


def led_to(window: Window, known: set[str], harmless: Callable[[str], bool]) -> Iterator[View]:
    """What each button shows that leads somewhere, while it is shown: the page itself then has another address or
    other headings. The window goes back each time.

    Only those are pressed whose names are `harmless`, and in the page itself none beside fields: it might send them.
    What stands in a menu, header or footer is pressed once, by its name, which is `known` from then on.
    """
    here = window.look()
    address, done = window.page.url, set[str]()
    for _ in range(MOST):
        button = _next(window, known, done, harmless)
        if button is None:
            return
        key, name, place = button
        with _only_questions(window):
            view = window.act(partial(_press, place), step=f"suit « {name} »").view
            if same_place(view.url) != same_place(address):
                led(known, key, view.url)
                yield view
                go_back(window, address)
            elif view.lines != here.lines:
                led(known, key, f"{hash(view.new_since(here))}")
                yield view
                window.page.keyboard.press("Escape")
                if window.look(again=True).lines != here.lines:
                    window.open(address)


def _next(
    window: Window, known: set[str], done: set[str], harmless: Callable[[str], bool]
) -> tuple[str, str, Locator] | None:
    with translated(window.settings.timeout_s, "lecture de la page"):
        buttons = window.page.locator(_BUTTONS)
        found: list[dict[str, Any]] = buttons.evaluate_all(READ, _PLAIN)
        asks = bool(found) and _asks(window.look())
        for place, (key, one) in enumerate(keyed(found)):
            free = (key not in known if one["apart"] else not asks) and not leads_as_ever(known, key)
            if one["wanted"] and free and key not in done and harmless(one["name"]):
                done.add(key)
                if one["apart"]:
                    known.add(key)
                return key, str(one["name"]), buttons.nth(place)
    return None


def _asks(view: View) -> bool:
    """Whether the page itself has fields."""
    return any(node.role in (*ENTRY_ROLES, "radio") for node in view.own)


@contextmanager
def _only_questions(window: Window) -> Iterator[None]:
    window.context.route("**/*", _let_ask)
    try:
        yield
    finally:
        window.context.unroute("**/*", _let_ask)


def _let_ask(route: Route) -> None:
    if route.request.method in _QUESTIONS or _is_query(route.request.post_data_buffer):
        route.fallback()
    else:
        route.abort()


def _is_query(body: bytes | None) -> bool:
    """Whether a body is a question in GraphQL, which sends those too."""
    try:
        asked = json.loads(body or b"")
    except ValueError:
        return False
    text = asked.get("query") if isinstance(asked, dict) else None
    return isinstance(text, str) and not text.lstrip().startswith(("mutation", "subscription"))


def _press(place: Locator) -> None:
    """Press; what cannot be pressed leads nowhere."""
    try:
        place.click(timeout=_PATIENCE_MS)
    except PlaywrightTimeout:
        return
