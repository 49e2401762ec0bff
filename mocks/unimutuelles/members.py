"""People made known to the mutual, some with an account already, and people who sign in."""

from typing import Any

from sqlalchemy.orm import Session

from mocks.kit.control import BadMemberError, text
from mocks.kit.current import hasher
from mocks.kit.portal import Person
from mocks.kit.secrets import normalised
from mocks.unimutuelles.models import Adherent, Compte

COMPTE = ("email", "password", "question", "answer")


def numero(texte: str) -> str:
    """A member number or access code as it is kept: without spaces, in upper case."""
    return "".join(texte.split()).upper()


def add_member(db: Session, person: Person) -> dict[str, object]:
    """Make a member known, with the account that they may have; numbers that are known already: IntegrityError."""
    account = _account(person.get("account"))
    adherent = Adherent(
        numero=numero(text(person, "member_number")),
        code=numero(text(person, "access_code")),
        prenom=text(person, "first_name"),
        nom=text(person, "last_name"),
    )
    db.add(adherent)
    db.flush()
    if account:
        db.add(_compte(adherent, account))
    return _as_person(adherent, account)


def load_user(db: Session, user_id: str) -> Compte | None:
    """The account that is signed in, unless its password has changed since."""
    number, _, _series = user_id.partition(".")
    compte = db.get(Compte, int(number))
    return compte if compte and compte.get_id() == user_id else None


def _account(given: Any) -> dict[str, Any] | None:
    """The contract's `account`, checked."""
    if given is None:
        return None
    if not isinstance(given, dict) or not isinstance(given.get("email_certified"), bool):
        raise BadMemberError("members: 'account' must be an object whose 'email_certified' is true or false.")
    return {**{key: text(given, key) for key in COMPTE}, "email_certified": given["email_certified"]}


def _compte(adherent: Adherent, account: dict[str, Any]) -> Compte:
    return Compte(
        adherent=adherent,
        email=account["email"],
        email_cle=account["email"].casefold(),
        email_certifiee=account["email_certified"],
        diffusion_refusee=False,
        mot_de_passe=hasher().hash(account["password"]),
        question=account["question"],
        reponse=hasher().hash(normalised(account["answer"])),
    )


def _as_person(adherent: Adherent, account: dict[str, Any] | None) -> dict[str, object]:
    person: dict[str, object] = {
        "member_number": adherent.numero,
        "access_code": adherent.code,
        "first_name": adherent.prenom,
        "last_name": adherent.nom,
    }
    return {**person, "account": account} if account else person
