"""One character as a sentence names it."""

from __future__ import annotations

import unicodedata


def named(char: str) -> str:
    """« _ », or its number where it cannot be seen or looks like another."""
    code = f"U+{ord(char):04X}"
    if unicodedata.category(char)[0] in "CZM":
        return code
    return f"« {char} »" if char.isascii() else f"« {char} » ({code})"
