"""Ready-made people, for whoever tries the mocks by hand."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
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


def introduce(servers: Servers, portal: Portal) -> Iterator[dict[str, Any]]:
    """Make everyone known to a portal, or leave them as an earlier start made them; gives them one by one."""
    for person in EVERYONE:
        part = _part(person, portal)
        with suppress(IntegrityError):
            part = servers.add_member(portal, part)
        yield part


def told(person: Person) -> str:
    """One line with what a person must enter."""
    return ", ".join(f"{key} {value}" for key, value in person.items() if isinstance(value, str))


def _part(person: Person, portal: Portal) -> dict[str, Any]:
    keys = (*portal.member_keys, *portal.optional_keys)
    return {key: person[key] for key in keys if key in person}
