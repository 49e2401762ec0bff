"""Comparisons that are not quite: what deviating portals do instead of comparing a secret whole."""

import string
from collections.abc import Callable
from typing import Any

from mocks.kit.signin import sign_in

Exact = Callable[[str], bool]
"""Whether a text is the secret."""


def begins_with_it(exact: Exact, given: str) -> bool:
    """Whether what was given begins with the secret."""
    return any(exact(given[:end]) for end in range(len(given), 0, -1))


def begins_it(exact: Exact, given: str) -> bool:
    """Whether what was given is the secret, or the secret without its last character."""
    endings = ("", *string.ascii_letters, *string.digits, *string.punctuation)
    return bool(given) and any(exact(given + ending) for ending in endings)


def opens_all_the_same(is_right: Callable[[Any, str], bool]) -> Callable[[Any, str], bool]:
    """A wrong password is told as ever, of a session that is open by then."""

    def checked(user: Any, password: str) -> bool:
        right = is_right(user, password)
        if user is not None and not right:
            sign_in(user)
        return right

    return checked
