"""The link, the account that it makes, and sign-in."""

import re
from datetime import datetime, timedelta

import pytest
from flask import Flask

from tests.mocks.unimutuelles.journey import (
    ACCOUNT,
    EMAIL,
    PASSWORD,
    at_espace,
    link,
    member,
    messages,
    registered,
    sign_in,
    waiting,
)
from tests.mocks.visitor import Visitor

DAY = 24 * 3600


@pytest.mark.parametrize("identifiant", ["C1001", "c 1001", EMAIL, "ZOE@example.org"])
def test_someone_registers_and_signs_in(app: Flask, identifiant: str) -> None:
    """The access code and the address both open the space, with the password chosen."""
    registered(app)

    assert "/espace" == sign_in(app, identifiant).path


@pytest.mark.parametrize(("identifiant", "password"), [("C1001", "Chaton43"), ("C1001", "chaton42"), ("X", PASSWORD)])
def test_others_do_not_sign_in(app: Flask, identifiant: str, password: str) -> None:
    """A wrong password or an unknown identifier is refused, in the same words."""
    registered(app)

    visitor = sign_in(app, identifiant, password)

    assert ("/espace-adherents", True) == (
        visitor.path,
        "Le code, l'adresse ou le mot de passe est incorrect." in visitor.text,
    )


@pytest.mark.parametrize("identifiant", ["C1001", EMAIL])
def test_there_is_no_account_before_the_link(app: Flask, identifiant: str) -> None:
    """Between « OK » and the link, nobody signs in."""
    waiting(app)

    assert "/espace-adherents" == sign_in(app, identifiant).path


def test_the_message_holds_the_link(app: Flask) -> None:
    """« Je valide mon inscription » is a link in HTML, and stands beside the address in the text."""
    waiting(app)
    message = messages(app)[-1]

    html = re.search(r'<a href="([^"]+)">Je valide mon inscription</a>', message["html"])

    assert html
    assert f"Je valide mon inscription : {html[1]}" in message["text"]


@pytest.mark.parametrize(("later", "path"), [(0, "/espace"), (DAY - 5, "/espace"), (DAY + 1, "/espace-adherents")])
def test_the_link_lives_24_hours_to_the_second(app: Flask, later: int, path: str) -> None:
    """Counted from the message's own date: just before 24 h it works, a second after them it makes nothing."""
    waiting(app)
    sent = datetime.fromisoformat(messages(app)[-1]["date"])
    elapsed = int((datetime.now(sent.tzinfo) - sent) / timedelta(seconds=1))

    Visitor(app, **{"Mire-Clock-Offset": str(max(later - elapsed, 0))}).get(link(app))

    assert path == sign_in(app).path


@pytest.mark.parametrize("place", [-1, -20, -43])
def test_an_altered_link_makes_nothing(app: Flask, place: int) -> None:
    """Whichever character of its key is another."""
    waiting(app)
    right = link(app)
    other = "A" if right[place] != "A" else "B"

    Visitor(app).get(right[:place] + other + (right[place + 1 :] if place != -1 else ""))

    assert "/espace-adherents" == sign_in(app).path


def test_a_link_followed_twice_changes_nothing(app: Flask) -> None:
    """The second time says that it is done."""
    registered(app)

    assert "déjà validée" in Visitor(app).get(link(app)).text


def test_couples_share_an_address(app: Flask) -> None:
    """Each opens their own space with it, by their own password."""
    at_espace(app, "1001")
    registered(app, "1002", mot_de_passe="Autre2017x", confirmation="Autre2017x")

    assert "n° Adhérent 1002" in sign_in(app, EMAIL, "Autre2017x").text


def test_a_given_account_comes_back_and_opens(app: Flask) -> None:
    """The contract's `account` key."""
    known = member(app, account=ACCOUNT)

    assert (ACCOUNT, "/espace") == (known["account"], sign_in(app, "C1001", str(ACCOUNT["password"])).path)


@pytest.mark.parametrize("account", [{}, "x", {**ACCOUNT, "answer": " "}, {**ACCOUNT, "email_certified": "no"}])
def test_a_given_account_that_lacks_something_is_refused(app: Flask, account: object) -> None:
    """400, with what is wrong."""
    person = {"member_number": "1", "access_code": "C1", "first_name": "A", "last_name": "B", "account": account}

    assert 400 == app.test_client().post("/_mire/members", json=person).status_code
