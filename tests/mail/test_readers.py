"""Each kind of mailbox against a server of that kind."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from mire.mail import Mailbox, MissingMail
from tests.mail.offices import Office, office

LINK = "https://portail.example.org/activer?jeton=" + "AbCdEf0123456789" * 5
DOVECOT = pytest.param("dovecot", marks=pytest.mark.needs("dovecot", "openssl"))


@pytest.fixture(scope="module", params=["pymap", "maildir", "mailpit", DOVECOT])
def opened(request: pytest.FixtureRequest) -> Iterator[Office]:
    with office(request.param) as one:
        yield one


@pytest.fixture
def mailbox(opened: Office) -> Iterator[Mailbox]:
    reader = opened.reader()
    yield Mailbox(reader, 10)
    reader.close()


@pytest.fixture
def address(request: pytest.FixtureRequest) -> str:
    """One that no other test uses."""
    return f"qa+{abs(hash(request.node.name)) % 10**8}{time.monotonic_ns()}@example.org"


def message(to: str, text: str = "bonjour", **headers: str) -> bytes:
    sent = EmailMessage(policy=SMTP)
    for name, value in {"From": "Régime <c@example.org>", "To": to, "Subject": "Services – été", **headers}.items():
        sent[name] = value
    sent["Date"] = "Sun, 22 Nov 2026 08:00:00 -0500"
    sent.set_content(f"{text}\nActiver : {LINK}\n", cte="quoted-printable")
    sent.add_alternative(f'<p>{text}</p><a href="{LINK}">Activer</a>', "html", cte="base64")
    return sent.as_bytes()


def test_a_message_is_read_as_it_was_sent(opened: Office, mailbox: Mailbox, address: str) -> None:
    """Whatever it was encoded in."""
    opened.deliver(message(address), [address])
    found = mailbox.expect(address)
    assert ("Régime", "Services – été", "bonjour") == (found.sender_name, found.subject, found.body.split("\n")[0])
    assert LINK == mailbox.link(address, "Activer")
    assert "2026-11-22T08:00:00-05:00" == (found.date.isoformat() if found.date else None)


def test_a_message_that_comes_later_is_waited_for(opened: Office, mailbox: Mailbox, address: str) -> None:
    """As soon as it is there."""
    threading.Timer(0.3, opened.deliver, (message(address, "enfin"), [address])).start()
    assert mailbox.expect(address).holds("enfin")


def test_a_second_message_is_told_from_the_first(opened: Office, mailbox: Mailbox, address: str) -> None:
    """Even where both say the same at the same time."""
    opened.deliver(message(address), [address])
    mailbox.mark(address)
    mailbox.none_for(address, patience_s=0.1)
    opened.deliver(message(address), [address])
    mailbox.expect(address)
    assert 2 == len(mailbox.all(address))


def test_the_oldest_comes_first(opened: Office, mailbox: Mailbox, address: str) -> None:
    """In the order of arrival."""
    for number in range(3):
        opened.deliver(message(address, f"numéro {number}"), [address])
    assert ["numéro 0", "numéro 1", "numéro 2"] == [one.body.split("\n")[0] for one in mailbox.all(address)]


def test_one_of_several_recipients_gets_it(opened: Office, mailbox: Mailbox, address: str) -> None:
    """In whatever case, in To or Cc."""
    other = f"autre{address}"
    opened.deliver(message(f"X <x@example.org>, {address.upper()}", Cc=other), ["x@example.org", address, other])
    assert [1, 1] == [len(mailbox.all(one)) for one in (address, other)]


def test_a_recipient_of_the_envelope_alone_gets_it(opened: Office, mailbox: Mailbox, address: str) -> None:
    """A hidden copy."""
    opened.deliver(message("x@example.org"), [address])
    assert mailbox.expect(address).holds("bonjour")


def test_nobody_else_s_message_is_taken(opened: Office, mailbox: Mailbox, address: str) -> None:
    """Nor that of an address which holds this one."""
    opened.deliver(message(f"x{address}"), [f"x{address}"])
    assert [] == mailbox.all(address)
    with pytest.raises(MissingMail):
        Mailbox(mailbox.reader, 0.1).expect(address)
