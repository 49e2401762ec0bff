"""A date that can only be picked: the calendar beside its field is opened and gone through as a person would.

Nothing is known of a calendar beforehand. What came with it is looked at: lists and fields of years and months are set;
otherwise its buttons are pressed, and what each does to the month shown says which one leads where.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from playwright.sync_api import Error as PlaywrightError

from mire.browser import lists
from mire.browser.hands import SOON_S, TRY_MS, Hands, awaited, pressed
from mire.browser.settling import settle
from mire.page import dates
from mire.page.tree import Node

_PRESSED: Final = ("button", "gridcell", "cell", "option", "radio", "link", "generic", "columnheader")
_CELLS: Final = ("button", "gridcell", "cell", "option", "link", "generic")
_PAUSE_MS = 40
_MOST_S = 30.0
_MOST_AT_ONCE = 40
_MOST_MONTHS = 12
_MOST_PRESSES = 100
_DAY = re.compile(r"(?<!\d)([1-9]|0[1-9]|[12]\d|3[01])(?!\d)")
_YEAR = re.compile(r"(?<!\d)(19\d\d|20\d\d)(?!\d)")


def pick(hands: Hands, node: Node, day: date, holds: Callable[[], bool]) -> bool:
    """Pick `day` in the calendar that belongs to the field; whether the field `holds` it then."""
    before = {part.ref for part in hands.look().nodes if part.ref}

    def opens() -> bool:
        return _open(hands, node, before)

    def picked() -> Node | None:
        return _Calendar(hands, before, day, opens).go() if opens() else None

    cell = picked()
    if cell is not None and (awaited(hands, holds, SOON_S) or settle(hands, before, cell, holds, picked, _is_day)):
        return True
    hands.page.keyboard.press("Escape")
    return holds()


def _open(hands: Hands, node: Node, before: set[str]) -> bool:
    """Press the field, then the buttons beside it, until something comes."""
    beside = [part for around in list(node.ancestors())[:3] for part in around.walk() if part.role == "button"]
    for control in [node, *beside[:2]]:
        with suppress(PlaywrightError):
            hands.locate(control).click(timeout=TRY_MS)
        for _ in range(5):
            new = [part for part in hands.peek().nodes if part.ref and part.ref not in before]
            if sum(_DAY.fullmatch(_says(part)) is not None for part in new) >= 28 or len(new) > 40:
                return True
            hands.page.wait_for_timeout(_PAUSE_MS)
        if any(part.role in ("combobox", "spinbutton", "grid", "dialog") for part in new):
            return True
    return False


def _says(node: Node) -> str:
    return (node.content or node.name).strip()


@dataclass
class _Calendar:
    """One calendar that stands open. `steps`: by how many months each of its buttons was seen to lead on; one that only
    shuts it, 0: it is opened again."""

    hands: Hands
    before: set[str]
    day: date
    opens: Callable[[], bool]
    steps: dict[str, int] = field(default_factory=dict)

    def go(self) -> Node | None:
        """Set year and month, then press the day: its cell, None where nothing leads there."""
        self._set_parts()
        deadline = time.monotonic() + _MOST_S
        while time.monotonic() < deadline:
            shown = self._shown()
            if shown is None or shown == self._wanted:
                return self._press_day()
            if not self._towards(shown) and (self._nodes() or not self.opens()):
                return None
        return None

    @property
    def _wanted(self) -> int:
        return self.day.year * 12 + self.day.month - 1

    def _nodes(self) -> list[Node]:
        view = self.hands.peek()
        return [part for part in view.nodes if part.ref and part.ref not in self.before]

    def _set_parts(self) -> None:
        """Lists and fields for the year, then the month."""
        for part, value in (("year", str(self.day.year)), ("month", str(self.day.month))):
            for node in self._nodes():
                if node.role == "combobox" and any(dates.is_part(name, part, value) for name in _options(node)):
                    lists.pick(self.hands, node, value, lambda name, part=part, value=value: _fits(name, part, value))  # type: ignore[misc]
                    break
                if part == "year" and node.role in ("spinbutton", "textbox") and _YEAR.fullmatch(node.text.strip()):
                    self.hands.locate(node).fill(value, timeout=TRY_MS)
                    break

    def _shown(self) -> int | None:
        """The month shown, as months since the year 0; None where none is named."""
        months = years = None
        for text, title in self._titles():
            months = _month(text, title) if months is None else months
            years = _year(text) if years is None else years
        return None if months is None or years is None else years * 12 + months - 1

    def _titles(self) -> Iterator[tuple[str, bool]]:
        """What its title may be: short texts that are no day, what its fields hold and its lists have chosen;
        with whether it is a title, or may be the name of a weekday."""
        view = self.hands.look()
        for node in self._nodes():
            if node.role in ("combobox", "spinbutton", "textbox"):
                yield view.value(node), True
            elif not any(up.role == "combobox" for up in node.ancestors()) and _day(node) is None:
                own = node.text or ("" if node.children else node.name)
                texts = (own, *(part.text for part in node.children if part.role == "text"))
                yield from ((text, node.role in ("button", "heading")) for text in texts)

    def _towards(self, shown: int) -> bool:
        """Nearer to the month wanted: by a year that can be chosen, else by what leads there fastest."""
        nodes = self._nodes()
        year = next((one for one in nodes if one.role in _PRESSED and _says(one) == str(self.day.year)), None)
        if year is not None and shown // 12 != self.day.year and _key(year, nodes) not in self.steps:
            return self._try(year, nodes, shown)
        left = self._wanted - shown
        pressed = [one for one in nodes if one.role == "button" and _day(one) is None]
        buttons = {_key(one, nodes): one for one in pressed if not _is_title(one)}
        titles = [one for one in pressed if _is_title(one)]
        useful = [key for key in buttons if 0 < self.steps.get(key, 0) * (1 if left > 0 else -1) <= abs(left)]
        fastest = max(useful, key=lambda key: abs(self.steps[key]), default=None)
        untried = next((one for key, one in buttons.items() if key not in self.steps), None)
        far = fastest is None or abs(left) > _MOST_MONTHS * abs(self.steps[fastest])
        title = next((one for one in titles if _key(one, nodes) not in self.steps), None)
        if untried is not None and far:
            return self._try(untried, nodes, shown)
        if title is not None and (fastest is None or abs(left) > _MOST_PRESSES * abs(self.steps[fastest])):
            return self._try(title, nodes, shown)
        if fastest is None:
            return False
        times = min(abs(left) // abs(self.steps[fastest]), _MOST_AT_ONCE)
        return all(self._press(buttons[fastest]) for _ in range(times))

    def _try(self, button: Node, nodes: list[Node], shown: int) -> bool:
        """Press what was never pressed, and see how many months it leads on; what cannot be pressed leads nowhere."""
        key = _key(button, nodes)
        self.steps[key] = 0
        now = self._shown() if self._press(button) else shown
        self.steps[key] = now - shown if now is not None else 0
        return bool(self._nodes())

    def _press_day(self) -> Node | None:
        """The day's cell: so many after the first cell that says 1; those before it belong to another month."""
        cells = [node for node in self._nodes() if node.role in _CELLS and _day(node)]
        cells = [node for node in cells if not any(part is not node and part in cells for part in node.walk())]
        start = next((place for place, node in enumerate(cells) if _day(node) == 1), None)
        wanted = cells[start:] if start is not None else []
        cell = next((node for node in wanted if _day(node) == self.day.day), None)
        return cell if cell is not None and self._press(cell) else None

    def _press(self, node: Node) -> bool:
        if not pressed(self.hands, node):
            return False
        self.hands.page.wait_for_timeout(_PAUSE_MS)
        return True


def _fits(name: str, part: str, value: str) -> bool:
    return dates.is_part(name, part, value)


def _options(node: Node) -> list[str]:
    return [part.name for part in node.walk() if part.role == "option"]


def _key(node: Node, nodes: list[Node]) -> str:
    """What a button is known by, though it be drawn anew: its name, and which of those so named it is."""
    name = "" if _is_title(node) and not _YEAR.fullmatch(_says(node)) else node.name
    alike = [one for one in nodes if (one.role, one.name) == (node.role, node.name)]
    return f"{node.role} {name} {alike.index(node)}"


def _is_title(node: Node) -> bool:
    return _YEAR.search(_says(node)) is not None or _month(_says(node), title=True) is not None


def _month(text: str, title: bool) -> int | None:
    """The month that a text names; « mar. » alone, where it is no title, is a Tuesday."""
    return dates.month_in(text) if title or _YEAR.search(text) else dates.month_in(text, shortest=4)


def _year(text: str) -> int | None:
    found = _YEAR.search(text)
    return int(found[0]) if found else None


def _is_day(node: Node) -> bool:
    return _day(node) is not None


def _day(node: Node) -> int | None:
    """The day that a cell stands for: its text, else the number in its name that is no year."""
    found = _DAY.fullmatch(_says(node)) or _DAY.fullmatch(node.name) or _DAY.search(_YEAR.sub("", node.name))
    return int(found[1]) if found and (dates.month_in(node.name) or _DAY.fullmatch(_says(node))) else None
