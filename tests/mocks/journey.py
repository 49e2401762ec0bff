"""Desjardins' documented journey, sent as forms; each step returns the visitor."""

from typing import Any

from flask import Flask

from tests.mocks.visitor import Visitor

PASSWORD = "Abcdef1!"
PERSONNE = {
    "prenom": "Zoé-Anne",
    "nom": "D'Œil",
    "naissance": "2001-02-03",
    "telephone": "514 555-0123",
}
CODE = {
    "choix": "non",
    "code": "Zoe01",
    "mot_de_passe": PASSWORD,
    "confirmation": PASSWORD,
    "aide_memoire": "le chat",
    "mere": "Ève",
}


def member(app: Flask, certificate: str = "C1", contract: str = "Q178") -> dict[str, str]:
    """Make someone known, through the control endpoint; returns what it answered."""
    person = {
        "contract": contract,
        "certificate": certificate,
        "first_name": "Zoé-Anne",
        "last_name": "D'Œil",
        "birth_date": "2001-02-03",
    }
    answer: dict[str, str] = app.test_client().post("/_mire/members", json=person).json
    return answer


def at_regime(app: Flask) -> Visitor:
    """On the plan's screen."""
    return Visitor(app).get("/inscription")


def at_personne(app: Flask, certificate: str = "C1") -> Visitor:
    """On the personal details' screen, with a plan that was made known."""
    member(app, certificate)
    return at_regime(app).send(contrat="Q178", certificat=certificate)


def at_code(app: Flask, certificate: str = "C1", **personne: Any) -> Visitor:
    """On the user code's screen."""
    return at_personne(app, certificate).send(**{**PERSONNE, **personne})


def registered(app: Flask, certificate: str = "C1", code: str = "Zoe01", **personne: Any) -> Visitor:
    """On the confirmation."""
    return at_code(app, certificate, **personne).send(**{**CODE, "code": code})


def signed_in(app: Flask, code: str = "Zoe01", password: str = PASSWORD) -> Visitor:
    """After sign-in: on the terms, or on the services."""
    return Visitor(app).get("/ouvrir-une-session").send(code=code, mot_de_passe=password)


def at_services(app: Flask, certificate: str = "C1", code: str = "Zoe01", **personne: Any) -> Visitor:
    """On the services' first page, terms accepted."""
    registered(app, certificate, code, **personne)
    return signed_in(app, code).send()
