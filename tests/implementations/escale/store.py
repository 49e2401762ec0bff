"""The portal's state, in memory. Only the event loop touches it, and never across an `await`: no lock is needed."""

import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import date, time
from itertools import count
from typing import Any

from .rules import fold, number_key
from .wrong import WRONG

SESSION_SECONDS = 12 * 3600
RECEIPT_SECONDS = 1800
LINK_SECONDS = 24 * 3600


@dataclass
class Member:
    """A policy holder, as the insurer knows them."""

    member_number: str
    first_name: str
    last_name: str
    offer_active: bool
    beneficiaries: list[dict[str, str]]
    assistance_requests: list[str] = field(default_factory=list)
    registered: bool = False


@dataclass
class Address:
    """A place that trips start from or go to."""

    id: int
    kind: str
    title: str
    text: str
    held: bool = False


@dataclass
class Trip:
    """A planned trip; it keeps its own start, even when that address is deleted later."""

    id: int
    start: Address
    goal: Address
    day: date
    hour: time


@dataclass
class Account:
    """What someone entered at registration, and what they added since."""

    id: int
    member: Member
    number: str
    first_name: str
    last_name: str
    email: str
    mobile: str
    secret: str
    former_secret: str = ""
    addresses: list[Address] = field(default_factory=list)
    trips: list[Trip] = field(default_factory=list)
    claims: list[tuple[str, str, date]] = field(default_factory=list)


@dataclass
class Session:
    """One browser's session: just registered, or signed in."""

    account: Account
    signed_in: bool
    until: float
    hidden: bool = False
    mobile: str = ""


def hash_secret(password: str, salt: bytes | None = None) -> str:
    """Hash a password with a salt of its own."""
    salt = salt or secrets.token_bytes(16)
    return salt.hex() + ":" + hashlib.scrypt(password.encode(), salt=salt, n=2**10, r=8, p=1).hex()


def same_secret(password: str, kept: str) -> bool:
    """Compare a password with a kept hash, in constant time."""
    return secrets.compare_digest(hash_secret(password, bytes.fromhex(kept.split(":")[0])), kept)


NOBODY = hash_secret(secrets.token_hex())


class Portal:
    """Everything the portal knows."""

    def __init__(self, wrong: frozenset[str]) -> None:
        """Start empty, wrong in the given ways."""
        self.active = wrong
        self.members: dict[str, Member] = {}
        self.accounts: dict[str, Account] = {}
        self.sessions: dict[str, Session] = {}
        self.links: dict[str, tuple[Account, float]] = {}
        self.ids = count(1)

    def wrong(self, name: str) -> bool:
        """Tell whether the portal is to be wrong in this way."""
        assert name in WRONG, name
        return name in self.active

    def add_member(self, person: dict[str, Any]) -> Member:
        """Make a person known; a missing key raises KeyError, a bad value ValueError."""
        beneficiaries = [{k: str(b[k]) for k in ("first_name", "last_name", "birth_date")}
                         for b in person["beneficiaries"]]
        for beneficiary in beneficiaries:
            date.fromisoformat(beneficiary["birth_date"])
        number, first, last = (str(person[k]).strip() for k in ("member_number", "first_name", "last_name"))
        if not (number and first and last) or not isinstance(person["offer_active"], bool):
            raise ValueError("empty name or number, or offer_active not a boolean")
        requests = [str(r) for r in person.get("assistance_requests") or []]
        member = Member(number, first, last, person["offer_active"], beneficiaries, requests)
        self.members[number_key(member.member_number)] = member
        return member

    def identify(self, number: str, first_name: str, last_name: str) -> Member | None:
        """Find the policy holder with this number and these names."""
        member = self.members.get(number_key(number))
        typed = (fold(first_name), fold(last_name))
        if member is None and self.wrong("AST-CONNU:nom-suffit"):
            member = next((m for m in self.members.values() if (fold(m.first_name), fold(m.last_name)) == typed), None)
        if member is None:
            return None
        holder = (fold(member.first_name), fold(member.last_name))
        any_first = self.wrong("AST-IDENTITE:prenom-non-compare") or (
            not first_name and self.wrong("AST-REQUIS:prenom-facultatif"))
        allowed = [(typed[0], holder[1])] if any_first else [holder]
        if self.wrong("AST-IDENTITE:beneficiaire-admis"):
            allowed += [(fold(b["first_name"]), fold(b["last_name"])) for b in member.beneficiaries]
        return member if typed in allowed else None

    def register(self, member: Member, number: str, first: str, last: str, email: str, mobile: str,
                 password: str) -> Account:
        """Create the account of a member."""
        member.registered = True
        account = Account(next(self.ids), member, number, first, last, email, mobile, hash_secret(password))
        self.accounts[email.lower()] = account
        return account

    def check(self, email: str, password: str) -> Account | None:
        """Find the account that an e-mail address and a password open; an unknown address costs the same time."""
        account = self.accounts.get(email.lower())
        if self.wrong("AST-SESSION:casse-perdue"):
            password = password.lower()
        right = same_secret(password, account.secret if account else NOBODY)
        if account and not right and account.former_secret and self.wrong("AST-MDP-CHANGE:ancien-ouvre"):
            right = same_secret(password, account.former_secret)
        if account and not right and self.wrong("AST-SESSION-REFUSE:mdp-dun-autre"):
            right = any(same_secret(password, other.secret) for other in self.accounts.values())
        return account if account and right else None

    def open_session(self, account: Account, now: float, *, signed_in: bool) -> str:
        """Open a session and give its secret key."""
        self.sessions = {k: s for k, s in self.sessions.items() if s.until > now - 30 * 86400}
        key = secrets.token_urlsafe(24)
        self.sessions[key] = Session(account, signed_in, now + (SESSION_SECONDS if signed_in else RECEIPT_SECONDS))
        return key

    def set_password(self, account: Account, password: str, keep: Session | None) -> None:
        """Replace a password and end the account's other sessions."""
        account.former_secret, account.secret = account.secret, hash_secret(password)
        self.sessions = {k: s for k, s in self.sessions.items() if s.account is not account or s is keep}

    def new_link(self, account: Account, now: float) -> str:
        """Make the only valid link of an account for a new password."""
        self.links = {k: v for k, v in self.links.items() if v[0] is not account}
        token = secrets.token_urlsafe(24)
        self.links[hashlib.sha256(token.encode()).hexdigest()] = (account, now + LINK_SECONDS)
        return token

    def linked(self, token: str, now: float, *, use: bool = False) -> Account | None:
        """Find the account of a link that still lives, and end the link when it is used."""
        key = hashlib.sha256(token.encode()).hexdigest()
        account, until = self.links.get(key, (None, 0.0))
        if use:
            self.links.pop(key, None)
        return account if now < until else None

    def beneficiaries(self, member: Member) -> list[dict[str, str]]:
        """List a policy's beneficiaries, birth dates as people read them."""
        listed = [b | {"born": f"{date.fromisoformat(b['birth_date']):%d/%m/%Y}"} for b in member.beneficiaries]
        return listed[:-1] if len(listed) > 1 and self.wrong("AST-BENEFICIAIRES:dernier-omis") else listed
