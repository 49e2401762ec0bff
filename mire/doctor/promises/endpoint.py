"""What a promise is, and what it is tried on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import httpx

from mire.doctor.finding import Finding, Grade
from mire.target.control import ControlClient, ControlUnreachable, TokenRefused
from mire.target.invent import Inventor
from mire.target.profile import Profile
from mire.verdicts import HarnessError, NonConforming, NotApplicable, NotVerifiable

_ADVICE = "voir docs/contract.md, sections 2 et 3, et docs/control.openapi.yaml"


@dataclass(frozen=True)
class Promise:
    """`keeps` says what was seen, or raises an outcome: NotApplicable where there is nothing to keep."""

    name: str
    keeps: Callable[[], str]
    needs: str = ""

    def tried(self, offered: frozenset[str]) -> Finding:
        """Kept, not kept, or not offered; ControlUnreachable and TokenRefused leave nothing to find out."""
        if self.needs and self.needs not in offered:
            return Finding(self.name, Grade.ABSENT, f"« {self.needs} » n'est pas offert")
        try:
            return Finding(self.name, Grade.FINE, self.keeps())
        except (ControlUnreachable, TokenRefused):
            raise
        except NotApplicable as lacking:
            return Finding(self.name, Grade.ABSENT, str(lacking))
        except (HarnessError, NonConforming, NotVerifiable) as wrong:
            return Finding(self.name, Grade.WRONG, str(wrong), _ADVICE)


@dataclass(frozen=True)
class Call:
    """One documented call; `content` as httpx takes it."""

    method: str
    path: str = ""
    content: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.method} {self.path or 'url'}"

    def by(self, client: ControlClient) -> httpx.Response:
        """The answer."""
        return client.ask(self.method, self.path, **self.content)


@dataclass(frozen=True)
class Endpoint:
    """The control endpoints of one target, who invents people for it, and an address that it has written to."""

    profile: Profile
    client: ControlClient
    inventor: Inventor
    offered: frozenset[str]
    mailbox: str | None

    def calls(self) -> Iterator[Call]:
        """One of each kind that is offered, with someone new."""
        yield Call("GET")
        if "members" in self.offered:
            yield Call("POST", "/members", {"json": self.inventor.invent()})
        if "messages" in self.offered:
            yield Call("GET", "/messages", {"params": {"to": self.inventor.email()}})


def promises(
    endpoint: Endpoint, needs: str, keeps: Mapping[str, Callable[[Endpoint], str]]
) -> Iterator[Promise]:
    """Each by its name, tried on that endpoint where it offers what they need."""
    for name, kept in keeps.items():
        yield Promise(name, partial(kept, endpoint), needs)
