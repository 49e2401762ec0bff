"""Texts of a page that change by themselves: a clock, a slide show. They tell nobody anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

_SEEN = re.compile(r"\w")
_NUMBER = re.compile(r"\d+")
_TIME = re.compile(r"\d{1,2} ?[:h] ?\d{2}(?: ?[:m] ?\d{2})?")


def shape_of(text: str) -> str:
    """`text` without its numbers: what a clock says at any time."""
    return re.sub(r"\d+", "0", " ".join(text.split()))


def unmoved(lines: Iterable[str], moving: Set[str]) -> list[str]:
    """What is left of `lines` without the texts of these shapes; a line that is all of them is left out."""
    shapes = sorted((re.escape(shape).replace("0", r"\d+") for shape in moving if shape), key=len, reverse=True)
    pattern = re.compile("|".join(shapes)) if shapes else None
    rest = (pattern.sub("…", line) if pattern else line for line in lines)
    return [line for line in rest if _SEEN.search(line)]


def counted(line: str, earlier: Iterable[str]) -> bool:
    """Whether all that is new about a line is a number in it: a clock, perhaps."""
    return _NUMBER.search(line) is not None and _without(_NUMBER, line) in {_without(_NUMBER, one) for one in earlier}


def timed(line: str, earlier: Iterable[str]) -> bool:
    """Whether all that is new about a line is a time of day."""
    return _TIME.search(line) is not None and _without(_TIME, line) in {_without(_TIME, one) for one in earlier}


def _without(pattern: re.Pattern[str], line: str) -> str:
    return " ".join(re.findall(r"\w+", pattern.sub(" ", line)))
