"""What this portal accepts and whom it lets in. Everything that a deviation may change stands here."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mocks.assistance import comptes
from mocks.assistance.models import Adherent, Adresse, Beneficiaire, Compte, Trajet
from mocks.kit.current import current
from mocks.kit.secrets import normalised

REFUSE = "L'adresse e-mail ou le mot de passe est incorrect."
GENRES = {"domicile": "Domicile", "ecole": "Établissement scolaire"}
EVIDENTS = ("0000", "1234", "4321", "azerty", "motdepasse", "password", "soleil", "bonjour")
VILLES = (
    *("paris", "marseille", "lyon", "toulouse", "nice", "nantes", "montpellier", "strasbourg", "bordeaux", "lille"),
    *("rennes", "reims", "toulon", "grenoble", "dijon", "angers", "nimes", "brest", "limoges", "tours", "amiens"),
    *("metz", "perpignan", "besancon", "orleans", "rouen", "mulhouse", "caen", "nancy", "villeurbanne"),
)
MO = 1_000_000


def email_valable(adresse: str) -> bool:
    """Whether it is written as an ASCII address is; nobody is asked whether it exists."""
    try:
        validate_email(adresse, check_deliverability=False)
    except EmailNotValidError:
        return False
    return adresse.isascii()


def adresse_complete(texte: str) -> bool:
    """Number, street, post code and town, in that order."""
    return bool(re.search(r"\d.*[^\W\d_]{2}.*\b\d{5}\b\W*[^\W\d_]{2}", texte, re.DOTALL))


def evident(mot_de_passe: str, personnels: Collection[str]) -> bool:
    """Whether anyone would try it: what is known of the person, a town, digits in a row."""
    letters = normalised(mot_de_passe)
    own = (normalised(word) for text in personnels for word in re.split(r"[\s'-]+", text) if len(word) > 2)
    return any(word in letters for word in (*own, *VILLES, *EVIDENTS))


def trajets_de_l_adresse(db: Session, adresse: Adresse) -> Sequence[Trajet]:
    """Planned trips that come from there or go there."""
    uses = or_(Trajet.depart_id == adresse.id, Trajet.arrivee_id == adresse.id)
    return db.scalars(select(Trajet).where(uses).order_by(Trajet.jour, Trajet.heure)).all()


@dataclass(frozen=True)
class MotDePasse:
    """What a password must be. `exige`: what it must contain, and the pattern of it."""

    minimum: int = 8
    maximum: int = 128
    exige: Mapping[str, str] = field(
        default_factory=lambda: {"une majuscule": "[A-Z]", "une minuscule": "[a-z]", "un chiffre": "[0-9]"}
    )

    def manque(self, mot_de_passe: str) -> list[str]:
        """What it must contain and does not."""
        return [name for name, pattern in self.exige.items() if not re.search(pattern, mot_de_passe)]


@dataclass(frozen=True)
class Rules:
    """The portal's rules. `*_requis` name fields; a door is a question about someone or something that comes."""

    compte_nomme: Callable[[Session, str], Compte | None] = comptes.compte_de_l_email
    mdp_exact: Callable[[Compte | None, str], bool] = comptes.mot_de_passe_exact
    refus: Callable[[bool], str] = lambda _connu: REFUSE
    peut_entrer: Callable[[Compte], bool] = lambda compte: compte.adherent.offre_active

    inscription_requis: Collection[str] = ("numero", "prenom", "nom", "email", "mobile", "mdp", "confirmation")
    adherent_connu: Callable[[Session, str, str, str], Adherent | None] = comptes.adherent_du_numero
    identite_exacte: Callable[[Adherent, str, str], bool] = comptes.identite_exacte
    offre_exigee: bool = True
    non_inscrit: Callable[[Session, int], bool] = lambda db, adherent_id: comptes.compte_de(db, adherent_id) is None
    numero_permis: str = "[0-9A-Z]+"
    mobile: str = r"0[67]( [0-9]{2}){4}"
    mobile_compte: str = r"0[67]( [0-9]{2}){4}"
    email_valable: Callable[[str], bool] = email_valable
    mdp: MotDePasse = MotDePasse()
    mdp_change: MotDePasse = MotDePasse()
    mdp_oubli: MotDePasse = MotDePasse()
    evident: Callable[[str, Collection[str]], bool] = evident
    beneficiaires: Callable[[Session, int], Sequence[Beneficiaire]] = comptes.beneficiaires_de
    ouvrir: Callable[[Session, Compte], None] = comptes.ouvrir
    annonce_a: Callable[[Compte], Sequence[str]] = lambda compte: [compte.email]
    lien_exige: bool = False

    changer: Callable[[Compte, str], None] = comptes.changer_mot_de_passe
    oubli_a: Callable[[Compte], Sequence[str]] = lambda compte: [compte.email]
    apres_oubli: Callable[[Compte, str], None] = comptes.changer_mot_de_passe

    adresse_requis: Collection[str] = ("genre", "intitule", "adresse")
    adresse_complete: Callable[[str], bool] = adresse_complete
    de_plus: Callable[[Sequence[Adresse], str], bool] = lambda _adresses, _genre: True
    lieux: Callable[[Sequence[Adresse]], Sequence[Adresse]] = lambda adresses: adresses
    nom_propose: Callable[[Adresse], str] = lambda adresse: adresse.intitule
    trajets_de_l_adresse: Callable[[Session, Adresse], Sequence[Trajet]] = trajets_de_l_adresse

    remboursement_requis: Collection[str] = ("demande", "facture")
    facture_max: int = MO
    sien: Callable[[Compte, int], bool] = lambda compte, adherent_id: compte.adherent_id == adherent_id


def rules() -> Rules:
    """The rules of the application that answers."""
    return cast(Rules, current().rules)
