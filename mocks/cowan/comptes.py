"""What the portal asks its database: who is known, who may register, who signs in."""

import unicodedata
from collections.abc import Mapping
from datetime import date

from flask_login import current_user
from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from mocks.cowan.members import numero
from mocks.cowan.models import Compte, Demande, Lien, Regime
from mocks.kit.current import hasher
from mocks.kit.secrets import normalised

Personne = Mapping[str, str]
"""What was entered: `nom`, `prenom`, `naissance` (aaaa-mm-jj), `certificat`."""


def nom_compare(nom: str) -> str:
    """A name as it is compared: case, kind of apostrophe and surplus spaces do not count; accents do."""
    return " ".join(unicodedata.normalize("NFC", nom).replace("’", "'").casefold().split())


def regime_identique(db: Session, personne: Personne) -> Regime | None:
    """The plan that has these four details (guide C, 6)."""
    regime = db.scalar(select(Regime).filter_by(certificat=numero(personne["certificat"])))
    same = (
        regime is not None
        and nom_compare(regime.nom) == nom_compare(personne["nom"])
        and nom_compare(regime.prenom) == nom_compare(personne["prenom"])
        and regime.naissance.isoformat() == personne["naissance"]
    )
    return regime if same else None


def inscriptible(db: Session, regime: Regime, courriel: str) -> bool:
    """Whether neither the plan nor the address has an account."""
    taken = or_(Compte.regime_id == regime.id, Compte.courriel_cle == courriel.casefold())
    return db.scalar(select(Compte.id).where(taken)) is None


def activation_identique(regime: Regime, naissance: date | None, certificat: str) -> bool:
    """Whether both are the person's (guide C, 9)."""
    return regime.naissance == naissance and regime.certificat == numero(certificat)


def nouveau_compte(_db: Session, lien: Lien) -> Compte:
    """The account that a link opens: its address is the user name."""
    return Compte(regime_id=lien.regime_id, courriel=lien.courriel, courriel_cle=lien.courriel.casefold())


def perimer(db: Session, lien: Lien) -> None:
    """A link that was used, and those sent for the same, open nothing any more."""
    db.execute(delete(Lien).where(Lien.regime_id == lien.regime_id, Lien.genre == lien.genre))


def compte_du_courriel(db: Session, courriel: str) -> Compte | None:
    """The account of a user name, whatever its case."""
    return db.scalar(select(Compte).filter_by(courriel_cle=courriel.casefold()))


def compte_du_regime(db: Session, regime_id: int) -> Compte | None:
    """The account of a plan."""
    return db.scalar(select(Compte).filter_by(regime_id=regime_id))


def authentifie(db: Session, courriel: str, mot_de_passe: str) -> Compte | None:
    """The account that these open; an unknown address takes as long to refuse."""
    compte = compte_du_courriel(db, courriel)
    exact = hasher().verify(compte.mot_de_passe if compte else None, mot_de_passe)
    return compte if exact else None


def reponse_exacte(compte: Compte, reponse: str) -> bool:
    """Whether it is the secret answer; case, accents and surplus spaces do not count."""
    return hasher().verify(compte.reponse, normalised(reponse))


def mdp_retenu(compte: Compte, mot_de_passe: str) -> None:
    """Give the account that password; its hash is kept."""
    compte.mot_de_passe = hasher().hash(mot_de_passe)


def participant() -> Compte | None:
    """Who is signed in."""
    compte: Compte | None = current_user._get_current_object() if current_user.is_authenticated else None
    return compte


def demande_visible(compte: Compte, demande: Demande) -> bool:
    """One's own claims only."""
    return demande.compte_id == compte.id


def police_visible(compte: Compte, regime: Regime) -> bool:
    """One's own policy only."""
    return regime.id == compte.regime_id
