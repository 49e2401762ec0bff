"""Whose a request is: the person's gesture's, the page's own, or another site's (contract, section 4).

Nothing in a request says so. What can be told: a main document always answers; what carries something that was entered
(or a part of the address that was opened) comes of the gesture; what comes again without a gesture is the page's own.
"""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final
from urllib.parse import unquote_plus, urlsplit

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Request

from mire.browser.addresses import after_host, origin_of, pieces_of, site_of

ALONE_S: Final = 1.0
"""What begins so long after a gesture was over is the page's own."""
_CHAINED_S = 0.25
"""What begins so soon after an answer comes of it."""
_TOGETHER_S = 0.3
_HEAD = 300
_LONG_ENOUGH = 3
_AT_ONCE_S = 0.1
ANSWERING: Final = ("document", "fetch", "xhr")
"""What scripts and documents ask for, by Playwright's kinds."""


class Whose(Enum):
    """DOCUMENT: the page itself. SENT: by the gesture. LOADED: by a page on its way in. FOREIGN: to another site.
    OWN: by the page on its own, again and again or without end."""

    DOCUMENT = auto()
    SENT = auto()
    LOADED = auto()
    FOREIGN = auto()
    OWN = auto()


@dataclass(eq=False)
class Sent:
    """One request. `carries`: something that was entered, or a part of the address that was opened. Times are
    `time.monotonic()`'s; `answers_at`: when its answer began, and when that was over."""

    whose: Whose
    key: str
    carries: bool
    started: float
    method: str
    url: str
    answers: bool = True
    status: int | None = None
    unreachable: bool = False
    answers_at: list[float] = field(default_factory=list)


class Sorter:
    """Tells of each request of a window whose it is, by what came before."""

    def __init__(self, origins: Iterable[str]) -> None:
        self._origins = frozenset(origins)
        self._sites = {site_of(origin) for origin in self._origins}
        self._entered: set[str] = set()
        self._pieces: set[str] = set()
        self._recurring: set[str] = set()
        self._endless: set[str] = set()
        self._loaded: set[str] = set()
        self._pressed: dict[str, set[str]] = {}
        self._times: dict[str, list[float]] = {}
        self._running: dict[Request, tuple[str, float]] = {}
        self._ended: dict[str, tuple[float, float]] = {}
        self._answered: dict[str, float] = {}
        self._control, self._opening = "", False
        self._begun = 0.0
        self._over: float | None = 0.0

    def enters(self, value: str) -> None:
        """`value` was entered: a request that carries it comes of a gesture."""
        if len(value) >= _LONG_ENOUGH:
            self._entered |= {value, json.dumps(value)[1:-1]}

    def begin(self, control: str, address: str) -> None:
        """A gesture begins: on a `control`, or one that opens an `address`."""
        self._control, self._opening, self._pieces = control, bool(address), pieces_of(address)
        self._begun, self._over = time.monotonic(), None
        self._times = {}

    def over(self, hanging: Iterable[Sent]) -> None:
        """It is over; what is still `hanging`, though nobody waits for it any more, never ends."""
        self._over = time.monotonic()
        self._recurring |= {key for key, times in self._times.items() if times[-1] - times[0] > _TOGETHER_S}
        self._endless |= {one.key for one in hanging}

    def sort(self, request: Request, loading: bool) -> Sent:
        """`loading`: the document that asks for it is new."""
        foreign = origin_of(request.url) not in self._origins
        carries = self._carries(request)
        near = not foreign or carries or site_of(request.url) in self._sites
        key = _key(request) if near else origin_of(request.url)
        if is_main_document(request):
            whose = Whose.DOCUMENT
        elif not near:
            whose = Whose.OWN if key in self._endless else Whose.FOREIGN
        else:
            whose = self._whose(request, key, carries and not foreign, foreign or loading or self._opening)
        self._running[request] = key, time.monotonic()
        return Sent(whose, key, carries and not foreign, time.monotonic(), request.method, request.url)

    def ended(self, request: Request) -> None:
        """Nothing more comes of it."""
        key, started = self._running.pop(request, ("", 0.0))
        self._ended[key] = started, time.monotonic()
        self._answered[key] = time.monotonic()

    def answered(self, request: Request) -> None:
        """Its answer begins."""
        if request in self._running:
            self._answered[self._running[request][0]] = time.monotonic()

    def silent(self, one: Sent) -> None:
        """No answer came: of another site, none is expected from now on."""
        if one.whose is Whose.FOREIGN:
            self._endless.add(one.key)

    def _whose(self, request: Request, key: str, carries: bool, loading: bool) -> Whose:
        if carries:
            return Whose.SENT
        if key in self._endless or self._follows_itself(key):
            return Whose.OWN
        if self._over is not None:
            return self._alone(request, key)
        if key in self._recurring:
            return Whose.LOADED if self._follows_another(key) else Whose.OWN
        self._times.setdefault(key, []).append(time.monotonic())
        if loading or key in self._loaded or request.resource_type not in ANSWERING:
            self._loaded.add(key)
            return Whose.LOADED
        controls = self._pressed.setdefault(key, set())
        controls.add(self._control)
        return Whose.SENT if len(controls) == 1 else Whose.OWN

    def _alone(self, request: Request, key: str) -> Whose:
        """Between two gestures: a field that was left may have the page ask something; again, or much later, nothing
        has."""
        assert self._over is not None
        again = key in self._loaded or time.monotonic() - self._over > ALONE_S
        if again and request.resource_type in ANSWERING:
            self._recurring.add(key)
        self._loaded.add(key)
        return Whose.OWN if key in self._recurring else Whose.SENT

    def _follows_itself(self, key: str) -> bool:
        """Whether it was made before this gesture and is made anew as soon as that came to its end."""
        started, ended = self._ended.get(key, (self._begun, 0.0))
        return started < self._begun and time.monotonic() - ended < _AT_ONCE_S

    def _follows_another(self, key: str) -> bool:
        now = time.monotonic()
        return any(now - at <= _CHAINED_S for other, at in self._answered.items() if other != key)

    def _carries(self, request: Request) -> bool:
        wanted = self._pieces if self._opening else self._entered
        if not wanted or request.resource_type not in ANSWERING:
            return False
        text = f"{after_host(request.url)}\n{_body(request)}"
        return any(value in text or value in unquote_plus(text) for value in wanted)


def deciding(sent: Iterable[Sent]) -> list[Sent]:
    """Those of a gesture's requests that answer it: documents; what carries what was entered, or where nothing does
    what the gesture began with; and what came of their answers. What is made again and again is the page's own."""
    made = list(sent)
    times = Counter(one.key for one in made)
    known = [one for one in made if one.whose is Whose.DOCUMENT or (one.whose is Whose.SENT and _once(one, times))]
    asked = [one for one in known if one.whose is Whose.SENT]
    first = min((one.started for one in asked), default=0.0)
    carried = any(one.carries for one in asked)
    decisive: list[Sent] = []
    for one in known:
        begun = one.carries if carried else one.started <= first + _TOGETHER_S
        if one.whose is Whose.DOCUMENT or begun or any(_leads_to(other, one) for other in decisive):
            decisive.append(one)
    return decisive


def is_main_document(request: Request) -> bool:
    """Whether a request is for a window's page itself, not for something in it."""
    if not request.is_navigation_request():
        return False
    try:
        return request.frame.parent_frame is None
    except PlaywrightError:  # a new window, which has no frame yet
        return False


def _once(one: Sent, times: Mapping[str, int]) -> bool:
    return one.carries or times[one.key] == 1


def _leads_to(one: Sent, other: Sent) -> bool:
    return any(0 <= other.started - time <= _CHAINED_S for time in one.answers_at)


def _key(request: Request) -> str:
    """What is the same about a request each time that it is made: numbers are not."""
    path = urlsplit(request.url)._replace(query="", fragment="").geturl()
    return re.sub(r"\d+", "0", f"{request.method} {path} {_body(request)[:_HEAD]}")


def _body(request: Request) -> str:
    body = request.post_data_buffer if request.method != "GET" else None
    return body.decode(errors="replace") if body else ""
