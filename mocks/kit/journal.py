"""The last requests to one application, for people who look on. Nothing secret is kept."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from time import perf_counter
from typing import TYPE_CHECKING, Any

from flask import Flask
from werkzeug.exceptions import HTTPException

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

KEPT = 200


@dataclass(frozen=True)
class Entry:
    """One request. `path`: see `shown`; `duration` in milliseconds."""

    time: datetime
    method: str
    path: str
    status: int
    duration: int


class Journal:
    """The last requests to one application."""

    def __init__(self) -> None:
        self._entries: deque[Entry] = deque(maxlen=KEPT)
        self._lock = Lock()

    def entries(self) -> list[Entry]:
        """Newest first."""
        with self._lock:
            return list(reversed(self._entries))

    def around(self, inner: WSGIApplication, app: Flask) -> WSGIApplication:
        """`inner`, with a note of each request; `app` is what it leads to, and knows its paths."""

        def noting(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            time, began, status = datetime.now(UTC), perf_counter(), "500"

            def start(line: str, *others: Any) -> Any:
                nonlocal status
                status = line
                return start_response(line, *others)

            body = inner(environ, start)
            duration = round((perf_counter() - began) * 1000)
            method = environ["REQUEST_METHOD"]
            self._keep(Entry(time, method, shown(app, method, environ["PATH_INFO"]), int(status[:3]), duration))
            return body

        return noting

    def _keep(self, entry: Entry) -> None:
        with self._lock:
            self._entries.append(entry)


def shown(app: Flask, method: str, path: str) -> str:
    """A path without query and secrets: `/lien/<jeton>` where a text in it is variable, for that may open something.

    Of a path that the application does not know only the beginning is given.
    """
    path = path.encode("latin-1", "replace").decode("utf-8", "replace")  # as WSGI has it
    try:
        rule, values = app.url_map.bind("").match(path, method, return_rule=True)
    except HTTPException:
        first, _, rest = path.removeprefix("/").partition("/")
        return f"/{first[:40]}{'/…' if rest else ''}"
    variable = any(isinstance(value, str) for value in values.values())
    return rule.rule if variable and not rule.endpoint.endswith("static") else path
