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
    word = plain(option).rstrip(".")
    return len(word) >= 3 and _MONTHS[int(value) - 1].startswith(word)
