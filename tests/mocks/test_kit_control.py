"""The contract's control endpoints and clock, served only when started for testing."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.mocks.journey import at_services, member
from tests.mocks.visitor import Visitor

PERSON = {
    "contract": "Q178",
    "certificate": "C1",
    "first_name": "Zoé",
    "last_name": "Roy",
    "birth_date": "2001-02-03",
}
TOKEN = "secret"


@pytest.mark.parametrize("path", ["/_mire", "/_mire/"])
def test_capabilities_are_told(app: Flask, path: str) -> None:
    """With or without a final slash."""
    expected = {"portal": "desjardins", "capabilities": ["members", "messages", "clock"]}

    assert expected == app.test_client().get(path).json


@pytest.mark.parametrize("path", ["/_mire", "/_mire/", "/_mire/members", "/_mire/messages?to=a@b.example"])
def test_nothing_is_offered_unless_testing(build: Callable[..., Flask], path: str) -> None:
    """A mock that is not being tested has no such addresses."""
    assert 404 == build(testing=False).test_client().get(path).status_code


def test_mail_elsewhere_is_not_offered(build: Callable[..., Flask]) -> None:
    """Messages that leave the process cannot be served."""
    assert ["members", "clock"] == build(local_mail=False).test_client().get("/_mire").json["capabilities"]


@pytest.mark.parametrize(
    ("header", "status"),
    [({}, 401), ({"Authorization": "Bearer wrong"}, 401), ({"Authorization": f"Bearer {TOKEN}"}, 200)],
)
def test_the_token_is_asked_for(build: Callable[..., Flask], header: dict[str, str], status: int) -> None:
    """Where one is set."""
    assert status == build(control_token=TOKEN).test_client().get("/_mire", headers=header).status_code


def test_a_person_comes_back_as_known(app: Flask) -> None:
    """201 with every key, the numbers as the portal keeps them."""
    answer = app.test_client().post("/_mire/members", json={**PERSON, "certificate": "c 1", "other": 1})

    assert (201, PERSON) == (answer.status_code, answer.json)


def test_a_person_may_be_posted_again(app: Flask) -> None:
    """Portals that share a store each hear of the same person."""
    member(app)

    assert 201 == app.test_client().post("/_mire/members", json=PERSON).status_code


@pytest.mark.parametrize("key", list(PERSON))
def test_a_missing_key_is_refused(app: Flask, key: str) -> None:
    """400, naming it."""
    answer = app.test_client().post("/_mire/members", json={k: v for k, v in PERSON.items() if k != key})

    assert (400, f"members: missing {key}.") == (answer.status_code, answer.json["error"])


@pytest.mark.parametrize(
    "body", ["", "[]", '"x"', "{", '{"contract": 1, "certificate": "", "first_name": [], "last_name": null}']
)
def test_what_is_no_person_is_refused(app: Flask, body: str) -> None:
    """400, never a failure of the server."""
    answer = app.test_client().post("/_mire/members", data=body, content_type="application/json")

    assert 400 == answer.status_code


@pytest.mark.parametrize(("key", "value"), [("birth_date", "03-02-2001"), ("contract", " "), ("last_name", 7)])
def test_a_wrong_value_is_refused(app: Flask, key: str, value: object) -> None:
    """400, naming the key."""
    answer = app.test_client().post("/_mire/members", json={**PERSON, key: value})

    assert (400, True) == (answer.status_code, key in answer.json["error"])


def test_nobodys_mailbox_is_empty(app: Flask) -> None:
    """200 and no messages."""
    answer = app.test_client().get("/_mire/messages?to=personne%40example.org")

    assert (200, []) == (answer.status_code, answer.json)


def test_messages_are_asked_for_by_address(app: Flask) -> None:
    """Without one: 400."""
    assert 400 == app.test_client().get("/_mire/messages").status_code


@pytest.mark.parametrize("offset", ["-1", "1.5", "x", "", "9" * 13, "٣"])
def test_an_offset_is_a_whole_number(app: Flask, offset: str) -> None:
    """Anything else is refused."""
    assert 400 == app.test_client().get("/adherent", headers={"Mire-Clock-Offset": offset}).status_code


@pytest.mark.parametrize("offset", ["0", "5", "86400", "3000000000"])
def test_an_offset_is_taken(app: Flask, offset: str) -> None:
    """Seconds, 0 or more."""
    assert 200 == app.test_client().get("/adherent", headers={"Mire-Clock-Offset": offset}).status_code


def test_an_offset_means_nothing_unless_testing(build: Callable[..., Flask]) -> None:
    """Nor does a wrong one."""
    client = build(testing=False).test_client()

    assert 200 == client.get("/adherent", headers={"Mire-Clock-Offset": "x"}).status_code


def test_an_offset_moves_that_request_only(app: Flask) -> None:
    """A session that is too old a day later is still open for a request without the header."""
    visitor = at_services(app)
    visitor.headers = {"Mire-Clock-Offset": "86400"}
    later = Visitor(app, **visitor.headers)
    later.client = visitor.client

    assert "/ouvrir-une-session" == later.get("/services/1").path
