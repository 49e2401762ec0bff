"""Homes and schools: added, listed, deleted unless a trip uses them."""

from collections.abc import Collection, Sequence
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask_login import current_user
from sqlalchemy import select
from werkzeug.wrappers import Response
from wtforms import RadioField, StringField

from mocks.assistance.blueprint import METHODS, bp, jour
from mocks.assistance.espace import sien
from mocks.assistance.models import Adresse, Trajet
from mocks.assistance.rules import GENRES, rules
from mocks.kit.current import reading, writing
from mocks.kit.forms import Form, choices, refuse_if, stripped
from mocks.kit.signin import signed_in

INCOMPLETE = "« Adresse » doit être complète : numéro et rue, code postal, ville."
AJOUTEE = "Votre adresse est ajoutée."
SUPPRIMEE = "Votre adresse est supprimée."
LONGUEURS = {"intitule": 60, "adresse": 200}


class AdresseForm(Form):
    """FAQ E, 10."""

    genre = RadioField("Type d'adresse", choices=choices(GENRES), validate_choice=False)
    intitule = StringField("Intitulé", filters=[stripped])
    adresse = StringField("Adresse", filters=[stripped])

    def required(self) -> Collection[str]:
        """As the rules say."""
        return rules().adresse_requis

    def validate_genre(self, field: Any) -> None:
        """One of the two; several of each are possible."""
        refuse_if(bool(field.data) and field.data not in GENRES, "Choisissez un type d'adresse.")
        full = not rules().de_plus(mes_adresses(), field.data)
        refuse_if(full, f"{GENRES.get(field.data, 'Adresse')} : vous ne pouvez plus en ajouter.")

    def validate_intitule(self, field: Any) -> None:
        """Short."""
        _pas_trop_long(field)

    def validate_adresse(self, field: Any) -> None:
        """Complete: the driver reads it."""
        refuse_if(bool(field.data) and not rules().adresse_complete(field.data), INCOMPLETE)
        _pas_trop_long(field)


def _pas_trop_long(field: Any) -> None:
    longest = LONGUEURS[field.name]
    refuse_if(len(field.data or "") > longest, f"« {field.label.text} » ne peut pas dépasser {longest} caractères.")


def mes_adresses() -> Sequence[Adresse]:
    """Those of whoever is signed in."""
    with reading() as db:
        mine = select(Adresse).filter_by(adherent_id=current_user.adherent_id)
        return db.scalars(mine.order_by(Adresse.id)).all()


@bp.get("/espace/adresses")
@signed_in
def adresses() -> str:
    """FAQ E, 11."""
    mine = mes_adresses()
    groups = [(titre, [a for a in mine if a.genre == genre]) for genre, titre in GENRES.items()]
    return render_template("assistance/adresses.html", groupes=groups)


@bp.route("/espace/adresses/ajouter", methods=METHODS)
@signed_in
def ajouter_adresse() -> str | Response:
    """FAQ E, 10."""
    form = AdresseForm(data={"genre": "domicile"})
    if form.validate_on_submit():
        with writing() as db:
            db.add(
                Adresse(
                    adherent_id=current_user.adherent_id,
                    genre=form.genre.data,
                    intitule=form.intitule.data or "",
                    texte=form.adresse.data or "",
                )
            )
        flash(AJOUTEE)
        return redirect(url_for("assistance.adresses"))
    return render_template("assistance/adresse.html", form=form)


@bp.post("/espace/adresses/<int:numero>/supprimer")
@signed_in
@sien(Adresse)
def supprimer_adresse(adresse: Adresse) -> Response:
    """FAQ E, 12: its trips first."""
    with writing() as db:
        in_the_way = rules().trajets_de_l_adresse(db, adresse)
        if in_the_way:
            flash(_empechement(adresse, in_the_way), "error")
        else:
            db.delete(db.get_one(Adresse, adresse.id))
            flash(SUPPRIMEE)
    return redirect(url_for("assistance.adresses"))


def _empechement(adresse: Adresse, trajets: Sequence[Trajet]) -> str:
    listed = " ; ".join(f"{t.depart.intitule} → {t.arrivee.intitule}, le {jour(t.jour)} à {t.heure}" for t in trajets)
    return f"« {adresse.intitule} » sert à des trajets planifiés : {listed}. Supprimez-les d'abord."
