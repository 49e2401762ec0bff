"""Deviations on what the application shares with the web site."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from mocks.desjardins.models import Compte
from mocks.kit.deviations import Deviation


def cle_a_part(code: str) -> str:
    """A key under which the web site does not look."""
    return f"{code.casefold()} 360"


def compte_a_part(db: Session, code: str) -> Compte | None:
    """The account of that code, among those that the application made."""
    return db.scalar(select(Compte).filter_by(code_cle=cle_a_part(code)))


def compte_partout(db: Session, code: str) -> Compte | None:
    """The account of that code, made by either."""
    return compte_a_part(db, code) or db.scalar(select(Compte).filter_by(code_cle=code.casefold()))


DEVIATIONS = (
    Deviation(
        "R360-COMMUN:comptes-separes",
        "L'application et le site web ont chacun leurs comptes.",
        rules={"code_cle": cle_a_part, "compte_du_code": compte_a_part},
    ),
    Deviation(
        "R360-COMMUN:inconnu-du-web",
        "Un compte créé dans l'application n'ouvre pas de session sur le site web.",
        rules={"code_cle": cle_a_part, "compte_du_code": compte_partout},
    ),
)
