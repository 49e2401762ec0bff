"""What a portal knows: people, accounts, messages, sessions; and what time a request takes it to be."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

Person = dict[str, Any]
"""As the contract has it, by the portal's keys."""


@dataclass
class Account:
    """Someone registered: what they sign in with, who they are, and whatever the portal keeps of them."""

    user: str
    password: str
    person: Person
    active: bool = True
    kept: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Mail:
    """A message as the contract gives it."""

    sender: str
    to: str
    subject: str
    date: datetime
    text: str | None
    html: str | None

    def told(self) -> dict[str, Any]:
        """The object of the contract, section 2."""
        return {
            "from": self.sender,
            "to": self.to,
            "subject": self.subject,
            "date": self.date.isoformat(),
            "text": self.text,
            "html": self.html,
        }


@dataclass
class Token:
    """What a link carries: for what, whose, since when, until when it works, and whether it has served."""

    purpose: str
    of: Any
    made: datetime
    used: bool = False


@dataclass
class Visit:
    """One request as the portal sees it. `files` holds the names of files that came."""

    method: str
    path: str
    values: Mapping[str, str]
    query: Mapping[str, str]
    session: dict[str, Any]
    now: datetime
    files: Mapping[str, str] = field(default_factory=dict)
    base: str = ""

    @property
    def sent(self) -> bool:
        """Whether a form was sent."""
        return self.method == "POST"

    def value(self, name: str) -> str:
        """What came under this name, without spaces around."""
        return self.values.get(name, "").strip()


class World:
    """Everything that one portal remembers; gone when it stops."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.accounts: list[Account] = []
        self.mails: list[Mail] = []
        self.sessions: dict[str, dict[str, Any]] = {}
        self._tokens: dict[str, Token] = {}

    def session(self, key: str | None) -> tuple[str, dict[str, Any]]:
        """The session of this cookie; a new one where there is none."""
        if key is None or key not in self.sessions:
            key = secrets.token_urlsafe(16)
            self.sessions[key] = {}
        return key, self.sessions[key]

    def token(self, purpose: str, of: Any, now: datetime) -> str:
        """A new link's secret."""
        secret = secrets.token_urlsafe(18)
        self._tokens[secret] = Token(purpose, of, now)
        return secret

    def opened(self, secret: str, purpose: str, now: datetime, lasts: timedelta | None) -> Token | None:
        """What this secret is for, unless it is unknown, used or too old."""
        token = self._tokens.get(secret)
        if token is None or token.purpose != purpose or token.used:
            return None
        return token if lasts is None or now - token.made <= lasts else None

    def secrets(self) -> list[str]:
        """Of all links that were ever sent."""
        return list(self._tokens)

    def messages(self, address: str) -> list[dict[str, Any]]:
        """A mailbox, oldest first."""
        return [mail.told() for mail in self.mails if mail.to.lower() == address.lower()]


def now(offset_s: int) -> datetime:
    """The time that a request with this clock header takes it to be."""
    return datetime.now(UTC) + timedelta(seconds=offset_s)
