"""Mail as a target's control endpoint gives it (contract, section 2)."""

from __future__ import annotations

from collections import Counter

from mire.mail.message import Message, digest
from mire.mail.reader import Pauses
from mire.target.control import ControlClient
from mire.target.control import Message as Sent


class ControlReader:
    """`GET /messages?to=`, again and again."""

    def __init__(self, client: ControlClient) -> None:
        self._client = client
        self._pauses = Pauses()

    def messages(self, address: str) -> list[Message]:
        """What the target sent to `address`."""
        seen: Counter[str] = Counter()
        found = []
        for sent in self._client.messages(address):
            name = digest(sent.sender, sent.subject, sent.date.isoformat(), sent.text, sent.html)
            seen[name] += 1
            found.append(_message(f"{name}-{seen[name]}", sent))
        return found

    def begin(self) -> None:
        """Look soon at first."""
        self._pauses.restart()

    def wait(self, seconds: float) -> None:
        """The endpoint cannot tell: look again soon."""
        self._pauses.pause(seconds)

    def close(self) -> None:
        """The client is the target's own."""


def _message(id: str, sent: Sent) -> Message:
    return Message(id, sent.sender, (sent.to,), sent.subject, sent.date, sent.text, sent.html)
