"""The application: its addresses, its settings and its server."""

import secrets
from pathlib import Path
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application

from . import control, public, space
from .base import Field, Missing, Page
from .mailer import Mailer
from .store import Portal
from .wrong import WRONG

HERE = Path(__file__).parent
PAGES: list[tuple[str, type[Page]]] = [
    (r"/", public.Home), (r"/aide", public.Help), (r"/inscription", public.Registration),
    (r"/inscription/beneficiaires", public.Beneficiaries), (r"/connexion", public.SignIn),
    (r"/deconnexion", public.SignOut), (r"/mot-de-passe-oublie", public.Forgotten),
    (r"/nouveau-mot-de-passe/([\w-]{20,60})", public.Renewal), (r"/mon-espace", space.Space),
    (r"/mon-espace/compte", space.ChangeDetails), (r"/mon-espace/mot-de-passe", space.ChangePassword),
    (r"/mon-espace/adresses", space.AddAddress), (r"/mon-espace/adresses/([0-9]{1,9})/supprimer", space.DeleteAddress),
    (r"/mon-espace/trajets", space.AddTrip), (r"/mon-espace/trajets/([0-9]{1,9})/supprimer", space.DeleteTrip),
    (r"/mon-espace/remboursements", space.AddClaim),
]
CONTROL: list[tuple[str, type[Page]]] = [
    (r"/_mire/?", control.Control), (r"/_mire/members", control.Members), (r"/_mire/messages", control.Messages),
]


def serve(wrong: tuple[str, ...] = (), members: list[dict[str, Any]] | None = None, maildir: Path | None = None,
          smtp: str | None = None, control: bool = True, port: int = 0, token: str = "") -> tuple[HTTPServer, str]:
    """Listen on the loopback, in the running event loop; give the server and its base URL."""
    unknown = set(wrong) - WRONG.keys()
    if unknown:
        raise ValueError(f"unknown ways of being wrong: {sorted(unknown)}")
    portal = Portal(frozenset(wrong))
    for person in members or []:
        portal.add_member(person)
    sockets = bind_sockets(port, "127.0.0.1")
    base_url = f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
    application = Application(
        PAGES + (CONTROL if control else []), portal=portal, mailer=Mailer(maildir, smtp), control=control, token=token,
        base_url=base_url, template_path=str(HERE / "templates"), static_path=str(HERE / "static"),
        ui_modules={"Field": Field}, default_handler_class=Missing, xsrf_cookies=True, xsrf_cookie_name="escale_xsrf",
        xsrf_cookie_kwargs={"httponly": True, "samesite": "Lax"}, cookie_secret=secrets.token_hex(32),
        log_function=lambda handler: None)
    server = HTTPServer(application, max_body_size=20 * 1024 * 1024)
    server.add_sockets(sockets)
    return server, base_url
