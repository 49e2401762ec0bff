"""The application put together, and a context manager that serves it in a thread."""

import json
import socket
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from . import api_inscription, api_portail, api_session, mire_api
from .construction import built_folder
from .depot import Depot
from .faux import check

FRONTS = ("mui", "coquille")
SECURITE = {
    "content-security-policy": (
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        "connect-src 'self' data: http://telemetrie.invalid; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
}


class Entetes:
    """Security headers on every answer."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        async def envoyer(message):
            if message["type"] == "http.response.start":
                message["headers"] += [(k.encode(), v.encode()) for k, v in SECURITE.items()]
            await send(message)

        await self.app(scope, receive, envoyer if scope["type"] == "http" else send)


async def page(request):
    """The one page of the front end, at whatever address, with its configuration."""
    return HTMLResponse(request.app.state.page, headers={"Cache-Control": "no-cache"})


async def inconnu(request):
    return JSONResponse({"erreurs": {"_": "introuvable"}}, 404)


def routes(dossier: Path) -> list:
    """Every address."""
    return [
        Route("/_mire", mire_api.accueil), Route("/_mire/", mire_api.accueil),
        Route("/_mire/members", mire_api.membres, methods=["POST"]),
        Route("/_mire/messages", mire_api.messages),
        Route("/api/session", api_session.lire), Route("/api/session", api_session.ouvrir, methods=["POST"]),
        Route("/api/session", api_session.fermer, methods=["DELETE"]),
        Route("/api/session/conditions", api_session.accepter, methods=["POST"]),
        Route("/api/oubli", api_session.demander, methods=["POST"]),
        Route("/api/oubli/{jeton}", api_session.question),
        Route("/api/oubli/{jeton}", api_session.remplacer, methods=["POST"]),
        Route("/api/inscription", api_inscription.etat),
        Route("/api/inscription/courriel", api_inscription.adresse, methods=["POST"]),
        Route("/api/inscription/renseignements", api_inscription.renseignements, methods=["POST"]),
        Route("/api/activation", api_inscription.ouvrir),
        Route("/api/activation", api_inscription.activer, methods=["POST"]),
        Route("/api/questions", questions),
        Route("/api/portail", api_portail.accueil),
        Route("/api/portail/polices/{certificat}", api_portail.police),
        Route("/api/portail/demandes", api_portail.demandes),
        Route("/api/portail/demandes", api_portail.soumettre, methods=["POST"]),
        Route("/api/portail/demandes/{numero:int}", api_portail.demande),
        Route("/documents/carte/{certificat}", api_portail.carte),
        Route("/api/{reste:path}", inconnu), Route("/documents/{reste:path}", inconnu),
        Mount("/assets", StaticFiles(directory=dossier)),
        Route("/{reste:path}", page),
    ]


async def questions(request):
    from .regles import QUESTIONS
    return JSONResponse(QUESTIONS)


def application(base_url: str, faux=(), front: str = "mui", built: Path | None = None) -> Starlette:
    """One portal: its own memory, its own ways of being wrong."""
    if front not in FRONTS:
        raise ValueError(f"unknown front end: {front}")
    faux = check(faux)
    dossier = (built or built_folder()) / front
    modele = dossier / "index.html"
    if not modele.is_file():
        raise RuntimeError(f"the front ends are not built (no {modele}); run: python -m {__package__}.build")
    app = Starlette(routes=routes(dossier), middleware=[Middleware(Entetes)])
    app.state.depot, app.state.faux, app.state.base_url = Depot(), faux, base_url.rstrip("/")
    reglages = json.dumps({"drapeaux": sorted(faux)}, ensure_ascii=True).replace("<", "\\u003c")
    app.state.page = modele.read_text("utf-8").replace("{}<!-- reglages -->", reglages)
    return app


@contextmanager
def running(*wrong: str, front: str = "mui", port: int = 0, built: Path | None = None):
    """Serve the portal on a loopback port, wrong in the given ways; yields its base URL."""
    check(wrong)
    prise = socket.socket()
    prise.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    prise.bind(("127.0.0.1", port))
    base_url = f"http://127.0.0.1:{prise.getsockname()[1]}"
    try:
        app = application(base_url, wrong, front, built)
    except Exception:
        prise.close()
        raise
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off", access_log=False,
                                           timeout_graceful_shutdown=1, server_header=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [prise]}, daemon=True)
    thread.start()
    try:
        while not server.started:
            if not thread.is_alive():
                raise RuntimeError("the server did not start")
            time.sleep(0.01)
        yield base_url
    finally:
        server.should_exit = True
        thread.join(5)
        prise.close()
