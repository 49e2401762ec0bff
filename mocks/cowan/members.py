"""People made known to the insurer, and people who sign in."""

from sqlalchemy.orm import Session

from mocks.cowan.models import Compte, Regime
from mocks.kit.control import day, text
from mocks.kit.portal import Person


def numero(texte: str) -> str:
    """A certificate number as it is kept: without spaces, in upper case."""
    return "".join(texte.split()).upper()


def add_member(db: Session, person: Person) -> dict[str, object]:
    """Make a plan known; a certificate that is known already belongs to someone (IntegrityError)."""
    regime = Regime(
        certificat=numero(text(person, "certificate")),
        nom=text(person, "last_name"),
        prenom=text(person, "first_name"),
        naissance=day(person, "birth_date"),
        courriel=text(person, "email"),
    )
    db.add(regime)
    db.flush()
    return {
        "certificate": regime.certificat,
        "first_name": regime.prenom,
        "last_name": regime.nom,
        "birth_date": regime.naissance.isoformat(),
        "email": regime.courriel,
    }


def load_user(db: Session, user_id: str) -> Compte | None:
    """The account that is signed in."""
    return db.get(Compte, int(user_id))
