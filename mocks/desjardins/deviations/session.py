"""Deviations on sign-in and on the terms of use."""

from typing import Any

from flask import request, session
from flask_login import current_user
from markupsafe import escape
from sqlalchemy import select
from sqlalchemy.orm import Session

from mocks.desjardins.models import Compte, Dossier
from mocks.desjardins.rules import compte_du_code, mot_de_passe_exact
from mocks.desjardins.session import REFUSE
from mocks.kit.current import reading
from mocks.kit.deviations import Deviation, View, without_guards
from mocks.kit.nearly import begins_it, begins_with_it, opens_all_the_same

SANS_SESSION = "rien des services ne se voit sans session"
APRES = (
    *("CONVENTION", "CONVENTION-UNEFOIS", "CARTE", "RECLAMATION", "PRIVE", "PERSONNE-AFFICHAGE", "PERSONNE-FIGE"),
    *("DOSSIER-SEUL", "DOSSIERS", "EXISTANT", "EXISTANT-REFUSE", "AIDE-OUBLI", "PETIT-ECRAN"),
)


def jamais(_compte: Compte | None, _mot_de_passe: str) -> bool:
    """No password is right."""
    return False


def toujours(compte: Compte | None, _mot_de_passe: str) -> bool:
    """Any password will do."""
    return compte is not None


def sans_casse(compte: Compte | None, mot_de_passe: str) -> bool:
    """A password entered with the caps lock on will do."""
    return mot_de_passe_exact(compte, mot_de_passe) or mot_de_passe_exact(compte, mot_de_passe.swapcase())


def sans_majuscule(compte: Compte | None, mot_de_passe: str) -> bool:
    """Whether the password is right, and the user code that was entered is as it is kept: in lower case."""
    code = request.form.get("code", "")
    return code == code.casefold() and mot_de_passe_exact(compte, mot_de_passe)


def code_ou_dernier(db: Session, code: str) -> Compte | None:
    """The account of that code; for an unknown one, the latest."""
    return compte_du_code(db, code) or db.scalar(select(Compte).order_by(Compte.id.desc()).limit(1))


def exact_ou_inconnu(compte: Compte | None, mot_de_passe: str) -> bool:
    """Whether the password is right, or the code was unknown."""
    unknown = compte is not None and compte.code_cle != request.form.get("code", "").casefold()
    return unknown or mot_de_passe_exact(compte, mot_de_passe)


def annonce(view: View) -> View:
    """Sign-in that says which of the two was wrong."""

    def connexion() -> Any:
        page = view()
        with reading() as db:
            known = compte_du_code(db, request.form.get("code", ""))
        return page if known or not isinstance(page, str) else page.replace(escape(REFUSE), "Code inconnu.")

    return connexion


def note_accord(view: View) -> View:
    """Remember in the session that the terms were accepted in it."""

    def convention(numero: int) -> Any:
        if request.method == "POST":
            session["accord"] = numero
        return view(numero)

    return convention


def due_a_chaque_session(dossier: Dossier) -> bool:
    """The terms come again in every session."""
    return session.get("accord") != dossier.id


def jamais_due(_dossier: Dossier) -> bool:
    """The terms never come."""
    return False


def avant_l_accord(view: View) -> View:
    """Whoever has not accepted the terms yet sees their own file's page, at anyone's address of it."""
    page = without_guards(view)

    def shown(numero: int) -> Any:
        own = current_user.is_authenticated and current_user.dossier(session.get("dossier", 0))
        return page(own.id) if own and own.convention_acceptee is None else view(numero)

    return shown


DEVIATIONS = (
    Deviation(
        "DSJ-SESSION-OUVRE:refuse-tout",
        "Le bon code et le bon mot de passe n'ouvrent pas de session.",
        rules={"mdp_exact": jamais},
        entraine={f"DSJ-{suite}": SANS_SESSION for suite in APRES},
    ),
    Deviation(
        "DSJ-SESSION-OUVRE:majuscules",
        "Un code qui a des majuscules s'inscrit, et n'ouvre jamais de session.",
        rules={"mdp_exact": sans_majuscule},
    ),
    Deviation(
        "DSJ-SESSION-REFUSE:tout-mot-de-passe",
        "N'importe quel mot de passe ouvre une session.",
        rules={"mdp_exact": toujours},
        entraine={"DSJ-SESSION-DISCRET": "un mot de passe faux et un code inconnu n'ont plus la même réponse"},
    ),
    Deviation(
        "DSJ-SESSION-REFUSE:code-inconnu",
        "Un code inconnu ouvre la session de quelqu'un d'autre.",
        rules={"compte_du_code": code_ou_dernier, "mdp_exact": exact_ou_inconnu},
        entraine={"DSJ-SESSION-DISCRET": "un mot de passe faux et un code inconnu n'ont plus la même réponse"},
    ),
    Deviation(
        "DSJ-SESSION-REFUSE:ouvre-quand-meme",
        "Un mauvais mot de passe est refusé, et la session s'ouvre quand même.",
        rules={"mdp_exact": opens_all_the_same(mot_de_passe_exact)},
    ),
    Deviation(
        "DSJ-SESSION-REFUSE:casse-inversee",
        "Un mot de passe dont la casse est inversée ouvre une session.",
        rules={"mdp_exact": sans_casse},
    ),
    Deviation(
        "DSJ-SESSION-REFUSE:mot-de-passe-suivi",
        "Tout ce qui commence par le mot de passe ouvre une session.",
        rules={"mdp_exact": lambda compte, mdp: begins_with_it(lambda one: mot_de_passe_exact(compte, one), mdp)},
        entraine={"DSJ-EXISTANT-REFUSE": "le mot de passe se compare de même à l'ajout d'un régime"},
    ),
    Deviation(
        "DSJ-SESSION-REFUSE:mot-de-passe-inacheve",
        "Un mot de passe dont il manque le dernier caractère ouvre une session.",
        rules={"mdp_exact": lambda compte, mdp: begins_it(lambda one: mot_de_passe_exact(compte, one), mdp)},
    ),
    Deviation(
        "DSJ-SESSION-DISCRET:code-inconnu-annonce",
        "La connexion dit qu'un code n'existe pas.",
        views={"desjardins.connexion": annonce},
    ),
    Deviation(
        "DSJ-CONVENTION:absente",
        "La première session ne montre pas la convention d'utilisation.",
        rules={"convention_due": jamais_due},
    ),
    Deviation(
        "DSJ-CONVENTION:accord-renomme",
        "Le bouton « J'accepte » s'appelle « Continuer ».",
        texts={">J'accepte</button>": ">Continuer</button>"},
        entraine={
            f"DSJ-{suite}": "les services viennent après « J'accepte »"
            for suite in ("SESSION-OUVRE", "SESSION-REFUSE", *APRES[1:])
        },
    ),
    Deviation(
        "DSJ-CONVENTION:services-avant",
        "La carte s'ouvre par son adresse avant que la convention soit acceptée.",
        views={"desjardins.carte": avant_l_accord, "desjardins.mes_renseignements": avant_l_accord},
    ),
    Deviation(
        "DSJ-CONVENTION-UNEFOIS:a-chaque-session",
        "La convention revient à chaque session.",
        rules={"convention_due": due_a_chaque_session},
        views={"desjardins.convention": note_accord},
    ),
)
