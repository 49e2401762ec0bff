"""What the browser sends when a value is entered, caught on its way: the portal never hears of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Request, Route

from mire.browser.addresses import origin_of
from mire.browser.body import Body, Unreadable, places, read
from mire.browser.errors import translated
from mire.browser.window import Window
from mire.catalogue import Kind
from mire.fuzz.form.line import Fault, Line, Sent
from mire.fuzz.form.tokens import Tokens
from mire.fuzz.way import Way
from mire.journey.member import Member
from mire.journey.walk import Walk
from mire.verdicts import NotVerifiable

_WITH_BODY = ("POST", "PUT", "PATCH")
_WRITTEN = (Kind.TEXT, Kind.PASSWORD, Kind.EMAIL, Kind.TELEPHONE)
_NO_CONTENT = 204
"""What the browser is answered: it stays where it is."""


class Unusable(Exception):  # noqa: N818 - the browser is asked instead
    """The field cannot be asked over HTTP; one French sentence says why."""


@dataclass
class _Caught:
    request: Request | None = None
    body: Body | None = None


@dataclass(frozen=True)
class Recording:
    """A line to the portal, and the fields of the same request that can be broken on purpose."""

    line: Line
    faults: tuple[Fault, ...]


def record(way: Way) -> Recording:
    """Walk to the field with someone new, send a value of theirs, and take down what the browser sends."""
    walk = way.standing()
    window, own = walk.visit.window, walk.member.own(way.key)
    with catching(window, own, _others(way, walk.member)) as caught:
        _go_on(walk, caught)
    if caught.request is None or caught.body is None:
        raise Unusable("aucune requête du navigateur ne porte la valeur telle qu'elle a été entrée")
    with translated(window.settings.timeout_s, "lecture de la page"):
        page, address = window.page.content(), window.page.url
        cookies = [(c["name"], c["value"], c["domain"], c["path"]) for c in window.context.cookies()]
    request, body = caught.request, caught.body
    headers = dict(request.headers)
    tokens = Tokens.of(page, body, headers, [(name, value) for name, value, *_ in cookies])
    sent = Sent(request.method, request.url, headers, address, tuple(cookies))
    line = Line(sent, body, places(body, own), tokens, way.scene.profile.real_hosts, way.scene.profile.timeout_s)
    return Recording(line, tuple(_faults(way, walk.member, body)))


def _go_on(walk: Walk, caught: _Caught) -> None:
    try:
        walk.through({})
    except NotVerifiable:
        if caught.request is None:
            raise


@contextmanager
def catching(window: Window, value: str, others: set[str]) -> Iterator[_Caught]:
    """Keep the first request to the portal that carries `value` from being sent. Where the form holds `others`, some
    of them go with it: what carries `value` alone is the page's own check while one types."""
    caught = _Caught()

    def look(route: Route) -> None:
        body = _carrying(route.request, value, others) if caught.request is None else None
        if body is None:
            route.fallback()
            return
        caught.request, caught.body = route.request, body
        route.fulfill(status=_NO_CONTENT)

    def portals(url: str) -> bool:
        return origin_of(url) in window.settings.origins

    window.context.route(portals, look)
    try:
        yield caught
    finally:
        window.context.unroute(portals, look)


def _carrying(request: Request, value: str, others: set[str]) -> Body | None:
    raw = request.post_data_buffer if request.method in _WITH_BODY else None
    if not raw:
        return None
    try:
        body = read(raw, request.headers.get("content-type", ""))
    except Unreadable:
        return None
    whole = not others or others & set(body.texts) or len(places(body, value)) > 1
    return body if places(body, value) and whole else None


def _others(way: Way, member: Member) -> set[str]:
    """What this person writes into the other required fields of the screen."""
    portal = way.scene.portal
    written = [key for key in portal.screens[way.screen].fields if portal.fields[key].kind in _WRITTEN]
    values = {member.own(key) for key in written if portal.fields[key].required}
    return values - {member.own(way.key)}


def _faults(way: Way, member: Member, body: Body) -> Iterator[Fault]:
    """Required fields of the same request, to be emptied; then the repetition of the value, to be made unlike."""
    portal = way.scene.portal
    for key in _keys(way):
        field = portal.fields[key]
        if field.required and field.kind in _WRITTEN and member.own(key) != member.own(way.key):
            yield from (Fault(place) for place in places(body, member.own(key))[:1])
    yield from (Fault(place, unlike=True) for place in places(body, member.own(way.key))[1:][-1:])


def _keys(way: Way) -> list[str]:
    """The fields of every form of the journey, those of the screen itself first."""
    portal = way.scene.portal
    screens = [step.screen for step in portal.journeys[way.journey].steps if step.fill and step.screen]
    ordered = [way.screen, *(screen for screen in screens if screen != way.screen)]
    return [key for screen in ordered for key in portal.screens[screen].fields]
