"""Deviations of what only the holder of the identifiers may reach."""

from typing import Any

from flask import abort, redirect, url_for

from mocks.assistance.models import Beneficiaire
from mocks.kit.current import reading
from mocks.kit.deviations import Deviation, View, without_guards


def introuvable(_view: View) -> View:
    """Answers that the page does not exist."""

    def answered(**_arguments: Any) -> Any:
        abort(404)

    return answered


def sans_garde(view: View) -> View:
    """Someone's page for anybody, without a session too."""
    page = without_guards(view)

    def answered(numero: int) -> Any:
        with reading() as db:
            found = db.get(Beneficiaire, numero) or abort(404)
        return page(found)

    return answered


def sans_fermer(_view: View) -> View:
    """Shows the first page, and leaves the session open."""

    def answered() -> Any:
        return redirect(url_for("assistance.connexion"))

    return answered


DEVIATIONS = (
    Deviation(
        "AST-PRIVE:d-une-autre",
        "La page d'un bénéficiaire s'ouvre à d'autres en changeant le numéro dans l'adresse.",
        rules={"sien": lambda _compte, _adherent: True},
    ),
    Deviation(
        "AST-PRIVE:sans-session",
        "La page d'un bénéficiaire se lit sans session, par son adresse.",
        views={"assistance.beneficiaire": sans_garde},
    ),
    Deviation(
        "AST-PRIVE:deconnexion-sans-effet",
        "Après la déconnexion, l'espace s'ouvre encore.",
        views={"assistance.deconnexion": sans_fermer},
    ),
)
