"""What this portal accepts and whom it lets in. Everything that a deviation may change stands here."""

import re
import string
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from email_validator import EmailNotValidError, validate_email
from sqlalchemy.orm import Session

from mocks.cowan import comptes, courrier, langues
from mocks.cowan.models import Compte, Demande, Lien, Regime
from mocks.kit.current import current

PRESENT: dict[str, Callable[[str], bool]] = {
    "majuscule": lambda mdp: any(c.isalpha() and c.isupper() for c in mdp),
    "minuscule": lambda mdp: any(c.isalpha() and c.islower() for c in mdp),
    "special": lambda mdp: any(c in string.punctuation for c in mdp),
    "lettres": lambda mdp: sum(c.isalpha() for c in mdp) >= 2,
}
"""What a password must hold (guide C, 9), by its name in `textes.MOT_DE_PASSE`."""


def date_jj_mm_aaaa(texte: str) -> date | None:
    """The date, written jj-mm-aaaa, or None if there is no such day."""
    parts = re.fullmatch(r"([0-9]{2})-([0-9]{2})-([0-9]{4})", texte)
    if not parts:
        return None
    try:
        return date(int(parts[3]), int(parts[2]), int(parts[1]))
    except ValueError:
        return None


def courriel_lu(texte: str) -> str | None:
    """The address as messages are sent to it (ASCII), or None if it is none."""
    try:
        return validate_email(texte, check_deliverability=False, allow_smtputf8=False).ascii_email
    except EmailNotValidError:
        return None


def mdp_manque(mot_de_passe: str) -> list[str]:
    """What a password lacks."""
    return [name for name, present in PRESENT.items() if not present(mot_de_passe)]


def pareils(first: str, second: str) -> bool:
    """Whether two entries are alike."""
    return first == second


@dataclass(frozen=True)
class Rules:
    """The portal's rules. `*_requis` name required fields; numbers are characters, or seconds where they say so."""

    langue: Callable[[], str] = langues.langue_choisie

    courriel_requis: Collection[str] = ("courriel", "courriel2")
    courriel_lu: Callable[[str], str | None] = courriel_lu
    courriel_confirme: Callable[[str, str], bool] = pareils

    personne_requis: Collection[str] = ("nom", "prenom", "naissance", "certificat")
    date_lue: Callable[[str], date | None] = date_jj_mm_aaaa
    regime_identique: Callable[[Session, comptes.Personne], Regime | None] = comptes.regime_identique
    inscriptible: Callable[[Session, Regime, str], bool] = comptes.inscriptible
    age_formulaire: int = 2
    """Seconds between the first page and the last form; programs are faster, people never."""

    facteur: Callable[[Lien], bool] = courrier.remettre
    cle_signee: Callable[[str], str | None] = courrier.cle_signee
    lien_vie: timedelta = timedelta(hours=24)
    perimer: Callable[[Session, Lien], None] = comptes.perimer

    activation_requis: Collection[str] = (
        "naissance", "certificat", "mot_de_passe", "confirmation", "question", "reponse",
    )  # fmt: skip
    activation_identique: Callable[[Regime, date | None, str], bool] = comptes.activation_identique
    nouveau_compte: Callable[[Session, Lien], Compte] = comptes.nouveau_compte
    mdp_manque: Callable[[str], Collection[str]] = mdp_manque
    mdp_max: int = 128
    mdp_confirme: Callable[[str, str], bool] = pareils

    authentifie: Callable[[Session, str, str], Compte | None] = comptes.authentifie
    compte_connu: Callable[[Session, str], Compte | None] = comptes.compte_du_courriel
    refus_precis: bool = False
    """Whether a refused sign-in tells an unknown address from a wrong password."""
    conditions_requises: bool = True

    question_posee: Callable[[Compte], str] = lambda compte: compte.question
    reponse_exacte: Callable[[Compte, str], bool] = comptes.reponse_exacte
    mdp_retenu: Callable[[Compte, str], None] = comptes.mdp_retenu

    participant: Callable[[], Compte | None] = comptes.participant
    demande_visible: Callable[[Compte, Demande], bool] = comptes.demande_visible
    police_visible: Callable[[Compte, Regime], bool] = comptes.police_visible


def rules() -> Rules:
    """The rules of the application that answers."""
    return cast(Rules, current().rules)
