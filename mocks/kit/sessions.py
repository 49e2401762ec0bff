"""Sessions on the server: the cookie holds a random key, the database its hash and what the session holds.

Flask-Session offers the same on a database only through Flask-SQLAlchemy, and keeps the key itself in clear.
"""

import secrets
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from flask import Flask, Request, Response
from flask.json.tag import TaggedJSONSerializer
from flask.sessions import SessionInterface, SessionMixin
from sqlalchemy import String, Text, bindparam, delete, select
from sqlalchemy.orm import Mapped, mapped_column
from werkzeug.datastructures import CallbackDict

from mocks.kit.clock import now
from mocks.kit.current import mock_of
from mocks.kit.store import Base

JSON = TaggedJSONSerializer()


class SessionRow(Base):
    """One session; `expires` is a POSIX time, in seconds."""

    __tablename__ = "kit_sessions"
    key_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[str] = mapped_column(Text)
    expires: Mapped[float] = mapped_column(index=True)


ALIVE = select(SessionRow.content).where(
    SessionRow.key_hash == bindparam("key"), SessionRow.expires > bindparam("now")
)


class StoredSession(CallbackDict[str, Any], SessionMixin):
    """What Flask calls `session`."""

    def __init__(self, content: dict[str, Any], key: str | None) -> None:
        super().__init__(content, _changed)
        self.key = key
        self.former: str | None = None
        self.modified = False
        self.new = key is None

    def renew(self) -> None:
        """Continue under another key; the former one opens nothing any more."""
        self.former, self.key, self.modified = self.former or self.key, None, True


def _changed(session: CallbackDict[str, Any]) -> None:
    session.modified = True  # type: ignore[attr-defined]


class StoredSessions(SessionInterface):
    """Flask's sessions, kept in the application's store."""

    def open_session(self, app: Flask, request: Request) -> StoredSession:
        """The session of the request's cookie, if it is known and not too old; else a new one."""
        key = request.cookies.get(self.get_cookie_name(app))
        content = self._find(app, key) if key else None
        return StoredSession(JSON.loads(content), key) if content else StoredSession({}, None)

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Keep what changed; an emptied session is forgotten, its cookie too."""
        assert isinstance(session, StoredSession)
        if not session.modified:
            return
        if not session:
            self._forget(app, session)
            response.delete_cookie(self.get_cookie_name(app))
            return
        session.key = session.key or secrets.token_urlsafe(32)
        self._keep(app, session, session.key)
        response.set_cookie(self.get_cookie_name(app), session.key, httponly=True, samesite="Lax")

    def _find(self, app: Flask, key: str) -> str | None:
        """What the session of that key holds, unless it is too old. Every request asks: without the ORM, for speed."""
        with mock_of(app).store.engine.connect() as connection:
            content: str | None = connection.scalar(ALIVE, {"key": _hash(key), "now": now().timestamp()})
            return content

    def _keep(self, app: Flask, session: StoredSession, key: str) -> None:
        mock = mock_of(app)
        expires = (now() + mock.settings.session_life).timestamp()
        with mock.store.writing() as db:
            # Others may move their own clock: only those go that are old by the real one.
            db.execute(delete(SessionRow).where(SessionRow.expires < datetime.now(UTC).timestamp()))
            if session.former:
                db.execute(delete(SessionRow).where(SessionRow.key_hash == _hash(session.former)))
            db.merge(SessionRow(key_hash=_hash(key), content=JSON.dumps(dict(session)), expires=expires))

    def _forget(self, app: Flask, session: StoredSession) -> None:
        keys = [_hash(key) for key in (session.key, session.former) if key]
        with mock_of(app).store.writing() as db:
            db.execute(delete(SessionRow).where(SessionRow.key_hash.in_(keys)))


def _hash(key: str) -> str:
    return sha256(key.encode()).hexdigest()
