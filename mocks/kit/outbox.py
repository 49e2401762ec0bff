"""The messages that arrived in this process, for `GET /messages` and for people who look at the inbox."""

from collections.abc import Callable, Sequence
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from threading import Lock

Deliver = Callable[[EmailMessage, Sequence[str]], None]
"""Takes a message to its recipients."""


class Outbox:
    """Messages by recipient, oldest first; addresses compare without case."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._messages: list[dict[str, str | None]] = []

    def deliver(self, message: EmailMessage, recipients: Sequence[str]) -> None:
        """Keep one entry per recipient."""
        with self._lock:
            self._messages += [_entry(message, recipient) for recipient in recipients]

    def receive(self, raw: bytes, recipients: Sequence[str]) -> None:
        """Keep a message as it came over SMTP."""
        self.deliver(message_from_bytes(raw, policy=policy.default), recipients)

    def messages(self, to: str | None = None) -> list[dict[str, str | None]]:
        """What was sent to that address (to everyone when None), as the contract's objects."""
        with self._lock:
            return [m for m in self._messages if to is None or str(m["to"]).casefold() == to.casefold()]


def _entry(message: EmailMessage, recipient: str) -> dict[str, str | None]:
    return {
        "from": str(message["From"]),
        "to": recipient,
        "subject": str(message["Subject"]),
        "date": parsedate_to_datetime(str(message["Date"])).isoformat(),
        "text": _body(message, "plain"),
        "html": _body(message, "html"),
    }


def _body(message: EmailMessage, kind: str) -> str | None:
    part = message.get_body((kind,))
    return None if part is None else str(part.get_content())
