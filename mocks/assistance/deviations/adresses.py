"""Deviations of the addresses."""

from collections.abc import Sequence
from typing import Any

from flask import flash, redirect, request, session, url_for
from flask_login import current_user
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from mocks.assistance.adresses import AJOUTEE
from mocks.assistance.deviations.compte import sans_garder, sans_rubrique
from mocks.assistance.deviations.inscription import sans_champ
from mocks.assistance.models import Adresse, Trajet
from mocks.assistance.rules import trajets_de_l_adresse
from mocks.kit.current import writing
from mocks.kit.deviations import Deviation, View

ADRESSES = "/espace/adresses$"
AJOUT = "/espace/adresses/ajouter"
SANS_ADRESSE = dict.fromkeys(("AST-ADRESSES", "AST-TRAJET", "AST-ADRESSE-SUPPRIME"), "aucune adresse ne s'ajoute")


def une_seule(genre: str) -> Any:
    """No second one of this kind."""

    def de_plus(adresses: Sequence[Adresse], demande: str) -> bool:
        return demande != genre or all(one.genre != genre for one in adresses)

    return de_plus


def remplacer(view: View) -> View:
    """A new address takes the place of the one before it of the same kind."""

    def answered() -> Any:
        answer = view()
        if request.method == "POST":
            with writing() as db:
                mine = select(Adresse).filter_by(adherent_id=current_user.adherent_id, genre=request.form["genre"])
                for former in db.scalars(mine.order_by(Adresse.id.desc()).offset(1)):
                    db.delete(former)
        return answer

    return answered


def avec_ses_trajets(db: Session, adresse: Adresse) -> Sequence[Trajet]:
    """Nothing is in the way: trips go with the address."""
    for trajet in trajets_de_l_adresse(db, adresse):
        db.delete(trajet)
    db.flush()
    return ()


def jamais(_view: View) -> View:
    """No address is ever deleted."""

    def answered(**_arguments: Any) -> Any:
        flash("Cette adresse ne peut pas être supprimée.", "error")
        return redirect(url_for("assistance.adresses"))

    return answered


def toutes(view: View) -> View:
    """With one address, all others go that no trip needs."""

    def answered(numero: int) -> Any:
        answer = view(numero)
        with writing() as db:
            if db.get(Adresse, numero) is None:
                needed = (column for column in (Trajet.depart_id, Trajet.arrivee_id))
                free = [Adresse.id.not_in(select(column)) for column in needed]
                db.execute(delete(Adresse).where(Adresse.adherent_id == current_user.adherent_id, *free))
        return answer

    return answered


def muette(view: View) -> View:
    """What is in the way is not told."""

    def answered(**arguments: Any) -> Any:
        answer = view(**arguments)
        session["_flashes"] = [one for one in session.get("_flashes", []) if one[0] != "error"]
        return answer

    return answered


DEVIATIONS = (
    Deviation(
        "AST-ADRESSE:bouton-absent",
        "La page des adresses n'a pas de bouton « Ajouter une adresse ».",
        paths=ADRESSES,
        patterns={"<a [^>]*>Ajouter une adresse</a>": ""},
        entraine=SANS_ADRESSE,
    ),
    Deviation(
        "AST-ADRESSE:bouton-renomme",
        "« Ajouter une adresse » s'appelle « Nouveau lieu ».",
        paths=ADRESSES,
        texts={">Ajouter une adresse<": ">Nouveau lieu<"},
        entraine=SANS_ADRESSE,
    ),
    Deviation(
        "AST-ADRESSE:rubrique-absente",
        "L'espace n'a pas de rubrique des adresses.",
        patterns=sans_rubrique("Mes adresses"),
        entraine=SANS_ADRESSE,
    ),
    Deviation(
        "AST-ADRESSE:sans-intitule",
        "L'ajout d'une adresse ne demande pas d'« Intitulé ».",
        paths=AJOUT,
        rules={"adresse_requis": ("genre", "adresse")},
        patterns=sans_champ("intitule"),
        entraine=SANS_ADRESSE,
    ),
    Deviation(
        "AST-ADRESSE:sans-champ-adresse",
        "L'ajout d'une adresse ne demande que l'« Intitulé ».",
        paths=AJOUT,
        rules={"adresse_requis": ("genre", "intitule")},
        patterns=sans_champ("adresse"),
        entraine=SANS_ADRESSE,
    ),
    Deviation(
        "AST-ADRESSE:non-gardee",
        "Une adresse ajoutée n'est pas gardée.",
        views={"assistance.ajouter_adresse": sans_garder("assistance.adresses", AJOUTEE)},
        entraine=SANS_ADRESSE,
    ),
    Deviation(
        "AST-ADRESSE:intitule-tu",
        "La liste des adresses ne montre pas les intitulés.",
        paths=ADRESSES,
        patterns={r"<strong>.*?</strong><br>": "", r"\s«\s[^»]*»</span>": "</span>"},
        entraine=SANS_ADRESSE,
    ),
    Deviation(
        "AST-ADRESSE:adresse-tue",
        "La liste des adresses ne montre que les intitulés.",
        paths=ADRESSES,
        patterns={r"</strong><br>[^<]*": "</strong>"},
        entraine=SANS_ADRESSE,
    ),
    Deviation(
        "AST-ADRESSES:un-domicile",
        "Un second domicile est refusé.",
        rules={"de_plus": une_seule("domicile")},
    ),
    Deviation(
        "AST-ADRESSES:une-ecole",
        "Un second établissement scolaire est refusé.",
        rules={"de_plus": une_seule("ecole")},
    ),
    Deviation(
        "AST-ADRESSES:remplacee",
        "Une seconde adresse d'un type remplace la première.",
        views={"assistance.ajouter_adresse": remplacer},
    ),
    Deviation(
        "AST-ADRESSE-SUPPRIME:avec-ses-trajets",
        "Une adresse vers laquelle va un trajet se supprime, et le trajet avec elle.",
        rules={"trajets_de_l_adresse": avec_ses_trajets},
    ),
    Deviation(
        "AST-ADRESSE-SUPPRIME:toutes",
        "Avec une adresse, toutes les autres se suppriment.",
        views={"assistance.supprimer_adresse": toutes},
    ),
    Deviation(
        "AST-ADRESSE-SUPPRIME:jamais",
        "Une adresse ne se supprime pas, même sans trajet.",
        views={"assistance.supprimer_adresse": jamais},
    ),
    Deviation(
        "AST-ADRESSE-SUPPRIME:sans-un-mot",
        "Rien ne dit pourquoi une adresse n'est pas supprimée.",
        views={"assistance.supprimer_adresse": muette},
    ),
)
