"""Deviations of the fourth step: the message, its link, the account."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from flask import request
from sqlalchemy.orm import Session

from mocks.kit.deviations import Deviation, View
from mocks.unimutuelles.comptes import compte_de, comptes_de_l_email, comptes_du_code, ouvrir
from mocks.unimutuelles.inscription import WALK, a_la_messagerie
from mocks.unimutuelles.models import Adherent, Compte, Inscription

LIEN = r"http\S+?/inscription/validation/[0-9]+/[\w-]+"
SANS_SESSION = {"UNI-SESSION-CODE": "il n'y a pas de compte", "UNI-SESSION-EMAIL": "il n'y a pas de compte"}
SANS_COMPTE = SANS_SESSION | dict.fromkeys(
    ("UNI-4-APRES", "UNI-4-AVANT", "UNI-4-24H", "UNI-4-INTEGRE"), "le compte ne se crée pas sans ce lien"
)
SANS_LIEN = dict.fromkeys(("UNI-4-24H", "UNI-4-INTEGRE"), "le code ouvre une session quel que soit le lien")


def sans_message(view: View) -> View:
    """« OK » sends nothing."""

    def answered() -> Any:
        return a_la_messagerie() if request.method == "POST" else view()

    return WALK.guard("unimutuelles.fenetre")(answered)


def ouvrir_a_demi(db: Session, inscription: Inscription) -> None:
    """An account before the link, marked so by its address."""
    ouvrir(db, inscription)
    _compte(db, inscription).email_certifiee = False


def certifier(db: Session, inscription: Inscription) -> None:
    """The link makes it whole."""
    _compte(db, inscription).email_certifiee = True


def code_une_fois_certifie(db: Session, identifiant: str) -> Sequence[Compte]:
    """By address at once; by code only once the link was followed."""
    by_code = [compte for compte in comptes_du_code(db, identifiant) if compte.email_certifiee]
    return [*by_code, *comptes_de_l_email(db, identifiant)]


def email_une_fois_certifiee(db: Session, identifiant: str) -> Sequence[Compte]:
    """By code at once; by address only once the link was followed."""
    by_email = [compte for compte in comptes_de_l_email(db, identifiant) if compte.email_certifiee]
    return [*comptes_du_code(db, identifiant), *by_email]


def _compte(db: Session, inscription: Inscription) -> Compte:
    compte = compte_de(db, db.get_one(Adherent, inscription.adherent_id))
    assert compte is not None, "opened before"
    return compte


DEVIATIONS = (
    Deviation(
        "UNI-4-MESSAGE:lien-renomme",
        "Le lien du message s'appelle « Cliquez ici ».",
        messages={"Je valide mon inscription": "Cliquez ici"},
        entraine=SANS_COMPTE,
    ),
    Deviation(
        "UNI-4-MESSAGE:jamais-envoye",
        "« OK » n'envoie aucun message.",
        views={"unimutuelles.fenetre": sans_message},
        entraine=SANS_COMPTE,
    ),
    Deviation(
        "UNI-4-MESSAGE:sans-adresse",
        "Le message ne contient pas l'adresse du lien.",
        messages={rf' href="{LIEN}"': "", LIEN: ""},
        entraine=SANS_COMPTE,
    ),
    Deviation(
        "UNI-4-AVANT:des-ok",
        "Le compte existe dès « OK », avant que le lien soit suivi.",
        rules={"a_l_envoi": ouvrir},
        entraine=SANS_LIEN,
    ),
    Deviation(
        "UNI-4-AVANT:par-l-adresse",
        "Avant que le lien soit suivi, l'adresse ouvre déjà une session.",
        rules={"a_l_envoi": ouvrir_a_demi, "au_lien": certifier, "comptes_nommes": code_une_fois_certifie},
    ),
    Deviation(
        "UNI-4-AVANT:par-le-code",
        "Avant que le lien soit suivi, le code d'accès ouvre déjà une session.",
        rules={"a_l_envoi": ouvrir_a_demi, "au_lien": certifier, "comptes_nommes": email_une_fois_certifiee},
        entraine=SANS_LIEN,
    ),
    Deviation(
        "UNI-4-APRES:sans-effet",
        "Le lien dit que le compte est créé, et il ne l'est pas.",
        rules={"au_lien": lambda _db, _inscription: None},
        entraine=SANS_SESSION,
    ),
    Deviation(
        "UNI-4-APRES:toujours-expire",
        "Le lien est refusé dès sa réception.",
        rules={"lien_vie": timedelta(seconds=-1)},
        entraine={**SANS_SESSION, "UNI-4-24H": "le lien ne marche pas non plus à 23 h 55"},
    ),
    Deviation(
        "UNI-4-24H:25-heures",
        "Le lien marche encore après 24 heures et demie.",
        rules={"lien_vie": timedelta(hours=25)},
    ),
    Deviation(
        "UNI-4-24H:sans-fin",
        "Le lien marche pour toujours.",
        rules={"lien_vie": timedelta(days=3650)},
    ),
    Deviation(
        "UNI-4-24H:23-heures",
        "Le lien ne marche plus après 23 heures et demie.",
        rules={"lien_vie": timedelta(hours=23)},
    ),
    Deviation(
        "UNI-4-INTEGRE:cle-ignoree",
        "Un lien dont la clé a été changée crée le compte.",
        rules={"cle_exacte": lambda _inscription, _cle: True},
    ),
)
