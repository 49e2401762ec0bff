"""A date in three fields: which of them is its day, its month and its year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mire.page.dates import month_in
from mire.page.naming import names_of
from mire.page.tree import Node
from mire.text import holds_any
from mire.words import DATE_PARTS

PART_ROLES: Final = ("textbox", "spinbutton", "combobox")
"""What one part of a date is entered into."""
_DIGITS_OF_A_YEAR, _MONTHS, _DAYS = 4, 12, 31


def date_parts(node: Node) -> list[Node]:
    """The day, month and year fields under `node`, in the page's order; empty unless there are just three."""
    parts = [part for part in node.walk() if part.role in PART_ROLES]
    return parts if len(parts) == 3 else []


def part_of_date(node: Node) -> str | None:
    """Which part of a date a field is, by what it is called, by its first option, or by what it offers: `day`, `month`,
    `year`, or None. A name of several parts, « Date (aaaa-mm-jj) », is the whole date's."""
    options = [part.name or part.content for part in node.walk() if part.role == "option"]
    for text in (*names_of(node), node.attrs.get("placeholder", ""), *options[:1]):
        called = [part for part, words in DATE_PARTS.items() if holds_any(text, words)]
        if len(called) == 1:
            return called[0]
    return _part_offered(options)


def without_part(name: str) -> str:
    """A field's name without the word that says which part of a date it is, and what joins it."""
    words = [word for word in name.split() if not _is_part(word)]
    return " ".join(words).strip(" -–—:,()")


def _part_offered(options: Sequence[str]) -> str | None:
    """Which part of a date a list offers: years have four digits, there are twelve months and up to 31 days."""
    numbers = [option.strip() for option in options if option.strip().isdecimal()]
    if not numbers:
        return "month" if sum(month_in(option) is not None for option in options) == _MONTHS else None
    if max(map(len, numbers)) == _DIGITS_OF_A_YEAR:
        return "year"
    return {_MONTHS: "month", _DAYS: "day"}.get(max(map(int, numbers)))


def _is_part(word: str) -> bool:
    return any(holds_any(word, parts) for parts in DATE_PARTS.values())
