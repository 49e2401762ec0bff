"""Faults that people switch on for the next requests or messages of one application, to see what then happens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from enum import StrEnum
from threading import Lock
from time import sleep
from typing import TYPE_CHECKING

from mocks.kit.outbox import Deliver

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

SPARED = ("/statique", "/_")
"""Beginnings of paths that no fault strikes: style sheets, pictures, and what is no part of a portal."""
NOWHERE = "/lien-rompu"
_LINK = re.compile(r"(https?://[^/\s\"'<>]+)(/[^\s\"'<>]*)?")
_PAGE = (
    '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Erreur 500</title>'
    "<h1>Erreur 500</h1><p>Panne provoquée depuis la page de départ des maquettes.</p>"
)


class Fault(StrEnum):
    """What can go wrong; the first two strike requests, the others messages."""

    SLOW = "lenteur"
    ERROR = "erreur"
    LOST = "perte"
    BROKEN = "liens"


class Faults:
    """What is switched on, and how often it will still strike; at first, nothing."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._left: Counter[Fault] = Counter()
        self.seconds = 0

    def switch_on(self, fault: Fault, times: int, seconds: int = 0) -> None:
        """Let the next `times` be struck; `seconds` is how long a slow answer waits."""
        with self._lock:
            self._left[fault] = times
            if fault is Fault.SLOW:
                self.seconds = seconds

    def switch_off(self, fault: Fault) -> None:
        """Let no more be struck."""
        with self._lock:
            del self._left[fault]

    def left(self, fault: Fault) -> int:
        """How often it will still strike."""
        with self._lock:
            return self._left[fault]

    def active(self) -> list[Fault]:
        """Those that will still strike."""
        with self._lock:
            return [fault for fault in Fault if self._left[fault]]

    def around(self, inner: WSGIApplication) -> WSGIApplication:
        """`inner`, late or failing as long as that is switched on."""

        def faulty(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            spared = environ["PATH_INFO"].startswith(SPARED)
            if not spared and self._strikes(Fault.SLOW):
                sleep(self.seconds)
            if not spared and self._strikes(Fault.ERROR):
                return refuse(start_response, "500 Internal Server Error", _PAGE)
            return inner(environ, start_response)

        return faulty

    def around_mail(self, deliver: Deliver) -> Deliver:
        """`deliver`, losing messages or breaking their links as long as that is switched on."""

        def faulty(message: EmailMessage, recipients: Sequence[str]) -> None:
            if self._strikes(Fault.LOST):
                return
            if self._strikes(Fault.BROKEN):
                break_links(message)
            deliver(message, recipients)

        return faulty

    def _strikes(self, fault: Fault) -> bool:
        with self._lock:
            strikes = self._left[fault] > 0
            self._left[fault] -= strikes
            return strikes


def refuse(start_response: StartResponse, status: str, page: str) -> Iterable[bytes]:
    """Answer with that page instead of the application's."""
    body = page.encode()
    headers = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))]
    start_response(status, [*headers, ("Cache-Control", "no-store")])
    return [body]


def break_links(message: EmailMessage) -> None:
    """Let every link lead to a page that is not there, on the same host."""
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_maintype() == "text":
            broken = _LINK.sub(rf"\1{NOWHERE}", part.get_content())
            part.set_content(broken, subtype=part.get_content_subtype())
