"""Registration, its message, sign-in and passwords."""

import pytest
from flask import Flask

from tests.mocks.assistance.journey import (
    EMAIL,
    IDENTIFIANTS,
    NEW,
    PASSWORD,
    changes,
    enters,
    forgets,
    inside,
    link,
    member,
    messages,
    registered,
    sign_in,
)
from tests.mocks.visitor import Visitor


@pytest.mark.parametrize(
    ("entered", "path"),
    [
        ({}, "/inscription/beneficiaires"),
        ({"number": " a 1 "}, "/inscription/beneficiaires"),
        ({"prenom": "zoe-anne", "nom": "d'oeil"}, "/inscription"),
        ({"prenom": "ZOE-ANNE"}, "/inscription/beneficiaires"),
        ({"number": "A9"}, "/inscription"),
        ({"prenom": "Lou", "nom": "Martin"}, "/inscription"),
        ({"email": "zoe"}, "/inscription"),
        ({"mobile": "06.12.34.56.78"}, "/inscription"),
        ({"confirmation": "Autre123"}, "/inscription"),
    ],
)
def test_only_the_holder_of_the_card_registers(app: Flask, entered: dict[str, str], path: str) -> None:
    """Number and names are the policy holder's; the other fields are as the portal asks."""
    member(app)

    assert path == enters(app, **entered).path


def test_the_next_screen_shows_the_beneficiaries(app: Flask) -> None:
    """All of them."""
    member(app)
    text = enters(app).text

    assert ("Éloi D'Œil, né(e) le 04/03/2018" in text, "Lou Martin, né(e) le 07/06/2015" in text) == (True, True)


def test_without_an_offer_one_is_sent_to_the_adviser(app: Flask) -> None:
    """At the registration."""
    member(app, offer_active=False)

    assert "Rapprochez-vous de votre conseiller" in enters(app).text


def test_a_message_confirms_the_registration(app: Flask) -> None:
    """Without a link: the account is there."""
    registered(app)

    assert (1, "/espace") == (len(messages(app)), sign_in(app).path)


def test_the_message_may_hold_a_link(app: Flask) -> None:
    """Then no session opens before it was followed."""
    registered(app, variant="lien")
    before = sign_in(app).path
    Visitor(app).get(link(app))

    assert ["/connexion", "/espace"] == [before, sign_in(app).path]


def test_a_link_that_was_altered_confirms_nothing(app: Flask) -> None:
    """It says so."""
    registered(app, variant="lien")

    assert 410 == Visitor(app).get(f"{link(app)}x").response.status_code


def test_the_password_may_have_a_screen_of_its_own(app: Flask) -> None:
    """After the beneficiaries."""
    member(app)
    visitor = enters(app, variant="deux-ecrans").send()

    assert ["/inscription/identifiants", "/inscription/terminee"] == [visitor.path, visitor.send(**IDENTIFIANTS).path]


def test_an_address_serves_one_account(app: Flask) -> None:
    """The second registration ends where it began, and says why."""
    registered(app)
    member(app, "A2")
    visitor = enters(app, "A2").send()

    assert ("/inscription", True) == (visitor.path, "sert à un autre compte" in visitor.text)


@pytest.mark.parametrize("password", ["Zoe75xyZb", "Marseille75", "Bx0000yyZz", "Bx1234yyZz"])
def test_an_obvious_password_is_taken_with_a_warning(app: Flask, password: str) -> None:
    """First name, town, digits in a row."""
    visitor = registered(app, mdp=password, confirmation=password)

    assert ("/inscription/terminee", True) == (visitor.path, "facile à deviner" in visitor.text)


def test_an_ordinary_password_is_not_warned_about(app: Flask) -> None:
    """Nothing is said."""
    assert "deviner" not in registered(app).text


@pytest.mark.parametrize("password", ["", "Abcdef7", "abcdefg7", "ABCDEFG7", "Abcdefgh", "aB1" * 50])
def test_other_passwords_are_refused(app: Flask, password: str) -> None:
    """At the registration, at a change and after a loss."""
    visitor, again = inside(app), {"mdp": password, "confirmation": password}
    member(app, "A2")
    stayed = [enters(app, "A2", **again).html, changes(visitor, password).html, forgets(app, password).html]

    assert [True] * 3 == ['id="mdp-error"' in html for html in stayed]


def test_a_new_password_opens_and_the_old_one_does_not(app: Flask) -> None:
    """After a change."""
    changes(inside(app))

    assert ["/connexion", "/espace"] == [sign_in(app, EMAIL, one).path for one in (PASSWORD, NEW)]


def test_a_change_asks_for_the_present_password(app: Flask) -> None:
    """A wrong one changes nothing."""
    visitor = changes(inside(app), actuel="Faux1234")

    assert ("/espace/mot-de-passe", "/espace") == (visitor.path, sign_in(app).path)


def test_a_change_ends_the_other_sessions(app: Flask) -> None:
    """The one that changed it goes on."""
    here, there = inside(app), sign_in(app)
    changes(here)

    assert ["/espace", "/connexion"] == [one.get("/espace").path for one in (here, there)]


def test_the_link_for_a_new_password_works_once(app: Flask) -> None:
    """Used, it says so."""
    registered(app)
    forgets(app)

    assert ("/espace", 410) == (sign_in(app, EMAIL, NEW).path, Visitor(app).get(link(app)).response.status_code)


def test_the_link_for_a_new_password_ends(app: Flask) -> None:
    """After a day."""
    registered(app)
    Visitor(app).get("/mot-de-passe-oublie").send(email=EMAIL)
    late = Visitor(app, **{"Mire-Clock-Offset": str(24 * 3600 + 5)})

    assert 410 == late.get(link(app)).response.status_code


def test_an_unknown_address_is_answered_as_a_known_one(app: Flask) -> None:
    """When a password is forgotten."""
    registered(app)
    answers = [
        Visitor(app).get("/mot-de-passe-oublie").send(email=email).text.replace(email, "…")
        for email in (EMAIL, "x@example.org")
    ]

    assert answers[0] == answers[1]
