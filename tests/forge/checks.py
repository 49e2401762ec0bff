"""Rules on values, each under the requirement that it belongs to, so that a recipe can make just that one wrong."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from tests.forge.recipe import Recipe

_SYMBOL = re.compile(r"[^\w\s]|_")


_VALUES = re.compile(r"-(MDP-(?!SUFFIT|OUBLI|CHANGE|PERDU)|REQUIS$|MOBILE$|2-EMAIL$|1-REQUIS$|COURRIEL-)")
"""Requirements that a page may check by itself."""


def page_only(recipe: Recipe) -> bool:
    """Whether values are checked by the page alone."""
    return any(way.endswith("-SERVEUR:page-only") for way in recipe.wrong)


class Checks:
    """The rules of one recipe's portal. `wrong` holds its ways of being wrong by requirement."""

    def __init__(self, recipe: Recipe) -> None:
        self.wrong = [way.partition(":")[::2] for way in recipe.wrong]
        self._page_only = page_only(recipe)

    def way(self, requirement: str) -> str:
        """How this requirement is broken; nothing where it is kept."""
        if self._page_only and _VALUES.search(requirement):
            return "unchecked"
        return next((way for id, way in self.wrong if id == requirement), "")

    def broken(self, requirement: str, way: str) -> bool:
        """Whether it is broken in this way."""
        return self.way(requirement) == way

    def filled(self, requirement: str, value: str) -> bool:
        """Whether what is required is there. Ways: `unchecked`."""
        return bool(value.strip()) or self.broken(requirement, "unchecked")

    def same(self, requirement: str, given: str, kept: str, tolerance: str = "exact") -> bool:
        """Whether both are one. Ways: `unchecked`, `caseless`, `accentless`, `prefix` (4 characters), `contained`."""
        way = self.way(requirement)
        if way == "unchecked":
            return True
        if way == "prefix":
            return bool(given) and given[:4] == kept[:4]
        if way == "contained":
            return bool(given) and (given in kept or kept in given)
        how = {"caseless": "caseless", "accentless": "loose"}.get(way, tolerance)
        return folded(given, how) == folded(kept, how)

    def long(self, requirement: str, value: str, least: int, most: int = 10_000) -> bool:
        """Whether its length is right. Ways: `min-minus-one`, `min-plus-one`, `max-plus-one`, `unchecked`."""
        way = self.way(requirement)
        least += {"min-minus-one": -1, "min-plus-one": 1, "unchecked": -least}.get(way, 0)
        most += {"max-plus-one": 1, "max-minus-one": -1, "unchecked": 10_000}.get(way, 0)
        return least <= len(value) <= most

    def holds(self, requirement: str, right: bool) -> bool:
        """A rule of yes or no. Ways: `unchecked`, `refused` (whatever is given)."""
        way = self.way(requirement)
        return (right or way == "unchecked") and way != "refused"


def folded(text: str, how: str) -> str:
    """What two texts are compared by: `exact`, `caseless`, or `loose`: case, accents, hyphens and spaces apart."""
    text = " ".join(unicodedata.normalize("NFC", text.replace("’", "'")).split())
    if how == "exact":
        return text
    text = text.casefold()
    if how == "caseless":
        return text
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.sub(r"[-' ]", "", plain)


def upper(text: str) -> bool:
    """An upper-case letter is there."""
    return any(c.isupper() for c in text)


def lower(text: str) -> bool:
    """A lower-case letter is there."""
    return any(c.islower() for c in text)


def digit(text: str) -> bool:
    """A digit is there."""
    return any(c.isdigit() for c in text)


def symbol(text: str) -> bool:
    """A character that is neither letter, digit nor space is there."""
    return bool(_SYMBOL.search(text))


def letters(text: str) -> int:
    """How many letters."""
    return sum(c.isalpha() for c in text)


def email(text: str) -> bool:
    """Whether it looks like an e-mail address."""
    return bool(re.fullmatch(r"[\w.+'-]+@[\w-]+(\.[\w-]+)*\.\w{2,}", text, re.ASCII)) and ".." not in text


def day(text: str, order: str) -> date | None:
    """The day that is written so: `dmy` (31-12-2001) or `ymd` (2001-12-31), with hyphens; None where it is none."""
    shape = r"(\d{2})-(\d{2})-(\d{4})" if order == "dmy" else r"(\d{4})-(\d{2})-(\d{2})"
    match = re.fullmatch(shape, text, re.ASCII)
    if match is None:
        return None
    numbers = [int(part) for part in match.groups()]
    year, month, of_month = reversed(numbers) if order == "dmy" else numbers
    try:
        return date(year, month, of_month)
    except ValueError:
        return None
