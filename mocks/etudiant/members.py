"""Students made known to the portal, and students who sign in."""

from sqlalchemy.orm import Session

from mocks.etudiant.models import Etudiant
from mocks.kit.control import text
from mocks.kit.current import hasher
from mocks.kit.portal import Person


def code_permanent(texte: str) -> str:
    """A student's code as it is kept: without spaces, in upper case."""
    return "".join(texte.split()).upper()


def add_member(db: Session, person: Person) -> dict[str, object]:
    """Make a student known; a code that someone has already: IntegrityError."""
    etudiant = Etudiant(
        code_permanent=code_permanent(text(person, "login")),
        mot_de_passe=hasher().hash(text(person, "password")),
        contrat=text(person, "contract"),
        certificat=text(person, "certificate"),
        prenom=text(person, "first_name"),
        nom=text(person, "last_name"),
    )
    db.add(etudiant)
    db.flush()
    return {
        "login": etudiant.code_permanent,
        "password": person["password"],
        "contract": etudiant.contrat,
        "certificate": etudiant.certificat,
        "first_name": etudiant.prenom,
        "last_name": etudiant.nom,
    }


def load_user(db: Session, user_id: str) -> Etudiant | None:
    """The student who is signed in."""
    return db.get(Etudiant, int(user_id))
