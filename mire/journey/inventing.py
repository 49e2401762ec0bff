"""What suits a field that no document names: by what kind of field it is, and by what it is called."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Final, NamedTuple

from mire.browser.around import words_around
from mire.browser.asking import type_of
from mire.browser.window import Window
from mire.catalogue import Kind, Portal
from mire.journey.relative import write_date
from mire.page.date_fields import date_parts
from mire.page.tree import Node
from mire.text import holds_any, plain
from mire.words import AMOUNT, BIRTH, DATE, MAIL, POSTCODE, TELEPHONE, TOWN

_LAYOUTS = ("jj-mm-aaaa", "jj/mm/aaaa", "aaaa-mm-jj", "aaaa/mm/jj", "mm-jj-aaaa", "mm/jj/aaaa")
_SOME_DAYS: Final = timedelta(days=20)
_OF_AGE: Final = "1985-04-12"
_IN_FRANCE: Final = "fr-FR"


class Invented(NamedTuple):
    """The catalogue's kind of field, what is written, and the layout of a date."""

    kind: str
    value: str
    layout: str = ""


class Inventor:
    """Invents what is written in fields of `portal`'s pages; `own` gives what is known of who writes, by key
    (`birth_date`, `email`), or "". `otherwise` gives what is written where nothing tells what is asked for."""

    def __init__(self, portal: Portal, rng: Random, own: Callable[[str], str], otherwise: Callable[[], str]) -> None:
        self._rng = rng
        self._own = own
        self._otherwise = otherwise
        self._french = portal.locale == _IN_FRANCE
        dates = (field.format for field in portal.fields.values() if field.kind is Kind.DATE and field.format)
        self._layout = next(dates, "jj-mm-aaaa")

    def value_for(self, window: Window, node: Node) -> Invented:
        """What suits the field `node`, which is written in."""
        native, name = type_of(window, node), node.name
        if native == "date" or date_parts(node) or holds_any(name, DATE):
            return self._date(window, node)
        if native == "email" or holds_any(name, MAIL):
            return Invented("courriel", self._own("email") or f"m{self._rng.randint(10**6, 10**7)}@example.org")
        if native == "tel" or holds_any(name, TELEPHONE):
            canadian = f"418-555-{self._rng.randint(0, 9999):04d}"
            return Invented("telephone", "01 42 68 53 00" if self._french else canadian)
        if holds_any(name, AMOUNT):
            around = words_around(window, node)
            point = "." if native == "number" or ("." in around and "," not in around) else ","
            return Invented("texte", f"{self._rng.randint(31, 89)}{point}{self._rng.randint(11, 99)}")
        if holds_any(name, POSTCODE):
            return Invented("texte", "69003" if self._french else "G1R 4S9")
        if holds_any(name, TOWN):
            return Invented("texte", "Lyon" if self._french else "Québec")
        return Invented("texte", str(self._rng.randint(11, 98)) if native == "number" else self._otherwise())

    def _date(self, window: Window, node: Node) -> Invented:
        around = plain(words_around(window, node))
        layout = next((one for one in _LAYOUTS if one in around), self._layout)
        born = date.fromisoformat(self._own("birth_date") or _OF_AGE)
        day = born if holds_any(node.name, BIRTH) else date.today() - _SOME_DAYS
        return Invented("date", write_date(day, layout), layout)
