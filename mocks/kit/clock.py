"""The time of a request: now, or later when the header says so and the mock is being tested (contract, 2)."""

from datetime import UTC, datetime, timedelta

from flask import abort, has_request_context, request

from mocks.kit.current import current

HEADER = "Mire-Clock-Offset"
FARTHEST = 100 * 366 * 24 * 3600
"""Seconds; farther offsets leave what dates can hold."""


def now() -> datetime:
    """The time of the present request, aware, in UTC; outside of a request, the time it is."""
    return datetime.now(UTC) + timedelta(seconds=_offset() or 0)


def check_offset() -> None:
    """Before each request: a header that is not a whole number of seconds is answered 400."""
    if _offset() is None:
        abort(400, f"{HEADER} : un nombre entier de secondes, 0 ou plus, est attendu.")


def _offset() -> int | None:
    """The request's offset in seconds; None where the header holds something else."""
    if not has_request_context() or not current().settings.testing:
        return 0
    digits = request.headers.get(HEADER, "0").strip()
    valid = digits.isascii() and digits.isdigit() and len(digits) <= 12 and int(digits) <= FARTHEST
    return int(digits) if valid else None
