"""Who is insured, who has an account, who is visiting: in memory, one lock for what must not race."""

import hashlib
import itertools
import secrets
import threading
from dataclasses import dataclass, field

SESSION_SECONDS = 30 * 60


class TakenError(Exception):
    """A registration came too late: `field` is what someone else has by now."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


@dataclass(frozen=True)
class Plan:
    contract: str
    certificate: str


@dataclass
class Account:
    code: str
    salt: bytes
    password: bytes
    reminder: str
    mother: bytes
    identity: dict[str, str]
    plan: Plan
    terms_accepted: bool = False

    def opens_with(self, password: str) -> bool:
        return secrets.compare_digest(self.password, hashed(password, self.salt))

    def mother_is(self, first_name: str) -> bool:
        return secrets.compare_digest(self.mother, hashed(first_name.strip().casefold(), self.salt))


@dataclass
class Visit:
    """One browser's session; `draft` is its half-made registration."""

    key: str
    seen: float
    draft: dict[str, str] = field(default_factory=dict)
    registered: str = ""
    account: Account | None = None
    terms_accepted: bool = False


def hashed(secret: str, salt: bytes) -> bytes:
    return hashlib.scrypt(secret.encode(), salt=salt, n=16, r=8, p=1)


class Store:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._certificates = itertools.count(secrets.randbelow(800_000) + 100_000)
        self._visits: dict[str, Visit] = {}
        self.plans: dict[str, Plan] = {}  # by certificate
        self.registered: set[Plan] = set()
        self.accounts: dict[str, Account] = {}  # by code, case apart

    def insure(self, contract: str) -> Plan:
        """Give a new person a certificate number of our own; the contract allows it."""
        with self._lock:
            plan = Plan(contract.strip(), f"{next(self._certificates):07d}")
            self.plans[plan.certificate] = plan
            return plan

    def register(self, account: Account, *, code_unique: bool, plan_unique: bool) -> None:
        """All or nothing; TakenError when the code or the plan has gone to someone else."""
        with self._lock:
            if code_unique and account.code.casefold() in self.accounts:
                raise TakenError("code")
            if plan_unique and account.plan in self.registered:
                raise TakenError("certificat")
            self.accounts[account.code.casefold()] = account
            self.registered.add(account.plan)

    def new_visit(self, now: float) -> Visit:
        visit = Visit(secrets.token_urlsafe(24), now)
        self._visits[visit.key] = visit
        return visit

    def visit(self, key: str, now: float) -> Visit | None:
        """The session of that key, unless it has been left alone for too long."""
        visit = self._visits.get(key)
        if visit is None or now - visit.seen > SESSION_SECONDS:
            return None
        visit.seen = now
        return visit

    def leave(self, visit: Visit) -> None:
        self._visits.pop(visit.key, None)
