"""Values as people can read them."""

from __future__ import annotations

import unicodedata

_LONGEST = 60


def visible(value: str) -> str:
    """`value` with what cannot be seen spelled out: « a‹U+200B›b », « ‹espace›abc »; a long one by its ends."""
    if len(value) > _LONGEST:
        half = _LONGEST // 2 - 5
        return f"{visible(value[:half])}…{visible(value[-half:])} ({len(value)} caractères)"
    return "".join(_char(value, place) for place in range(len(value))) or "‹vide›"


def _char(value: str, place: int) -> str:
    char = value[place]
    if char == " ":
        return " " if 0 < place < len(value) - 1 else "‹espace›"
    if unicodedata.category(char)[0] in "CZM":
        return f"‹U+{ord(char):04X}›"
    return f"{char}‹U+{ord(char):04X}›" if _looks_like_another(char) else char


def _looks_like_another(char: str) -> bool:
    """Whether it may be read as an ASCII letter or digit: of another form, « ⅰ », or of another script, « а »."""
    if char.isascii() or unicodedata.category(char)[0] not in "LN":
        return False
    other_form = unicodedata.normalize("NFKC", char).isascii()
    return other_form or not unicodedata.name(char, "").startswith("LATIN ")
