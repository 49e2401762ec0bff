"""Invents the people of the contract's section 3.

The seed fixes names and shapes, so that a run can be repeated. Numbers and addresses are new in every run,
whatever the seed: a real target keeps what it was given.
"""

import secrets
import string
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from faker import Faker

from mire.catalogue import Portal
from mire.target.members import NUMBERS
from mire.target.names import FIRST_NAMES, LAST_NAMES

TODAY_AT_LEAST = date(2026, 1, 1)
ADULT_DAYS = (19 * 366, 60 * 365)
CHILD_DAYS = (366, 16 * 365)
QUESTIONS = ("Quel était le nom de votre premier animal ?", "Quelle est votre ville préférée ?")
REQUESTS = ("Aide ménagère", "Garde d'enfants")
_OF_ONE_PLAN = (*NUMBERS, "access_code", "email")
_UNAMBIGUOUS_DAYS = range(13, 29)


def fresh_digits(count: int) -> str:
    """`count` digits that no earlier run used, the first of them not 0."""
    return str(secrets.randbelow(9 * 10 ** (count - 1)) + 10 ** (count - 1))


def fresh_text(count: int, alphabet: str = string.ascii_lowercase + string.digits) -> str:
    """`count` signs that no earlier run used."""
    return "".join(secrets.choice(alphabet) for _ in range(count))


def fresh_password() -> str:
    """Twelve ASCII letters and digits, of all three kinds."""
    return fresh_text(4, string.ascii_uppercase) + fresh_text(4, string.ascii_lowercase) + fresh_digits(4)


class Inventor:
    """Invents people for one portal. `address` is the pattern of their e-mail addresses, with `{id}`."""

    def __init__(
        self, portal: Portal, seed: object, worker: str = "main", address: str = "{id}@example.org"
    ) -> None:
        self.portal = portal
        self._seed = seed
        self._address = address
        self._first_name = ""
        self._faker = Faker(portal.locale.replace("-", "_"))
        self._makers: dict[str, Callable[[], Any]] = {
            "first_name": self._new_first_name,
            "last_name": lambda: self._name(LAST_NAMES, self._faker.last_name),
            "birth_date": lambda: self._birth_date(*ADULT_DAYS),
            "contract": lambda: f"Q{fresh_digits(6)}",
            "certificate": lambda: fresh_digits(12),
            "member_number": lambda: f"{fresh_text(1, string.ascii_uppercase)}{fresh_digits(11)}",
            "access_code": lambda: fresh_digits(8),
            "login": lambda: fresh_text(4, string.ascii_uppercase) + fresh_digits(8),
            "password": fresh_password,
            "email": self.email,
            "offer_active": lambda: True,
            "beneficiaries": self._beneficiaries,
            "assistance_requests": lambda: list(REQUESTS),
            "account": self._account,
        }
        self.begin(worker)

    def begin(self, scenario: str) -> None:
        """Draw the following names from the seed and this scenario alone: it can be replayed by itself."""
        self._random = Random(f"{self._seed}/{scenario}")
        self._faker.seed_instance(self._random.getrandbits(64))

    def invent(self, **wishes: Any) -> dict[str, Any]:
        """A new person with every key of the portal, and what is wished for.

        A wish is the key's value, or True for an optional key, which comes only when wished for; of an optional
        object, a wish gives some keys.
        """
        person = {key: self._value(key) for key in self.portal.member_keys}
        for key, wish in wishes.items():
            optional = key in self.portal.optional_member_keys
            if optional and isinstance(wish, Mapping):
                person[key] = {**self._value(key), **wish}
            else:
                person[key] = self._value(key) if optional and wish is True else wish
        return person

    def other_plan(self, person: dict[str, Any]) -> dict[str, Any]:
        """The same names and birth date under other numbers, code and address: a portal may want each once."""
        fresh = {key: self._value(key) for key in self.portal.member_keys if key in _OF_ONE_PLAN}
        return {**{key: person[key] for key in self.portal.member_keys}, **fresh}

    def email(self) -> str:
        """An address that arrives where the suite reads mail, and that nobody had before."""
        return self._address.replace("{id}", f"m{fresh_text(12)}")

    def _value(self, key: str) -> Any:
        return self._makers[key]() if key in self._makers else fresh_text(12)

    def _name(self, difficult: tuple[str, ...], usual: Callable[[], str]) -> str:
        return self._random.choice(difficult) if self._random.random() < 0.5 else usual()

    def _new_first_name(self) -> str:
        """Remembered, so that nobody is called like their own beneficiary."""
        self._first_name = self._name(FIRST_NAMES, self._faker.first_name)
        return self._first_name

    def _birth_date(self, youngest: int, oldest: int) -> str:
        """A day after the 12th, so that day and month cannot be taken for each other."""
        born = TODAY_AT_LEAST - timedelta(days=self._random.randint(youngest, oldest))
        return born.replace(day=self._random.choice(_UNAMBIGUOUS_DAYS)).isoformat()

    def _beneficiaries(self) -> list[dict[str, str]]:
        last_name = self._value("last_name")
        first_names = self._random.sample([name for name in FIRST_NAMES if name != self._first_name], 2)
        return [
            {"first_name": first_name, "last_name": last_name, "birth_date": self._birth_date(*CHILD_DAYS)}
            for first_name in first_names
        ]

    def _account(self) -> dict[str, Any]:
        return {
            "email": self.email(),
            "password": fresh_password(),
            "question": self._random.choice(QUESTIONS),
            "answer": f"{self._faker.city()} {fresh_digits(4)}",
            "email_certified": True,
        }
