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
    unseen = unicodedata.category(char)[0] in "CZM"
    return f"‹U+{ord(char):04X}›" if unseen else char
