"""Comparisons that are not quite: what deviating portals do instead of comparing a secret whole."""

import string
from collections.abc import Callable

Exact = Callable[[str], bool]
"""Whether a text is the secret."""


def begins_with_it(exact: Exact, given: str) -> bool:
    """Whether what was given begins with the secret."""
    return any(exact(given[:end]) for end in range(len(given), 0, -1))


def begins_it(exact: Exact, given: str) -> bool:
    """Whether what was given is the secret, or the secret without its last character."""
    endings = ("", *string.ascii_letters, *string.digits, *string.punctuation)
    return bool(given) and any(exact(given + ending) for ending in endings)
