"""Who may see a student's pages. A guard answers None, or where to send whoever it keeps out."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import abort, redirect, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from mocks.etudiant.rules import rules

View = Callable[..., Any]


def session_ouverte(_numero: int) -> Response | None:
    """Someone is signed in."""
    return None if current_user.is_authenticated else redirect(url_for("etudiant.connexion"))


def le_sien(numero: int) -> Response | None:
    """The record is the student's own; another's does not exist for them."""
    return None if current_user.id == numero else abort(404)


GARDES = (session_ouverte, le_sien)
"""In this order, in front of every page of a record."""


def garde(view: View) -> View:
    """Ask every guard of the rules before the view; its first argument is the record's number."""

    @wraps(view)
    def guarded(numero: int) -> Any:
        refusals = (guard(numero) for guard in rules().gardes)
        return next((refusal for refusal in refusals if refusal), None) or view(numero)

    return guarded
