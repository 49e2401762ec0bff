"""Passwords and secret answers are kept as Argon2 hashes only."""

import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError


class Hasher:
    """Hashes secrets; cheap when started for testing, because a suite registers many people."""

    def __init__(self, cheap: bool) -> None:
        self._argon = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1) if cheap else PasswordHasher()
        self._nobody = self._argon.hash("nobody")

    def hash(self, secret: str) -> str:
        """The hash to keep."""
        return self._argon.hash(secret)

    def verify(self, kept: str | None, given: str) -> bool:
        """Whether `given` is the secret. An unknown account (`kept` is None) takes as long to refuse."""
        try:
            return self._argon.verify(kept or self._nobody, given) and kept is not None
        except VerifyMismatchError:
            return False


def normalised(answer: str) -> str:
    """A secret answer without what people do not repeat exactly: case, accents, surplus spaces."""
    letters = unicodedata.normalize("NFKD", answer).casefold()
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())
