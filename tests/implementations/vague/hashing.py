"""Hashing of passwords, answers and links' tokens."""

import hashlib
import hmac
import os
import unicodedata


def hash_secret(text: str) -> bytes:
    """A salted hash; the cost is small because this is a mock."""
    salt = os.urandom(16)
    return salt + _scrypt(text, salt)


def same_secret(text: str, hashed: bytes) -> bool:
    """Whether the text is the one that was hashed."""
    return hmac.compare_digest(_scrypt(text, hashed[:16]), hashed[16:])


def token_key(token: str, *, half: bool = False) -> str:
    """Under what a link's token is kept, so that the store does not hold it in clear."""
    return hashlib.sha256((token[:24] if half else token).encode()).hexdigest()


def plain_answer(answer: str) -> str:
    """An answer without what nobody remembers: case and spaces around or doubled."""
    return " ".join(unicodedata.normalize("NFKC", answer).casefold().split())


def _scrypt(text: str, salt: bytes) -> bytes:
    """The hash itself, of the text in NFC."""
    return hashlib.scrypt(unicodedata.normalize("NFC", text).encode(), salt=salt, n=2**10, r=8, p=1)
