"""Where messages come from: one small protocol for every kind of mailbox."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Protocol

from mire.mail.message import Message

SHORTEST_S, LONGEST_S = 0.01, 0.02
"""Between two looks at a mailbox that cannot tell when something arrives."""


class Reader(Protocol):
    """One kind of mailbox. Whatever keeps it from being read is a HarnessError."""

    def messages(self, address: str) -> list[Message]:
        """What arrived for `address`, oldest first; addresses compare without case."""

    def begin(self) -> None:
        """Something is about to be waited for."""

    def wait(self, seconds: float) -> None:
        """Return once something may have arrived since the last look, at the latest after that time."""

    def close(self) -> None:
        """Give connections back."""


@dataclass
class Pauses:
    """Short waits between looks: soon at first, never long. `restart` where something new is waited for."""

    _next: float = SHORTEST_S

    def restart(self) -> None:
        """What is waited for was just set off: look soon."""
        self._next = SHORTEST_S

    def next(self, seconds: float) -> float:
        """How long to wait this time, at most `seconds`."""
        now, self._next = self._next, min(self._next * 1.5, LONGEST_S)
        return min(now, max(seconds, 0))

    def pause(self, seconds: float) -> None:
        """Wait a little, at most `seconds`."""
        time.sleep(self.next(seconds))
