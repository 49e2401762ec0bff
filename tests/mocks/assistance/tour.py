"""What a visitor who goes everywhere sees, and what arrives in the mail meanwhile."""

from flask import Flask

from tests.mocks.assistance.journey import (
    EMAIL,
    enters,
    forgets,
    member,
    messages,
    registered,
    sends_invoice,
    with_trip,
)
from tests.mocks.visitor import Visitor

PUBLIC = ("/", "/aide", "/cookies", "/donnees-personnelles", "/inscription", "/connexion", "/mot-de-passe-oublie")
SPACE = ("", "/compte", "/compte/modifier", "/mot-de-passe", "/adresses", "/trajets", "/remboursement")


def tour(app: Flask) -> list[tuple[str, str]]:
    """Path and HTML of every kind of page."""
    public = Visitor(app)
    for page in PUBLIC:
        public.get(page)
    visitor = with_trip(app)
    for page in SPACE:
        visitor.get(f"/espace{page}")
    sends_invoice(visitor)
    member(app, "A2", offer_active=False)
    refused = [enters(app, number) for number in ("A0", "A2")]
    return [*public.seen, *visitor.seen, *(page for one in refused for page in one.seen)]


def mail(app: Flask) -> list[str]:
    """The texts and HTML of a registration's message and of one for a forgotten password."""
    registered(app)
    forgets(app)
    return [str(message[part]) for message in messages(app, EMAIL) for part in ("text", "html")]
