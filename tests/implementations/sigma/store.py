"""What the portal knows: people, pending links, claims and sent messages, in memory under one lock."""

import hashlib
import secrets
import threading
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from .wrong import WRONG

KEYS = ("certificate", "first_name", "last_name", "birth_date", "email")


def plain(text: str) -> str:
    """Bring a name or a number to the form in which two are compared: accents and hyphens count, case does not."""
    return " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split()).casefold()


def digest(text: str) -> str:
    """Give what is kept of a link's secret."""
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass
class Claim:
    """One claim that a person submitted."""

    number: str
    care: str
    served_on: date
    amount: Decimal
    provider: str
    details: str
    submitted: datetime


@dataclass
class Person:
    """Someone the insurer knows; `user` is set once the account is active."""

    certificate: str
    first_name: str
    last_name: str
    birth_date: date
    email: str
    uid: str = field(default_factory=lambda: secrets.token_hex(12))
    user: str | None = None
    password: str = ""
    question: str = ""
    answer: str = ""
    terms: bool = False
    stamp: str = ""
    claims: list[Claim] = field(default_factory=list)

    def public(self) -> dict[str, str]:
        """Give the person in the words of the contract."""
        return {key: str(getattr(self, key)) for key in KEYS}


@dataclass
class Link:
    """A link sent by e-mail, for an activation or a new password."""

    person: Person
    address: str
    proof: str
    issued: datetime
    browser: str | None = None
    used: bool = False
    failures: int = 0


@dataclass
class Portal:
    """One running portal."""

    wrong: frozenset[str] = frozenset()
    control: bool = True
    token: str = ""
    maildir: Path | None = None
    smtp: str | None = None
    lock: threading.RLock = field(default_factory=threading.RLock)
    people: dict[str, Person] = field(default_factory=dict)
    by_uid: dict[str, Person] = field(default_factory=dict)
    users: dict[str, Person] = field(default_factory=dict)
    activations: dict[str, Link] = field(default_factory=dict)
    resets: dict[str, Link] = field(default_factory=dict)
    outbox: list[dict] = field(default_factory=list)
    claims: int = 4100

    @classmethod
    def build(cls, wrong: Iterable[str], *, members: list[dict] | None = None, **options: object) -> "Portal":
        """Make a portal with its wrong ways and its first people."""
        unknown = set(wrong) - set(WRONG)
        if unknown:
            raise ValueError(f"unknown wrong ways: {sorted(unknown)}")
        portal = cls(wrong=frozenset(wrong), **options)
        for member in members or []:
            portal.add_person(member)
        return portal

    def add_person(self, member: dict) -> Person:
        """Make a person known; a missing key or a bad value is a ValueError."""
        given = member if isinstance(member, dict) else {}
        missing = [key for key in KEYS if not isinstance(given.get(key), str) or not given[key].strip()]
        if missing:
            raise ValueError(f"missing: {', '.join(missing)}")
        values = {**{key: member[key] for key in KEYS}, "birth_date": date.fromisoformat(member["birth_date"])}
        with self.lock:
            person = self.people.setdefault(plain(member["certificate"]), Person(**values))
            if person.user:
                raise KeyError("already registered")
            for key, value in values.items():
                setattr(person, key, value)
            self.by_uid[person.uid] = person
        return person

    def in_use(self, address: str) -> bool:
        """Say whether an address is someone's user name."""
        with self.lock:
            return any(person.user and plain(person.user) == plain(address) for person in self.users.values())

    def activate(self, link: Link, secrets_of: dict[str, str]) -> bool:
        """Turn a person into a user, once; False when another browser was faster or the address is taken."""
        with self.lock:
            person = link.person
            again = "COW-LIEN-UNEFOIS:deux-fois" in self.wrong and link.used
            if not again and not self.may_activate(link):
                return False
            if person.user:
                self.users.pop(plain(person.user), None)
            link.used = True
            person.user = link.address
            person.password, person.question, person.answer = (
                secrets_of[k] for k in ("password", "question", "answer")
            )
            person.stamp = secrets.token_hex(8)
            name = person.certificate if "COW-COURRIEL-NOM:certificat" in self.wrong else person.user
            self.users[plain(name)] = person
            return True

    def may_activate(self, link: Link) -> bool:
        """Say whether a link's person and address are still free."""
        if link.used:
            return False
        if link.person.user and "COW-UNIQUE:deja-actif" not in self.wrong:
            return False
        return "COW-UNIQUE:adresse-partagee" in self.wrong or not self.in_use(link.address)

    def change_password(self, link: Link, password: str) -> bool:
        """Set a new password once, and end every other session and link of that person."""
        with self.lock:
            if link.used:
                return False
            for other in self.resets.values():
                other.used = other.used or other.person is link.person
            link.person.password, link.person.stamp = password, secrets.token_hex(8)
            return True

    def add_claim(self, person: Person, values: dict, submitted: datetime) -> Claim:
        """Keep a claim and give it a number."""
        with self.lock:
            self.claims += 1
            claim = Claim(number=f"R{self.claims}", submitted=submitted, **values)
            person.claims.append(claim)
            return claim
