"""The personal space: account, addresses, trips, reimbursements, and who sees them."""

import pytest
from flask import Flask

from tests.mocks.assistance.journey import (
    PDF,
    adds,
    deletes,
    enters,
    inside,
    member,
    plans,
    sends_invoice,
    sign_in,
    with_trip,
)
from tests.mocks.visitor import Visitor

PNG, JPEG = b"\x89PNG\r\n\x1a\n....", b"\xff\xd8\xff...."
SPACE = ("", "/compte", "/compte/modifier", "/mot-de-passe", "/adresses", "/trajets", "/remboursement")


@pytest.mark.parametrize("page", SPACE)
def test_nothing_is_shown_without_a_session(app: Flask, page: str) -> None:
    """Whoever has none is sent to sign-in."""
    assert "/connexion" == Visitor(app).get(f"/espace{page}").path


def test_data_can_be_read_and_changed(app: Flask) -> None:
    """The change is there at the next session."""
    visitor = inside(app)
    read = visitor.get("/espace/compte").text
    visitor.get("/espace/compte/modifier").send(email="autre@example.org", mobile="07 11 22 33 44")
    again = sign_in(app, "autre@example.org").get("/espace/compte").text

    assert ("06 12 34 56 78" in read, "07 11 22 33 44" in again) == (True, True)


@pytest.mark.parametrize(
    "adresse", ["", "Lyon", "rue des Lilas, 69003 Lyon", "12 rue des Lilas", "12 rue des Lilas, Lyon", "69003 Lyon"]
)
def test_an_address_must_be_complete(app: Flask, adresse: str) -> None:
    """Number, street, post code and town."""
    assert "/espace/adresses/ajouter" == adds(inside(app), "Chez maman", adresse=adresse).path


def test_several_homes_and_schools_are_kept(app: Flask) -> None:
    """Each under its own heading."""
    visitor = inside(app)
    for name, genre in (("Un", "domicile"), ("Deux", "domicile"), ("Trois", "ecole"), ("Quatre", "ecole")):
        adds(visitor, name, genre)

    assert 4 == visitor.html.count("<strong>")


@pytest.mark.parametrize(
    "wrong",
    [
        {"depart": ""},
        {"arrivee": "999"},
        {"enfant": ""},
        {"jour": "2001-01-01"},
        {"jour": "demain"},
        {"heure": "25:00"},
        {"heure": ""},
    ],
)
def test_a_trip_needs_all_of_it(app: Flask, wrong: dict[str, str]) -> None:
    """From one own address to another, with a child, on a day to come."""
    visitor = adds(adds(inside(app), "Chez maman"), "Collège", "ecole")

    assert "/espace/trajets/planifier" == plans(visitor, **wrong).path


def test_an_address_that_a_trip_uses_is_not_deleted(app: Flask) -> None:
    """It says which trip; afterwards it can be."""
    visitor = with_trip(app)
    blocked = deletes(visitor, "adresses", 1).text
    deletes(visitor, "trajets")
    done = deletes(visitor, "adresses", 1).text

    assert (True, True) == ("Chez maman → Collège, le 15/01/2037 à 08:15" in blocked, "est supprimée" in done)


@pytest.mark.parametrize(
    ("content", "name", "taken"),
    [
        (PDF, "facture.pdf", True),
        (PNG, "facture.PNG", True),
        (JPEG, "facture.jpeg", True),
        (b"MZ...", "facture.pdf", False),
        (PDF, "facture.exe", False),
        (PDF + b"." * 1_000_000, "facture.pdf", False),
        (b"", "facture.pdf", False),
        (PDF, "", False),
    ],
    ids=["pdf", "png", "jpeg", "program", "named a program", "too big", "empty", "none"],
)
def test_an_invoice_is_a_pdf_or_a_picture(app: Flask, content: bytes, name: str, taken: bool) -> None:
    """By its content and its name, up to 1 MB; anything else is told."""
    visitor = sends_invoice(inside(app), content, name)

    assert (taken, not taken) == (visitor.path == "/espace/remboursements", 'role="alert"' in visitor.html)


def test_what_is_far_too_big_is_told(app: Flask) -> None:
    """By a page."""
    assert "trop volumineux" in sends_invoice(inside(app), PDF + b"." * 3_000_000).text


def test_an_invoice_belongs_to_an_own_request(app: Flask) -> None:
    """Not to another's, nor to none."""
    visitor = inside(app)

    assert ["/espace/remboursement"] * 2 == [sends_invoice(visitor, demande=one).path for one in ("", "999")]


def test_an_invoice_is_given_back_to_its_owner_alone(app: Flask) -> None:
    """As it was sent."""
    mine = sends_invoice(inside(app))
    path = "/espace/remboursement/1/facture"
    member(app, "A2")
    enters(app, "A2", email="lou@example.org").send()
    other = sign_in(app, "lou@example.org")

    assert (PDF, 404) == (mine.get(path).response.data, other.get(path).response.status_code)


@pytest.mark.parametrize("what", ["adresses", "trajets"])
def test_nobody_deletes_what_is_anothers(app: Flask, what: str) -> None:
    """It is not there for them."""
    with_trip(app)
    member(app, "A2")
    enters(app, "A2", email="lou@example.org").send()
    other = sign_in(app, "lou@example.org")
    answer = other.client.post(f"/espace/{what}/1/supprimer", data={"csrf_token": other.token})

    assert 404 == answer.status_code
