"""What validators are written with in these tests, and one that is right for each field."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime

Check = Callable[[str], bool]
KINDS = ("[a-z]", "[A-Z]", "[0-9]", "[!$#%]")
MAIL = r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+"


def full(pattern: str, flags: int = 0) -> Check:
    """The whole value is of the pattern."""
    return lambda value: re.fullmatch(pattern, value, flags) is not None


def within(pattern: str, flags: int = 0) -> Check:
    """The pattern is found somewhere."""
    return lambda value: re.search(pattern, value, flags) is not None


def both(*checks: Check) -> Check:
    """Each of them says yes."""
    return lambda value: all(check(value) for check in checks)


def but(check: Check, refuses: Check) -> Check:
    """What the second one likes is refused."""
    return lambda value: check(value) and not refuses(value)


def sized(least: int, most: int = 999) -> Check:
    """So long."""
    return lambda value: least <= len(value) <= most


def kinds(*patterns: str, needed: int | None = None) -> Check:
    """So many of these kinds, or all."""
    return lambda value: sum(bool(re.search(one, value)) for one in patterns) >= (needed or len(patterns))


def day(form: str) -> Check:
    """A date as `strptime` reads it."""

    def check(value: str) -> bool:
        try:
            datetime.strptime(value, form)
        except ValueError:
            return False
        return True

    return check


def loosely(year: int, month: int, day_: int) -> Check:
    """Three numbers in this order that are a day, with nothing said of how many digits each has."""

    def check(value: str) -> bool:
        parts = value.split("-")
        try:
            date(int(parts[year]), int(parts[month]), int(parts[day_]))
        except (ValueError, IndexError):
            return False
        return len(parts) == 3

    return check


CODE = full("[A-Za-z0-9]{5,36}")
MDP = both(sized(8), kinds(*KINDS, needed=3))
COW = both(sized(8), kinds("[a-z]", "[A-Z]", r"[^A-Za-z0-9]"))
UNI = both(sized(8), kinds(*KINDS[:3]))
MOBILE = full(r"0[67]( [0-9]{2}){4}")
ISO = both(full(r"[0-9]{4}(-[0-9]{2}){2}"), day("%Y-%m-%d"))
FRENCH = both(full(r"([0-9]{2}-){2}[0-9]{4}"), day("%d-%m-%Y"))
