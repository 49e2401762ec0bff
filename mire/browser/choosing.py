"""Choosing what a page offers: radio buttons, boxes, files."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser import files, script
from mire.browser.hands import TRY_MS, Entry, Hands
from mire.page.fields import radios
from mire.page.naming import names_of
from mire.page.tree import Node
from mire.text import normalise, plain, same_control
from mire.words import NO_CHOICE

_YES = ("", "oui", "true", "vrai", "coché", "cochée", "1", "x")
_SIGNS = " -–—.…:*"


def choose(hands: Hands, group: Node, value: str) -> Entry:
    """One of several radio buttons, by its name or by the beginning of it; "" leaves them as they are, none marked or
    the first, which says that it chooses nothing."""
    options = radios(group)
    if not value:
        marked = [place for place, option in enumerate(options) if option.attrs.get("checked")]
        chooses = marked and (marked != [0] or plain(options[0].name).strip(_SIGNS) not in ("", *NO_CHOICE))
        return Entry(value, None if chooses else "")
    option = _called(options, value)
    if option is None:
        return Entry(value, None)
    way = _press if option.role == "button" else _check
    return Entry(value, value if way(hands, option, True) else None)


def tick(hands: Hands, node: Node, value: str) -> Entry:
    """A box: « oui », « coché » and the like tick it, anything else clears it."""
    return Entry(value, value if _check(hands, node, value.strip().lower() in _YES) else None)


def attach(hands: Hands, node: Node, value: str) -> Entry:
    """Give a file; `value` is its path, or the name of one that is made for it; "" takes back what was given."""
    field = hands.locate(node)
    given = value if value and Path(value).exists() else files.made(value)
    try:
        field.set_input_files(given, timeout=hands.patience_ms)
    except PlaywrightError as error:
        if "HTMLInputElement" not in error.message:
            raise
        if not value:
            return Entry(value, value)
        with hands.page.expect_file_chooser(timeout=hands.patience_ms) as chooser:
            field.click(timeout=hands.patience_ms)
        chooser.value.set_files(given)
    return Entry(value, value)


def _check(hands: Hands, node: Node, wanted: bool) -> bool:
    """Set a box or radio button; one hidden under its drawn label is reached through the label, or by its key. The page
    may be another one then, with the same choice."""
    field = hands.locate(node)
    for way in (_at_itself, _at_its_label, _unseen, _by_key):
        with suppress(PlaywrightError):
            way(hands, field, wanted)
            if field.is_checked() == wanted:
                return True
        if hands.follow():
            return True
    return False


def _press(hands: Hands, node: Node, _: bool) -> bool:
    """A button of a row of which one stays pressed; that one is left as it is."""
    button = hands.locate(node)
    try:
        if button.get_attribute("aria-pressed", timeout=TRY_MS) != "true":
            button.click(timeout=hands.patience_ms)
    except PlaywrightTimeout:
        return False
    return True


def _at_itself(hands: Hands, field: Locator, wanted: bool) -> None:
    field.set_checked(wanted, timeout=min(hands.patience_ms, TRY_MS))


def _at_its_label(_: Hands, field: Locator, __: bool) -> None:
    """At the beginning of it: what is drawn for a box stands there, and no link does."""
    label = field.evaluate_handle(script.LABEL).as_element()
    if label is not None:
        label.click(position={"x": 6, "y": 8}, timeout=TRY_MS)


def _unseen(_: Hands, field: Locator, wanted: bool) -> None:
    field.set_checked(wanted, force=True, timeout=TRY_MS)


def _by_key(hands: Hands, field: Locator, _: bool) -> None:
    field.focus(timeout=TRY_MS)
    hands.page.keyboard.press("Space")


def _begins(name: str, value: str) -> bool:
    return normalise(name).startswith(normalise(value))


def _called(options: list[Node], value: str) -> Node | None:
    exact = [option for option in options if any(same_control(name, value) for name in names_of(option))]
    begun = [option for option in options if any(_begins(name, value) for name in names_of(option))]
    return next(iter([*exact, *begun]), None)
