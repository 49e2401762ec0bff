"""What every page of this portal needs: its templates, its visitor, its form, the time."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bottle import HTTPError, redirect, request, response
from jinja2 import Environment, FileSystemLoader

from .behaviour import Behaviour
from .store import Store, Visit

COOKIE = "petit_portail"
Route = tuple[str, str, Callable[..., Any]]

environment = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")), autoescape=True, trim_blocks=True
)


def now() -> float:
    """This request's time, in seconds; the contract's clock header moves it."""
    offset = request.get_header("Mire-Clock-Offset", "0")
    if not offset.isdecimal():
        raise HTTPError(400, "Mire-Clock-Offset est un nombre entier de secondes.")
    return time.time() + int(offset)


class Pages:
    """A few pages that belong together; `routes` says where they stand."""

    def __init__(self, store: Store, behaviour: Behaviour) -> None:
        self.store = store
        self.behaviour = behaviour

    def routes(self) -> list[Route]:
        raise NotImplementedError

    def visitor(self) -> Visit:
        return self.store.visit(request.get_cookie(COOKIE, ""), now()) or self.start_visit()

    def start_visit(self) -> Visit:
        visit = self.store.new_visit(now())
        response.set_cookie(COOKIE, visit.key, path="/", httponly=True, samesite="lax")
        return visit

    def page(self, template: str, **values: Any) -> str:
        response.set_header("Cache-Control", "no-store")
        consent = request.get_cookie("temoins") == "oui"
        return environment.get_template(template).render(b=self.behaviour, consent=consent, **values)

    def form(self, *fields: str) -> dict[str, str]:
        return {name: request.forms.getunicode(name, "") for name in fields}

    def refuse(self, template: str, errors: dict[str, str], **values: Any) -> str:
        response.status = 422
        return self.page(template, errors=errors, **values)


def go(path: str) -> None:
    """Answer with a redirection, which ends the request."""
    redirect(path, 303)
