"""What this portal accepts and whom it lets in. Everything that a deviation may change stands here."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from mocks.desjardins.models import Compte, Dossier, Regime
from mocks.kit.clock import now
from mocks.kit.current import current, hasher
from mocks.kit.secrets import normalised

GENRES = ("[a-z]", "[A-Z]", "[0-9]", r"[!-/:-@\[-`{-~]")
"""The kinds of characters of guide A, 7.2: lower case, upper case, digits, symbols."""


def date_aaaa_mm_jj(texte: str) -> date | None:
    """The date, written aaaa-mm-jj, or None if there is no such day."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", texte):
        return None
    try:
        return date.fromisoformat(texte)
    except ValueError:
        return None


def tel_quel(texte: str) -> str:
    """What was entered, unchanged."""
    return texte


def numeros_ensemble(db: Session, contrat: str, certificat: str) -> Regime | None:
    """The plan that has both numbers."""
    return db.scalar(select(Regime).filter_by(contrat=contrat, certificat=certificat))


def regime_libre(db: Session, regime: Regime) -> bool:
    """Whether nobody has registered this plan yet."""
    return db.scalar(select(Dossier.id).filter_by(regime_id=regime.id)) is None


def compte_du_code(db: Session, code: str) -> Compte | None:
    """The account of a user code, whatever its case."""
    return db.scalar(select(Compte).filter_by(code_cle=code.casefold()))


def mot_de_passe_exact(compte: Compte | None, mot_de_passe: str) -> bool:
    """Whether it is the account's; takes as long where there is no account."""
    return hasher().verify(compte.mot_de_passe if compte else None, mot_de_passe)


def mere_exacte(compte: Compte | None, prenom: str) -> bool:
    """Whether it is the first name entered at the registration, case and accents apart."""
    return hasher().verify(compte.mere if compte else None, normalised(prenom))


def dossier_seul(dossiers: Sequence[Dossier]) -> Dossier | None:
    """The file that goes without asking: the only one."""
    return dossiers[0] if len(dossiers) == 1 else None


@dataclass(frozen=True)
class Rules:
    """Lengths are in characters; `*_requis` and `etoiles` (those that bear « * ») name fields."""

    etoiles: Collection[str] = (
        *("contrat", "certificat", "prenom", "nom", "naissance", "telephone"),
        *("choix", "code", "mot_de_passe", "confirmation", "aide_memoire", "mere"),
        *("code_existant", "mot_de_passe_existant"),
    )

    libelle_contrat: str = "Numéro de contrat"
    regime_requis: Collection[str] = ("contrat", "certificat")
    regime_connu: Callable[[Session, str, str], Regime | None] = numeros_ensemble
    regime_libre: Callable[[Session, Regime], bool] = regime_libre

    personne_requis: Collection[str] = ("prenom", "nom", "naissance", "telephone")
    date_lue: Callable[[str], date | None] = date_aaaa_mm_jj
    nom_garde: Callable[[str], str] = tel_quel

    code_requis: Collection[str] = ("code", "mot_de_passe", "confirmation", "aide_memoire", "mere")
    code_min: int = 5
    code_max: int = 36
    code_caracteres: str = "[A-Za-z0-9]"
    code_interdit: str = "(?!)"
    code_cle: Callable[[str], str] = str.casefold
    compte_du_code: Callable[[Session, str], Compte | None] = compte_du_code

    mdp_min: int = 8
    mdp_max: int = 128
    mdp_genres: Sequence[str] = GENRES
    mdp_genres_requis: int = 3
    mdp_interdit: str = "(?!)"
    mdp_confirme: Callable[[str, str], bool] = str.__eq__
    mdp_exact: Callable[[Compte | None, str], bool] = mot_de_passe_exact
    aide_discrete: Callable[[str, str], bool] = lambda aide, mdp: mdp.casefold() not in aide.casefold()

    mere_exacte: Callable[[Compte | None, str], bool] = mere_exacte

    dossier_evident: Callable[[Sequence[Dossier]], Dossier | None] = dossier_seul
    gardes: Sequence[Callable[[int], Response | None]] = ()
    convention_due: Callable[[Dossier], bool] = lambda dossier: dossier.convention_acceptee is None
    numeros_de_carte: Callable[[Dossier], tuple[str, str]] = lambda d: (d.regime.contrat, d.regime.certificat)

    def naissance_possible(self, texte: str) -> bool:
        """Whether it is the birth date of someone who may be alive."""
        jour = self.date_lue(texte)
        return jour is not None and date(1900, 1, 1) <= jour <= now().date()

    def genres_presents(self, mot_de_passe: str) -> int:
        """How many of the kinds of characters a password holds."""
        return sum(re.search(genre, mot_de_passe) is not None for genre in self.mdp_genres)


def rules() -> Rules:
    """The rules of the application that answers."""
    return cast(Rules, current().rules)
