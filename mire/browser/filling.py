"""Entering a value into a field in whichever form the page gave it (contract, section 4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator, Page

from mire.browser import dates, script
from mire.browser.fields import date_parts, part_of_date, radios
from mire.browser.tree import Node
from mire.browser.view import View
from mire.text import normalise, same_control

NATIVE_DATE: Final = "champ natif"
SPLIT_DATE: Final = "date en trois champs"
_YES = ("", "oui", "true", "vrai", "coché", "cochée", "1", "x")
_TEXT_ROLES = ("textbox", "searchbox", "spinbutton", "slider")


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


class Filler:
    """Fills fields of one window; remembers what was written, so that it can be typed again."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._written: list[tuple[Node, str]] = []

    def forget(self) -> None:
        """Another document: what was written is gone."""
        self._written.clear()

    def fill(self, node: Node, kind: str, value: str, layout: str) -> Entry:
        """Enter `value`; `kind` is the catalogue's, `layout` a date's documented format."""
        if radios(node):
            return self._choose(node, value)
        if node.role not in _TEXT_ROLES and date_parts(node):
            return self._write_parts(node, value, layout)
        if node.role in ("checkbox", "switch"):
            return self._tick(node, value)
        if node.role in ("combobox", "listbox"):
            return self._select(node, value)
        if kind == "fichier" or node.role == "button":
            return self._attach(node, value)
        return self._write_date(node, value, layout) if kind == "date" else self._write(node, value)

    def type_again(self) -> bool:
        """Enter the texts once more key by key, for pages that listen to keys; False where there were none."""
        for node, value in self._written:
            self._type(self._hands.locate(node), value)
        typed = bool(self._written)
        self._written.clear()
        return typed

    def _write(self, node: Node, value: str) -> Entry:
        field = self._hands.locate(node)
        try:
            field.fill(value, timeout=self._hands.patience_ms)
        except PlaywrightError as error:
            return self._not_writable(error, value)
        held = self._held(node, field)
        if 0 <= held["longest"] < len(held["value"]) or held["value"] != value:
            held = self._type(field, value)
        else:
            self._written.append((node, value))
        return Entry(value, held["value"], NATIVE_DATE if held["type"] == "date" else None)

    def _not_writable(self, error: PlaywrightError, value: str) -> Entry:
        if "Malformed value" in error.message:
            return Entry(value, None, NATIVE_DATE)
        if "Cannot type text" in error.message or "Timeout" in error.message:
            return Entry(value, "")
        raise error

    def _type(self, field: Locator, value: str) -> dict[str, Any]:
        field.fill("", timeout=self._hands.patience_ms)
        field.press_sequentially(value)
        return dict(field.evaluate(script.OF_FIELD))

    def _held(self, node: Node, field: Locator) -> dict[str, Any]:
        """What the field holds, asked of the field in focus, which costs a sixth of looking it up again."""
        held = None if node.ref.startswith("f") else self._hands.page.evaluate(script.FIELD)
        return dict(held or field.evaluate(script.OF_FIELD))

    def _write_date(self, node: Node, value: str, layout: str) -> Entry:
        """A native date field is set by value, and only with what could be picked there."""
        entry = self._write(node, value)
        if entry.remark != NATIVE_DATE or value == "":
            return entry
        day = dates.iso(value, layout)
        self._hands.locate(node).fill(day or "", timeout=self._hands.patience_ms)
        return Entry(value, value if day else None, NATIVE_DATE)

    def _write_parts(self, group: Node, value: str, layout: str) -> Entry:
        wanted = dates.parts(value, layout) if value else {"year": "", "month": "", "day": ""}
        if wanted is None:
            return Entry(value, None, SPLIT_DATE)
        fields = date_parts(group)
        names = [part_of_date(field) for field in fields]
        if set(names) != set(wanted):
            names = list(dates.order(layout))
        entries = [self._write_part(field, name or "", wanted) for field, name in zip(fields, names, strict=True)]
        if any(entry.entered is None for entry in entries):
            return Entry(value, None, SPLIT_DATE)
        taken = all(entry.entered == entry.value for entry in entries)
        return Entry(value, value if taken else "-".join(entry.entered or "" for entry in entries), SPLIT_DATE)

    def _write_part(self, field: Node, name: str, wanted: dict[str, str]) -> Entry:
        value = wanted[name]
        if field.role != "combobox":
            return self._write(field, value)
        entry = self._pick(field, value, lambda option: bool(value) and dates.is_part(option, name, value))
        return replace(entry, entered=value if entry.entered is not None else None)

    def _choose(self, group: Node, value: str) -> Entry:
        """One of several radio buttons, by its name or by the beginning of it."""
        options = radios(group)
        if not value:
            return Entry(value, "" if not any(option.attrs.get("checked") for option in options) else None)
        option = _called(options, value)
        if option is None:
            return Entry(value, None)
        self._check(self._hands.locate(option), True)
        return Entry(value, value)

    def _tick(self, node: Node, value: str) -> Entry:
        self._check(self._hands.locate(node), value.strip().lower() in _YES)
        return Entry(value, value)

    def _check(self, field: Locator, wanted: bool) -> None:
        """Set a box or radio button; one hidden under its drawn label is reached through the label."""
        try:
            field.set_checked(wanted, timeout=min(self._hands.patience_ms, 1000))
        except PlaywrightError:
            field.set_checked(wanted, force=True, timeout=self._hands.patience_ms)

    def _select(self, node: Node, value: str) -> Entry:
        return self._pick(node, value, lambda option: same_control(option, value))

    def _pick(self, node: Node, value: str, fits: Callable[[str], bool]) -> Entry:
        """Choose in a list, the browser's own or one that the page draws."""
        field = self._hands.locate(node)
        options = [part for part in node.walk() if part.role == "option"]
        empty = next((part.name for part in options if not part.name.strip() or not value), None)
        chosen = next((part.name for part in options if fits(part.name)), empty if not value else None)
        if chosen is None and options:
            return Entry(value, None)
        try:
            field.select_option(label=chosen or value, timeout=self._hands.patience_ms)
        except PlaywrightError as error:
            if "not a <select>" not in error.message:
                return Entry(value, None)
            return self._pick_drawn(node, value, fits)
        return Entry(value, value)

    def _pick_drawn(self, node: Node, value: str, fits: Callable[[str], bool]) -> Entry:
        if not any(part.role == "option" and part.ref for part in node.walk()):
            self._hands.locate(node).click(timeout=self._hands.patience_ms)
        for option in self._hands.look(again=True).nodes:
            if option.role == "option" and option.ref and fits(option.name or option.content):
                self._hands.locate(option).click(timeout=self._hands.patience_ms)
                return Entry(value, value)
        return Entry(value, None)

    def _attach(self, node: Node, value: str) -> Entry:
        """`value` is the path of a file."""
        field = self._hands.locate(node)
        try:
            field.set_input_files(value, timeout=self._hands.patience_ms)
        except PlaywrightError as error:
            if "HTMLInputElement" not in error.message and "file chooser" not in error.message:
                raise
            with self._hands.page.expect_file_chooser(timeout=self._hands.patience_ms) as chooser:
                field.click(timeout=self._hands.patience_ms)
            chooser.value.set_files(value)
        return Entry(value, value)


def _called(options: list[Node], value: str) -> Node | None:
    exact = [option for option in options if same_control(option.name, value)]
    begun = [option for option in options if normalise(option.name).startswith(normalise(value))]
    return next(iter([*exact, *begun]), None)
