"""Characters as rules see them."""

from __future__ import annotations

import string
import unicodedata
from functools import lru_cache
from typing import Final

from mire.catalogue import CharKind

_ASCII = {
    **dict.fromkeys(string.ascii_lowercase, CharKind.LOWER),
    **dict.fromkeys(string.ascii_uppercase, CharKind.UPPER),
    **dict.fromkeys(string.digits, CharKind.DIGIT),
    **dict.fromkeys(string.punctuation, CharKind.SYMBOL),
}
_FORMS: Final = ("NFC", "NFD", "NFKC")
_EDGES = " \t\n\r\v\f\u00a0\ufeff\u200b\u2028\u2029\u0085\x1c\x1d\x1e\x1f"
"""What one language or another takes away around a value."""


@lru_cache(maxsize=4096)
def kind_of(char: str) -> CharKind:
    """Which kind a character is: ASCII kinds are ASCII only; a combining mark belongs to its letter."""
    if char in _ASCII:
        return _ASCII[char]
    category = unicodedata.category(char)
    if char.isspace() or category.startswith("Z"):
        return CharKind.SPACE
    return CharKind.LETTER if category[0] in "LM" else CharKind.OTHER


@lru_cache(maxsize=4096)
def may_count_as(char: str, any_symbol: bool = False) -> frozenset[CharKind]:
    """The kinds that a character without a kind of ours may be counted as, where the documents leave it open.

    A letter with an accent, or a number written as a letter (« Ⅷ »), may pass for a letter, a number of any script
    for a digit, a sign for a symbol; a space, a control or an invisible character for nothing, unless the documents
    count the symbols off nowhere (`any_symbol`).
    """
    if char in _ASCII:
        return frozenset()
    category, counted = unicodedata.category(char), set[CharKind]()
    if category in ("Ll", "Lo", "Lm", "Lt") or char.islower():
        counted.add(CharKind.LOWER)
    if category in ("Lu", "Lo", "Lm", "Lt") or char.isupper():
        counted.add(CharKind.UPPER)
    if category[0] == "N":
        counted.add(CharKind.DIGIT)
    if category[0] in "PS" or any_symbol:
        counted.add(CharKind.SYMBOL)
    return frozenset(counted)


def lengths(value: str) -> range:
    """The lengths a value may be said to have: as written, composed, taken apart or seen, in UTF-16 or bytes."""
    if value.isascii() and value.isprintable():
        return range(len(value), len(value) + 1)
    seen = sum(unicodedata.category(char) not in ("Mn", "Me", "Cf") for char in value)
    composed = [len(unicodedata.normalize(form, value)) for form in _FORMS]
    wide = len(value.encode("utf-16-le", "surrogatepass")) // 2
    octets = len(value.encode("utf-8", "surrogatepass"))
    counts = (len(value), seen, *composed, wide, octets)
    return range(min(counts), max(counts) + 1)


def plain_digits(value: str) -> str:
    """`value` with the digits of other scripts and forms written 0 to 9: « ５ », « ٣ », « ² »."""
    return value if value.isascii() else "".join(map(_plain_digit, value))


def _plain_digit(char: str) -> str:
    if char.isascii() or unicodedata.category(char)[0] != "N":
        return char
    number = unicodedata.numeric(char, -1)
    return str(int(number)) if number in range(10) else char


def trimmed(value: str) -> str:
    """A value without the spaces around it."""
    return value.strip(_EDGES).strip()
