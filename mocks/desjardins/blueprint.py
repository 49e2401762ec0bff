"""The two blueprints, the web site and the mobile application, and what their views have in common.

A view of both is written once, with `commune`: its addresses are relative (« .connexion »), its page is the one of that
name among the templates of the blueprint that answers.
"""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, render_template, request

FOLDERS: dict[str, Any] = {
    "template_folder": "templates",
    "static_folder": "static",
    "static_url_path": "/statique/desjardins",
}

web = Blueprint("desjardins", __name__, **FOLDERS)
mobile = Blueprint("reclamation360", __name__, **FOLDERS)

TELEPHONE = "1-866-838-7580"


def commune(path: str, **options: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """A decorator: the view answers at that path of the web site, and of the application."""

    def add(view: Callable[..., Any]) -> Callable[..., Any]:
        for blueprint in (web, mobile):
            blueprint.add_url_rule(path, view_func=view, **options)
        return view

    return add


def page(nom: str, **contexte: Any) -> str:
    """The page of that name, as the blueprint that answers has it."""
    return render_template(f"{request.blueprint}/{nom}.html", **contexte)


@web.context_processor
@mobile.context_processor
def texts() -> dict[str, object]:
    """For every page: the number to call."""
    return {"telephone_aide": TELEPHONE}
