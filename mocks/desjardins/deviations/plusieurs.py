"""Deviations on people with several plans: registering each one, joining an account, choosing a file."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from flask import flash, redirect, request, url_for
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from mocks.desjardins.inscription import WALK, nouveau_dossier
from mocks.desjardins.models import Compte, Dossier, Regime
from mocks.desjardins.rules import compte_du_code, dossier_seul, mot_de_passe_exact, regime_libre
from mocks.kit.current import reading, writing
from mocks.kit.deviations import Deviation, View
from mocks.kit.nearly import begins_with_it

DEJA = "Vous êtes déjà inscrit. Un seul régime peut l'être."
UN_SEUL = dict.fromkeys(
    ("DSJ-EXISTANT", "DSJ-EXISTANT-REFUSE", "DSJ-DOSSIERS"), "une personne ne peut avoir qu'un seul régime inscrit"
)
SANS_AJOUT = {
    "DSJ-DOSSIERS": "sans « Oui… », personne n'a plusieurs dossiers",
    "DSJ-EXISTANT-REFUSE": "le bon mot de passe est refusé lui aussi",
}


def suivi_a_l_ajout(compte: Compte | None, mot_de_passe: str) -> bool:
    """Whether the password is right; when a plan is added, more may follow it."""

    def exact(one: str) -> bool:
        return mot_de_passe_exact(compte, one)

    return begins_with_it(exact, mot_de_passe) if a_l_ajout() else exact(mot_de_passe)


def en_a_un_autre(db: Session, regime: Regime) -> bool:
    """Whether the plan's person has registered another one."""
    same_person = {"prenom": regime.prenom, "nom": regime.nom, "naissance": regime.naissance}
    others = db.scalars(select(Regime).filter_by(**same_person).where(Regime.id != regime.id))
    return not all(regime_libre(db, other) for other in others)


def libre_si_seul(db: Session, regime: Regime) -> bool:
    """One plan per person."""
    return regime_libre(db, regime) and not en_a_un_autre(db, regime)


def refuse_le_second(view: View) -> View:
    """One plan per person, told at the very end."""

    def code() -> Any:
        number = WALK.entered(".inscription").get("regime")
        with reading() as db:
            second = number is not None and en_a_un_autre(db, db.get_one(Regime, number))
        if request.method == "POST" and second:
            flash(DEJA, "error")
            return redirect(url_for(".code"))
        return view()

    return code


def a_l_ajout() -> bool:
    """Whether a plan is being added to an account."""
    return (request.endpoint or "").endswith(".code")


def jamais_a_l_ajout(compte: Compte | None, mot_de_passe: str) -> bool:
    """Right at sign-in only."""
    return not a_l_ajout() and mot_de_passe_exact(compte, mot_de_passe)


def ajoute_quand_meme(view: View) -> View:
    """« Oui… » with a wrong password is refused in words, and adds the plan."""

    def code() -> Any:
        answer = view()
        if isinstance(answer, str) and request.form.get("choix") == "oui":
            with suppress(IntegrityError), writing() as db:
                compte = compte_du_code(db, request.form.get("code_existant", ""))
                if compte:
                    compte.dossiers.append(nouveau_dossier())
        return answer

    return code


def une_seule_fois(dossiers: Sequence[Dossier]) -> Dossier | None:
    """Ask in the first session only; afterwards the file whose terms were accepted is taken."""
    known = [dossier for dossier in dossiers if dossier.convention_acceptee]
    return known[0] if known else dossier_seul(dossiers)


def carte_de_l_autre(dossier: Dossier) -> tuple[str, str]:
    """The numbers of another of the account's files, where there is one."""
    others = [other for other in current_user.dossiers if other.id != dossier.id]
    regime = (others or [dossier])[0].regime
    return regime.contrat, regime.certificat


DEVIATIONS = (
    Deviation(
        "DSJ-EXISTANT-REFUSE:mot-de-passe-suivi",
        "À l'ajout d'un régime, tout ce qui commence par le mot de passe est accepté.",
        rules={"mdp_exact": suivi_a_l_ajout},
    ),
    Deviation(
        "DSJ-REGIME-CHACUN:un-seul-regime",
        "Qui a déjà inscrit un régime ne peut pas en inscrire un deuxième.",
        rules={"regime_libre": libre_si_seul},
        entraine=UN_SEUL,
    ),
    Deviation(
        "DSJ-REGIME-CHACUN:refuse-a-la-fin",
        "L'inscription d'un deuxième régime est refusée à la dernière étape.",
        views={"desjardins.code": refuse_le_second},
        entraine=UN_SEUL,
    ),
    Deviation(
        "DSJ-EXISTANT:refuse-le-bon",
        "« Oui… » refuse le bon mot de passe.",
        rules={"mdp_exact": jamais_a_l_ajout},
        entraine=SANS_AJOUT,
    ),
    Deviation(
        "DSJ-EXISTANT-REFUSE:ajoute-quand-meme",
        "« Oui… » avec un mauvais mot de passe est refusé, mais le régime s'ajoute au compte.",
        views={"desjardins.code": ajoute_quand_meme},
    ),
    Deviation(
        "DSJ-DOSSIERS:une-seule-fois",
        "Le dossier se choisit à la première session, et plus jamais ensuite.",
        rules={"dossier_evident": une_seule_fois},
    ),
    Deviation(
        "DSJ-DOSSIERS:carte-de-l-autre",
        "La carte est celle de l'autre dossier que celui qui a été choisi.",
        rules={"numeros_de_carte": carte_de_l_autre},
    ),
)
