"""Trips planned between one's addresses."""

import re
from collections.abc import Collection, Sequence
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from werkzeug.wrappers import Response
from wtforms import DateField, SelectField, StringField
from wtforms.widgets import TimeInput

from mocks.assistance.adresses import mes_adresses
from mocks.assistance.blueprint import METHODS, aujourdhui, bp
from mocks.assistance.espace import sien
from mocks.assistance.models import Trajet
from mocks.assistance.rules import rules
from mocks.kit.current import reading, writing
from mocks.kit.forms import Form, choices, refuse_if, stripped
from mocks.kit.signin import signed_in

PLANIFIE = "Votre trajet est planifié."
SUPPRIME = "Votre trajet est supprimé."
CHOISIR = {"": "Choisissez"}


class TrajetForm(Form):
    """From one address to another, with a child."""

    enfant = SelectField("Enfant", validate_choice=False)
    depart = SelectField("Adresse de départ", validate_choice=False)
    arrivee = SelectField("Adresse d'arrivée", validate_choice=False)
    jour = DateField("Date du trajet", validators=[])
    heure = StringField("Heure de départ", widget=TimeInput(), filters=[stripped])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = {str(a.id): rules().nom_propose(a) for a in rules().lieux(mes_adresses())}
        children = {str(b.id): f"{b.prenom} {b.nom}" for b in current_user.adherent.beneficiaires}
        self.enfant.choices = choices({**CHOISIR, **children})
        self.depart.choices = self.arrivee.choices = choices({**CHOISIR, **places})

    def required(self) -> Collection[str]:
        """All."""
        return ("enfant", "depart", "arrivee", "jour", "heure")

    def validate_enfant(self, field: Any) -> None:
        """One of the policy's."""
        _un_de_la_liste(field)

    def validate_depart(self, field: Any) -> None:
        """One of the person's own."""
        _un_de_la_liste(field)

    def validate_arrivee(self, field: Any) -> None:
        """One of the person's own, and another one."""
        _un_de_la_liste(field)
        refuse_if(field.data == self.depart.data, "Le départ et l'arrivée sont la même adresse.")

    def validate_jour(self, field: Any) -> None:
        """Not gone by."""
        refuse_if(field.data < aujourdhui(), "« Date du trajet » est déjà passée.")

    def validate_heure(self, field: Any) -> None:
        """As clocks show it."""
        refuse_if(not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", field.data), "« Heure de départ » s'écrit 08:15.")


def _un_de_la_liste(field: Any) -> None:
    refuse_if(field.data not in [value for value, *_ in field.iter_choices()], "Choisissez dans la liste.")


@bp.get("/espace/trajets")
@signed_in
def trajets() -> str:
    """Those that are planned."""
    return render_template("assistance/trajets.html", trajets=mes_trajets(), adresses=mes_adresses())


@bp.route("/espace/trajets/planifier", methods=METHODS)
@signed_in
def planifier() -> str | Response:
    """FAQ E, 10 and 12."""
    form = TrajetForm()
    if form.validate_on_submit():
        if _garder(form):
            flash(PLANIFIE)
            return redirect(url_for("assistance.trajets"))
        form.form_errors.append("Une de ces adresses vient d'être supprimée.")
    return render_template("assistance/trajet.html", form=form)


@bp.post("/espace/trajets/<int:numero>/supprimer")
@signed_in
@sien(Trajet)
def supprimer_trajet(trajet: Trajet) -> Response:
    """Then its addresses may be deleted too."""
    with writing() as db:
        db.delete(db.get_one(Trajet, trajet.id))
    flash(SUPPRIME)
    return redirect(url_for("assistance.trajets"))


def mes_trajets() -> Sequence[Trajet]:
    """Those of whoever is signed in, the next one first."""
    with reading() as db:
        mine = select(Trajet).filter_by(adherent_id=current_user.adherent_id)
        return db.scalars(mine.order_by(Trajet.jour, Trajet.heure)).all()


def _garder(form: TrajetForm) -> bool:
    """Whether it could be kept: an address may have gone meanwhile."""
    trajet = Trajet(
        adherent_id=current_user.adherent_id,
        enfant_id=int(form.enfant.data),
        depart_id=int(form.depart.data),
        arrivee_id=int(form.arrivee.data),
        jour=form.jour.data,
        heure=form.heure.data,
    )
    try:
        with writing() as db:
            db.add(trajet)
    except IntegrityError:
        return False
    return True
