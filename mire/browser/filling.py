"""Entering a value into a field in whichever form the page gave it (contract, section 4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any, Final

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser import calendar, choosing, cover, lists, script
from mire.browser.hands import SOON_S, Entry, Hands, ask, awaited
from mire.page import dates
from mire.page.date_fields import date_parts, part_of_date
from mire.page.fields import WRITTEN_ROLES, radios
from mire.page.tree import Node
from mire.page.view import View
from mire.text import normalise

NATIVE_DATE: Final = "champ natif"
SPLIT_DATE: Final = "date en trois champs"
PICKED_DATE: Final = "date choisie au calendrier"
NOT_PICKED: Final = "le champ est en lecture seule, et son calendrier ne mène pas à ce jour"
READ_ONLY: Final = "le champ est en lecture seule"
NOT_EMPTIED: Final = "le champ reprend ce qu'il contenait"
_WRITTEN = ("text", "search", "email", "tel")
"""The types of a field that proposes entries and can be written into."""
_TEXT_ROLES = (*WRITTEN_ROLES, "slider")

Later = Callable[[], Entry]
"""What a field holds, asked when it is needed: several fields are then read at once."""


@dataclass
class _Text:
    """A text written into a field; `entry` once it was read back."""

    node: Node
    value: str
    entry: Entry | None = None


class Filler:
    """Fills fields of one window; remembers what was written, so that it can be typed again."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._written: list[tuple[Node, str]] = []
        self._unread: list[_Text] = []
        self._entered: dict[tuple[str, str, str], tuple[Node, str, str, str]] = {}
        self._sent: dict[tuple[str, str, str], tuple[Node, str, str, str]] = {}

    def forget(self, done: bool = False) -> None:
        """Another document: what was written is gone; `done`: another step, and nothing of it is wanted again."""
        self._written.clear()
        self._unread.clear()
        self.settled()
        if done:
            self._sent.clear()

    def settled(self) -> None:
        """The page answered: what its fields hold from now on is its own affair."""
        self._sent |= self._entered
        self._entered = {}

    def enter_what_was_emptied(self) -> None:
        """Enter anew what was sent and is no longer there, as pages that refuse empty their passwords."""
        self._entered = {**self._sent, **self._entered}
        self.enter_again()

    def enter_again(self) -> None:
        """Enter anew what the page lost meanwhile: its scripts woke up only then, and drew its fields afresh."""
        view = self._hands.look(again=True)
        for node, kind, value, layout in list(self._entered.values()):
            now = view.current(node)
            if now is not None and value and self._is_empty(view, now) and not _stands_beside(now, value):
                self.fill(now, kind, value, layout)()

    def shows_still(self, node: Node) -> bool:
        """Whether a list that the page draws shows still what was chosen in it."""
        field = self._key(node)
        _, _, value, _ = {**self._sent, **self._entered}.get(field, (node, "", "", ""))
        return bool(value) and _stands_beside(self._hands.look().current(node) or node, value)

    def _is_empty(self, view: View, node: Node) -> bool:
        """Whether a field holds nothing, or a list shows the entry that it begins with."""
        if node.role == "button":
            return bool(ask(self._hands, node, script.WITHOUT_FILE))
        first = next((part for part in node.walk() if part.role == "option"), None)
        return (not view.value(node) and not view.checked(node)) or (first is not None and view.checked(first))

    def fill(self, node: Node, kind: str, value: str, layout: str) -> Later:
        """Enter `value`; `kind` is the catalogue's, `layout` a date's documented format."""
        self._entered[self._key(node)] = (node, kind, value, layout)
        entry = self._choose(node, kind, value, layout)
        if entry is not None:
            self._hands.follow()
            return lambda: entry
        return self._write_date(node, value, layout) if kind == "date" else self._write(node, value)

    def _key(self, node: Node) -> tuple[str, str, str]:
        return node.role, node.name, "" if node.name else node.ref

    def _choose(self, node: Node, kind: str, value: str, layout: str) -> Entry | None:
        """What is no plain text is entered at once."""
        if radios(node):
            return choosing.choose(self._hands, node, value)
        if node.role not in _TEXT_ROLES and date_parts(node):
            return self._write_parts(node, value, layout)
        if node.role in ("checkbox", "switch"):
            return choosing.tick(self._hands, node, value)
        if node.role in ("combobox", "listbox"):
            return self._from_list(node, kind, value)
        if kind == "fichier" or node.role == "button":
            return choosing.attach(self._hands, node, value)
        return None

    def _from_list(self, node: Node, kind: str, value: str) -> Entry | None:
        """One of a list's entries; what the list does not hold is written where it only proposes: a calendar under a
        date, addresses as one types. None where it is to be written at once, or picked in a calendar."""
        if kind == "date" and ((node.place and node.place.may_open_calendar) or self._only_proposes(node)):
            return None
        entry = lists.pick(self._hands, node, value)
        if entry.entered is not None or not self._only_proposes(node):
            return entry
        lists.write(self._hands, node, value)
        return Entry(value, self._left(node) or None)

    def _only_proposes(self, node: Node) -> bool:
        """Whether a list is a field that can be written into."""
        held = self._held(node) if node.role == "combobox" else {"type": ""}
        return held["type"] in _WRITTEN and not held["fixed"]

    def type_again(self) -> bool:
        """Enter the texts once more key by key, for pages that listen to keys; False where there were none."""
        self.read_back()
        view = self._hands.look()
        self._written = [(node, value) for node, value in self._written if view.current(node) is not None]
        for node, value in self._written:
            self._type(node, value)
        typed = bool(self._written)
        self._written.clear()
        return typed

    def read_back(self) -> None:
        """See what the fields hold that were written since; one that did not take its text is typed key by key.

        All are read at once where each holds just what was written; where not, each is asked for itself. A field left
        as empty as it was tells of no change, and is asked for itself too.
        """
        unread, self._unread = self._unread, []
        if not unread:
            return
        together = self._hands.leave_fields()
        told = next((texts for texts in (unread, [one for one in unread if one.value]) if _hold(together, texts)), [])
        at_once = {id(text): held for text, held in zip(told, together, strict=False)}
        for text in unread:
            self._read(text, at_once.get(id(text)) or self._held(text.node))

    def _held(self, node: Node) -> dict[str, Any]:
        return dict(ask(self._hands, node, script.OF_FIELD))

    def _write(self, node: Node, value: str) -> Later:
        text = _Text(node, value)
        try:
            self._fill(node, value)
        except PlaywrightError as error:
            text.entry = self._not_writable(node, error, value)
        else:
            self._unread.append(text)

        def entry() -> Entry:
            self.read_back()
            assert text.entry is not None
            return text.entry

        return entry

    def _fill(self, node: Node, value: str) -> None:
        place = self._hands.locate(node)
        try:
            place.fill(value, timeout=self._hands.patience_ms)
        except PlaywrightTimeout:
            now = self._hands.look(again=True).current(node)
            if now is None or now.ref == node.ref:
                raise
            self._hands.locate(now).fill(value, timeout=self._hands.patience_ms)

    def _read(self, text: _Text, held: dict[str, Any]) -> None:
        if 0 <= held["longest"] < len(held["value"]) or held["value"] != text.value:
            held = self._type(text.node, text.value)
        else:
            self._written.append((text.node, text.value))
        if not text.value and held["value"] != self._left(text.node):
            text.entry = Entry("", None, NOT_EMPTIED)
            return
        text.entry = Entry(text.value, held["value"], NATIVE_DATE if held["type"] == "date" else None)

    def _left(self, node: Node) -> str:
        """What a field holds once it is left: some take back what they held before."""
        self._hands.leave_fields()
        return str(self._held(node)["value"])

    def _not_writable(self, node: Node, error: PlaywrightError, value: str) -> Entry:
        if "Malformed value" in error.message:
            return Entry(value, None, NATIVE_DATE)
        if "Cannot type text" in error.message:
            return Entry(value, "")
        if "Timeout" not in error.message:
            raise error
        held = self._held(node)
        empty = held["fixed"] and value and not held["value"]
        return Entry(value, None, READ_ONLY) if empty else Entry(value, held["value"] if held["fixed"] else "")

    def _type(self, node: Node, value: str) -> dict[str, Any]:
        """Key by key, what covers the field pressed away; begun anew where the page draws it afresh meanwhile."""
        try:
            cover.take_away(self._hands.locate(node), self._hands.patience_ms)
            return self._key_by_key(self._hands.locate(node), value)
        except PlaywrightTimeout:
            self._hands.look(again=True)
            return self._key_by_key(self._hands.locate(node), value)

    def _key_by_key(self, field: Locator, value: str) -> dict[str, Any]:
        patience_ms = self._hands.patience_ms
        field.fill("", timeout=patience_ms)
        field.press_sequentially(value, timeout=patience_ms)
        return dict(field.evaluate(script.OF_FIELD, timeout=patience_ms))

    def _write_date(self, node: Node, value: str, layout: str) -> Later:
        """A native date field is set by value once it is read, and only with what could be picked there; where nobody
        can write, there is a calendar."""
        if self._held(node)["fixed"]:
            picked = self._pick_date(node, value, layout)
            return lambda: picked
        read = self._write(node, value)

        def entry() -> Entry:
            found = read()
            if found.remark != NATIVE_DATE or value == "":
                return found
            day = dates.iso(value, layout)
            self._hands.locate(node).fill(day or "", timeout=self._hands.patience_ms)
            return Entry(value, value if day else None, NATIVE_DATE)

        return entry

    def _pick_date(self, node: Node, value: str, layout: str) -> Entry:
        def held() -> str:
            return str(self._held(node)["value"])

        if not value:
            empty = not _has_number(held())
            return Entry(value, "" if empty else None, None if empty else READ_ONLY)
        iso = dates.iso(value, layout)
        day = date.fromisoformat(iso) if iso else None
        taken = day is not None and calendar.pick(self._hands, node, day, lambda: dates.shows(held(), day))
        return Entry(value, value, PICKED_DATE) if taken else Entry(value, None, NOT_PICKED)

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
        if field.role == "spinbutton" and self._held(field)["spelled"]:
            return self._spell(field, name, value)
        if field.role != "combobox":
            return self._write(field, value)()
        entry = lists.pick(self._hands, field, value, lambda option: bool(value) and dates.is_part(option, name, value))
        self._hands.follow()
        return replace(entry, entered=value if entry.entered is not None else None)

    def _spell(self, part: Node, name: str, value: str) -> Entry:
        """A part of a date that is no field of its own is typed into, once the number that it held has gone: a kit may
        lose what is typed sooner."""
        place = self._hands.locate(part)

        def held() -> str:
            return str(place.evaluate(script.OF_FIELD)["value"]).strip()

        if value and dates.is_part(held(), name, value):
            return Entry(value, value)
        place.click(timeout=self._hands.patience_ms)
        if _has_number(held()):
            place.press("Delete")
            awaited(self._hands, lambda: not _has_number(held()), SOON_S)
        place.press_sequentially(value)
        now = held()
        return Entry(value, value if not value or dates.is_part(now, name, value) else now)


def _has_number(text: str) -> bool:
    return any(map(str.isdigit, text))


def _stands_beside(node: Node, value: str) -> bool:
    """Whether what was chosen in a list that the page draws stands beside its field."""
    around = [one.content for one in islice(node.ancestors(), 2)] if node.role == "combobox" else []
    return any(normalise(value) in normalise(text) for text in around)


def _hold(together: list[dict[str, Any]], texts: list[_Text]) -> bool:
    """Whether the fields that told of a change hold just these texts, and had room for them."""
    fits = all(not 0 <= state["longest"] < len(state["value"]) for state in together)
    return fits and [state["value"] for state in together] == [text.value for text in texts]
