"""One request to the JSON API: what handlers are given, how they refuse, and the guard in front of them."""

import hmac
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from smtplib import SMTPException
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .control import HEADER, offset
from .post import Letter
from .site import Account, Session, Site

COOKIE = "vague_session"
TOKEN = "X-Vague-Jeton"
MOST_BYTES = 64_000


class Refusal(Exception):
    """What a handler raises to say no: a status, words for the page, and words for fields."""

    def __init__(self, status: int, message: str = "", fields: dict[str, str] | None = None, code: str = "") -> None:
        """`code` is for the page's script."""
        super().__init__(message)
        self.status, self.answer = status, {"message": message, "fields": fields or {}, "code": code}


@dataclass
class Call:
    """A request, checked and read; `undo` is for letters that cannot leave."""

    site: Site
    session: Session
    now: float
    body: dict[str, Any]
    path: dict[str, str]
    outbox: list[Letter] = field(default_factory=list)
    undo: Callable[[], None] = field(default=lambda: None)

    def text(self, name: str, *, strip: bool = True) -> str:
        """A string of the body; empty where it is absent or no proper text."""
        value = self.body.get(name)
        if not isinstance(value, str) or len(value) > 2000:
            return ""
        try:
            value.encode()
        except UnicodeEncodeError:
            return ""
        return value.strip() if strip else value

    def wrong(self, name: str) -> bool:
        """Whether the portal is wrong in that way."""
        return name in self.site.wrong

    def account(self) -> Account:
        """Who is signed in."""
        if self.session.account is None:
            raise Refusal(401, "Connectez-vous pour accéder à votre espace.", code="session")
        return self.session.account

    def renew(self) -> None:
        """Give the browser another identity, as at every change of rights."""
        old = self.session
        if not (old.account and self.wrong("UNI-ESPACE-PRIVE:deconnexion")):
            self.site.sessions.pop(old.id, None)
        self.session = self.site.keep(Session(self.now))


Handler = Callable[[Call], Any]


def route(site: Site, path: str, handler: Handler, *, post: bool = False, clock: bool = True) -> Route:
    """The handler at /api/…; it runs in a thread, alone, and its letters leave before the answer."""

    async def run(request: Request) -> Response:
        """Find the browser's session, check the token, read the body, answer."""
        now = time.time() + (offset(request) if clock and HEADER in request.headers else 0)
        try:
            session = site.session(request.cookies.get(COOKIE), now)
            if post:
                check_token(session, request)
            body = await read(request) if post else {}
            call = Call(site, session or Session(now), now, body, request.path_params)
            answer = await run_in_threadpool(alone, handler, call)
        except Refusal as refusal:
            return JSONResponse(refusal.answer, refusal.status)
        return reply(answer, call, session)

    return Route(f"/api/{path}", run, methods=["POST" if post else "GET"])


def check_token(session: Session | None, request: Request) -> None:
    """Refuse what does not come from our own page."""
    given = request.headers.get(TOKEN, "").encode()
    if session is None or not hmac.compare_digest(given, session.token.encode()):
        raise Refusal(403, "La page a expiré. Recommencez.", code="token")


async def read(request: Request) -> dict[str, Any]:
    """The JSON object in the body."""
    raw = b""
    async for part in request.stream():
        raw += part
        if len(raw) > MOST_BYTES:
            raise Refusal(413, "Les informations envoyées sont trop longues.")
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        raise Refusal(400, "Les informations envoyées sont illisibles.") from None
    if not isinstance(body, dict):
        raise Refusal(400, "Les informations envoyées sont illisibles.")
    return body


def alone(handler: Handler, call: Call) -> Any:
    """Run the handler under the site's lock, then post its letters without it."""
    with call.site.lock:
        answer = handler(call)
    try:
        for one in call.outbox:
            call.site.post.send(one)
    except (OSError, SMTPException):
        call.undo()
        raise Refusal(503, "Le message n'a pas pu partir. Réessayez dans un instant.") from None
    return answer


def reply(answer: Any, call: Call, before: Session | None) -> Response:
    """The answer, with the cookie and the token of a session that is new."""
    is_new = call.session is not before and call.session.id in call.site.sessions
    if isinstance(answer, Response):
        response = answer
    else:
        response = JSONResponse({**answer, "token": call.session.token} if is_new else answer)
    if is_new:
        response.set_cookie(COOKIE, call.session.id, httponly=True, samesite="lax", path="/")
    response.headers["Cache-Control"] = "no-store"
    return response
