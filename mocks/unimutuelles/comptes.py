"""Accounts: found, opened by a registration's link, and given another password."""

import hmac
from collections.abc import Sequence
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from mocks.kit.current import hasher
from mocks.kit.secrets import normalised
from mocks.unimutuelles.models import Adherent, Compte, Inscription

CHOIX = ("email", "email_cle", "diffusion_refusee", "mot_de_passe", "question", "reponse")


class Refused(Exception):  # noqa: N818 (not an error of the program)
    """Something that cannot be done; the text tells the person why."""


def numeros_ensemble(db: Session, numero: str, code: str) -> Adherent | None:
    """The member who has both."""
    return db.scalar(select(Adherent).filter_by(numero=numero, code=code))


def compte_de(db: Session, adherent: Adherent) -> Compte | None:
    """The member's account, if they have registered."""
    return db.scalar(select(Compte).filter_by(adherent_id=adherent.id))


def compte_de_l_identite(db: Session, numero: str, code: str) -> Compte | None:
    """The account of the member who has both numbers."""
    adherent = numeros_ensemble(db, numero, code)
    return compte_de(db, adherent) if adherent else None


def comptes_du_code(db: Session, identifiant: str) -> Sequence[Compte]:
    """The account whose access code this is."""
    code = "".join(identifiant.split()).upper()
    return db.scalars(select(Compte).join(Compte.adherent).where(Adherent.code == code)).all()


def comptes_de_l_email(db: Session, identifiant: str) -> Sequence[Compte]:
    """The accounts with this address: couples share one, and each has a password of their own."""
    return db.scalars(select(Compte).filter_by(email_cle=identifiant.casefold()).order_by(Compte.id)).all()


def comptes_nommes(db: Session, identifiant: str) -> Sequence[Compte]:
    """The accounts that a « Code ou email » names."""
    return [*comptes_du_code(db, identifiant), *comptes_de_l_email(db, identifiant)]


def mot_de_passe_exact(compte: Compte | None, mot_de_passe: str) -> bool:
    """Whether it is the account's; takes as long where there is no account."""
    return hasher().verify(compte.mot_de_passe if compte else None, mot_de_passe)


def reponse_exacte(compte: Compte, reponse: str) -> bool:
    """Whether it is the answer chosen, case and accents apart."""
    return hasher().verify(compte.reponse, normalised(reponse))


def changer_mot_de_passe(compte: Compte, mot_de_passe: str) -> None:
    """The new one opens; the old one, sessions opened with it and links sent before do not."""
    compte.mot_de_passe = hasher().hash(mot_de_passe)
    compte.serie += 1


def ouvrir(db: Session, inscription: Inscription) -> None:
    """Make the account of a registration; its address is certified. `adherent_id` is unique."""
    choix = {name: getattr(inscription, name) for name in CHOIX}
    db.add(Compte(adherent_id=inscription.adherent_id, email_certifiee=True, **choix))
    db.flush()


def empreinte(cle: str) -> str:
    """What is kept of a link's key."""
    return sha256(cle.encode()).hexdigest()


def cle_exacte(inscription: Inscription, cle: str) -> bool:
    """Whether a link is the one that was sent."""
    return hmac.compare_digest(inscription.cle, empreinte(cle))
