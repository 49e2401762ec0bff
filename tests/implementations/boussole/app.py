"""The routes of the portal."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from . import control, forgotten, registration, services, signin
from .call import APP, HERE, WEB, Call, Handler, Site, World, endpoint, world

BOTH = ["GET", "POST"]

PAGES: list[tuple[str, Handler, list[str]]] = [
    ("/connexion", signin.sign_in, BOTH),
    ("/dossiers", signin.files, BOTH),
    ("/convention", signin.terms, BOTH),
    ("/deconnexion", signin.sign_out, ["POST"]),
    ("/nous-joindre", signin.contact, ["GET"]),
    ("/inscription", registration.plan, BOTH),
    ("/inscription/personne", registration.person, BOTH),
    ("/inscription/option", registration.option, BOTH),
    ("/inscription/compte", registration.new_account, BOTH),
    ("/inscription/existant", registration.existing_account, BOTH),
    ("/inscription/confirmation", registration.confirmation, ["GET"]),
    ("/oubli", forgotten.code, BOTH),
    ("/oubli/question", forgotten.question, BOTH),
    ("/oubli/aide-memoire", forgotten.reminder, ["GET"]),
    ("/services", services.first, ["GET"]),
]


class Headers:
    """Pages are nobody else's to keep, frame or script."""

    POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'"

    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        async def sending(message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message["headers"],
                    (b"content-security-policy", self.POLICY.encode()),
                    (b"x-content-type-options", b"nosniff"),
                    (b"referrer-policy", b"same-origin"),
                    *([] if scope["path"].startswith("/statique/") else [(b"cache-control", b"no-store")]),
                ]
            await send(message)

        await self.app(scope, receive, sending if scope["type"] == "http" else send)


def pages(here: World, site: Site) -> list[BaseRoute]:
    return [Route(site.path(path), endpoint(here, site, handler), methods=methods) for path, handler, methods in PAGES]


def build(wrong: frozenset[str]) -> Starlette:
    here = world(wrong)

    async def missing(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        site = WEB if request.url.path.startswith("/adherent") else APP
        call = Call(request, here, site)
        call.take_session()
        return call.finish(call.page("erreur", status, title="Page introuvable", text="Cette page n'existe pas ou n'existe plus."))

    routes: list[BaseRoute] = [
        Route("/", endpoint(here, APP, signin.welcome)),
        Route("/adherent", endpoint(here, WEB, signin.welcome)),
        Route("/adherent/", endpoint(here, WEB, signin.welcome)),
        *pages(here, APP),
        *pages(here, WEB),
        Route("/api/reclamations", endpoint(here, APP, services.claim), methods=["POST"]),
        Route("/api/{panel}", endpoint(here, APP, services.panel)),
        Route("/adherent/reclamations", endpoint(here, WEB, services.claims_page), methods=BOTH),
        Route("/adherent/dossier/carte", endpoint(here, WEB, services.card_page)),
        Route("/adherent/renseignements", endpoint(here, WEB, services.details_page)),
        *control.routes(here.store),
        Mount("/statique", StaticFiles(directory=HERE / "statique")),
    ]
    portal = Starlette(routes=routes, middleware=[Middleware(Headers)], exception_handlers={404: missing, 405: missing})
    portal.router.redirect_slashes = False  # it would build its address from the Host header
    return portal
