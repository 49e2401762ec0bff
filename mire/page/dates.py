"""Dates as documented formats write them (`aaaa-mm-jj`, `jj-mm-aaaa`), for fields that take no text."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from mire.text import plain

_PARTS: Final = {"aaaa": r"(?P<year>\d{4})", "mm": r"(?P<month>\d{1,2})", "jj": r"(?P<day>\d{1,2})"}
_MONTHS: Final = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin",
    "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
)  # fmt: skip


_ENGLISH: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_SHORTEST = 3


def parts(value: str, layout: str) -> dict[str, str] | None:
    """`year`, `month` and `day` of a `value` written as `layout` says, even of no real day; None for another form."""
    pattern = re.sub("aaaa|mm|jj", lambda part: _PARTS[part[0]], re.escape(layout or "aaaa-mm-jj"))
    found = re.fullmatch(pattern, value)
    return found.groupdict() if found else None


def order(layout: str) -> list[str]:
    """The names of the parts in the order of `layout`."""
    names = {"aaaa": "year", "mm": "month", "jj": "day"}
    return [names[part] for part in re.findall("aaaa|mm|jj", layout or "aaaa-mm-jj")]


def iso(value: str, layout: str) -> str | None:
    """`value` as ISO 8601; None where it is not written as `layout` says or is no real day."""
    found = parts(value, layout)
    if found is None:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        return None


def is_part(option: str, part: str, value: str) -> bool:
    """Whether the `option` of a list stands for that `value` of that `part` (« 3 », « 03 », « mars »)."""
    if option.strip().isdigit():
        return int(option) == int(value)
    if part != "month" or not 1 <= int(value) <= 12:
        return False
    return month_in(option) == int(value)


def month_in(text: str, shortest: int = _SHORTEST) -> int | None:
    """The number of the first month that `text` names, in full or cut to no less than `shortest` letters, in French or
    English."""
    for word in re.findall(r"[a-z]+", plain(text)):
        for names in (_MONTHS, _ENGLISH):
            starts = [(place, name) for place, name in enumerate(names, 1) if name.startswith(word)]
            found = [place for place, name in starts if len(word) >= shortest or word == name]
            if len(found) == 1:
                return found[0]
    return None


def shows(text: str, day: date) -> bool:
    """Whether `text` names that day, in whichever order and form."""
    numbers = {int(number) for number in re.findall(r"\d+", text)}
    return {day.day, day.year} <= numbers and (day.month in numbers or month_in(text) == day.month)
