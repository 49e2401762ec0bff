"""Days that entries of a list speak of, and which of them is the day of payment."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from mire.page.tree import Node
from mire.page.view import View
from mire.scene.rubrics import entries
from mire.text import holds_any, plain
from mire.words import PAID

_MONTHS = ("janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec")
_NUMBERS = re.compile(r"(?<!\d)(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{2})-(\d{2}))(?!\d)")
_WORDS = re.compile(rf"(?:(?<!\d)(\d{{1,2}})(?:er)? )?\b({'|'.join(_MONTHS)})[a-z]*\.? (\d{{4}})(?!\d)")
_CELLS = ("cell", "gridcell", "rowheader")


def days_in(text: str) -> list[date]:
    """The days written in `text`; a month without a day counts as its last."""
    return [*_numbered(text), *_spelt(plain(text))]


def paid_on(view: View) -> Iterator[tuple[Node, date]]:
    """Each entry that bears a day, and when it was paid: the day that is said to be that, else the latest."""
    columns = _columns(view)
    for entry in entries(view):
        cells = [part for part in entry.children if part.role in _CELLS]
        said = [cell.content for cell, title in zip(cells, columns, strict=False) if _is_payment(title)]
        days = [day for text in said for day in days_in(text)] or days_in(entry.content)
        if days:
            yield entry, max(days)


def _columns(view: View) -> list[str]:
    heads = [[part.content or part.name for part in row.children if part.role == "columnheader"] for row in view.nodes]
    return next((titles for titles in heads if titles), [])


def _is_payment(title: str) -> bool:
    return holds_any(title, PAID)


def _numbered(text: str) -> Iterator[date]:
    for found in _NUMBERS.finditer(text):
        day, month, year = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
        yield from _real(int(year), int(month), int(day))


def _spelt(text: str) -> Iterator[date]:
    for found in _WORDS.finditer(text):
        year, month = int(found[3]), _MONTHS.index(found[2]) + 1
        if year >= date.min.year:
            yield from _real(year, month, int(found[1] or calendar.monthrange(year, month)[1]))


def _real(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return
