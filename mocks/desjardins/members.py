"""People made known to the insurer, and people who sign in."""

from zlib import crc32

from sqlalchemy import select
from sqlalchemy.orm import Session

from mocks.desjardins.models import Compte, Regime
from mocks.kit.control import day, text
from mocks.kit.portal import Person


def numero(texte: str) -> str:
    """A contract or certificate number as it is kept: without spaces, in upper case."""
    return "".join(texte.split()).upper()


def add_member(db: Session, person: Person) -> dict[str, object]:
    """Make a plan known. One that is known already stays as it is: portals share this store."""
    contrat, certificat = numero(text(person, "contract")), numero(text(person, "certificate"))
    regime = Regime(
        contrat=contrat,
        certificat=certificat,
        prenom=text(person, "first_name"),
        nom=text(person, "last_name"),
        naissance=day(person, "birth_date"),
        reclamations=crc32(contrat.encode()) % 3 != 0,  # two thirds of the contracts include claims online
    )
    known = db.scalar(select(Regime).filter_by(contrat=contrat, certificat=certificat))
    if known is None:
        db.add(regime)
    return _as_person(known or regime)


def load_user(db: Session, user_id: str) -> Compte | None:
    """The account that is signed in, with its files."""
    return db.get(Compte, int(user_id))


def _as_person(regime: Regime) -> dict[str, object]:
    return {
        "contract": regime.contrat,
        "certificate": regime.certificat,
        "first_name": regime.prenom,
        "last_name": regime.nom,
        "birth_date": regime.naissance.isoformat(),
    }
