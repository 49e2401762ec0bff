"""The three answers a rule can give."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True)
class Answer:
    """accept: every document is met, and no open point is touched. refuse: `broken` names what is not met.

    open: the documents do not say; never judged. why: the reason in French, where a field was asked for by its name.
    """

    accept: bool = False
    broken: tuple[str, ...] = ()
    why: str = field(default="", compare=False)

    @property
    def refuse(self) -> bool:
        """Whether the documents have this value refused."""
        return bool(self.broken)

    @property
    def open(self) -> bool:
        """Whether the documents do not say."""
        return not self.accept and not self.broken


ACCEPT: Final = Answer(accept=True)
OPEN: Final = Answer()


def refuse(broken: Iterable[str]) -> Answer:
    """Refused for what it breaks, each named once."""
    return Answer(broken=tuple(dict.fromkeys(broken)))


def in_either(one: Answer, other: Answer) -> Answer:
    """What holds in both of two readings of a value: a portal may follow either, and nobody sees which."""
    if one.accept and other.accept:
        return ACCEPT
    return refuse(id for id in one.broken if id in other.broken)
