"""Chooses how a target's mail is read: as its profile says, else at its control endpoint, else not at all."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

from mire.mail.control import ControlReader
from mire.mail.reader import Reader
from mire.target.control import ControlClient
from mire.target.profile import Profile
from mire.verdicts import HarnessError


def reader_of(profile: Profile, client: ControlClient | None, capabilities: frozenset[str]) -> Reader | None:
    """The reader of one target's mail; None where there is none. `capabilities`: its control endpoint's."""
    mail = profile.mail
    if mail is None:
        return None
    match mail.kind:
        case "control":
            return ControlReader(client) if client and "messages" in capabilities else None
        case "mailpit":
            from mire.mail.mailpit import MailpitReader

            return MailpitReader(str(mail.url), profile.timeout_s, profile.real_hosts)
        case "imap":
            from mire.mail.imap import ImapReader

            return ImapReader(str(mail.url), str(mail.password), profile.timeout_s, profile.real_hosts)
        case "maildir":
            from mire.mail.maildir import MaildirReader

            return MaildirReader(Path(str(mail.path)))


class Unreadable:
    """Mail that cannot be read because the harness is at fault: whoever needs it gets `error`."""

    def __init__(self, error: HarnessError) -> None:
        self._error = error

    def messages(self, address: str) -> NoReturn:  # noqa: ARG002 - a Reader
        """Nothing."""
        raise self._error

    def begin(self) -> None:
        """Nothing comes."""

    def wait(self, seconds: float) -> None:
        """Nothing comes."""

    def close(self) -> None:
        """Nothing was opened."""
