"""A person on the wire (the objects of the contract's section 3), and the list of them in `members.json`."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mire.catalogue import Portal

Data = Mapping[str, Any]
"""One object of section 3: texts by key, `offer_active` a bool, dates as ISO 8601 texts."""

NUMBERS = ("login", "contract", "certificate", "member_number")
"""The keys that tell two people of one portal apart."""

_ACCOUNT_KEYS = ("email", "password", "question", "answer", "email_certified")
_BENEFICIARY_KEYS = ("first_name", "last_name", "birth_date")


class MembersError(Exception):
    """A members file cannot be used; each of `problems` names a place and what was expected."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(self.problems))


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a person: the key, « account.email » within another, and what is wrong with it."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"« {self.where} » {self.what}" if self.where else self.what


def faults(data: object, portal: Portal) -> Iterator[Fault]:
    """Each way in which `data` is no person of `portal`. Unknown keys are ignored."""
    if not isinstance(data, Mapping):
        yield Fault("", f"expected an object with the keys {', '.join(portal.member_keys)}")
        return
    yield from _object_faults(data, portal.member_keys, "")
    given = [key for key in portal.optional_member_keys if data.get(key) is not None]
    yield from _object_faults(data, given, "")


def numbers(data: Data) -> tuple[tuple[str, str], ...]:
    """What identifies a person at a portal, as (key, value) pairs: their numbers, else all their texts."""
    known = tuple((key, str(data[key])) for key in NUMBERS if key in data)
    return known or tuple((key, value) for key, value in sorted(data.items()) if isinstance(value, str))


def read_members(file: Path, portal: Portal) -> list[dict[str, Any]]:
    """The people in `file`, each with every key of `portal`; MembersError names every fault at once."""
    try:
        people = json.loads(file.read_text("utf-8"))
    except OSError as error:
        raise MembersError([f"{file} cannot be read: {error.strerror}"]) from error
    except ValueError as error:
        raise MembersError([f"{file} is not JSON in UTF-8: {error}"]) from error
    if not isinstance(people, list):
        raise MembersError([f"{file}: expected a list of people"])
    if found := [f"{file}, person {n}: {fault}" for n, fault in _list_faults(people, portal)]:
        raise MembersError(found)
    return people


def _list_faults(people: list[Any], portal: Portal) -> Iterator[tuple[int, str]]:
    first: dict[tuple[tuple[str, str], ...], int] = {}
    for number, data in enumerate(people, 1):
        found = list(faults(data, portal))
        yield from ((number, str(fault)) for fault in found)
        if not found and (earlier := first.setdefault(numbers(data), number)) != number:
            yield number, f"has the numbers of person {earlier}, expected each person once"


def _object_faults(data: Data, keys: Iterable[str], prefix: str) -> Iterator[Fault]:
    for key in keys:
        if key not in data:
            yield Fault(prefix + key, "is missing")
        else:
            yield from _value_faults(prefix + key, key, data[key])


def _value_faults(where: str, key: str, value: object) -> Iterator[Fault]:
    match key:
        case "offer_active" | "email_certified":
            if not isinstance(value, bool):
                yield Fault(where, "is not true or false")
        case "account":
            yield from _nested_faults(where, value, _ACCOUNT_KEYS)
        case "beneficiaries":
            yield from _list_of(where, value, lambda at, item: _nested_faults(at, item, _BENEFICIARY_KEYS))
        case "assistance_requests":
            yield from _list_of(where, value, _text_faults)
        case "birth_date":
            yield from _date_faults(where, value)
        case _:
            yield from _text_faults(where, value)


def _nested_faults(where: str, value: object, keys: Iterable[str]) -> Iterator[Fault]:
    if isinstance(value, Mapping):
        yield from _object_faults(value, keys, f"{where}.")
    else:
        yield Fault(where, "is not an object")


def _list_of(
    where: str, value: object, item_faults: Callable[[str, object], Iterator[Fault]]
) -> Iterator[Fault]:
    if not isinstance(value, list):
        yield Fault(where, "is not a list")
        return
    for number, item in enumerate(value, 1):
        yield from item_faults(f"{where}[{number}]", item)


def _date_faults(where: str, value: object) -> Iterator[Fault]:
    try:
        valid = isinstance(value, str) and len(value) == len("2001-12-31") and bool(date.fromisoformat(value))
    except ValueError:
        valid = False
    if not valid:
        yield Fault(where, "is not a date such as 2001-12-31")


def _text_faults(where: str, value: object) -> Iterator[Fault]:
    if not isinstance(value, str) or not value.strip():
        yield Fault(where, "is not a text")
