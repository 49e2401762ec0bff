"""Someone's browser at a served mock, as far as pages and forms go, over real HTTP."""

import re
import ssl
from typing import Any, Self

import httpx

from tests.mocks.visitor import TOKEN

LINK = re.compile(r"http://[^\s\"<]+")
TLS = ssl.create_default_context()
"""Never used over loopback, and made anew by every httpx client that is given none, which costs 20 ms."""
PATIENCE = 120
"""Seconds; hundreds of people share two cores."""


class Browsing:
    """Cookies, and the page that is shown. An answer of 500 or more fails whatever test it happens in."""

    def __init__(self, base_url: str) -> None:
        self.http = httpx.Client(base_url=base_url, follow_redirects=True, timeout=PATIENCE, verify=TLS)
        self._token = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    def open(self, address: str) -> Self:
        """Go to an address, or to a path of the portal."""
        return self._show(self.http.get(address))

    def send(self, **fields: str) -> Self:
        """Send the shown page's form with these fields."""
        return self._show(self.http.post(self.shown.url, data={"csrf_token": self._token, **fields}))

    def known(self, person: dict[str, Any]) -> Self:
        """Make someone known, through the control endpoint."""
        self.http.post("/_mire/members", json=person).raise_for_status()
        return self

    def link(self, to: str) -> str:
        """The link of the last message to an address."""
        messages = self.http.get("/_mire/messages", params={"to": to}).json()
        return str(LINK.findall(messages[-1]["text"])[0])

    @property
    def path(self) -> str:
        """Where it is."""
        return self.shown.url.path

    @property
    def text(self) -> str:
        """The page, with its apostrophes as people read them."""
        return self.shown.text.replace("&#39;", "'")

    def _show(self, shown: httpx.Response) -> Self:
        assert shown.status_code < 500, f"{shown.status_code} at {shown.url}: {shown.text}"
        self.shown = shown
        self._token = next(iter(TOKEN.findall(shown.text)[-1:]), self._token)
        return self
