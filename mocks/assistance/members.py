"""People made known to the assistance, and people who sign in."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from mocks.assistance.models import Adherent, Beneficiaire, Compte, Demande
from mocks.kit.control import BadMemberError, day, text
from mocks.kit.portal import Person


def numero(texte: str) -> str:
    """A member number as it is kept: without spaces, in upper case."""
    return "".join(texte.split()).upper()


def add_member(db: Session, person: Person) -> dict[str, object]:
    """Make a policy holder known; a number that is known already: IntegrityError."""
    adherent = Adherent(
        numero=numero(text(person, "member_number")),
        prenom=text(person, "first_name"),
        nom=text(person, "last_name"),
        offre_active=_offre(person),
        beneficiaires=[_beneficiaire(one) for one in _list(person, "beneficiaries")],
        demandes=[_demande(one) for one in _list(person, "assistance_requests")],
    )
    db.add(adherent)
    db.flush()
    return _as_person(adherent)


def load_user(db: Session, user_id: str) -> Compte | None:
    """The account that is signed in, unless its password has changed since."""
    number, _, _series = user_id.partition(".")
    compte = db.get(Compte, int(number))
    return compte if compte and compte.get_id() == user_id else None


def _offre(person: Person) -> bool:
    if not isinstance(person["offer_active"], bool):
        raise BadMemberError("members: 'offer_active' must be true or false.")
    return person["offer_active"]


def _list(person: Person, key: str) -> list[Any]:
    value = person.get(key)
    if value is not None and not isinstance(value, list):
        raise BadMemberError(f"members: {key!r} must be a list.")
    return value or []


def _beneficiaire(one: Any) -> Beneficiaire:
    if not isinstance(one, Mapping):
        raise BadMemberError("members: 'beneficiaries' must be a list of objects.")
    return Beneficiaire(prenom=text(one, "first_name"), nom=text(one, "last_name"), naissance=day(one, "birth_date"))


def _demande(titre: Any) -> Demande:
    if not isinstance(titre, str) or not titre.strip():
        raise BadMemberError("members: 'assistance_requests' must be a list of texts that are not blank.")
    return Demande(titre=titre)


def _as_person(adherent: Adherent) -> dict[str, object]:
    return {
        "member_number": adherent.numero,
        "first_name": adherent.prenom,
        "last_name": adherent.nom,
        "offer_active": adherent.offre_active,
        "beneficiaries": [
            {"first_name": b.prenom, "last_name": b.nom, "birth_date": b.naissance.isoformat()}
            for b in adherent.beneficiaires
        ],
        "assistance_requests": [demande.titre for demande in adherent.demandes],
    }
