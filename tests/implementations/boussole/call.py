"""One request to one of the two sites: its form, its session, its answer."""

import hmac
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, timezone
from pathlib import Path
from urllib.parse import parse_qsl

from jinja2 import Environment, FileSystemLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from .store import File, Session, Store

HERE = Path(__file__).parent
MOST_BYTES = 64 * 1024
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]


@dataclass(frozen=True)
class Site:
    """The application or the web site: same accounts, screens of their own."""

    name: str
    prefix: str
    cookie: str

    def path(self, rest: str) -> str:
        return f"{self.prefix}{rest}"


APP = Site("app", "", "r360_session")
WEB = Site("web", "/adherent", "adherent_session")


@dataclass
class World:
    """Everything that one running portal consists of."""

    wrong: frozenset[str]
    store: Store
    templates: Environment


# Compiled templates, alike for every portal of the process; nothing of a portal is kept in them.
TEMPLATES = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True, auto_reload=False)


def world(wrong: frozenset[str]) -> World:
    return World(wrong, Store(), TEMPLATES)


def moment(request: Request) -> float:
    """When the request counts as made."""
    offset = request.headers.get("mire-clock-offset", "")
    return time.time() + (int(offset) if offset.isascii() and offset.isdigit() and len(offset) < 12 else 0)


async def form_of(request: Request) -> dict[str, str] | None:
    """The fields sent, or None where they cannot be read."""
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/x-www-form-urlencoded":
        return {}
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return None
    try:
        return dict(parse_qsl(body.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=60))
    except ValueError:
        return None


class Call:
    def __init__(self, request: Request, world: World, site: Site) -> None:
        self.request, self.world, self.store, self.site = request, world, world.store, site
        self.now = moment(request)
        self.form: dict[str, str] = {}
        self.session: Session = None  # type: ignore[assignment]
        self.fresh = False

    @property
    def posted(self) -> bool:
        return self.request.method == "POST"

    @property
    def today(self) -> date:
        return datetime.fromtimestamp(self.now, timezone.utc).date()

    @property
    def file(self) -> File:
        assert self.session.file
        return self.session.file

    def wrong(self, name: str) -> bool:
        """The web site is right, except in what the two have in common."""
        return name in self.world.wrong and (self.site is APP or name.startswith("R360-COMMUN"))

    def take_session(self) -> None:
        known = self.request.cookies.get(self.site.cookie, "")
        found = self.store.session(self.site.name, known, self.now)
        self.fresh = found is None
        self.session = found or self.store.open(self.site.name, self.now)

    def new_session(self) -> Session:
        """Leave the session there was, with its id, for a new one."""
        self.store.close(self.site.name, self.session)
        self.session, self.fresh = self.store.open(self.site.name, self.now), True
        return self.session

    def trusted(self) -> bool:
        sent = self.form.get("jeton") or self.request.headers.get("x-jeton", "")
        return hmac.compare_digest(sent.encode(), self.session.csrf.encode())

    def standing(self) -> str:
        """How far this session has come: the path of the first screen that it still has to pass."""
        session = self.session
        if session.account is None:
            return "/connexion"
        if session.file is None:
            return "/dossiers"
        if (self.site.name, session.file.id) not in session.account.accepted:
            return "/convention"
        return "/services"

    def go(self, rest: str) -> Response:
        return RedirectResponse(self.site.path(rest), 303)

    def page(self, template: str, status: int = 200, **values: object) -> Response:
        notice, self.session.notice = self.session.notice, ""
        text = self.world.templates.get_template(f"{self.site.name}/{template}.html").render(
            to=self.site.path, session=self.session, notice=notice, wrong=self.wrong, months=MONTHS,
            **{"errors": {}, "values": {}, "general": "", **values},
        )
        return HTMLResponse(text, status)

    def json(self, value: object, status: int = 200) -> Response:
        return JSONResponse(value, status)

    def finish(self, response: Response) -> Response:
        if self.fresh:
            response.set_cookie(self.site.cookie, self.session.id, path=self.site.prefix or "/", httponly=True, samesite="lax")
        return response


Handler = Callable[[Call], Response]


def endpoint(world: World, site: Site, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """A handler of calls as Starlette takes it."""

    async def answer(request: Request) -> Response:
        call = Call(request, world, site)
        form = await form_of(request)
        call.take_session()
        if form is None:
            return call.finish(call.page("erreur", 413, title="Demande refusée", text="Cette demande est trop longue."))
        call.form = form
        if call.posted and not call.trusted():
            text = "Votre session a expiré. Revenez à la page précédente et recommencez."
            return call.finish(call.page("erreur", 403, title="Session expirée", text=text))
        return call.finish(handler(call))

    answer.__name__ = handler.__name__
    return answer
