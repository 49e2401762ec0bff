"""The requests of a window: what is still unanswered, what was answered and how, what must not be sent."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import BrowserContext, Request, Response

from mire.browser.addresses import is_blocked, origin_of, path_of
from mire.browser.errors import is_unreachable
from mire.browser.sent import ANSWERING, Sent, Sorter, Whose, deciding, is_main_document
from mire.verdicts import HarnessError, NotVerifiable, TargetError

_WATCHED = ("document", "fetch", "xhr", "script")
_FOR_EVERYONE = ("stylesheet", "script", "font", "image")
_TOO_MANY = 429
LOADING_S: Final = 5.0
"""How long what a page asks for as it comes in may take; what takes longer, such as a stream of news, never ends."""
FOREIGN_S: Final = 3.0
"""The same of what it asks of another site."""


@dataclass(frozen=True)
class Exchange:
    """One answered request, for the log. `ms` is the time until the answer began; `url` is not redacted."""

    method: str
    url: str
    status: int
    ms: int


_READ_S = 1.5
"""How long after an answer began a script takes to read it; many a script never reads that of a refusal."""
_PATIENCE_S = {Whose.LOADED: LOADING_S, Whose.FOREIGN: FOREIGN_S}


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
            self.traffic.ended(request)

    def _failed(self, request: Request) -> None:
        if self.traffic is not None:
            self.traffic.failed(request)


class Traffic:
    """What one window sends and gets, as a feed tells it. `finished` counts what came to its end and is not the page's
    own doing."""

    def __init__(self, origins: Iterable[str], blocked: Iterable[str] = ()) -> None:
        self.sorter = Sorter(origins)
        self._origins = frozenset(origins)
        self._blocked = tuple(blocked)
        self._open: dict[Request, Sent] = {}
        self._since: list[Sent] = []
        self._forbidden: HarnessError | None = None
        self.log: list[Exchange] = []
        self.finished = 0
        self.document: Request | None = None
        self.new_document = False

    def mark(self, control: str = "", address: str = "") -> None:
        """A gesture begins, on a `control` or one that opens an `address`: what was sent before no longer counts."""
        self._open.clear()
        self._since = []
        self._forbidden = None
        self.document = None
        self.new_document = False
        self.sorter.begin(control, address)

    def over(self) -> None:
        """The gesture is over: what begins from now on is no longer its."""
        self.sorter.over([one for one in self._open.values() if _hangs(one)])

    def committed(self) -> None:
        """The document on its way is there: the page belongs to it from now on, and nothing that the one before it
        asked for will be answered."""
        if self.document is not None:
            self.new_document = True
            kept = ("document", "script")
            self._open = {one: sent for one, sent in self._open.items() if one.resource_type in kept}
        self.document = None

    @property
    def pending(self) -> list[Request]:
        """Requests since the mark, for documents and of the gesture's own, that are not answered yet."""
        awaited = (Whose.DOCUMENT, Whose.SENT)
        return [one for one, sent in self._open.items() if sent.whose in awaited and not _is_left_unread(one, sent)]

    @property
    def loading(self) -> bool:
        """Whether something that the page asked for as it came in may still be on its way."""
        coming = ((request, one) for request, one in self._open.items() if one.whose in _PATIENCE_S)
        return any(not _hangs(one) and not _is_left_unread(request, one) for request, one in coming)

    @property
    def asked(self) -> bool:
        """Whether scripts asked for something since the mark: one answer may lead to the next question."""
        return any(one.whose in (Whose.SENT, Whose.LOADED) and one.answers for one in self._since)

    @property
    def statuses(self) -> list[int]:
        """The HTTP statuses of what answered the gesture."""
        return [one.status for one in deciding(self._since) if one.status is not None]

    def check(self, finally_: bool = False) -> None:
        """Raise what went wrong since the mark: with the page itself or with what was entered, and `finally_` with
        anything that the gesture sent."""
        if self._forbidden is not None:
            raise self._forbidden
        for one in deciding(self._since):
            if finally_ or one.carries or one.whose is Whose.DOCUMENT:
                _check(one)

    def unanswered(self, timeout_s: float) -> TargetError:
        """The error for requests that got no answer in time."""
        paths = ", ".join(sorted({path_of(request.url) for request in self.pending}))
        return TargetError(f"pas de réponse en {timeout_s:g} s : {paths}")

    def sent(self, request: Request) -> None:
        """A request begins."""
        if is_blocked(request.url, self._blocked):
            self._forbidden = HarnessError(f"un lien mène à un véritable assureur, jamais visité : {request.url}")
        if is_main_document(request):
            self.document = request
        if request.resource_type not in _WATCHED:
            return
        earlier = self._open.pop(request.redirected_from, None) if request.redirected_from else None
        sent = self.sorter.sort(request, self.new_document)
        if earlier is not None and sent.whose is not Whose.DOCUMENT:
            sent.whose, sent.carries = earlier.whose, earlier.carries
        sent.answers = request.resource_type in ANSWERING
        self._open[request] = sent
        self._since.append(sent)

    def answered(self, response: Response) -> None:
        """Its answer begins."""
        request = response.request
        if request.resource_type not in ANSWERING:
            return
        sent = self._open.get(request)
        elapsed = int((time.monotonic() - sent.started) * 1000) if sent else 0
        self.log.append(Exchange(request.method, response.url, response.status, elapsed))
        self.sorter.answered(request)
        if sent is not None:
            sent.answers_at.append(time.monotonic())
            sent.status = response.status if origin_of(response.url) in self._origins else None

    def ended(self, request: Request) -> Sent | None:
        """Nothing more comes of this request, where it was made since the mark."""
        if request is self.document:
            self.document = None
        self.sorter.ended(request)
        sent = self._open.pop(request, None)
        if sent is not None:
            sent.answers_at.append(time.monotonic())
            self.finished += sent.whose in (Whose.DOCUMENT, Whose.SENT, Whose.LOADED)
        return sent

    def failed(self, request: Request) -> None:
        """No answer will come, or no more of it."""
        sent = self.ended(request)
        if sent is not None:
            sent.unreachable = sent.answers and is_unreachable(request.failure or "")
            self.sorter.silent(sent)


def _is_left_unread(request: Request, sent: Sent) -> bool:
    """Whether its answer began a while ago and nobody reads it: a script that looks at the status alone leaves the
    rest, and no end is told."""
    began = sent.answers_at[-1] if sent.answers_at else math.inf
    return request.resource_type == "fetch" and time.monotonic() - began >= _READ_S


def _hangs(one: Sent) -> bool:
    """Whether it takes so long that nobody waits for it."""
    return one.whose in _PATIENCE_S and time.monotonic() - one.started >= _PATIENCE_S[one.whose]


def _check(one: Sent) -> None:
    if one.unreachable:
        raise TargetError(f"cible injoignable : {origin_of(one.url)}")
    if one.status is not None and one.status >= 500:
        raise TargetError(f"la cible a répondu {one.status} à {one.method} {path_of(one.url)}")
    if one.status == _TOO_MANY:
        raise NotVerifiable(f"limite atteinte : la cible a répondu {one.status} à {one.method} {path_of(one.url)}")


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
