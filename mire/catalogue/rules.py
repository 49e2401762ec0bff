"""A field's rule, as the documents state it: data, judged by `mire.rules`."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import model_validator

from mire.catalogue.entries import Entry, Text


class CharKind(StrEnum):
    """Kinds of characters: ASCII letters, digits and punctuation; what else there is."""

    LOWER = "minuscule"
    UPPER = "majuscule"
    DIGIT = "chiffre"
    SYMBOL = "symbole"
    SPACE = "espace"
    LETTER = "lettre"
    OTHER = "autre"


class Shape(StrEnum):
    """What a rule is about."""

    TEXT = "texte"
    DATE = "date"
    MOBILE = "mobile"
    MAIL = "courriel"


class Length(Entry):
    """How many characters the documents ask for; `requirement` is what a value of another length breaks."""

    min: int = 0
    max: int | None = None
    requirement: Text


class Allowed(Entry):
    """The kinds of characters a value may be made of; any other breaks `requirement`."""

    kinds: tuple[CharKind, ...]
    requirement: Text


class Contains(Entry):
    """What a value must contain: `at_least` characters of `kinds`, or, `distinct`, that many of these kinds."""

    kinds: tuple[CharKind, ...]
    at_least: int = 1
    distinct: bool = False
    requirement: Text


class Rule(Entry):
    """One field's rule. A value that meets everything, and is `sure`, has to be accepted: `suffices` says so.

    sure_min, sure_max: lengths that no open point touches. sure_kinds: characters that none touches, the symbols
    among `sure_symbols` only (all of ASCII where empty). open_kinds: never a fault in themselves. any_symbol: what is
    no ASCII letter or digit may count as a symbol. ordinary: an obvious value (a word, a run) is open too. `layout`: a
    date's documented form. `requirement`: what a date, a telephone or an address of another form breaks; empty: what
    an address left out breaks, where the rule is about that too.
    """

    id: Text
    suffices: Text
    shape: Shape = Shape.TEXT
    length: Length | None = None
    allowed: Allowed | None = None
    contains: tuple[Contains, ...] = ()
    sure_min: int = 0
    sure_max: int = 0
    sure_kinds: tuple[CharKind, ...] = ()
    sure_symbols: str = ""
    open_kinds: tuple[CharKind, ...] = ()
    any_symbol: bool = False
    ordinary: bool = False
    layout: str = ""
    requirement: str = ""
    empty: Text | None = None

    @property
    def requirements(self) -> tuple[str, ...]:
        """Every requirement that a value can show to be broken, in the rule's order."""
        parts = [part.requirement for part in (self.length, self.allowed, *self.contains) if part is not None]
        return tuple(dict.fromkeys([*parts, *filter(None, [self.requirement, self.empty]), self.suffices]))

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.shape is Shape.TEXT and not (self.sure_max and self.sure_kinds):
            raise ValueError("a rule on a text needs « sures_max » and « sortes_sures », or nothing is ever accepted")
        if self.shape is not Shape.TEXT and not self.requirement:
            raise ValueError("a rule on a date, a telephone or an address needs « exigence »")
        if self.shape is Shape.DATE and not self.layout:
            raise ValueError("a rule on a date needs « forme »")
        return self
