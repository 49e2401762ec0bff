"""The notice's journeys, sent as forms; each step returns the visitor."""

import re
from typing import Any
from urllib.parse import urlsplit

from flask import Flask

from tests.mocks.visitor import Visitor

PASSWORD = "Chaton42"
EMAIL = "zoe@example.org"
CHOIX = {
    "mot_de_passe": PASSWORD,
    "confirmation": PASSWORD,
    "email": EMAIL,
    "question": "Quel était votre premier métier ?",
    "reponse": "Forgeron",
}
ACCOUNT = {
    "email": "anne@example.org",
    "password": "Ancien2016",
    "question": "Où êtes-vous née ?",
    "answer": "À Vienne",
    "email_certified": False,
}
LINK = re.compile(r"http://[^\s\"<]+")


def member(app: Flask, number: str = "1001", **others: Any) -> dict[str, Any]:
    """Make someone known, through the control endpoint; returns what it answered."""
    person = {"member_number": number, "access_code": f"C{number}", "first_name": "Zoé-Anne", "last_name": "D'Œil"}
    answer: dict[str, Any] = app.test_client().post("/_mire/members", json={**person, **others}).json
    return answer


def at_choix(app: Flask, number: str = "1001") -> Visitor:
    """On the second step, as a member who was made known."""
    member(app, number)
    return Visitor(app).get("/inscription").send(numero=number, code=f"C{number}")


def at_conditions(app: Flask, number: str = "1001", **choix: Any) -> Visitor:
    """On the third step."""
    return at_choix(app, number).send(**{**CHOIX, **choix})


def at_fenetre(app: Flask, number: str = "1001", **choix: Any) -> Visitor:
    """Before the window."""
    return at_conditions(app, number, **choix).send(conditions="y")


def waiting(app: Flask, number: str = "1001", **choix: Any) -> Visitor:
    """After « OK »: the link is on its way."""
    return at_fenetre(app, number, **choix).send()


def messages(app: Flask, to: str = EMAIL) -> list[dict[str, Any]]:
    """What arrived at an address."""
    found: list[dict[str, Any]] = app.test_client().get("/_mire/messages", query_string={"to": to}).json
    return found


def link(app: Flask, to: str = EMAIL) -> str:
    """The path of the link in the last message to an address."""
    found = LINK.search(messages(app, to)[-1]["text"])
    assert found, "the message holds no link"
    return urlsplit(found[0]).path


def registered(app: Flask, number: str = "1001", **choix: Any) -> Visitor:
    """After the link was followed."""
    waiting(app, number, **choix)
    return Visitor(app).get(link(app, choix.get("email", EMAIL)))


def sign_in(app: Flask, identifiant: str = "C1001", password: str = PASSWORD) -> Visitor:
    """After « Se connecter »: in the space, or where one was."""
    return Visitor(app).get("/espace-adherents").send(identifiant=identifiant, mot_de_passe=password)


def at_espace(app: Flask, number: str = "1001", **choix: Any) -> Visitor:
    """In the space."""
    registered(app, number, **choix)
    return sign_in(app, f"C{number}", choix.get("mot_de_passe", PASSWORD))


def at_question(app: Flask, number: str = "1001") -> Visitor:
    """On the question of a lost password, as someone given an account without a certified address."""
    member(app, number, account=ACCOUNT)
    return Visitor(app).get("/mot-de-passe-perdu").send(numero=number, code=f"C{number}")
