"""Mail in a Maildir that something else delivers into."""

from __future__ import annotations

import mailbox
from email import policy
from email.parser import BytesParser
from pathlib import Path

from mire.mail.message import Message
from mire.mail.reader import Pauses
from mire.mail.rfc5322 import parse, recipients
from mire.verdicts import HarnessError


class MaildirReader:
    """Reads `new` and `cur` of one folder and changes nothing there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._box: mailbox.Maildir | None = None
        self._pauses = Pauses()
        self._recipients: dict[str, frozenset[str]] = {}
        self._messages: dict[str, Message] = {}

    def messages(self, address: str) -> list[Message]:
        """What was delivered for `address`, by the time that the file names begin with."""
        wanted = address.lower()
        found = [key for key in self._keys() if wanted in self._recipients_of(key)]
        return [self._messages[key] for key in sorted(found, key=_arrival) if self._read(key)]

    def begin(self) -> None:
        """Look soon at first."""
        self._pauses.restart()

    def wait(self, seconds: float) -> None:
        """A folder cannot tell: look again soon."""
        self._pauses.pause(seconds)

    def close(self) -> None:
        """Nothing stays open."""

    def _keys(self) -> list[str]:
        try:
            self._box = self._box or mailbox.Maildir(self._path, create=False)
            return self._box.keys()
        except (OSError, mailbox.Error) as error:
            raise HarnessError(f"courrier : le dossier {self._path} ne se lit pas ({_why(error)})") from error

    def _recipients_of(self, key: str) -> frozenset[str]:
        if key not in self._recipients:
            raw = self._bytes(key)
            if raw is None:
                return frozenset()
            head = BytesParser(policy=policy.default).parsebytes(raw, headersonly=True)
            self._recipients[key] = frozenset(recipients(head))
        return self._recipients[key]

    def _read(self, key: str) -> bool:
        """Whether the message could be read; it is kept then, for a file never changes."""
        if key not in self._messages and (raw := self._bytes(key)) is not None:
            self._messages[key] = parse(raw, key)
        return key in self._messages

    def _bytes(self, key: str) -> bytes | None:
        """The file; None where it was moved meanwhile: from `new` to `cur`, say."""
        assert self._box is not None
        try:
            return self._box.get_bytes(key)
        except (KeyError, FileNotFoundError):
            return None
        except OSError as error:
            raise HarnessError(f"courrier : un fichier de {self._path} ne se lit pas ({error.strerror})") from error


def _why(error: OSError | mailbox.Error) -> str:
    return (error.strerror or "") if isinstance(error, OSError) else "il n'existe pas"


def _arrival(key: str) -> tuple[float, str]:
    """Maildir names begin with the second of delivery, and go on with something like « M<microseconds>P<process> »."""
    seconds, _, rest = key.partition(".")
    micro = rest.partition("M")[2]
    digits = micro[: len(micro) - len(micro.lstrip("0123456789"))]
    return (float(seconds) if seconds.isdigit() else 0.0) + (int(digits) / 1e6 if digits else 0.0), key
