"""What waiting for mail adds once a message is there, for each kind of mailbox that runs on this machine.

A message counts as delivered when its server says so; the wait ends when it is read and parsed.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

from benchmarks.measure import Spread
from benchmarks.processes import ROOT
from benchmarks.table import SPREAD, Table
from mire.catalogue import load
from mire.mail import Mailbox, Reader
from mire.mail.control import ControlReader
from mire.target.control import ControlClient
from mocks.kit.server import Options, Servers
from mocks.portals import load as load_mock
from tests.mail.offices import office
from tests.needs import lacking

KINDS = {
    "control": "the mocks' control endpoint",
    "pymap": "imap, pymap",
    "dovecot": "imap, Debian's dovecot",
    "maildir": "maildir, delivered to by aiosmtpd",
    "mailpit": "mailpit, the stand-in of tests/mail",
}
Deliver = Callable[[bytes, Sequence[str]], None]


def measure(quick: bool) -> list[Table]:
    """One table."""
    rounds = 3 if quick else 15
    table = Table(
        "What waiting for mail adds",
        f"From the moment that a message was delivered to the moment that it is read and parsed, {rounds} messages of "
        "each kind, sent 0.05 to 1 s after mire began to look. The aim is a median under 50 ms. In ms.",
        ["mailbox", *SPREAD],
    )
    for kind in KINDS:
        if kind != "dovecot" or not lacking(("dovecot", "openssl")):
            table.add(KINDS[kind], *Spread.of(_waits(kind, rounds)).cells(0))
    return [table]


def _waits(kind: str, rounds: int) -> list[float]:
    """How long each of the messages was waited for once it was delivered, in ms."""
    with _opened(kind) as (deliver, reader):
        mailbox = Mailbox(reader, 10)
        mailbox.all("personne@example.org")  # signing in is not waiting
        return [_wait(mailbox, deliver, f"qa+{kind}{number}@example.org") for number in range(rounds)]


def _wait(mailbox: Mailbox, deliver: Deliver, address: str) -> float:
    delivered: list[float] = []

    def post() -> None:
        deliver(_message(address), [address])
        delivered.append(time.monotonic())

    sender = threading.Timer(random.uniform(0.05, 1), post)
    sender.start()
    mailbox.expect(address)
    found = time.monotonic()
    sender.join()
    return max(0.0, found - delivered[0]) * 1000


@contextmanager
def _opened(kind: str) -> Iterator[tuple[Deliver, Reader]]:
    if kind == "control":
        with _control() as (deliver, client):
            yield deliver, ControlReader(client)
        return
    with office(kind) as one:
        reader = one.reader()
        yield one.deliver, reader
        reader.close()


@contextmanager
def _control() -> Iterator[tuple[Deliver, ControlClient]]:
    servers = Servers(Options(testing=True))
    served = servers.serve(load_mock("cowan"))
    assert served.control_url is not None
    client = ControlClient(served.control_url, None, 10, portal=load(ROOT / "features").portals["cowan"])
    yield servers.outbox.receive, client
    client.close()
    servers.close()


def _message(address: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = "Régime <c@example.org>", address, "Services en ligne"
    message["Date"] = datetime.now(UTC)
    message.set_content("Activer mon compte : https://portail.example.org/activer?jeton=123456789\n")
    message.add_alternative('<a href="https://portail.example.org/activer?jeton=123456789">Activer</a>', "html")
    return message.as_bytes()
