"""The Starlette application: the JSON API, the static files, and the control endpoints where wanted."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from . import access, control, recovery, registration, space
from .call import route
from .site import Site

STATIC = Path(__file__).parent / "static"
HEADERS = {
    "content-security-policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
}
GETS = {
    "start": access.start,
    "registration": registration.state,
    "recovery": recovery.state,
    "space": space.overview,
    "space/payments": space.payments,
    "space/people": space.people,
    "space/requests": space.requests,
    "space/quotes": space.quotes,
    "space/messages": space.letters,
    "space/cover": space.cover,
    "space/documents": space.documents,
    "space/documents/{id}": space.document,
}
POSTS = {
    "sign-in": access.sign_in,
    "sign-out": access.sign_out,
    "lost-code": access.lost_code,
    "registration/numbers": registration.numbers,
    "registration/choices": registration.choices,
    "registration/terms": registration.terms,
    "registration/confirm": registration.confirm,
    "activation/state": registration.activation_state,
    "activation": registration.activate,
    "recovery/numbers": recovery.numbers,
    "recovery/answer": recovery.answer,
    "recovery/mail": recovery.mail,
    "recovery/link": recovery.link_state,
    "recovery/password": recovery.change,
    "space/requests": space.send_request,
}
NOT_FOUND = (
    '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page introuvable</title><h1>Page introuvable</h1>'
    '<p><a href="/">Retour à l\'accueil</a></p><p>Maquette de test, données inventées.</p></html>'
)


async def home(_: Request) -> Response:
    """The one page; its script draws every screen."""
    return FileResponse(STATIC / "index.html")


async def not_found(_: Request, __: Exception) -> Response:
    """An address that leads nowhere."""
    return HTMLResponse(NOT_FOUND, 404)


def create_app(site: Site, *, with_control: bool = True, token: str | None = None) -> ASGIApp:
    """The portal over a site; without control there is no clock header either."""
    routes: list[Route | Mount] = [Route("/", home)]
    routes += [route(site, path, handler, clock=with_control) for path, handler in GETS.items()]
    routes += [route(site, path, handler, post=True, clock=with_control) for path, handler in POSTS.items()]
    routes += control.routes(site, token) if with_control else []
    routes.append(Mount("/static", StaticFiles(directory=STATIC)))
    return with_headers(Starlette(routes=routes, exception_handlers={404: not_found}))


def with_headers(app: ASGIApp) -> ASGIApp:
    """The application, each of whose answers carries the headers that it does not set itself."""

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and add headers to the start of the answer."""

        async def add(message: Message) -> None:
            """The message, with headers where it starts an answer."""
            if message["type"] == "http.response.start":
                present = {name for name, _ in message["headers"]}
                extra = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
                message["headers"] = [*message["headers"], *(pair for pair in extra if pair[0] not in present)]
            await send(message)

        await app(scope, receive, add)

    return run
