"""The WSGI application: the pages over one store."""

from pathlib import Path

from bottle import Bottle, static_file

from .control import Control
from .members import Members
from .public import Public
from .registration import Registration
from .store import Store
from .wrong import behaviour


def create_app(wrong: tuple[str, ...] = (), token: str = "") -> Bottle:
    """A portal with an empty store; `wrong` are names of `WRONG`, `token` guards the control endpoints."""
    app, store, rules = Bottle(), Store(), behaviour(wrong)
    control = Control(store, rules)
    control.token = token
    for pages in (Public(store, rules), Registration(store, rules), Members(store, rules), control):
        for method, path, callback in pages.routes():
            app.route(path, method, callback)
    app.route("/portail.js", "GET", lambda: static_file("portail.js", root=Path(__file__).parent))
    return app
