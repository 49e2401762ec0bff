"""Dates as a documented layout has them, and what may pass for it."""

from __future__ import annotations

import re
from datetime import date

_NUMBERS = re.compile(r"([0-9]{1,4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,4})")
_RUN = re.compile(r"[0-9]{8}")


def read_loosely(value: str, layout: str) -> tuple[int, int, int] | None:
    """Year, month and day of a value in the order of `layout`, whatever its separators; None in any other form."""
    parts = layout.split("-")
    if found := _NUMBERS.fullmatch(value):
        texts = list(found.groups())
    elif _RUN.fullmatch(value):
        texts = _cut(value, parts)
    else:
        return None
    numbers = dict(zip(parts, texts, strict=True))
    if any((len(text) == 4) is not (part == "aaaa") for part, text in numbers.items()):
        return None
    return int(numbers["aaaa"]), int(numbers["mm"]), int(numbers["jj"])


def write(day: tuple[int, int, int], layout: str) -> str:
    """Year, month and day as the documents write them."""
    texts = {"aaaa": f"{day[0]:04}", "mm": f"{day[1]:02}", "jj": f"{day[2]:02}"}
    return "-".join(texts[part] for part in layout.split("-"))


def is_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _cut(digits: str, parts: list[str]) -> list[str]:
    cut: list[str] = []
    for part in parts:
        cut.append(digits[: len(part)])
        digits = digits[len(part) :]
    return cut
