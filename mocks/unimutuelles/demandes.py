"""Requests to update the file: five kinds, sent, then followed."""

from datetime import UTC, date, datetime, timedelta

from flask import abort, flash, redirect, render_template, url_for
from flask_login import current_user
from sqlalchemy import select
from werkzeug.wrappers import Response

from mocks.kit.clock import now
from mocks.kit.current import reading, writing
from mocks.kit.forms import Form
from mocks.kit.signin import signed_in
from mocks.unimutuelles.blueprint import bp, jour
from mocks.unimutuelles.formulaires import FORMULAIRES
from mocks.unimutuelles.models import Demande

ETATS = ((timedelta(0), "Reçue"), (timedelta(days=1), "En cours de traitement"), (timedelta(days=4), "Traitée"))
"""What a request has become, and how old it then is."""
ENVOYEE = "Votre demande est envoyée. Suivez-la ci-dessous."


@bp.get("/espace/demandes")
@signed_in
def demandes() -> str:
    """The five kinds, and what became of those sent."""
    with reading() as db:
        sent = db.scalars(
            select(Demande).filter_by(adherent_id=current_user.adherent_id).order_by(Demande.id.desc())
        ).all()
    rows = [(FORMULAIRES[d.genre].titre, d.contenu, _jour(d), _etat(d)) for d in sent]
    return render_template("unimutuelles/demandes.html", genres=FORMULAIRES, demandes=rows)


@bp.route("/espace/demandes/<genre>", methods=["GET", "POST"])
@signed_in
def demande(genre: str) -> str | Response:
    """One kind: the form of it."""
    kind = FORMULAIRES.get(genre) or abort(404)
    form = kind()
    if form.validate_on_submit():
        _envoyer(genre, form)
        flash(ENVOYEE)
        return redirect(url_for("unimutuelles.demandes"))
    return render_template("unimutuelles/demande.html", form=form, titre=kind.titre)


def _envoyer(genre: str, form: Form) -> None:
    texts = [f"{field.label.text} : {_lisible(field.data)}" for field in form if field.name != "csrf_token"]
    request = Demande(
        adherent_id=current_user.adherent_id,
        genre=genre,
        contenu=" ; ".join(texts)[:600],
        envoyee=int(now().timestamp()),
    )
    with writing() as db:
        db.add(request)


def _lisible(value: object) -> str:
    return jour(value) if isinstance(value, date) else str(value)


def _jour(demande: Demande) -> datetime:
    return datetime.fromtimestamp(demande.envoyee, UTC)


def _etat(demande: Demande) -> str:
    age = now() - _jour(demande)
    return [etat for since, etat in ETATS if age >= since or not since][-1]
