"""What Playwright raises, said as an outcome of a check."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.verdicts import HarnessError, NotVerifiable, TargetError

_GONE = (
    "has been closed",
    "Target crashed",
    "Page crashed",
    "Target closed",
    "Connection closed",
    "browser has disconnected",
)
_UNREACHABLE = (
    "CONNECTION_REFUSED",
    "CONNECTION_RESET",
    "CONNECTION_CLOSED",
    "CONNECTION_ABORTED",
    "EMPTY_RESPONSE",
    "NET_RESET",
    "NET_INTERRUPT",
    "UNKNOWN_HOST",
    "NAME_NOT_RESOLVED",
    "ADDRESS_UNREACHABLE",
    "INTERNET_DISCONNECTED",
    "NET_EMPTY_RESPONSE",
)
_REFUSED_BY_BROWSER = {
    "TOO_MANY_REDIRECTS": "trop de redirections",
    "REDIRECT_LOOP": "trop de redirections",
    "ERR_CERT": "certificat que le navigateur refuse",
    "SEC_ERROR": "certificat que le navigateur refuse",
    "SSL_ERROR": "certificat que le navigateur refuse",
}
"""What makes a browser give up on an address, by what its message holds."""
_REPLACED = (
    "Execution context was destroyed",
    "Cannot find context",
    "does not match any element",
    "was detached",
    "navigat",
    "frame got detached",
    "No execution context",
    "Invalid frame in aria-ref",
)


class Vanished(NotVerifiable):
    """What was to be pressed or filled stood there as the page was read, and no longer does."""


def is_gone(error: PlaywrightError | str) -> bool:
    """Whether the page or the whole browser went away."""
    return any(sign in str(error) for sign in _GONE)


def is_unreachable(failure: str) -> bool:
    """Whether a request failed because nobody answers at that address."""
    return any(sign in failure for sign in _UNREACHABLE)


def is_replaced(error: PlaywrightError) -> bool:
    """Whether the document that was asked gave way to another one."""
    return any(sign in str(error) for sign in _REPLACED)


@contextmanager
def translated(timeout_s: float, what: str) -> Iterator[None]:
    """Turn Playwright's errors into outcomes; `what` says what was being done, for the report."""
    try:
        yield
    except PlaywrightTimeout as error:
        raise TargetError(f"{what} : pas de réponse en {timeout_s:g} s") from error
    except PlaywrightError as error:
        if is_gone(error):
            raise HarnessError("le navigateur s'est arrêté en cours de route") from error
        first = error.message.splitlines()[0] if error.message else "erreur inconnue"
        if is_unreachable(error.message):
            raise TargetError(f"cible injoignable : {what}") from error
        if why := next((why for sign, why in _REFUSED_BY_BROWSER.items() if sign in error.message), None):
            raise TargetError(f"{what} : {why}") from error
        raise HarnessError(f"{what} : {first}") from error
