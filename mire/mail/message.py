"""One message as its reader sees it, whatever it was encoded in and wherever it was read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parseaddr
from functools import cached_property

from mire.mail import html
from mire.mail.links import Link, addresses_in, beside, without_addresses, written_in
from mire.mail.secrecy import without_keys
from mire.text import holds, holds_phone, same_control
from mire.verdicts import NotVerifiable


@dataclass(frozen=True)
class Message:
    """One message. `id` tells it from every other one of its mailbox; `date` knows its zone, and is None where the
    message bears none; `recipients` are all whom it was for, as far as it says; `text` and `html` its two bodies."""

    id: str
    sender: str
    recipients: tuple[str, ...]
    subject: str
    date: datetime | None
    text: str | None = field(repr=False)
    html: str | None = field(repr=False)

    @property
    def sender_name(self) -> str:
        """What a mail program shows of the sender: the name, else the address."""
        name, address = parseaddr(self.sender)
        return name or address or self.sender

    @property
    def sender_address(self) -> str:
        """The sender's address."""
        return parseaddr(self.sender)[1]

    @cached_property
    def body(self) -> str:
        """What a person reads: the HTML's visible text where there is HTML, else the text."""
        return html.visible_text(self.html) if self.html else self.text or ""

    def as_read(self) -> str:
        """The whole message in plain text, for evidence: from whom, to whom, about what, and what a person reads."""
        when = f"{self.date:%Y-%m-%d %H:%M %z}" if self.date else "?"
        head = (f"De : {self.sender}", f"À : {', '.join(self.recipients)}", f"Date : {when}")
        return "\n".join([*head, without_keys(f"Objet : {self.subject}\n\n{self.body.strip()}")])

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links to web addresses: those of the HTML by their words; without HTML, the addresses of the text."""
        return tuple(html.links(self.html)) if self.html else tuple(addresses_in(self.text or ""))

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """The web addresses that can be read, and so copied, in either body; each once."""
        bodies = (html.visible_text(self.html) if self.html else "", self.text or "")
        return tuple(dict.fromkeys(link.url for body in bodies for link in addresses_in(body)))

    def link(self, name: str) -> str | None:
        """The address of the link called `name`: a link where there is HTML, else the address beside that name."""
        if self.html:
            return next((link.url for link in self.links if same_control(link.name, name)), None)
        return beside(self.text or "", name)

    def reads(self, url: str) -> bool:
        """Whether this very address stands in readable text, in either body."""
        bodies = (html.visible_text(self.html) if self.html else "", self.text or "")
        return any(written_in(body, url) for body in bodies)

    def holds(self, word: str) -> bool:
        """Whether a person reads `word` in it, web addresses apart, without case or accents."""
        return holds(without_addresses(self.body), word)

    def holds_phone(self, number: str) -> bool:
        """Whether a person reads this telephone number in it."""
        return holds_phone(self.body, number)

    def offset_after(self, hours: int, minutes: int = 0) -> int:
        """The clock offset, in whole seconds, at which it is that much later than the message's date."""
        if self.date is None:
            raise NotVerifiable(f"le message « {self.subject} » ne porte pas de date")
        moment = self.date + timedelta(hours=hours, minutes=minutes)
        return max(0, round((moment - datetime.now(UTC)).total_seconds()))

    def __str__(self) -> str:
        return f"« {self.subject} » de {self.sender_name}"


def digest(*parts: str | None) -> str:
    """A short name for a message that has none of its own."""
    return hashlib.sha256("\0".join(part or "" for part in parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
