"""Choosing what a page offers: radio buttons, boxes, lists, files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator, Page

from mire.browser import files
from mire.page.fields import radios
from mire.page.tree import Node
from mire.page.view import View
from mire.text import normalise, same_control

_YES = ("", "oui", "true", "vrai", "coché", "cochée", "1", "x")


@dataclass(frozen=True)
class Entry:
    """`value` was to be entered; `entered` is what the field holds then, None where its form leaves no way."""

    value: str
    entered: str | None
    remark: str | None = None


class Hands(Protocol):
    """What filling needs of a window."""

    patience_ms: float

    @property
    def page(self) -> Page:
        """The foremost page."""

    def locate(self, node: Node) -> Locator:
        """Where `node` stands on the page now."""

    def look(self, again: bool = False) -> View:
        """What the page shows."""

    def leave_fields(self) -> list[dict[str, Any]]:
        """Leave the field in focus; gives what the text fields hold that were written into since this was last asked
        (`mire.browser.script.PREPARE`)."""


def choose(hands: Hands, group: Node, value: str) -> Entry:
    """One of several radio buttons, by its name or by the beginning of it."""
    options = radios(group)
    if not value:
        return Entry(value, "" if not any(option.attrs.get("checked") for option in options) else None)
    option = _called(options, value)
    if option is None:
        return Entry(value, None)
    _check(hands, hands.locate(option), True)
    return Entry(value, value)


def tick(hands: Hands, node: Node, value: str) -> Entry:
    """A box: « oui », « coché » and the like tick it, anything else clears it."""
    _check(hands, hands.locate(node), value.strip().lower() in _YES)
    return Entry(value, value)


def pick(hands: Hands, node: Node, value: str, fits: Callable[[str], bool] | None = None) -> Entry:
    """Choose in a list, the browser's own or one that the page draws, what is called `value`, or `fits`."""
    fits = fits or (lambda option: same_control(option, value))
    options = [part for part in node.walk() if part.role == "option"]
    empty = next((part.name for part in options if not part.name.strip() or not value), None)
    chosen = next((part.name for part in options if fits(part.name)), empty if not value else None)
    if chosen is None and options:
        return Entry(value, None)
    try:
        hands.locate(node).select_option(label=chosen or value, timeout=hands.patience_ms)
    except PlaywrightError as error:
        return _pick_drawn(hands, node, value, fits) if "not a <select>" in error.message else Entry(value, None)
    return Entry(value, value)


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


def _check(hands: Hands, field: Locator, wanted: bool) -> None:
    """Set a box or radio button; one hidden under its drawn label is reached through the label."""
    try:
        field.set_checked(wanted, timeout=min(hands.patience_ms, 1000))
    except PlaywrightError:
        field.set_checked(wanted, force=True, timeout=hands.patience_ms)


def _pick_drawn(hands: Hands, node: Node, value: str, fits: Callable[[str], bool]) -> Entry:
    if not any(part.role == "option" and part.ref for part in node.walk()):
        hands.locate(node).click(timeout=hands.patience_ms)
    for option in hands.look(again=True).nodes:
        if option.role == "option" and option.ref and fits(option.name or option.content):
            hands.locate(option).click(timeout=hands.patience_ms)
            return Entry(value, value)
    return Entry(value, None)


def _called(options: list[Node], value: str) -> Node | None:
    exact = [option for option in options if same_control(option.name, value)]
    begun = [option for option in options if normalise(option.name).startswith(normalise(value))]
    return next(iter([*exact, *begun]), None)
