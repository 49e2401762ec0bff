"""The personal space: its first page, and the pages of the policy."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import abort, render_template
from flask_login import current_user

from mocks.assistance.blueprint import bp
from mocks.assistance.models import Adherent, Beneficiaire, DUnAdherent
from mocks.assistance.rules import rules
from mocks.kit.current import reading
from mocks.kit.signin import signed_in


def sien(model: type[DUnAdherent]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """A decorator: the view is given the thing of that number, if it is theirs; for others it is not there."""

    def decorate(view: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(view)
        def guarded(numero: int) -> Any:
            with reading() as db:
                found = db.get(model, numero) or abort(404)
            if not rules().sien(current_user, found.adherent_id):
                abort(404)
            return view(found)

        return guarded

    return decorate


@bp.get("/espace")
@signed_in
def espace() -> str:
    """« Mon Espace »."""
    return render_template("assistance/espace.html", adherent=current_user.adherent)


@bp.get("/espace/beneficiaires/<int:numero>")
@signed_in
@sien(Beneficiaire)
def beneficiaire(found: Beneficiaire) -> str:
    """Someone whom the policy covers, and whose policy it is."""
    return render_template("assistance/beneficiaire.html", beneficiaire=found, adherent=_adherent_de(found))


def _adherent_de(found: Beneficiaire) -> Adherent:
    with reading() as db:
        return db.get_one(Adherent, found.adherent_id)
