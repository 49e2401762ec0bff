"""The control client and everything that can be wrong at the other end: `mire.target.control`."""

import json
import socket
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import httpx
import pytest

from mire.catalogue import Catalogue
from mire.target.control import ControlClient, ControlUnreachable, TokenRefused, parse_date
from mire.verdicts import HarnessError

URL = "http://127.0.0.1:9100/_mire"
PERSON = {
    "certificate": "123",
    "first_name": "Zoé",
    "last_name": "O",
    "birth_date": "2001-12-31",
    "email": "z@example.org",
}
MESSAGE = {
    "from": "Cowan <x@example.org>",
    "to": "z@example.org",
    "subject": "Bonjour",
    "date": "2026-11-21T10:00:00Z",
    "text": "a",
    "html": None,
}
Answer = httpx.Response | Exception


@pytest.fixture
def client(catalogue: Catalogue) -> Callable[..., ControlClient]:
    """A client whose target answers as a test says; requests are kept in `seen`."""

    def make(
        answer: Answer | Callable[[httpx.Request], Answer], token: str | None = "jeton"
    ) -> ControlClient:
        def handle(request: httpx.Request) -> httpx.Response:
            result = answer(request) if callable(answer) else answer
            if isinstance(result, Exception):
                raise result
            return result

        portal = catalogue.portals["cowan"]
        transport = httpx.MockTransport(handle)
        return ControlClient(
            URL, token, 1.0, portal=portal, real_hosts=portal.real_hosts, transport=transport
        )

    return make


def about(**changes: object) -> httpx.Response:
    return httpx.Response(200, json={"portal": "cowan", "capabilities": ["members", "clock"], **changes})


def test_capabilities_are_those_listed(client: Callable[..., ControlClient]) -> None:
    """What the target lists is what it offers."""
    assert client(about()).capabilities() == {"members", "clock"}


def test_capabilities_are_found_with_a_final_slash(client: Callable[..., ControlClient]) -> None:
    """Where the url without a final slash is unknown, it is asked with one."""
    target = client(lambda r: about() if r.url.path == "/_mire/" else httpx.Response(404))
    assert target.capabilities() == {"members", "clock"}


def test_unknown_keys_are_ignored(client: Callable[..., ControlClient]) -> None:
    """A newer target may say more."""
    assert client(about(version=2)).capabilities() == {"members", "clock"}


@pytest.mark.parametrize(
    ("answer", "named"),
    [
        (httpx.Response(500), "attendu 200"),
        (httpx.Response(404), "reçu 404"),
        (httpx.Response(302, headers={"location": "http://127.0.0.1/x"}), "reçu 302 vers http://127.0.0.1/x"),
        (httpx.Response(200, text="<html>"), "attendu du JSON"),
        (httpx.Response(200, content=b"\xff"), "attendu du JSON"),
        (httpx.Response(200, json=[]), "une autre forme"),
        (about(capabilities=None), "une autre forme"),
        (about(capabilities=[1]), "une autre forme"),
        (about(portal="desjardins"), "attendu le portail « cowan » ; reçu « desjardins »"),
    ],
)
def test_another_answer_about_itself_is_a_harness_error(
    client: Callable[..., ControlClient], answer: httpx.Response, named: str
) -> None:
    """Anything but the documented shape is refused with what was expected."""
    with pytest.raises(HarnessError) as error:
        client(answer).capabilities()
    assert named in str(error.value)


@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_token_is_named(client: Callable[..., ControlClient], status: int) -> None:
    """The message says that it is the token, and never shows it."""
    with pytest.raises(TokenRefused) as error:
        client(httpx.Response(status), token="tres-secret").capabilities()
    assert ("jeton refusé" in str(error.value), "tres-secret" in str(error.value)) == (True, False)


@pytest.mark.parametrize(
    "failure", [httpx.ReadTimeout("x"), httpx.ConnectError("x"), httpx.RemoteProtocolError("x")]
)
def test_a_silent_target_is_unreachable(client: Callable[..., ControlClient], failure: Exception) -> None:
    """No answer, no connection and a broken connection are one thing."""
    with pytest.raises(ControlUnreachable):
        client(failure).capabilities()


def test_a_target_that_does_not_listen_is_unreachable(catalogue: Catalogue) -> None:
    """A port on which nothing listens is said to be unreachable."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/_mire"
        client = ControlClient(url, None, 1.0, portal=catalogue.portals["cowan"])
        with pytest.raises(ControlUnreachable, match="injoignable"):
            client.capabilities()
        client.close()


def test_the_token_is_a_bearer_and_no_clock_is_sent(client: Callable[..., ControlClient]) -> None:
    """Control endpoints get the token and never the clock header."""
    seen: list[httpx.Request] = []
    client(lambda request: seen.append(request) or about()).capabilities()
    headers = seen[0].headers
    assert ("Bearer jeton", False) == (headers.get("authorization"), "mire-clock-offset" in headers)


def test_a_redirect_is_not_followed(client: Callable[..., ControlClient]) -> None:
    """A redirect, be it to a real insurer, leads to no further request anywhere."""
    seen: list[str] = []
    answer = httpx.Response(302, headers={"location": "https://cowan.example.com/"})
    target = client(lambda request: seen.append(request.url.host) or answer)
    with pytest.raises(HarnessError):
        target.create(PERSON)
    assert seen == ["127.0.0.1"]


def test_a_person_is_used_as_they_came_back(client: Callable[..., ControlClient]) -> None:
    """The portal may change what was posted."""
    answer = httpx.Response(201, json={**PERSON, "first_name": "ZOE", "inconnu": 1})
    assert client(answer).create(PERSON)["first_name"] == "ZOE"


def test_an_optional_key_that_is_null_did_not_come_back(catalogue: Catalogue) -> None:
    """An account given as null is no account."""
    person = {"member_number": "1", "access_code": "2", "first_name": "A", "last_name": "B", "account": None}
    transport = httpx.MockTransport(lambda _: httpx.Response(201, json=person))
    client = ControlClient(URL, None, 1.0, portal=catalogue.portals["unimutuelles"], transport=transport)
    assert "account" not in client.create(person)


@pytest.mark.parametrize(
    ("answer", "named"),
    [
        (httpx.Response(200, json=PERSON), "attendu 201"),
        (httpx.Response(400, json={"error": "x"}), "reçu 400"),
        (httpx.Response(201, json=[PERSON]), "un autre objet"),
        (httpx.Response(201, json={"certificate": "1", "email": 3}), "« first_name », « last_name »"),
        (httpx.Response(201, json={**PERSON, "birth_date": "31-12-2001"}), "mal formé : « birth_date »"),
    ],
)
def test_another_answer_about_a_person_is_a_harness_error(
    client: Callable[..., ControlClient], answer: httpx.Response, named: str
) -> None:
    """A person comes back with 201 and every key, or the harness is wrong."""
    with pytest.raises(HarnessError) as error:
        client(answer).create(PERSON)
    assert named in str(error.value)


def test_messages_are_read(client: Callable[..., ControlClient]) -> None:
    """A message arrives with its sender, text and date."""
    message = client(httpx.Response(200, json=[MESSAGE])).messages("z@example.org")[0]
    assert (message.sender, message.text, message.html, message.date) == (
        "Cowan <x@example.org>",
        "a",
        None,
        datetime(2026, 11, 21, 10, tzinfo=UTC),
    )


def test_an_empty_mailbox_is_empty(client: Callable[..., ControlClient]) -> None:
    """Nobody's mailbox is an empty list."""
    assert client(httpx.Response(200, json=[])).messages("z@example.org") == []


def test_an_address_is_percent_encoded(client: Callable[..., ControlClient]) -> None:
    """« + » and « & » in an address do not change the call."""
    seen: list[bytes] = []
    client(lambda r: seen.append(r.url.query) or httpx.Response(200, json=[])).messages("qa+a&b@example.org")
    assert seen == [b"to=qa%2Ba%26b%40example.org"]


@pytest.mark.parametrize(
    "sent",
    [
        {},
        [3],
        [{**MESSAGE, "subject": None}],
        [{**MESSAGE, "text": 3}],
        [{key: value for key, value in MESSAGE.items() if key != "html"}],
        [{**MESSAGE, "date": "hier"}],
        [{**MESSAGE, "date": "2026-11-21T10:00:00"}],
    ],
)
def test_another_shape_of_messages_is_a_harness_error(
    client: Callable[..., ControlClient], sent: object
) -> None:
    """A message without a documented key, or with a date without its zone, is refused."""
    with pytest.raises(HarnessError, match="point de contrôle, GET"):
        client(httpx.Response(200, content=json.dumps(sent))).messages("z@example.org")


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (datetime(2026, 11, 21, 10, tzinfo=UTC), "2026-11-21T10:00:00Z"),
        (datetime(2026, 11, 21, 10, tzinfo=timezone(-timedelta(hours=5))), "2026-11-21T10:00:00.000-05:00"),
        (datetime(2026, 11, 21, 10, tzinfo=UTC), "Sat, 21 Nov 2026 10:00:00 +0000"),
        (datetime(2026, 11, 21, 10, tzinfo=UTC), "Sat, 21 Nov 2026 10:00:00 -0000"),
        (datetime(2026, 11, 21, 10, tzinfo=timezone(-timedelta(hours=5))), "21 Nov 2026 10:00 -0500"),
    ],
)
def test_dates_of_both_kinds_are_read(expected: datetime, text: str) -> None:
    """RFC 3339 and RFC 5322 are both understood."""
    assert expected == parse_date(text)
