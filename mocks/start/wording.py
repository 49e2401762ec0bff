"""How things are called on the start page."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from mocks.kit.faults import Fault
from mocks.kit.portal import Person

MOST_TIMES, MOST_SECONDS = 1000, 60

LABELS = {
    "first_name": "Prénom",
    "last_name": "Nom",
    "birth_date": "Naissance",
    "contract": "Contrat",
    "certificate": "Certificat",
    "email": "Courriel",
    "login": "Code permanent",
    "password": "Mot de passe",
    "member_number": "N° d'adhérent",
    "access_code": "Code d'accès",
    "offer_active": "Offre active",
    "beneficiaries": "Bénéficiaires",
    "assistance_requests": "Demandes",
}


class Value(NamedTuple):
    """One thing that a portal knows of someone. `entered`: it is text that people may have to enter."""

    label: str
    text: str
    entered: bool


class Described(NamedTuple):
    """A fault. `unit`: one of what it strikes."""

    title: str
    text: str
    unit: str


FAULTS: Mapping[Fault, Described] = {
    Fault.SLOW: Described("Répondre lentement", "Chaque réponse se fait attendre.", "requête"),
    Fault.ERROR: Described("Répondre 500", "Une page d'erreur remplace la réponse.", "requête"),
    Fault.LOST: Described("Perdre les courriels", "Le portail croit les avoir envoyés.", "courriel"),
    Fault.BROKEN: Described("Rompre les liens des courriels", "Ils mènent à une page introuvable.", "courriel"),
}


def values(person: Person) -> list[Value]:
    """What is known of someone, in words; what is empty is left out."""
    return [
        Value(LABELS.get(key, key), _text(value), isinstance(value, str))
        for key, value in person.items()
        if value not in ("", [], None)
    ]


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, Mapping):
        return " ".join(_text(part) for part in value.values())
    return ", ".join(_text(part) for part in value) if isinstance(value, list) else str(value)


def local_time(time: datetime | str, form: str = "%Y-%m-%d %H:%M:%S") -> str:
    """A time, or its ISO text, where this machine is."""
    return (datetime.fromisoformat(time) if isinstance(time, str) else time).astimezone().strftime(form)


FILTERS = {"values": values, "local_time": local_time, "title_of": lambda fault: FAULTS[fault].title}
