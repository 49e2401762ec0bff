"""What this portal accepts and whom it lets in. Everything that a deviation may change stands here."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import cast

from email_validator import EmailNotValidError, validate_email
from sqlalchemy.orm import Session
from zxcvbn import zxcvbn

from mocks.kit.current import current
from mocks.unimutuelles import comptes
from mocks.unimutuelles.models import Adherent, Compte, Inscription

QUESTIONS = (
    "Quel est le prénom de votre grand-mère maternelle ?",
    "Quel était le nom de votre premier animal ?",
    "Dans quelle ville avez-vous passé votre enfance ?",
    "Quel était votre premier métier ?",
)
REFUSE = "Le code, l'adresse ou le mot de passe est incorrect."
NIVEAUX = ("très faible", "faible", "moyen", "bon", "excellent")
ZXCVBN_MAX = 72
"""Characters; zxcvbn takes no more."""


def email_valable(adresse: str) -> bool:
    """Whether it is written as an ASCII address is; nobody is asked whether it exists."""
    try:
        validate_email(adresse, check_deliverability=False)
    except EmailNotValidError:
        return False
    return adresse.isascii()


def niveau(mot_de_passe: str) -> int:
    """How hard it is to guess, 0 to 4, by zxcvbn."""
    return int(zxcvbn(mot_de_passe[:ZXCVBN_MAX])["score"]) if mot_de_passe else 0


def non_inscrit(db: Session, adherent: Adherent) -> bool:
    """Whether the member has no account yet."""
    return comptes.compte_de(db, adherent) is None


def moyens_offerts(compte: Compte) -> Sequence[str]:
    """How someone may get another password; the second way needs a certified address."""
    return ("question", "email") if compte.email_certifiee else ("question",)


@dataclass(frozen=True)
class MotDePasse:
    """What a password must be. `exige`: what it must contain, and the pattern of it."""

    minimum: int = 8
    maximum: int = 128
    exige: Mapping[str, str] = field(
        default_factory=lambda: {"une majuscule": "[A-Z]", "une minuscule": "[a-z]", "un chiffre": "[0-9]"}
    )
    confirme: Callable[[str, str], bool] = str.__eq__

    def manque(self, mot_de_passe: str) -> list[str]:
        """What it must contain and does not."""
        return [name for name, pattern in self.exige.items() if not re.search(pattern, mot_de_passe)]


@dataclass(frozen=True)
class Rules:
    """The portal's rules. `*_requis` name fields; a door is a question about someone or something that comes."""

    comptes_nommes: Callable[[Session, str], Sequence[Compte]] = comptes.comptes_nommes
    mdp_exact: Callable[[Compte | None, str], bool] = comptes.mot_de_passe_exact
    refus: Callable[[bool], str] = lambda _connu: REFUSE

    numeros_requis: Collection[str] = ("numero", "code")
    adherent_connu: Callable[[Session, str, str], Adherent | None] = comptes.numeros_ensemble
    non_inscrit: Callable[[Session, Adherent], bool] = non_inscrit

    mdp: MotDePasse = MotDePasse()
    mdp_oubli: MotDePasse = MotDePasse()
    niveau: Callable[[str], int] = niveau
    choix_requis: Collection[str] = ("mot_de_passe", "confirmation", "email", "question", "reponse")
    email_valable: Callable[[str], bool] = email_valable
    diffusion_possible: Callable[[bool], bool] = lambda _refusee: True
    questions: Sequence[str] = QUESTIONS
    conditions_requises: bool = True

    a_l_envoi: Callable[[Session, Inscription], None] = lambda _db, _inscription: None
    au_lien: Callable[[Session, Inscription], None] = comptes.ouvrir
    lien_vie: timedelta = timedelta(hours=24)
    cle_exacte: Callable[[Inscription, str], bool] = comptes.cle_exacte

    oubli_requis: Collection[str] = ("numero", "code")
    identite: Callable[[Session, str, str], Compte | None] = comptes.compte_de_l_identite
    moyens_offerts: Callable[[Compte], Sequence[str]] = moyens_offerts
    question_montree: Callable[[Compte], str] = lambda compte: compte.question
    reponse_exacte: Callable[[Compte, str], bool] = comptes.reponse_exacte
    mdp_change: Callable[[Compte, str], None] = comptes.changer_mot_de_passe
    code_perdu_requis: Collection[str] = ("email", "numero")

    premier_jour: date = date(2017, 1, 1)
    releve_permis: Callable[[Compte, int], bool] = lambda compte, adherent_id: compte.adherent_id == adherent_id


def rules() -> Rules:
    """The rules of the application that answers."""
    return cast(Rules, current().rules)
