"""Django sessions kept in the memory of one portal."""

import copy
import threading

from django.contrib.sessions.backends.base import CreateError, SessionBase


class SessionTable:
    """All sessions of one portal; safe to use from several threads."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.rows: dict[str, dict] = {}

    def open(self, key: str | None) -> "MemorySession":
        return MemorySession(self, key)


class MemorySession(SessionBase):
    """One visitor's session. What is loaded is a copy; it counts once saved."""

    def __init__(self, table: SessionTable, session_key: str | None = None) -> None:
        self.table = table
        super().__init__(session_key)

    def exists(self, session_key: str) -> bool:
        with self.table.lock:
            return session_key in self.table.rows

    def load(self) -> dict:
        with self.table.lock:
            row = self.table.rows.get(self.session_key)
        if row is None:  # unknown or ended: never adopt a key that a visitor brings along
            self._session_key = None
            return {}
        return copy.deepcopy(row)

    def create(self) -> None:
        while True:
            self._session_key = self._get_new_session_key()
            try:
                self.save(must_create=True)
            except CreateError:
                continue
            self.modified = True
            return

    def save(self, must_create: bool = False) -> None:
        if self.session_key is None:
            return self.create()
        data = copy.deepcopy(self._get_session(no_load=must_create))
        with self.table.lock:
            if must_create and self.session_key in self.table.rows:
                raise CreateError
            if not must_create and self.session_key not in self.table.rows:
                return  # ended meanwhile by another request: it stays ended
            self.table.rows[self.session_key] = data

    def delete(self, session_key: str | None = None) -> None:
        key = session_key or self.session_key
        with self.table.lock:
            self.table.rows.pop(key, None)
