"""Mail caught by a Mailpit server, read by its REST API (its documentation: « API v1 »)."""

from __future__ import annotations

from typing import Any

import httpx

from mire.mail.message import Message
from mire.mail.reader import Pauses
from mire.mail.rfc5322 import parse
from mire.target.addresses import shown
from mire.target.safety import is_loopback, refuse_real
from mire.verdicts import HarnessError

_MOST = 200
"""How many messages of one address are looked at, the latest."""


class MailpitReader:
    """`GET /api/v1/search` and `GET /api/v1/message/{ID}/raw`. `timeout` is in seconds, for each answer."""

    def __init__(
        self, url: str, timeout: float, real_hosts: tuple[str, ...] = (), transport: httpx.BaseTransport | None = None
    ) -> None:
        refuse_real(url, real_hosts)
        self._url = url.rstrip("/")
        self._http = httpx.Client(timeout=timeout, trust_env=not is_loopback(url), transport=transport)
        self._pauses = Pauses()
        self._messages: dict[str, Message] = {}

    def messages(self, address: str) -> list[Message]:
        """What was caught for `address`; who only stands in Bcc or in the envelope is found too."""
        ids = self._search(f'to:"{address}"', address) or self._search(f'addressed:"{address}"', address)
        return [self._message(id) for id in reversed(ids)]

    def begin(self) -> None:
        """Look soon at first."""
        self._pauses.restart()

    def wait(self, seconds: float) -> None:
        """What Mailpit tells by itself is meant for its own pages and not documented: look again soon."""
        self._pauses.pause(seconds)

    def close(self) -> None:
        """Give the connections back."""
        self._http.close()

    def _search(self, query: str, address: str) -> list[str]:
        """The ids of the messages for just that address, the latest first."""
        answer = self._get("/api/v1/search", query=query, limit=str(_MOST))
        try:
            listed = [(str(one["ID"]), _recipients(one)) for one in answer.json()["messages"]]
        except (ValueError, KeyError, TypeError) as error:
            raise HarnessError(f"courrier : {shown(self._url)} ne répond pas comme Mailpit") from error
        return [id for id, recipients in listed if address.lower() in recipients]

    def _message(self, id: str) -> Message:
        if id not in self._messages:
            self._messages[id] = parse(self._get(f"/api/v1/message/{id}/raw").content, id)
        return self._messages[id]

    def _get(self, path: str, **query: str) -> httpx.Response:
        try:
            answer = self._http.get(f"{self._url}{path}", params=query)
        except httpx.TimeoutException as error:
            raise HarnessError(f"courrier : {shown(self._url)} ne répond pas à temps") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise HarnessError(f"courrier : {shown(self._url)} est injoignable ({error})") from error
        if answer.status_code in (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN):
            raise HarnessError(f"courrier : {shown(self._url)} veut un mot de passe (http://nom:mot@serveur)")
        if answer.status_code != httpx.codes.OK:
            raise HarnessError(f"courrier : {shown(self._url)}{path} a répondu {answer.status_code}")
        return answer


def _recipients(message: dict[str, Any]) -> set[str]:
    """To, Cc and Bcc of a search result; Mailpit puts who stands in none of them into Bcc."""
    listed = [one for key in ("To", "Cc", "Bcc") for one in message.get(key) or []]
    return {str(one["Address"]).lower() for one in listed}
