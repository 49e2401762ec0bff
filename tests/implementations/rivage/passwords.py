"""Secrets at rest, and whether an attempt to sign in holds."""

import unicodedata

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.utils.crypto import get_random_string

from .store import Account

ROUNDS = 2000  # few, so that a test portal answers quickly
_hasher = PBKDF2PasswordHasher()
_nobody = _hasher.encode("personne", get_random_string(22), ROUNDS)


def hashed(portal, password: str) -> str:
    return _hasher.encode(_prepared(portal, password), get_random_string(22), ROUNDS)


def matches(portal, password: str, stored: str) -> bool:
    return _hasher.verify(_prepared(portal, password), stored)


def _prepared(portal, password: str) -> str:
    text = unicodedata.normalize("NFC", password)
    return text.casefold() if portal.is_wrong("AST-SESSION-REFUSE:case") else text


def opens(portal, account: Account | None, password: str) -> bool:
    """Whether this password opens this account; as much work where there is no account."""
    if account is None:
        matches(portal, password, _nobody)
        return False
    if matches(portal, password, account.password):
        return True
    if account.old_password and matches(portal, password, account.old_password):
        return True  # only ever kept by AST-MDP-CHANGE:old-opens
    if portal.is_wrong("AST-SESSION-REFUSE:any-password"):
        others = [a for a in list(portal.store.accounts.values()) if a.active]
        return any(matches(portal, password, other.password) for other in others)
    return False
