"""Who may see a page of the services. A guard answers None, or where to send whoever it keeps out."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import abort, redirect, session, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from mocks.desjardins.rules import rules

View = Callable[..., Any]


def session_ouverte(_numero: int) -> Response | None:
    """Someone is signed in."""
    return None if current_user.is_authenticated else redirect(url_for(".connexion"))


def dossier_choisi(numero: int) -> Response | None:
    """The file is one of the account's, and the one chosen for this session."""
    if current_user.dossier(numero) is None:
        abort(404)
    return None if session.get("dossier") == numero else redirect(url_for(".dossiers"))


def convention_acceptee(numero: int) -> Response | None:
    """The terms were accepted for this file."""
    due = rules().convention_due(current_user.dossier(numero))
    return redirect(url_for(".convention", numero=numero)) if due else None


GARDES = (session_ouverte, dossier_choisi, convention_acceptee)
"""In this order, in front of every page of the services."""


def garde(view: View) -> View:
    """Ask every guard of the rules before the view; its first argument is the file's number."""

    @wraps(view)
    def guarded(numero: int) -> Any:
        refusals = (guard(numero) for guard in rules().gardes)
        return next((refusal for refusal in refusals if refusal), None) or view(numero)

    return guarded
