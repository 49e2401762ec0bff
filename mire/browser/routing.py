"""Requests changed on their way: the clock header (contract, section 2) and exchanged values (*-SERVEUR).

A context is only routed while there is something to change: routing costs time on every request.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, Page, Request, Route
from playwright.sync_api import Error as PlaywrightError

from mire.browser.body import Unreadable, places, read

CLOCK_HEADER = "Mire-Clock-Offset"
Change = Callable[[bytes, str], bytes]
_WITH_BODY = ("POST", "PUT", "PATCH", "DELETE")


@dataclass
class Swap:
    """Something that is changed in outgoing bodies.

    sent: some body was sent at all. found: the value was there. unreadable: a body was sent that this browser does
    not let one read (Firefox), so that nothing can be said. change: of a body and its content type, the other body.
    """

    change: Change
    found: bool = False
    sent: bool = False
    unreadable: bool = False


class Routing:
    """What is changed in the requests that one context sends to `origins`, and to no other.

    Playwright repeats a header on every redirect, also to somewhere else. On `page`, where Chromium's own protocol
    is at hand (`devtools`), each hop is therefore looked at for itself.
    """

    def __init__(
        self, context: BrowserContext, origins: Iterable[str], page: Page, devtools: CDPSession | None = None
    ) -> None:
        self._context = context
        joined = "|".join(re.escape(origin) for origin in sorted(origins))
        self._pattern = re.compile(rf"^(?:{joined})(?:[/?#]|$)", re.IGNORECASE)
        self._page = page
        self._hops = Hops(devtools, self._pattern) if devtools else None
        self._offset = 0
        self._swap: Swap | None = None
        self._routed = False

    @property
    def offset(self) -> int:
        """Seconds by which the portal is asked to see requests later than they are."""
        return self._offset

    @offset.setter
    def offset(self, seconds: int) -> None:
        self._offset = seconds
        self._update()

    @contextmanager
    def exchange(self, change: Change) -> Iterator[Swap]:
        """Send the bodies of requests as `change` makes them, as long as this lasts."""
        self._swap = swap = Swap(change)
        self._update()
        try:
            yield swap
        finally:
            self._swap = None
            self._update()

    def close(self) -> None:
        """Let every request pass as it is."""
        self._offset, self._swap = 0, None
        self._update()

    def _update(self) -> None:
        if self._hops:
            self._hops.set(self._offset)
        wanted = bool(self._offset or self._swap)
        if wanted and not self._routed:
            self._context.route(self._pattern, self._pass_on)
        elif self._routed and not wanted:
            self._context.unroute(self._pattern, self._pass_on)
        self._routed = wanted

    def _pass_on(self, route: Route) -> None:
        changes: dict[str, Any] = {}
        if self._offset and not (self._hops and _page_of(route.request) is self._page):
            changes["headers"] = {**route.request.headers, CLOCK_HEADER: str(self._offset)}
        body = self._changed_body(route.request)
        if body is not None:
            changes["post_data"] = body
        route.fallback(**changes)

    def _changed_body(self, request: Request) -> bytes | None:
        if self._swap is None or request.method not in _WITH_BODY:
            return None
        body = request.post_data_buffer
        self._swap.sent = True
        self._swap.unreadable = self._swap.unreadable or not body
        if not body:
            return None
        kind = request.headers.get("content-type", "")
        changed = self._swap.change(body, kind)
        if changed == body:
            return None
        self._swap.found = True
        return changed


class Hops:
    """The clock header on each hop of one page's requests, by Chromium's own protocol."""

    def __init__(self, devtools: CDPSession, pattern: re.Pattern[str]) -> None:
        self._devtools = devtools
        self._pattern = pattern
        self._offset = 0

    def set(self, offset: int) -> None:
        """Ask for `offset` seconds from now on; 0 lets requests pass untouched."""
        if offset and not self._offset:
            self._devtools.on("Fetch.requestPaused", self._pass_on)
            self._devtools.send("Fetch.enable", {"patterns": [{"urlPattern": "*"}]})
        elif self._offset and not offset:
            self._devtools.send("Fetch.disable")
            self._devtools.remove_listener("Fetch.requestPaused", self._pass_on)
        self._offset = offset

    def _pass_on(self, event: dict[str, Any]) -> None:
        headers = {name: value for name, value in event["request"]["headers"].items() if name != CLOCK_HEADER}
        if self._pattern.match(event["request"]["url"]):
            headers[CLOCK_HEADER] = str(self._offset)
        listed = [{"name": name, "value": value} for name, value in headers.items()]
        self._devtools.send("Fetch.continueRequest", {"requestId": event["requestId"], "headers": listed})


def _page_of(request: Request) -> Page | None:
    """The page that a request belongs to; None for the first one of a new window."""
    try:
        return request.frame.page
    except PlaywrightError:
        return None


def replace_in_body(body: bytes, content_type: str, old: str, new: str, last: bool = False) -> bytes:
    """`body` with every value that is just `old` replaced by `new`; unchanged where there is none.

    last: only the last one of several, the repetition of another value; unchanged where there is only one. A body of
    another kind than those that forms and scripts send is taken as one text.
    """
    try:
        values = read(body, content_type)
    except Unreadable:
        return body if "json" in content_type else _in_text(body, old.encode(), new.encode(), last)
    chosen = places(values, old)
    chosen = chosen if not last else chosen[1:][-1:]
    return values.written(dict.fromkeys(chosen, new)) if chosen else body


def _in_text(body: bytes, old: bytes, new: bytes, last: bool) -> bytes:
    if not last:
        return body.replace(old, new)
    start, _, end = body.rpartition(old)
    return start + new + end if body.count(old) > 1 else body
