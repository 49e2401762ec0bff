"""Messages: how they are made, sent and found again."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime

import pytest
from flask import Flask
from jinja2 import ChoiceLoader, DictLoader

from mocks.kit.mail import send
from mocks.kit.server import Options, Servers

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
TEMPLATES = {"bonjour.txt": "Bonjour {{ nom }}", "bonjour.html": "<p>Bonjour {{ nom }}</p>"}


@pytest.fixture
def app(app: Flask) -> Flask:
    """The portal, with a message to send."""
    app.jinja_env.loader = DictLoader(TEMPLATES)
    return app


def deliver(app: Flask, to: str | list[str] = "zoe@example.org", offset: int = 0, subject: str = "Été") -> None:
    """Send the message in a request that is made `offset` seconds later."""
    with app.test_request_context(headers={"Mire-Clock-Offset": str(offset)}):
        send(to=to, subject=subject, template="bonjour", nom="<Zoé>")


def received(app: Flask, to: str) -> list[dict[str, str]]:
    """What the control endpoint gives for that address."""
    answer: list[dict[str, str]] = app.test_client().get("/_mire/messages", query_string={"to": to}).json
    return answer


def test_a_message_has_text_and_html(app: Flask) -> None:
    """Both say the same; markup is escaped in HTML only."""
    deliver(app)
    message = received(app, "zoe@example.org")[0]

    assert ["Bonjour <Zoé>", "<p>Bonjour &lt;Zoé&gt;</p>"] == [message["text"].strip(), message["html"].strip()]


def test_headers_are_decoded(app: Flask) -> None:
    """Sender, recipient and subject are text."""
    deliver(app)
    message = received(app, "zoe@example.org")[0]

    assert ["Portail <ne-pas-repondre@example.org>", "zoe@example.org", "Été"] == [
        message[key] for key in ("from", "to", "subject")
    ]


def test_addresses_compare_without_case(app: Flask) -> None:
    """As the contract says."""
    deliver(app, "Zoe@Example.org")

    assert 1 == len(received(app, "zoE@eXample.org"))


def test_each_recipient_has_a_message(app: Flask) -> None:
    """One object per recipient."""
    deliver(app, ["a@example.org", "b@example.org"])

    assert [["a@example.org"], ["b@example.org"]] == [
        [message["to"] for message in received(app, to)] for to in ("a@example.org", "b@example.org")
    ]


def test_messages_come_oldest_first(app: Flask) -> None:
    """In the order they were sent."""
    for subject in ("un", "deux", "trois"):
        deliver(app, subject=subject)

    assert ["un", "deux", "trois"] == [message["subject"] for message in received(app, "zoe@example.org")]


def test_a_message_is_dated_by_the_requests_clock(app: Flask) -> None:
    """A day later by the header is a day later in the message."""
    deliver(app, offset=86400)
    date = datetime.fromisoformat(received(app, "zoe@example.org")[0]["date"])

    assert 1 == (date - datetime.now(UTC)).days + 1


@pytest.mark.parametrize("subject", ["a\nBcc: b@example.org", "a\r\nBcc: b@example.org"])
def test_a_line_break_in_a_header_sends_nothing(app: Flask, subject: str) -> None:
    """What people enter cannot add headers."""
    with pytest.raises(ValueError, match=r"linefeed|newline|carriage"):
        deliver(app, subject=subject)


@pytest.mark.parametrize("to", ["zoe@example.org\nBcc: b@example.org", "zoe@example.org, b@example.org"])
def test_an_address_is_one_address(app: Flask, to: str) -> None:
    """What people enter cannot add recipients."""
    with pytest.raises((ValueError, IndexError)):
        deliver(app, to)


def test_people_read_mail_on_a_page(build: Callable[..., Flask]) -> None:
    """Where the mock was started for people, what was sent stands on a page."""
    app = build(inbox=True)
    app.jinja_env.loader = ChoiceLoader([DictLoader(TEMPLATES), app.jinja_env.loader or DictLoader({})])
    deliver(app)

    assert "Bonjour &lt;Zoé&gt;" in app.test_client().get("/_courriels").text


def test_the_mail_page_is_for_people_only(build: Callable[..., Flask]) -> None:
    """A mock that is being tested has no such page."""
    assert 404 == build().test_client().get("/_courriels").status_code


@pytest.fixture
def servers() -> Iterator[Servers]:
    """A process's servers, with their embedded mail server."""
    servers = Servers(Options(testing=True))
    yield servers
    servers.close()


def test_the_embedded_server_takes_mail(servers: Servers) -> None:
    """What was sent over SMTP arrives in the outbox as it was, accents and long lines included."""
    message = EmailMessage()
    message["From"], message["Date"], message["Subject"] = "a@example.org", format_datetime(NOON), "Été"
    message.set_content("é" * 2000)
    servers.deliver(message, ["zoe@example.org"])

    assert [("Été", "é" * 2000 + "\n", NOON.isoformat())] == [
        (kept["subject"], kept["text"], kept["date"]) for kept in servers.outbox.messages("zoe@example.org")
    ]
