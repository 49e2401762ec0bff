"""Accounts: found, opened, and given another password."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from mocks.assistance.models import Adherent, Beneficiaire, Compte
from mocks.kit.current import hasher
from mocks.kit.secrets import normalised


class Refused(Exception):  # noqa: N818 (not an error of the program)
    """Something that cannot be done; the text tells the person why."""


def adherent_du_numero(db: Session, numero: str, _prenom: str, _nom: str) -> Adherent | None:
    """The holder of that policy; whether the names are theirs is another question."""
    return db.scalar(select(Adherent).filter_by(numero=numero))


def identite_exacte(adherent: Adherent, prenom: str, nom: str) -> bool:
    """Whether these are the holder's names, case and accents apart."""
    return (normalised(prenom), normalised(nom)) == (normalised(adherent.prenom), normalised(adherent.nom))


def beneficiaires_de(db: Session, adherent_id: int) -> list[Beneficiaire]:
    """Those whom the policy covers beside its holder."""
    return list(db.scalars(select(Beneficiaire).filter_by(adherent_id=adherent_id).order_by(Beneficiaire.id)))


def compte_de_l_email(db: Session, email: str) -> Compte | None:
    """The account with this address."""
    return db.scalar(select(Compte).filter_by(email_cle=email.casefold()))


def compte_de(db: Session, adherent_id: int) -> Compte | None:
    """The account of that policy holder."""
    return db.scalar(select(Compte).filter_by(adherent_id=adherent_id))


def mot_de_passe_exact(compte: Compte | None, mot_de_passe: str) -> bool:
    """Whether it is the account's; takes as long where there is no account."""
    return hasher().verify(compte.mot_de_passe if compte else None, mot_de_passe)


def changer_mot_de_passe(compte: Compte, mot_de_passe: str) -> None:
    """The new one opens; the old one, sessions opened with it and links sent before do not."""
    compte.mot_de_passe = hasher().hash(mot_de_passe)
    compte.serie += 1


def ouvrir(db: Session, compte: Compte) -> None:
    """Keep a new account. Its holder and its address are unique."""
    db.add(compte)
    db.flush()
    db.refresh(compte)
