"""Ready-made people, for whoever tries the mocks by hand."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from secrets import choice, randbelow
from typing import Any

from sqlalchemy.exc import IntegrityError

from mocks.kit.portal import Person, Portal
from mocks.kit.server import Servers

EVERYONE: tuple[Mapping[str, Any], ...] = (
    {
        "first_name": "Zoé",
        "last_name": "D'Amours-Lœuillet",
        "birth_date": "2001-02-03",
        "contract": "Q178",
        "certificate": "1000001",
        "email": "zoe@example.org",
        "login": "DAMZ03020100",
        "password": "Etudiante-1",
        "member_number": "A0000001",
        "access_code": "ZOE00001",
        "offer_active": True,
        "beneficiaries": [{"first_name": "Éloi", "last_name": "Lœuillet", "birth_date": "2020-05-06"}],
        "assistance_requests": ["Aide ménagère"],
    },
    {
        "first_name": "Jean-François",
        "last_name": "O'Neil",
        "birth_date": "1969-12-31",
        "contract": "Q4",
        "certificate": "1000002",
        "email": "jean-francois@example.org",
        "login": "ONEJ31126900",
        "password": "Etudiant-22",
        "member_number": "A0000002",
        "access_code": "JEAN0002",
        "offer_active": False,
        "beneficiaries": [],
    },
)
"""The keys of every portal's people; each portal takes its own."""

FIRST_NAMES = ("Anaïs", "Béatrice", "Cédric", "Damien", "Élodie", "François", "Gaëlle", "Hugo", "Inès", "Noémie")
LAST_NAMES = ("Bélanger", "Côté", "D'Astous", "Gagné", "Lefèvre", "L'Écuyer", "Ménard", "Roy-Noël", "St-Amand")


def invent() -> dict[str, Any]:
    """Someone new, with the keys of every portal; the numbers are drawn, beyond those of `EVERYONE`."""
    first, last, number = choice(FIRST_NAMES), choice(LAST_NAMES), 2_000_000 + randbelow(8_000_000)
    day, month, year = 1 + randbelow(28), 1 + randbelow(12), 1960 + randbelow(45)
    return {
        "first_name": first,
        "last_name": last,
        "birth_date": f"{year}-{month:02}-{day:02}",
        "contract": "Q178",
        "certificate": str(number),
        "email": f"p{number}@example.org",
        "login": f"PERS0{number}",
        "password": f"Essai-{number}",
        "member_number": f"A{number}",
        "access_code": f"P{number}",
        "offer_active": True,
        "beneficiaries": [],
    }


def introduce(servers: Servers, portal: Portal) -> Iterator[dict[str, Any]]:
    """Make everyone known to a portal, or leave them as an earlier start made them; gives them one by one."""
    for person in EVERYONE:
        part = part_of(person, portal)
        with suppress(IntegrityError):
            part = servers.add_member(portal, part)
        yield part


def told(person: Person) -> str:
    """One line with what a person must enter."""
    return ", ".join(f"{key} {value}" for key, value in person.items() if isinstance(value, str))


def part_of(person: Person, portal: Portal) -> dict[str, Any]:
    """What a portal takes of someone: the keys it knows."""
    keys = (*portal.member_keys, *portal.optional_keys)
    return {key: person[key] for key in keys if key in person}
