"""Values that a portal may refuse as too easily guessed, though no document says so."""

from __future__ import annotations

from itertools import pairwise

_WORDS = ("password", "motdepasse", "passe", "azerty", "qwerty", "bonjour", "soleil", "admin", "secret", "welcome")
_LONGEST_RUN = 3
_FEWEST = 5


def is_obvious(value: str) -> bool:
    """A common word, few different characters, or more than three in a row that repeat or follow one another."""
    lower = value.lower()
    if len(set(lower)) < _FEWEST or any(word in lower for word in _WORDS):
        return True
    for step in (0, 1, -1):
        run = 1
        for one, other in pairwise(lower):
            run = run + 1 if ord(other) - ord(one) == step else 1
            if run > _LONGEST_RUN:
                return True
    return False
