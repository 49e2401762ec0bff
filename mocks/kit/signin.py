"""Opening and closing a session."""

from typing import cast

from flask import session
from flask_login import UserMixin, login_user, logout_user

from mocks.kit.sessions import StoredSession


def sign_in(user: UserMixin) -> None:
    """Open `user`'s session, under a new key and with nothing in it of what stood there before."""
    session.clear()
    cast(StoredSession, session).renew()
    login_user(user)


def sign_out() -> None:
    """Close the session: its key opens nothing any more."""
    logout_user()
    session.clear()
