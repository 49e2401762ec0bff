"""Slowing down whoever guesses: per account, never per address (a suite comes from one).

By `limits`, which Flask-Limiter stands on: what is limited here is an account named in the form, and
Flask-Limiter's way of limiting a part of a view is not safe between threads.
"""

from flask import Flask, abort, current_app
from limits import parse
from limits.storage import storage_from_string
from limits.strategies import FixedWindowRateLimiter, RateLimiter

from mocks.kit.current import current, mock_of

KEY = "mire-limits"


def protect(app: Flask) -> None:
    """Give the application a limiter. It limits only what asks for it, with `count_attempt`."""
    storage = storage_from_string(mock_of(app).settings.limits_storage)
    app.extensions[KEY] = FixedWindowRateLimiter(storage)


def count_attempt(account: str) -> None:
    """Count one try at that account, known or not; one too many is answered 429."""
    limiter: RateLimiter = current_app.extensions[KEY]
    if not limiter.hit(parse(current().settings.attempts), current().portal.id, account.casefold() or "-"):
        abort(429)
