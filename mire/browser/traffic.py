"""The requests of a window: what is still unanswered, what was answered and how, what must not be sent."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Request, Response
from playwright.sync_api import Error as PlaywrightError

from mire.browser.errors import is_unreachable
from mire.verdicts import HarnessError, NotVerifiable, Outcome, TargetError

_WATCHED = ("document", "fetch", "xhr", "script")
_ANSWERING = ("document", "fetch", "xhr")
_FOR_EVERYONE = ("stylesheet", "script", "font", "image")
_TOO_MANY = 429


@dataclass(frozen=True)
class Exchange:
    """One answered request, for the log. `ms` is the time until the answer began; `url` is not redacted."""

    method: str
    url: str
    status: int
    ms: int


def origin_of(url: str) -> str:
    """`scheme://host:port` of an address, as browsers write it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}".lower()


def is_blocked(url: str, hosts: Iterable[str]) -> bool:
    """Whether `url` is on one of the real insurers' hosts or below one."""
    host = (urlsplit(url).hostname or "").rstrip(".").lower()
    return any(host == blocked or host.endswith("." + blocked) for blocked in hosts)


class Feed:
    """Hears one browser context throughout, for whichever window has it: where each window began and ended that, every
    kind of event would cost two messages. `keeps`: the browser's cache may hold what is one person's."""

    def __init__(self, context: BrowserContext) -> None:
        self.traffic: Traffic | None = None
        self.keeps = False
        context.on("request", self._sent)
        context.on("response", self._answered)
        context.on("requestfinished", self._over)
        context.on("requestfailed", self._failed)

    def _sent(self, request: Request) -> None:
        if self.traffic is not None:
            self.traffic.sent(request)

    def _answered(self, response: Response) -> None:
        self.keeps = self.keeps or is_personal(response)
        if self.traffic is not None:
            self.traffic.answered(response)

    def _over(self, request: Request) -> None:
        if self.traffic is not None:
            self.traffic.over(request)

    def _failed(self, request: Request) -> None:
        if self.traffic is not None:
            self.traffic.failed(request)


class Traffic:
    """What one window sends and gets, as a feed tells it."""

    def __init__(self, origins: Iterable[str], blocked: Iterable[str] = ()) -> None:
        self._origins = frozenset(origins)
        self._blocked = tuple(blocked)
        self._started: dict[Request, float] = {}
        self.log: list[Exchange] = []
        self.statuses: list[int] = []
        self.finished = 0
        self.failure: Outcome | None = None
        self.document: Request | None = None
        self.new_document = False

    def mark(self) -> None:
        """A gesture begins: what was sent before no longer counts."""
        self._started.clear()
        self.statuses = []
        self.failure = None
        self.document = None
        self.new_document = False

    def committed(self) -> None:
        """The document on its way is there: the page belongs to it from now on, and nothing that the one before it
        asked for will be answered."""
        if self.document is not None:
            self.new_document = True
            kept = ("document", "script")
            self._started = {one: since for one, since in self._started.items() if one.resource_type in kept}
        self.document = None

    @property
    def pending(self) -> list[Request]:
        """Requests since the mark that are not answered yet."""
        return list(self._started)

    def check(self) -> None:
        """Raise what went wrong since the mark, if anything did."""
        if self.failure is not None:
            raise self.failure

    def unanswered(self, timeout_s: float) -> TargetError:
        """The error for requests that got no answer in time."""
        paths = ", ".join(sorted({path_of(request.url) for request in self._started}))
        return TargetError(f"pas de réponse en {timeout_s:g} s : {paths}")

    def sent(self, request: Request) -> None:
        """A request begins."""
        if is_blocked(request.url, self._blocked):
            self.failure = HarnessError(f"un lien mène à un véritable assureur, jamais visité : {request.url}")
        if request.redirected_from is not None:
            self._started.pop(request.redirected_from, None)
        if _is_main_document(request):
            self.document = request
        if request.resource_type in _WATCHED:
            self._started[request] = time.monotonic()

    def answered(self, response: Response) -> None:
        """Its answer begins."""
        request = response.request
        if request.resource_type not in _ANSWERING:
            return
        since = self._started.get(request)
        elapsed = int((time.monotonic() - since) * 1000) if since else 0
        self.log.append(Exchange(request.method, response.url, response.status, elapsed))
        if since is not None and origin_of(response.url) in self._origins:
            self._judge(request, response.status)

    def _judge(self, request: Request, status: int) -> None:
        self.statuses.append(status)
        where = f"{request.method} {path_of(request.url)}"
        if status >= 500:
            self.failure = TargetError(f"la cible a répondu {status} à {where}")
        elif status == _TOO_MANY:
            self.failure = NotVerifiable(f"limite atteinte : la cible a répondu {status} à {where}")

    def over(self, request: Request) -> float | None:
        """Nothing more comes of this request; gives when it started, where that was since the mark."""
        self.finished += 1
        if request is self.document:
            self.document = None
        return self._started.pop(request, None)

    def failed(self, request: Request) -> None:
        """No answer will come, or no more of it."""
        known = self.over(request)
        failure = request.failure or ""
        if known and request.resource_type in _ANSWERING and is_unreachable(failure) and not self.failure:
            self.failure = TargetError(f"cible injoignable : {origin_of(request.url)}")


def is_personal(response: Response) -> bool:
    """Whether a browser may keep this answer, and show it where another person would have got another one. Of styles,
    scripts, fonts and pictures the portal's own word is taken: what any cache on the way may keep is for everyone
    (RFC 9111, 3 and 5.2.2.7)."""
    headers = response.headers
    control = headers.get("cache-control", "").lower()
    if "no-store" in control:
        return False
    varies = "cookie" in headers.get("vary", "").lower()
    return response.request.resource_type not in _FOR_EVERYONE or "private" in control or varies


def _is_main_document(request: Request) -> bool:
    if not request.is_navigation_request():
        return False
    try:
        return request.frame.parent_frame is None
    except PlaywrightError:  # a new window, which has no frame yet
        return False


_TOKEN = re.compile(r"(?=[^/]*\d)[\w.~%-]{20,}")


def path_of(url: str) -> str:
    """The path of an address as evidence may show it: no query values, nothing that looks like a token."""
    parts = urlsplit(url)
    path = _TOKEN.sub("…", parts.path or "/")
    names = [pair.partition("=")[0] for pair in parts.query.split("&") if pair]
    return path + ("?" + "&".join(f"{name}=…" for name in names) if names else "")
