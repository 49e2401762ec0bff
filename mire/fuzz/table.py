"""A counterexample as a ready line for a feature's boundary table."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Mapping

from mire.catalogue import CharKind, Rule
from mire.fuzz.pools import ASCII
from mire.journey.values import INVISIBLE, Values
from mire.rules import judge
from mire.rules.characters import kind_of

_NAMES = {CharKind.LOWER: "minuscules", CharKind.UPPER: "majuscules", CharKind.DIGIT: "chiffres"}
_DRAWN = 20
_OWN = "{}[]\\"
"""What features read as a reference, a name or an escape."""


def table_line(rule: Rule, value: str, *, accepted: bool) -> str:
    """`| 37 minuscules | refusé |`: what the documents ask for, by a shape where any value of it says the same."""
    cell = next((shape for shape in _shapes(value) if _says_the_same(rule, value, shape)), None) or _literal(value)
    return f"| {cell} | {'refusé' if accepted else 'accepté'} |"


def _shapes(value: str) -> list[str]:
    """Shapes that may describe the value: by its kinds; by its kinds around the one run of other characters."""
    odd = "".join(char for char in value if kind_of(char) not in _NAMES)
    kinds = [name for kind, name in _NAMES.items() if any(char in ASCII[kind] for char in value)]
    if not value or not kinds:
        return []
    shape = f"{len(value)} {kinds[0]}" if len(kinds) == 1 else f"{len(value)} caractères : {', '.join(kinds)}"
    if not odd:
        return [shape]
    return [f"{shape} avec {_literal(odd)}"] if odd in value else []


def _says_the_same(rule: Rule, value: str, shape: str) -> bool:
    """Whether the documents say of whatever the shape draws what they say of the value."""
    wanted, values = judge(rule, value), Values(random.Random(shape))
    return all(judge(rule, values.draw(shape, {}, {})) == wanted for _ in range(_DRAWN))


def _literal(value: str) -> str:
    """The value itself: what cannot be seen by name or number, and so what a table or a shape reads as its own."""
    names = {char: name for name, char in INVISIBLE.items() if char}
    if value in names:
        return names[value]
    return f"« {''.join(_char(char, names) for char in value)} »" if value else "[vide]"


def _char(char: str, names: Mapping[str, str]) -> str:
    if char == "|":
        return "\\|"
    if char in _OWN or (char != " " and unicodedata.category(char)[0] in "CZM"):
        return names.get(char, f"[U+{ord(char):04X}]")
    return char
