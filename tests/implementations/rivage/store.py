"""What one portal knows: policies, accounts and the tokens of its messages, all in memory."""

import hashlib
import itertools
import secrets
import threading
from dataclasses import dataclass, field
from datetime import date, datetime

from .rules import plain_number


@dataclass
class Beneficiary:
    first_name: str
    last_name: str
    birth_date: date

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}"


@dataclass
class Member:
    """A policy, by its holder."""

    number: str
    first_name: str
    last_name: str
    offer_active: bool = True
    beneficiaries: list[Beneficiary] = field(default_factory=list)
    assistance_requests: list[str] = field(default_factory=list)


@dataclass
class Address:
    id: int
    kind: str
    title: str
    number: str
    street: str
    postcode: str
    town: str


@dataclass
class Trip:
    id: int
    passenger: str
    start: int
    end: int
    day: date
    time: str


@dataclass
class Refund:
    id: int
    request: str
    amount: str
    comment: str
    file_name: str
    content: bytes
    sent: datetime


@dataclass
class Account:
    id: int
    email: str
    password: str
    number: str
    civility: str
    first_name: str
    last_name: str
    birth_date: date
    prefix: str
    mobile: str
    newsletter: bool
    consent_on: datetime
    active: bool = False
    pending_until: datetime | None = None
    welcomed: bool = False
    old_password: str | None = None
    stamp: str = field(default_factory=lambda: secrets.token_hex(8))
    addresses: dict[int, Address] = field(default_factory=dict)
    trips: dict[int, Trip] = field(default_factory=dict)
    refunds: dict[int, Refund] = field(default_factory=dict)

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


@dataclass
class Token:
    """The secret of a link sent by e-mail; only its digest is kept."""

    purpose: str
    account: int
    until: datetime


class Store:
    """Every access that reads or changes more than one thing holds `lock` (re-entrant)."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.members: dict[str, Member] = {}
        self.accounts: dict[int, Account] = {}
        self.tokens: dict[str, Token] = {}
        self._ids = itertools.count(1001)

    def next_id(self) -> int:
        with self.lock:
            return next(self._ids)

    # policies
    def add_member(self, member: Member) -> bool:
        """Make a policy known; False where its number is already taken."""
        with self.lock:
            key = plain_number(member.number)
            if key in self.members:
                return False
            self.members[key] = member
            return True

    def member(self, number: str) -> Member | None:
        with self.lock:
            return self.members.get(plain_number(number))

    # accounts
    def _standing(self, now: datetime) -> list[Account]:
        """Active accounts, and those whose confirmation is still awaited."""
        return [a for a in self.accounts.values() if a.active or (a.pending_until and a.pending_until > now)]

    def number_taken(self, number: str, now: datetime) -> bool:
        with self.lock:
            return any(plain_number(a.number) == plain_number(number) for a in self._standing(now))

    def email_taken(self, email: str, now: datetime) -> bool:
        with self.lock:
            return any(a.email.casefold() == email.casefold() for a in self._standing(now))

    def account_by_email(self, email: str) -> Account | None:
        """The active account that signs in with this address."""
        with self.lock:
            return next((a for a in self.accounts.values() if a.active and a.email.casefold() == email.casefold()), None)

    def address(self, address_id: int) -> Address | None:
        with self.lock:
            return next((a.addresses[address_id] for a in self.accounts.values() if address_id in a.addresses), None)

    # tokens
    def issue(self, purpose: str, account: Account, until: datetime) -> str:
        secret = secrets.token_urlsafe(24)
        with self.lock:
            self.tokens[digest(secret)] = Token(purpose, account.id, until)
        return secret

    def token_account(self, purpose: str, secret: str, now: datetime) -> Account | None:
        with self.lock:
            token = self.tokens.get(digest(secret))
            if token is None or token.purpose != purpose or token.until <= now:
                return None
            return self.accounts.get(token.account)

    def spend(self, purpose: str, account: Account) -> None:
        """End every token of this purpose that the account holds."""
        with self.lock:
            for key in [k for k, t in self.tokens.items() if t.purpose == purpose and t.account == account.id]:
                del self.tokens[key]


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
