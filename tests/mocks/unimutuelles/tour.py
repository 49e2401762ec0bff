"""What a visitor who goes everywhere sees, and what arrives in the mail meanwhile."""

from flask import Flask

from tests.mocks.unimutuelles.journey import (
    ACCOUNT,
    EMAIL,
    at_espace,
    at_fenetre,
    at_question,
    messages,
)
from tests.mocks.visitor import Visitor

SPACE = ("remboursements", "releves", "beneficiaires", "coordonnees", "demandes", "devis", "garanties", "documents")


def tour(app: Flask) -> list[tuple[str, str]]:
    """Path and HTML of every kind of page."""
    public = Visitor(app).get("/").get("/espace-adherents").get("/code-acces-perdu").get("/mot-de-passe-perdu")
    registering = at_fenetre(app, "2001", email="tour@example.org")
    lost = at_question(app, "2002").send(reponse=ACCOUNT["answer"])
    inside = at_espace(app, "2003")
    for page in SPACE:
        inside.get(f"/espace/{page}")
    return [*public.seen, *Visitor(app).get("/inscription").seen, *registering.seen, *lost.seen, *inside.seen]


def mail(app: Flask) -> list[str]:
    """The texts and HTML of a registration's message and of one for a lost password."""
    at_espace(app)
    Visitor(app).get("/mot-de-passe-perdu").send(numero="1001", code="C1001").send(moyen="email")
    return [str(message[part]) for message in messages(app, EMAIL) for part in ("text", "html")]
