"""Someone who visits a mock without a browser: Flask's test client, with forms sent as a page would send them."""

import re
from html import unescape
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

TOKEN = re.compile(r'name="csrf_token"[^>]* value="([^"]+)"')


class Visitor:
    """One browser's cookies, the page it shows, and the pages it has seen (`seen`: path and HTML)."""

    def __init__(self, app: Flask, **headers: str) -> None:
        self.client = app.test_client()
        self.headers = headers
        self.seen: list[tuple[str, str]] = []

    def get(self, path: str) -> "Visitor":
        """Open an address, following redirects."""
        return self._show(self.client.get(path, follow_redirects=True, headers=self.headers))

    def send(self, **fields: Any) -> "Visitor":
        """Send the shown page's form with these fields, following redirects."""
        data = {"csrf_token": self.token, **fields}
        return self._show(self.client.post(self.path, data=data, follow_redirects=True, headers=self.headers))

    @property
    def token(self) -> str:
        """The token of the last form that was seen; it serves the whole session."""
        return next(str(tokens[-1]) for _path, html in reversed(self.seen) if (tokens := TOKEN.findall(html)))

    @property
    def path(self) -> str:
        """Where the visitor is."""
        return str(self.response.request.path)

    @property
    def html(self) -> str:
        """The page."""
        return self.response.text

    @property
    def text(self) -> str:
        """The page's words, on one line."""
        return " ".join(unescape(re.sub(r"<[^>]*>", " ", self.html)).split())

    def _show(self, response: TestResponse) -> "Visitor":
        self.response = response
        self.seen.append((self.path, response.text if response.mimetype == "text/html" else ""))
        return self
