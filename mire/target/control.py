"""The client of a target's control endpoints (contract, section 2).

Whatever is not the documented answer is a harness error, never a non-conformity. The clock header belongs to
the portal's own pages and is never sent here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, NoReturn

from mire.catalogue import Portal
from mire.target.addresses import shown
from mire.target.members import faults
from mire.target.safety import is_encrypted, is_loopback, refuse_real
from mire.verdicts import HarnessError

if TYPE_CHECKING:  # loaded by who opens a client
    import httpx

ABOUT = '{"portal": "…", "capabilities": ["members", "messages", "clock"]}'
MESSAGE_TEXTS = ("from", "to", "subject", "date")


class ControlUnreachable(HarnessError):  # noqa: N818 - an outcome, as those of mire.verdicts
    """Nothing answers at the control endpoints."""


class TokenRefused(HarnessError):  # noqa: N818 - an outcome, as those of mire.verdicts
    """The control endpoints refuse the profile's token, or want one."""


@dataclass(frozen=True)
class Message:
    """One message as one recipient got it; `date` knows its zone, `text` or `html` may be absent."""

    sender: str
    to: str
    subject: str
    date: datetime
    text: str | None
    html: str | None


class ControlClient:
    """Talks to the control endpoints of one target. `timeout` is in seconds, for each answer."""

    def __init__(
        self,
        url: str,
        token: str | None,
        timeout: float,
        *,
        portal: Portal,
        real_hosts: tuple[str, ...] = (),
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        import httpx

        self.url = url.rstrip("/")
        self.portal = portal
        self._real_hosts = real_hosts
        self._http = httpx.Client(
            headers={"Authorization": f"Bearer {token}"} if token else {},
            timeout=timeout,
            follow_redirects=False,
            verify=is_encrypted(url),
            trust_env=not is_loopback(url),
            transport=transport,
        )

    def close(self) -> None:
        """Give the connections back."""
        self._http.close()

    def capabilities(self) -> frozenset[str]:
        """What the target offers; what is not listed is not used."""
        answer = self.ask("GET")
        return self.read_about(answer if answer.status_code == HTTPStatus.OK else self.ask("GET", "/"))

    def create(self, person: Mapping[str, Any]) -> dict[str, Any]:
        """Make `person` known to the portal, not registered; returns them as the portal knows them."""
        return self.read_person(self.ask("POST", "/members", json=dict(person)))

    def messages(self, to: str) -> list[Message]:
        """What the target sent to an e-mail address, oldest first; [] for a mailbox that nobody has."""
        return self.read_messages(self.ask("GET", "/messages", params={"to": to}))

    def ask(self, method: str, path: str = "", **content: Any) -> httpx.Response:
        """The answer to one call, unread; ControlUnreachable where none comes, TokenRefused where the token is."""
        return self._send(method, f"{self.url}{path}", **content)

    def read_about(self, answer: httpx.Response) -> frozenset[str]:
        """The capabilities that an answer lists; HarnessError where it is of another shape."""
        about = self._json(answer, HTTPStatus.OK, ABOUT)
        if not (isinstance(about, dict) and _are_texts(about.get("capabilities"))):
            self._unexpected(answer, ABOUT, "une autre forme")
        if about.get("portal") != self.portal.id:
            self._unexpected(answer, f"le portail « {self.portal.id} »", f"« {about.get('portal')} »")
        return frozenset(about["capabilities"])

    def read_person(self, answer: httpx.Response) -> dict[str, Any]:
        """The person that an answer holds, without what is null; HarnessError as above."""
        known = self._json(answer, HTTPStatus.CREATED, "la personne")
        if wrong := [fault.where for fault in faults(known, self.portal)]:
            keys = ", ".join(f"« {key} »" for key in wrong if key) or "un autre objet"
            self._unexpected(
                answer, "la personne, toutes ses clés en clair", f"manquant ou mal formé : {keys}"
            )
        return {key: value for key, value in known.items() if value is not None}

    def read_messages(self, answer: httpx.Response) -> list[Message]:
        """The messages that an answer lists; HarnessError as above."""
        sent = self._json(answer, HTTPStatus.OK, "une liste de messages")
        if not isinstance(sent, list):
            self._unexpected(answer, "une liste de messages", "une autre forme")
        return [self._message(answer, item) for item in sent]

    def _message(self, answer: httpx.Response, item: Any) -> Message:
        if not (isinstance(item, dict) and all(isinstance(item.get(key), str) for key in MESSAGE_TEXTS)):
            self._unexpected(
                answer, f"un message avec {', '.join(MESSAGE_TEXTS)}, text, html", "une autre forme"
            )
        if not all(isinstance(item.get(key, 0), str | None) for key in ("text", "html")):
            self._unexpected(answer, "« text » et « html », un texte ou null", "autre chose")
        try:
            date = parse_date(item["date"])
        except ValueError:
            self._unexpected(answer, "une date RFC 3339 ou 5322", f"« {item['date']} »")
        return Message(item["from"], item["to"], item["subject"], date, item["text"], item["html"])

    def _send(self, method: str, url: str, **content: Any) -> httpx.Response:
        import httpx

        refuse_real(url, self._real_hosts)
        try:
            answer = self._http.request(method, url, **content)
        except httpx.TimeoutException as error:
            raise ControlUnreachable(f"point de contrôle {shown(url)} : aucune réponse à temps") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise ControlUnreachable(f"point de contrôle {shown(url)} : injoignable ({error})") from error
        if answer.status_code in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
            raise TokenRefused(
                f"point de contrôle {shown(url)} : jeton refusé ({answer.status_code}) ; voir [control] token"
            )
        return answer

    def _json(self, answer: httpx.Response, status: int, expected: str) -> Any:
        if answer.status_code != status:
            target = answer.headers.get("location")
            observed = f"{answer.status_code}" + (f" vers {shown(target)}" if target else "")
            self._unexpected(answer, f"{status} et {expected}", observed)
        try:
            return json.loads(answer.content)
        except (ValueError, RecursionError):
            return self._unexpected(answer, f"du JSON, {expected}", "autre chose")

    def _unexpected(self, answer: httpx.Response, expected: str, observed: str) -> NoReturn:
        call = f"{answer.request.method} {shown(str(answer.request.url))}"
        raise HarnessError(f"point de contrôle, {call} : attendu {expected} ; reçu {observed}")


def parse_date(text: str) -> datetime:
    """A message's date, by RFC 3339 or RFC 5322, with its zone (UTC where RFC 5322 leaves it unknown)."""
    try:
        date = datetime.fromisoformat(text)
    except ValueError:
        return _rfc5322(text)
    if date.tzinfo is None:
        raise ValueError(f"« {text} » says no time zone")
    return date


def _rfc5322(text: str) -> datetime:
    try:
        date = parsedate_to_datetime(text)
    except (TypeError, IndexError) as error:
        raise ValueError(f"« {text} » is no date by RFC 3339 or 5322") from error
    return date if date.tzinfo else date.replace(tzinfo=UTC)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
