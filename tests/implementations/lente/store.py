"""What the portal knows: people, accounts, files and sessions, in memory behind one lock."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from .rules import Wrong, is_date, plain

KEYS = ("contract", "certificate", "first_name", "last_name", "birth_date")
IDLE_SECONDS = 20 * 60
PURGE_SECONDS = 6 * 3600


@dataclass
class File:
    """One registered plan, with the details its member entered."""

    contract: str
    certificate: str
    details: dict[str, str]
    accepted: bool = False

    @property
    def name(self) -> str:
        """Give the member's name as it was entered."""
        return f"{self.details['prenom']} {self.details['nom']}"


@dataclass
class Account:
    """A user code with its secrets and the files it opens."""

    code: str
    password: bytes
    reminder: str
    mother: bytes
    files: list[File] = field(default_factory=list)
    last_file: int | None = None
    blocked: bool = False


@dataclass
class Session:
    """What the portal remembers of one browser."""

    sid: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    seen: float = 0.0
    real: float = field(default_factory=time.time)
    drafts: dict[str, dict[str, str]] = field(default_factory=dict)
    problems: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    step: int = 0
    done: str = ""
    account: Account | None = None
    file: File | None = None
    agreed: bool = False
    forgotten: str = ""
    reminder: str | None = None


def digest(secret: str, salt: bytes | None = None) -> bytes:
    """Hash a secret; the salt stands in front of the result."""
    salt = salt or secrets.token_bytes(16)
    return salt + hashlib.scrypt(secret.encode(), salt=salt, n=2**10, r=8, p=1)


def matches(secret: str, known: bytes) -> bool:
    """Compare a secret with its hash."""
    return hmac.compare_digest(digest(secret, known[:16]), known)


NOBODY = digest(secrets.token_hex())


class Store:
    """Everything in memory; callers hold `lock` while they read or change it."""

    def __init__(self, wrong: Wrong) -> None:
        """Start empty, with the ways of being wrong that are active."""
        self.wrong = wrong
        self.lock = threading.RLock()
        self.people: dict[tuple[str, str], dict[str, str]] = {}
        self.files: dict[tuple[str, str], File] = {}
        self.accounts: dict[str, Account] = {}
        self.sessions: dict[str, Session] = {}

    def add_person(self, given: object) -> dict[str, str]:
        """Make one person known; raise ValueError where a key is missing or bad."""
        person = {key: given.get(key) if isinstance(given, dict) else None for key in KEYS}
        bad = [key for key, value in person.items() if not isinstance(value, str) or not value.strip()]
        if bad or not is_date(str(person["birth_date"])):
            raise ValueError("missing or bad: " + ", ".join(bad or ["birth_date"]))
        with self.lock:
            self.people[key_of(person["contract"], person["certificate"])] = person
        return person

    def load(self, path: Path) -> None:
        """Make known the people of a JSON list."""
        for person in json.loads(path.read_text(encoding="utf-8")):
            self.add_person(person)

    def find_plan(self, contract: str, certificate: str, birth: str) -> dict[str, str] | None:
        """Find the plan that someone may register: known, theirs and not yet registered."""
        person = self.people.get(key_of(contract, certificate))
        if person is None and "DSJ-REGIME-CONNU:croise" in self.wrong:
            known = any(key[0] == key_of(contract, "")[0] for key in self.people)
            same = (p for key, p in self.people.items() if known and key[1] == key_of("", certificate)[1])
            person = next(same, None)
        if person is None or (is_date(birth) and birth != person["birth_date"]):
            return None
        taken = key_of(person["contract"], person["certificate"]) in self.files
        return None if taken and "DSJ-REGIME-UNIQUE:autre-code" not in self.wrong else person

    def code_taken(self, code: str) -> bool:
        """Say whether a user code belongs to someone already."""
        return (code if "DSJ-CODE-UNIQUE:casse" in self.wrong else code.upper()) in self.accounts

    def create_account(self, code: str, password: str, reminder: str, mother: str) -> Account:
        """Create an account without files."""
        account = Account(code.upper(), digest(password), reminder, digest(plain(mother)))
        self.accounts[account.code] = account
        return account

    def add_file(self, account: Account, person: dict[str, str], details: dict[str, str]) -> None:
        """Register a plan under an account."""
        file = File(person["contract"], person["certificate"], details)
        account.files.append(file)
        self.files[key_of(file.contract, file.certificate)] = file

    def sign_in(self, code: str, password: str) -> Account | None:
        """Give the account that a code and a password open, taking as long for an unknown code."""
        account = self.accounts.get(code.strip().upper())
        good = matches(password, account.password if account else NOBODY)
        return account if account and good and not account.blocked else None

    def session(self, sid: str, now: float) -> Session:
        """Give a browser's session, a new one where there is none or it has expired."""
        session = self.sessions.get(sid)
        if session is None or now - session.seen > IDLE_SECONDS:
            self.sessions.pop(sid, None)
            session = self.new_session()
        session.seen, session.real = now, time.time()
        return session

    def new_session(self) -> Session:
        """Open an empty session, dropping from time to time those long unused."""
        if len(self.sessions) % 200 == 199:
            limit = time.time() - PURGE_SECONDS
            self.sessions = {sid: old for sid, old in self.sessions.items() if old.real > limit}
        session = Session()
        self.sessions[session.sid] = session
        return session


def key_of(contract: str, certificate: str) -> tuple[str, str]:
    """Give a pair of numbers in the form in which they compare."""
    return contract.strip().casefold(), certificate.strip().casefold()
