"""Values made to measure: of these kinds, this long, ordinary enough for any portal."""

from __future__ import annotations

import random
from collections.abc import Sequence

from mire.catalogue import CharKind, Rule
from mire.fuzz.pools import ASCII
from mire.rules import judge
from mire.rules.characters import kind_of

_FRESH = (CharKind.LOWER, CharKind.UPPER, CharKind.DIGIT)
_TRIES = 20
_REFUSALS = 3
"""So many in a row, and no value of these kinds will do: what is merely obvious is drawn again."""


def compose(rule: Rule, rng: random.Random, length: int, kinds: Sequence[CharKind]) -> str:
    """A value of `kinds`, each of them in it where `length` allows, and no run that anyone would call obvious."""
    chars: list[str] = []
    for place, kind in enumerate(kinds):
        chars += rng.choices(letters_of(rule, kind), k=len(range(place, length, len(kinds))))
    rng.shuffle(chars)
    return "".join(chars)


def good(rule: Rule, rng: random.Random, length: int, kinds: Sequence[CharKind] | None = None) -> str | None:
    """A value that the documents have accepted; None where there is none of this length and of these kinds."""
    refused = 0
    for _ in range(_TRIES):
        value = compose(rule, rng, length, kinds or rule.sure_kinds)
        answer = judge(rule, value)
        refused += answer.refuse
        if answer.accept:
            return value
        if refused == _REFUSALS:
            break
    return None


def alike(value: str, rng: random.Random) -> str:
    """A fresh value of the same shape: other letters and digits at the same places, the same signs."""
    return "".join(rng.choice(ASCII[kind]) if (kind := kind_of(char)) in _FRESH else char for char in value)


def letters_of(rule: Rule, kind: CharKind) -> str:
    """The characters of a kind that are sure."""
    return rule.sure_symbols if kind is CharKind.SYMBOL and rule.sure_symbols else ASCII[kind]
