"""Real mail servers on this machine, one for each kind of mailbox: what is delivered there, and how mire reads it."""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Mailbox as MaildirHandler
from aiosmtpd.smtp import SMTP, Envelope, Session
from imapclient import IMAPClient

from mire.mail import Reader
from mire.mail.imap import ImapReader
from mire.mail.maildir import MaildirReader
from mire.mail.mailpit import MailpitReader
from tests.mail.dovecot import Dovecot
from tests.mail.mailpit_standin import Mailpit
from tests.ports import free_port, wait_until_listening

USER, PASSWORD = "qa@example.org", "mot-de-passe"


class Office(Protocol):
    """Takes messages in, and says how they are read."""

    def deliver(self, raw: bytes, recipients: Sequence[str]) -> None:
        """Put a message where it is read; it is there when this returns."""

    def reader(self) -> Reader:
        """mire's reader of it."""

    def profile(self) -> str:
        """The profile's `[mail]` table."""


class PymapOffice:
    """An IMAP server from PyPI; delivery is what IMAP offers for it, APPEND."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._server = IMAPClient("127.0.0.1", port, ssl=False)
        self._server.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._server.login(USER, PASSWORD)

    @property
    def url(self) -> str:
        return f"imap://{USER.replace('@', '%40')}@127.0.0.1:{self._port}/INBOX"

    def deliver(self, raw: bytes, recipients: Sequence[str]) -> None:
        delivered = "".join(f"Delivered-To: {recipient}\r\n" for recipient in recipients)
        self._server.append("INBOX", delivered.encode() + raw)

    def close(self) -> None:
        self._server.logout()

    def reader(self) -> ImapReader:
        return ImapReader(self.url, PASSWORD, 5)

    def profile(self) -> str:
        return f'kind = "imap"\nurl = "{self.url}"\npassword = "{PASSWORD}"\n'


class MaildirOffice:
    """A folder that an SMTP server, aiosmtpd, delivers into."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handler = MaildirHandler(path)

    def deliver(self, raw: bytes, recipients: Sequence[str]) -> None:
        envelope = Envelope()
        envelope.content, envelope.mail_from, envelope.rcpt_tos = raw, "c@example.org", list(recipients)
        self._handler.handle_message(self._handler.prepare_message(_Peer(), envelope))  # type: ignore[arg-type]

    def reader(self) -> MaildirReader:
        return MaildirReader(self.path)

    def profile(self) -> str:
        return f'kind = "maildir"\npath = "{self.path}"\n'


class _Peer:
    peer = ("127.0.0.1", 25)


class MailpitOffice:
    """The stand-in of Mailpit."""

    def __init__(self, server: Mailpit) -> None:
        self.server = server

    def deliver(self, raw: bytes, recipients: Sequence[str]) -> None:
        self.server.receive(raw, recipients)

    def reader(self) -> MailpitReader:
        return MailpitReader(self.server.url, 5)

    def profile(self) -> str:
        return f'kind = "mailpit"\nurl = "{self.server.url}"\n'


class DovecotOffice:
    """Debian's dovecot, delivered to by its own dovecot-lda."""

    def __init__(self, server: Dovecot) -> None:
        self._server = server

    def deliver(self, raw: bytes, recipients: Sequence[str]) -> None:
        for recipient in recipients:
            self._server.deliver(raw, recipient)

    def reader(self) -> ImapReader:
        return ImapReader(self._server.url("imap"), self._server.password, 5)

    def profile(self) -> str:
        return f'kind = "imap"\nurl = "{self._server.url("imap")}"\npassword = "{self._server.password}"\n'


@contextmanager
def office(kind: str) -> Iterator[Office]:
    """Open for business as long as this lasts: « pymap », « maildir », « mailpit » or « dovecot »."""
    with tempfile.TemporaryDirectory() as folder:
        if kind == "maildir":
            yield MaildirOffice(Path(folder) / "Maildir")
        elif kind == "mailpit":
            with Mailpit() as server:
                yield MailpitOffice(server)
        elif kind == "dovecot":
            with Dovecot() as dovecot:
                yield DovecotOffice(dovecot)
        else:
            with _pymap() as port, closing(PymapOffice(port)) as pymap:
                yield pymap


@contextmanager
def by_smtp(open_office: Office) -> Iterator[int]:
    """The port of an SMTP server that hands everything to this office."""
    port = free_port()
    controller = Controller(_Clerk(open_office), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


class _Clerk:
    def __init__(self, open_office: Office) -> None:
        self._office = open_office

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        self._office.deliver(envelope.content, envelope.rcpt_tos)
        return "250 OK"


@contextmanager
def _pymap() -> Iterator[int]:
    port = free_port()
    command = [sys.executable, "-c", "from pymap.main import main; main()", "--host", "127.0.0.1", "--port", str(port)]
    user = ["dict", "--demo-data", "--demo-user", USER, "--demo-password", PASSWORD]
    server = subprocess.Popen([*command, *user], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until_listening(port, 20, lambda: "the mail server", lambda: server.poll() is None)
        yield port
    finally:
        server.terminate()
        server.wait()
