"""The link « Je valide mon inscription »: only it makes the account (notice D, step 4)."""

from flask import render_template
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from mocks.kit.clock import now
from mocks.kit.current import writing
from mocks.unimutuelles.blueprint import bp
from mocks.unimutuelles.comptes import Refused
from mocks.unimutuelles.models import Inscription
from mocks.unimutuelles.rules import rules

ALTERE = "Ce lien n'est pas celui que nous vous avons envoyé. Ouvrez-le depuis votre message, en entier."
EXPIRE = "Ce lien n'est plus valable : il fallait le suivre dans les 24 heures. Recommencez votre inscription."
DEJA = "Cette inscription est déjà validée. Connectez-vous."


@bp.get("/inscription/validation/<int:identifiant>/<cle>")
def valider(identifiant: int, cle: str) -> tuple[str, int]:
    """Make the account, if the link is right and young enough."""
    try:
        with writing() as db:
            rules().au_lien(db, _attendue(db, identifiant, cle))
    except Refused as refused:
        return render_template("unimutuelles/validation.html", refus=str(refused)), 410
    except IntegrityError:
        return render_template("unimutuelles/validation.html", refus=DEJA), 409
    return render_template("unimutuelles/validation.html", refus=None), 200


def _attendue(db: Session, identifiant: int, cle: str) -> Inscription:
    """The registration that waits for this link."""
    waiting = db.get(Inscription, identifiant)
    if waiting is None or not rules().cle_exacte(waiting, cle):
        raise Refused(ALTERE)
    if int(now().timestamp()) - waiting.envoyee > rules().lien_vie.total_seconds():
        raise Refused(EXPIRE)
    return waiting
