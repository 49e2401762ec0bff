"""The contract's control endpoints, under `/_mire`; they exist only when the mock was started for testing."""

import hmac
from collections.abc import Mapping
from datetime import date
from typing import Any

from flask import Blueprint, Response, abort, jsonify, request
from sqlalchemy.exc import IntegrityError

from mocks.kit.current import current

control = Blueprint("control", __name__, url_prefix="/_mire")


class BadMemberError(ValueError):
    """A posted person that cannot be made known; the text says which key and why."""


@control.before_request
def check_token() -> None:
    """Refuse whoever does not hold the token, where one is set."""
    token = current().settings.control_token
    given = request.headers.get("Authorization", "")
    if token and not hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
        abort(_answer(401, error="The control token is missing or wrong."))


@control.get("", strict_slashes=False)
@control.get("/", strict_slashes=False)
def capabilities() -> Response:
    """What this mock offers a suite."""
    local = ["messages"] if current().settings.local_mail else []
    return _answer(200, portal=current().portal.id, capabilities=["members", *local, "clock"])


@control.post("/members")
def add_member() -> Response:
    """Make a person known, not registered; answers with them as the portal knows them."""
    try:
        person = _person(request.get_json(silent=True))
        with current().store.writing() as db:
            known = current().portal.add_member(db, person)
    except BadMemberError as error:
        return _answer(400, error=str(error))
    except IntegrityError:
        return _answer(409, error="These numbers already belong to someone else.")
    return _answer(201, **known)


@control.get("/messages")
def messages() -> Response:
    """What was sent to an address, oldest first."""
    to = request.args.get("to")
    if not to:
        return _answer(400, error="messages: the address is missing, expected ?to=ADDRESS.")
    return jsonify(current().outbox.messages(to))


def text(person: Mapping[str, Any], key: str) -> str:
    """A key's text, which must not be blank."""
    value = person.get(key)
    if not isinstance(value, str) or not value.strip():
        raise BadMemberError(f"members: {key!r} must be a text that is not blank.")
    return value


def day(person: Mapping[str, Any], key: str) -> date:
    """A key's date (ISO 8601)."""
    try:
        return date.fromisoformat(text(person, key))
    except ValueError:
        raise BadMemberError(f"members: {key!r} must be a date like 1999-12-31.") from None


def _person(posted: Any) -> Mapping[str, Any]:
    if not isinstance(posted, dict):
        raise BadMemberError("members: a JSON object is expected.")
    missing = [key for key in current().portal.member_keys if key not in posted]
    if missing:
        raise BadMemberError(f"members: missing {', '.join(missing)}.")
    return posted


def _answer(status: int, **content: Any) -> Response:
    response = jsonify(content)
    response.status_code = status
    return response
