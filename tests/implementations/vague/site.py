"""What the portal knows: members, accounts, sessions, links. Everything is in memory, behind one lock."""

import secrets
import threading
import time
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from .hashing import hash_secret, plain_answer, same_secret, token_key
from .post import PostOffice

SESSION_S = 3600
NOBODY = hash_secret("nobody")


@dataclass(frozen=True)
class Member:
    """A person whom the mutual knows."""

    member_number: str
    access_code: str
    first_name: str
    last_name: str


@dataclass
class Account:
    """What a registered person has chosen; `passwords` holds more than one in a wrong portal only."""

    member: Member
    email: str
    passwords: list[bytes]
    question: str
    answer: bytes
    email_certified: bool = True
    no_sharing: bool = False
    folded: bytes | None = None
    requests: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class Draft:
    """A registration under way: the step that may be shown, and what was entered so far."""

    member: Member
    step: int = 2
    account: Account | None = None
    terms: bool = False
    refusals: int = 0


@dataclass
class Recovery:
    """A lost password under way."""

    account: Account
    answered: bool = False


@dataclass
class Session:
    """A browser; `token` is what its requests must carry against forgery."""

    seen: float
    id: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    account: Account | None = None
    draft: Draft | None = None
    recovery: Recovery | None = None


@dataclass
class Link:
    """A link that was mailed: to create an account, or to change the password of one."""

    account: Account
    sent: float
    used: bool = False


class Site:
    """The whole state of one portal."""

    def __init__(self, wrong: Collection[str], post: PostOffice) -> None:
        """Start empty, wrong in the given ways."""
        self.wrong = frozenset(wrong)
        self.post = post
        self.base_url = ""
        self.lock = threading.RLock()
        self.members: dict[str, Member] = {}
        self.accounts: dict[str, Account] = {}
        self.sessions: dict[str, Session] = {}
        self.activations: dict[str, Link] = {}
        self.renewals: dict[str, Link] = {}
        self.code_notices: list[dict[str, str]] = []

    def add_member(self, given: dict[str, Any]) -> None:
        """Make a person of the contract's section 3 known; KeyError or TypeError where one is incomplete."""
        keys = ("member_number", "access_code", "first_name", "last_name")
        member = Member(*(_text(given[key]) for key in keys))
        account = None
        if (chosen := given.get("account")) is not None:
            email, password, question, answer = (_text(chosen[k]) for k in ("email", "password", "question", "answer"))
            account = self.new_account(member, email, password, question, answer)
            account.email_certified = bool(chosen["email_certified"])
        with self.lock:
            self.members[member.member_number] = member
            if account:
                self.accounts[member.member_number] = account

    def new_account(self, member: Member, email: str, password: str, question: str, answer: str) -> Account:
        """An account, its secrets hashed, that nobody can use yet."""
        account = Account(member, email, [hash_secret(password)], question, hash_secret(plain_answer(answer)))
        if "UNI-SESSION-REFUSE:casse" in self.wrong:
            account.folded = hash_secret(password.casefold())
        return account

    def find_member(self, number: str, code: str) -> Member | None:
        """The member to whom both numbers belong."""
        member = self.members.get(number)
        if "UNI-1-REQUIS:numero" in self.wrong and not number:
            return next((one for one in self.members.values() if one.access_code == code), None)
        if member and member.access_code == code:
            return member
        if "UNI-1-CONNU:moities" in self.wrong and any(one.access_code == code for one in self.members.values()):
            return member
        return None

    def sign_in(self, identifier: str, password: str) -> Account | None:
        """The account that the identifier (access code or certified address) and the password open."""
        found = self.identified(identifier)
        if not found:
            same_secret(password, NOBODY)
        return next((account for account in found if self._opens(account, password)), None)

    def identified(self, identifier: str) -> list[Account]:
        """Accounts with that access code or certified address: a couple may share one mailbox."""
        accounts = list(self.accounts.values())
        by_code = [one for one in accounts if one.member.access_code == identifier]
        if "UNI-SESSION-EMAIL:code-seul" in self.wrong:
            return by_code
        if "UNI-4-AVANT:par-mail" in self.wrong:
            accounts += [link.account for link in self.activations.values() if not link.used]
        email = identifier.casefold()
        return by_code + [one for one in accounts if one.email_certified and one.email.casefold() == email]

    def keep(self, session: Session) -> Session:
        """Remember a browser; sessions long forgotten are dropped on the way."""
        with self.lock:
            for old in [one for one in self.sessions.values() if one.seen < time.time() - SESSION_S]:
                del self.sessions[old.id]
            self.sessions[session.id] = session
        return session

    def session(self, session_id: str | None, now: float) -> Session | None:
        """The browser of that cookie, if it has not stood idle too long."""
        session = self.sessions.get(session_id or "")
        if session is None or now - session.seen > SESSION_S:
            return None
        session.seen = max(session.seen, now)
        return session

    def key(self, token: str) -> str:
        """Under what an activation link is kept."""
        return token_key(token, half="UNI-4-INTEGRE:debut" in self.wrong)

    @staticmethod
    def _opens(account: Account, password: str) -> bool:
        """Whether the password is the account's."""
        if account.folded and same_secret(password.casefold(), account.folded):
            return True
        return any(same_secret(password, hashed) for hashed in account.passwords)


def _text(value: object) -> str:
    """A string of a person's object, or TypeError."""
    if not isinstance(value, str):
        raise TypeError("a string is expected")
    return value
