"""A line to a portal: the request that carries a value, sent again and again by the guarded client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urljoin

import httpx

from mire.browser.addresses import path_of
from mire.browser.body import Body
from mire.fuzz.asked import Unasked, ValidatorBroken
from mire.fuzz.form.seen import Seen, seen
from mire.fuzz.form.tokens import Tokens
from mire.target.safety import is_loopback, refuse_real
from mire.verdicts import NotVerifiable

_OWN_TO_A_CONNECTION = ("cookie", "host", "content-length", "accept-encoding", "connection")
_MOST_HOPS = 5


@dataclass(frozen=True)
class Sent:
    """The request that the browser sent: `page` is the address of what it was sent from, `cookies` what it had."""

    method: str
    url: str
    headers: Mapping[str, str]
    page: str
    cookies: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True)
class Fault:
    """Another field broken on purpose: emptied, or made unlike the value that it has to repeat."""

    place: int
    unlike: bool = False

    def changes(self, value: str) -> dict[int, str]:
        """What then stands in its place."""
        return {self.place: f"{value}x" if self.unlike else ""}


class Line:
    """One person's way to ask: their session, and what they sent with a value of their own in `places`."""

    def __init__(
        self,
        sent: Sent,
        body: Body,
        places: list[int],
        tokens: Tokens,
        real_hosts: tuple[str, ...],
        timeout_s: float,
    ) -> None:
        self.rereads = False
        self.tokens = tokens
        self._sent, self._body, self._places, self._real_hosts = sent, body, places, real_hosts
        kept = {k: v for k, v in sent.headers.items() if k.lower() not in _OWN_TO_A_CONNECTION and k[0] != ":"}
        self._client = httpx.Client(headers=kept, timeout=timeout_s, trust_env=not is_loopback(sent.url))
        for name, value, domain, path in sent.cookies:
            self._client.cookies.set(name, value, domain, path)

    def close(self) -> None:
        """Give the connections back."""
        self._client.close()

    def send(self, value: str, fault: Fault | None = None) -> Seen:
        """What comes of `value` in the field and wherever it is repeated."""
        if self.rereads and self.tokens.from_page:
            self.tokens.take_over(self._answered(self._client.build_request("GET", self._sent.page)).text)
        changes = self.tokens.in_body() | dict.fromkeys(self._places, value)
        changes |= fault.changes(value) if fault else {}
        try:
            content = self._body.written(changes)
        except UnicodeEncodeError as error:
            raise Unasked("la requête ne peut pas porter cette valeur") from error
        headers = self.tokens.in_headers({cookie.name: cookie.value or "" for cookie in self._client.cookies.jar})
        request = self._client.build_request(self._sent.method, self._sent.url, content=content, headers=headers)
        shown = seen(self._answered(request), value)
        self.tokens.take_over(shown.page)
        return shown

    def _answered(self, request: httpx.Request) -> httpx.Response:
        """The answer that a person ends up with, redirects followed one by one, none to a real insurer."""
        for _ in range(_MOST_HOPS):
            refuse_real(str(request.url), self._real_hosts)
            answer = self._sent_once(request)
            if answer.next_request is None:
                return answer
            refuse_real(urljoin(str(request.url), answer.headers["location"]), self._real_hosts)
            request = answer.next_request
        raise ValidatorBroken(f"la cible redirige sans fin : {path_of(str(request.url))}")

    def _sent_once(self, request: httpx.Request) -> httpx.Response:
        where = f"{request.method} {path_of(str(request.url))}"
        try:
            answer = self._client.send(request, follow_redirects=False)
        except httpx.TimeoutException as error:
            raise ValidatorBroken(f"pas de réponse à temps à {where}") from error
        except httpx.HTTPError as error:
            raise ValidatorBroken(f"pas de réponse à {where} : {error}") from error
        if answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise ValidatorBroken(f"la cible a répondu {answer.status_code} à {where}")
        if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            raise NotVerifiable(f"limite atteinte : la cible a répondu {answer.status_code} à {where}")
        return answer
