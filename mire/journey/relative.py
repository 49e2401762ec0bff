"""Values named after a person's own: « le sien », « celui de l'autre », « le sien en jj-mm-aaaa »…"""

from __future__ import annotations

import re
import string
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

_OWN = re.compile(r"^(?:le sien|la sienne|les siens)(?:,? (?P<how>.+))?$")
FORMER = "l'ancien"
_OTHER = re.compile(r"^(?:celui|celle) de l['’]autre$")
_ALPHABETS = (string.digits, string.ascii_lowercase, string.ascii_uppercase)


def _in_another_month(day: date) -> date:
    """The same day of the next month that has it, in the same year."""
    months = (day.month % 12 + 1, (day.month + 1) % 12 + 1)
    return day.replace(month=next(month for month in months if day.day <= monthrange(day.year, month)[1]))


def _a_year_before(day: date) -> date:
    """The same day of the year before that has it."""
    before = next(year for year in range(day.year - 1, 0, -1) if day.day <= monthrange(year, day.month)[1])
    return day.replace(year=before)


_OTHER_DAYS: Final[dict[str, Callable[[date], date]]] = {
    "au lendemain": lambda day: day + timedelta(days=1),
    "à un autre mois": _in_another_month,
    "un an plus tôt": _a_year_before,
}
"""Another day than one's own, which differs from it in one part alone (but at a month's end)."""


def is_own(shape: str) -> bool:
    """Tell whether `shape` is derived from the person's own value."""
    return _OWN.match(shape.strip()) is not None


def is_other(shape: str) -> bool:
    """Tell whether `shape` asks for the other person's value."""
    return _OTHER.match(shape.strip()) is not None


def is_former(shape: str) -> bool:
    """Tell whether `shape` asks for the value that another one has replaced."""
    return shape.strip().replace("’", "'") in (FORMER, "l'ancienne")


def write_date(day: date, layout: str) -> str:
    """Write `day` as a documented format says, e.g. `jj-mm-aaaa`."""
    return _write(f"{day.year:04}", f"{day.month:02}", f"{day.day:02}", layout)


def is_date(text: str, layout: str) -> bool:
    """Tell whether `text` is a day that exists, written as a documented format says."""
    try:
        datetime.strptime(text, _write("%Y", "%m", "%d", layout))
    except ValueError:
        return False
    return True


def change(value: str, layout: str, how: str | None, iso: str) -> str:
    """Return the own `value` changed as `how` says; `iso` is the birth date, `layout` the field's date format.

    Known: « en <format> », « au <jour> du mois <mois> », « jour et mois échangés », « au lendemain », « un an plus
    tôt », « à un autre mois », « un caractère changé » (the last), « inconnu » (a number that differs from the own one
    in its first character: the next number is often somebody's), « la casse changée », « suivi de « x » », « sauf son
    initiale » (another name with the same first letter), « sans sa fin » (its first half), « sans son dernier
    caractère ».
    """
    if how is None:
        return value
    if how.startswith("en ") and re.fullmatch("en [ajm/. -]+", how):
        return write_date(date.fromisoformat(iso), how[3:])
    if day := re.fullmatch(r"au (\d\d?) du mois (\d\d?)", how):
        return _write(iso[:4], day[2].zfill(2), day[1].zfill(2), layout)
    if how == "jour et mois échangés":
        return _write(iso[:4], iso[8:10], iso[5:7], layout)
    if how in _OTHER_DAYS:
        return write_date(_OTHER_DAYS[how](date.fromisoformat(iso)), layout)
    if how == "un caractère changé":
        return value[:-1] + neighbour(value[-1])
    if how == "inconnu":
        return neighbour(value[0]) + value[1:]
    if how == "la casse changée":
        return value.swapcase()
    if how == "sauf son initiale":
        return value[:1] + "oruvalde"
    if how == "sans sa fin":
        return value[: len(value) // 2]
    if how == "sans son dernier caractère":
        return value[:-1]
    if added := re.fullmatch("suivie? de «[ \u00a0]?(.*?)[ \u00a0]?»", how):
        return value + added[1]
    raise ValueError(f"« le sien, {how} » n'est pas une façon connue de changer une valeur")


def _write(year: str, month: str, day: str, layout: str) -> str:
    """These parts in the order of a documented format, whether or not there is such a day."""
    parts = {"aaaa": year, "aa": year[-2:], "mm": month, "jj": day}
    return re.sub("aaaa|aa|mm|jj", lambda part: parts[part[0]], layout)


def how_changed(shape: str) -> str | None:
    """The change that an own shape names, or None for the value itself."""
    match = _OWN.match(shape.strip())
    return match["how"] if match else None


def neighbour(char: str) -> str:
    for alphabet in _ALPHABETS:
        if char in alphabet:
            return alphabet[(alphabet.index(char) + 1) % len(alphabet)]
    return "a" if char != "a" else "b"
