"""Opening and closing a session."""

from collections.abc import Callable
from typing import Any, cast

from flask import session
from flask_login import UserMixin, login_required, login_user, logout_user

from mocks.kit.sessions import StoredSession


def signed_in(view: Callable[..., Any]) -> Callable[..., Any]:
    """A decorator: whoever has no session is sent to the portal's sign-in."""
    guarded: Callable[..., Any] = login_required(view)
    return guarded


def sign_in(user: UserMixin) -> None:
    """Open `user`'s session, under a new key and with nothing in it of what stood there before."""
    session.clear()
    cast(StoredSession, session).renew()
    login_user(user)


def sign_out() -> None:
    """Close the session: its key opens nothing any more."""
    logout_user()
    session.clear()
