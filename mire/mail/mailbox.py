"""One scenario's mailbox: waiting for messages, telling new ones from old, and saying what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import TypeAlias

from mire.mail.message import Message
from mire.mail.reader import Reader
from mire.mail.secrecy import living_parts
from mire.target.safety import is_real_host, refuse_real
from mire.text import holds_any
from mire.verdicts import HarnessError, NonConforming, NotVerifiable
from mire.words import CONFIRMS

Mark: TypeAlias = frozenset[str]
"""The messages that an address had at some moment."""

LEAST_PATIENCE_S = 0.5


class MissingMail(NotVerifiable):
    """A message that should have come did not, or does not hold what is looked for; the reason says what."""


@dataclass
class Mailbox:
    """Reads mail for one scenario. What it reads of living links is given to `on_secret`, for evidence hides them.

    Messages of an address that were there when it was last marked are old: `expect` and `link` pass them over.
    `needed` tells whether the scenario is about mail at all; where it is not, nothing is asked unless read for.
    `alter` is what becomes of a link before it is followed.
    """

    reader: Reader
    timeout_s: float
    real_hosts: tuple[str, ...] = ()
    on_secret: Callable[[str], None] = lambda _: None
    needed: bool = True
    alter: Callable[[str], str] = lambda url: url
    _marks: dict[str, Mark] = field(default_factory=dict)
    _read: set[str] = field(default_factory=set)
    _seen: dict[str, Message] = field(default_factory=dict)
    _slowest_s: float = 0.0

    def all(self, address: str) -> list[Message]:
        """Every message of `address`, oldest first."""
        messages = self.reader.messages(address)
        for message in messages:
            for url in (*(link.url for link in message.links), *message.addresses):
                for part in living_parts(url):
                    self.on_secret(part)
            self._seen[message.id] = message
        if messages:
            self._read.add(address.casefold())
        return messages

    @property
    def seen(self) -> tuple[Message, ...]:
        """Every message that was read, in that order."""
        return tuple(self._seen.values())

    def mark(self, address: str) -> Mark:
        """From now on what `address` has is old; returns what that is, for `since`."""
        self._marks[address.casefold()] = marked = frozenset(message.id for message in self.all(address))
        return marked

    def begin(self, address: str, anew: bool = False) -> None:
        """A journey begins: what `address` had before this scenario is old; `anew`: so is what was read since.

        A mailbox that cannot be read is an error for who reads in it, not for who only sets out.
        """
        known = address.casefold()
        if self.needed and (known not in self._marks or (anew and known in self._read)):
            self._marks.setdefault(known, frozenset())
            with suppress(HarnessError):
                self.mark(address)

    def new(self, address: str, since: Mark | None = None) -> list[Message]:
        """What `address` got since then, oldest first; without `since`, since it was last marked."""
        old = self._marks.get(address.casefold(), frozenset()) if since is None else since
        return [message for message in self.all(address) if message.id not in old]

    def expect(self, address: str, since: Mark | None = None) -> Message:
        """The latest new message of `address`, waited for; MissingMail where none comes in time."""
        started = monotonic()
        message = self._wait(address, since, self.timeout_s)
        if message is None:
            raise MissingMail(f"aucun {_new(since or self._marks.get(address.casefold()))}message à {address} "
                              f"en {self.timeout_s:g} s")  # fmt: skip
        self._slowest_s = max(self._slowest_s, monotonic() - started)
        return message

    def none_for(self, address: str, since: Mark | None = None, patience_s: float | None = None) -> None:
        """No new message comes; NonConforming where one does.

        Best asked once the twin's message is there. Without `patience_s` it waits twice as long as the slowest
        message of this scenario took.
        """
        patience = max(LEAST_PATIENCE_S, 2 * self._slowest_s) if patience_s is None else patience_s
        message = self._wait(address, since, min(patience, self.timeout_s))
        if message is not None:
            raise NonConforming("aucun message n'arrive", f"le message {message} est arrivé")

    def link(self, address: str, name: str, since: Mark | None = None) -> str:
        """The address behind the link `name` of the latest new message: what a person opens who follows it.

        Where only the words are there, the one address that can be read is what they would copy.
        """
        message = self.expect(address, since)
        url = _link(message, name)
        if url is None:
            raise MissingMail(what_lacks(message, name))
        refuse_real(url, self.real_hosts)
        return self.alter(url)

    def leads_on(self, message: Message, name: str) -> bool:
        """Whether `message` has a link `name` that can be followed."""
        return _link(message, name) is not None

    def in_turn(self, message: Message) -> Iterator[str]:
        """Every address that `message` leads to, those first that speak of confirming; one on a real insurer's host is
        refused when its turn comes, last."""
        named = {link.url: link.name for link in message.links}
        urls = named | {url: "" for url in message.addresses if url not in named}
        speaks = {url for url, name in urls.items() if holds_any(f"{name} {url}", CONFIRMS)}
        for url in sorted(urls, key=lambda url: (is_real_host(url, self.real_hosts), url not in speaks)):
            refuse_real(url, self.real_hosts)
            yield url

    def _wait(self, address: str, since: Mark | None, seconds: float) -> Message | None:
        deadline = monotonic() + seconds
        self.reader.begin()
        while not (found := self.new(address, since)):
            left = deadline - monotonic()
            if left <= 0:
                return None
            self.reader.wait(left)
        return found[-1]


def what_lacks(message: Message, name: str) -> str:
    """One phrase: why the link `name` cannot be followed in `message`."""
    if not message.links and not message.addresses:
        return f"le message {message} ne porte aucun lien"
    others = ", ".join(dict.fromkeys(f"« {link.name} »" for link in message.links if link.name))
    if message.holds(name):
        return f"le message {message} porte « {name} », mais ni lien de ce nom, ni une seule adresse à côté"
    return f"le message {message} n'a pas de lien « {name} »" + (f", mais {others}" if others else "")


def _link(message: Message, name: str) -> str | None:
    return message.link(name) or _only_address(message, name)


def _only_address(message: Message, name: str) -> str | None:
    if message.holds(name) and len(message.addresses) == 1:
        return message.addresses[0]
    return None


def _new(old: Mark | None) -> str:
    return "nouveau " if old else ""
