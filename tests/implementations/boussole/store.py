"""What the portal knows: plans, accounts, sessions and messages, in memory.

One event loop serves one store, and no handler awaits between reading and writing it, so that it needs no lock.
"""

import secrets
from dataclasses import dataclass, field
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

IDLE_SECONDS = 30 * 60
WINDOW_SECONDS = 15 * 60
MOST_FAILURES = 25


@dataclass(eq=False)
class Plan:
    """A plan of the insurer, under which one person may register."""

    contract: str
    certificate: str
    first_name: str = ""
    last_name: str = ""
    birth_date: str = ""
    registered: bool = False


@dataclass(eq=False)
class File:
    """A plan within an account, with the details that its owner entered."""

    plan: Plan
    person: dict[str, str]
    id: str = field(default_factory=lambda: secrets.token_urlsafe(9))
    claims: list[dict[str, str]] = field(default_factory=list)


@dataclass(eq=False)
class Account:
    code: str
    password: str
    reminder: str
    mother: str
    made_on: str
    files: list[File] = field(default_factory=list)
    accepted: set[tuple[str, str]] = field(default_factory=set)
    remembered: File | None = None
    loose: str = ""

    def file(self, wanted: str) -> File | None:
        return next((file for file in self.files if file.id == wanted), None)


@dataclass(eq=False)
class Session:
    """One browser at one of the two sites."""

    seen: float
    id: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    account: Account | None = None
    file: File | None = None
    draft: dict[str, Any] = field(default_factory=dict)
    confirmed: dict[str, str] = field(default_factory=dict)
    forgotten: dict[str, Any] = field(default_factory=dict)
    notice: str = ""


class Store:
    def __init__(self) -> None:
        self.plans: dict[tuple[str, str], Plan] = {}
        self.accounts: dict[str, list[Account]] = {}
        self.sessions: dict[tuple[str, str], Session] = {}
        self.messages: list[dict[str, Any]] = []
        self.failures: dict[str, list[float]] = {}
        self._hasher = PasswordHasher(time_cost=1, memory_cost=512, parallelism=1)
        self._nobody = self.hash("personne")

    # secrets
    def hash(self, secret: str) -> str:
        return self._hasher.hash(secret)

    def verify(self, hashed: str | None, secret: str) -> bool:
        """Compare; without an account the same work is done for nothing."""
        try:
            return self._hasher.verify(hashed or self._nobody, secret) and hashed is not None
        except VerificationError:
            return False

    # plans
    def plan(self, contract: str, certificate: str) -> Plan | None:
        return self.plans.get((contract.upper(), certificate.upper()))

    def add_plan(self, plan: Plan) -> None:
        self.plans[plan.contract.upper(), plan.certificate.upper()] = plan

    # accounts
    def named(self, code: str) -> list[Account]:
        return self.accounts.get(code.lower(), [])

    def add_account(self, account: Account) -> None:
        self.accounts.setdefault(account.code.lower(), []).append(account)

    # failures, by what was tried and not by address
    def blocked(self, key: str, now: float) -> bool:
        recent = [moment for moment in self.failures.get(key, []) if now - moment < WINDOW_SECONDS]
        return len(recent) >= MOST_FAILURES

    def failed(self, key: str, now: float) -> None:
        kept = [moment for moment in self.failures.get(key, []) if now - moment < WINDOW_SECONDS]
        self.failures[key] = [*kept, now][-MOST_FAILURES:]

    # sessions
    def session(self, site: str, wanted: str, now: float) -> Session | None:
        found = self.sessions.get((site, wanted))
        if found and now - found.seen > IDLE_SECONDS:
            del self.sessions[site, wanted]
            return None
        if found:
            found.seen = max(found.seen, now)
        return found

    def open(self, site: str, now: float) -> Session:
        if len(self.sessions) % 1000 == 999:
            self.sessions = {k: s for k, s in self.sessions.items() if now - s.seen <= IDLE_SECONDS}
        session = Session(seen=now)
        self.sessions[site, session.id] = session
        return session

    def close(self, site: str, session: Session) -> None:
        self.sessions.pop((site, session.id), None)
