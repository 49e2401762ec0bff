"""Requests as cheap as Python makes them, so that what is measured is the server."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

from benchmarks.measure import seconds

TOKEN = re.compile(rb'name="csrf_token"[^>]* value="([^"]+)"')
FORM = "application/x-www-form-urlencoded"


class Connection:
    """One connection that stays open, with its session's cookie and the form token of the page it has seen."""

    def __init__(self, base_url: str) -> None:
        self._http = HTTPConnection(str(urlsplit(base_url).netloc), timeout=60)
        self._headers: dict[str, str] = {}
        self._token = ""

    def get(self, path: str) -> bytes:
        """A page."""
        return self._ask("GET", path, None)

    def post(self, path: str, **fields: str) -> bytes:
        """A form of the page that was seen last."""
        return self._ask("POST", path, urlencode({"csrf_token": self._token, **fields}))

    def close(self) -> None:
        """Close it."""
        self._http.close()

    def _ask(self, method: str, path: str, body: str | None) -> bytes:
        headers = {**self._headers, "Content-Type": FORM} if body else self._headers
        self._http.request(method, path, body, headers)
        answer = self._http.getresponse()
        content = answer.read()
        if answer.status >= 400:
            raise RuntimeError(f"{method} {path}: {answer.status}")
        if cookie := answer.headers["Set-Cookie"]:
            self._headers = {"Cookie": cookie.partition(";")[0]}
        if found := TOKEN.search(content):
            self._token = found[1].decode()
        self.location: str = answer.headers["Location"] or ""
        return content


def rate(base_url: str, ask: Callable[[Connection], object], requests: int, connections: int) -> float:
    """How often a second `ask` is answered, over so many connections that each saw the form before."""
    opened = [Connection(base_url) for _ in range(connections)]
    for one in opened:
        one.get("/inscription")
        ask(one)

    def share(one: Connection) -> None:
        for _ in range(requests // connections):
            ask(one)

    with ThreadPoolExecutor(connections) as pool:
        took = seconds(lambda: list(pool.map(share, opened)))
    for one in opened:
        one.close()
    return requests // connections * connections / took
