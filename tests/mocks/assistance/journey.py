"""What people do on the portal, sent as forms; each step returns the visitor."""

import io
import re
from typing import Any
from urllib.parse import urlsplit

from flask import Flask

from tests.mocks.visitor import Visitor

PASSWORD = "Xk7mQw2pRt"
NEW = "Nv9bLc4dFg"
EMAIL = "zoe@example.org"
IDENTITE = {"prenom": "Zoé-Anne", "nom": "D'Œil"}
IDENTIFIANTS = {"email": EMAIL, "mobile": "06 12 34 56 78", "mdp": PASSWORD, "confirmation": PASSWORD}
CHILDREN = [
    {"first_name": "Éloi", "last_name": "D'Œil", "birth_date": "2018-03-04"},
    {"first_name": "Lou", "last_name": "Martin", "birth_date": "2015-06-07"},
]
LINK = re.compile(r"http://[^\s\"<]+")
PDF = b"%PDF-1.4\n%%EOF\n"


def member(app: Flask, number: str = "A1", **others: Any) -> dict[str, Any]:
    """Make someone known, through the control endpoint; returns what it answered."""
    person = {
        "member_number": number,
        "first_name": "Zoé-Anne",
        "last_name": "D'Œil",
        "offer_active": True,
        "beneficiaries": CHILDREN,
        "assistance_requests": ["Aide ménagère"],
    }
    answer: dict[str, Any] = app.test_client().post("/_mire/members", json={**person, **others}).json
    return answer


def enters(app: Flask, number: str = "A1", variant: str = "", **entered: Any) -> Visitor:
    """After the registration's first screen was sent; the person must be known."""
    visitor = Visitor(app).get(f"/variante/{variant}" if variant else "/").get("/inscription")
    fields = {"numero": number, **IDENTITE, **({} if variant == "deux-ecrans" else IDENTIFIANTS), **entered}
    return visitor.send(**fields)


def registered(app: Flask, number: str = "A1", variant: str = "", **entered: Any) -> Visitor:
    """At the end of the registration of someone who is made known."""
    member(app, number)
    return enters(app, number, variant, **entered).send()


def sign_in(app: Flask, email: str = EMAIL, password: str = PASSWORD, **headers: str) -> Visitor:
    """After « Se connecter »: in the space, or where one was."""
    return Visitor(app, **headers).get("/connexion").send(email=email, mot_de_passe=password)


def inside(app: Flask, number: str = "A1", **entered: Any) -> Visitor:
    """In the space of someone who registered."""
    registered(app, number, **entered)
    return sign_in(app, entered.get("email", EMAIL))


def messages(app: Flask, to: str = EMAIL) -> list[dict[str, Any]]:
    """What arrived at an address."""
    found: list[dict[str, Any]] = app.test_client().get("/_mire/messages", query_string={"to": to}).json
    return found


def link(app: Flask, to: str = EMAIL) -> str:
    """The path of the link in the last message to an address."""
    found = LINK.search(messages(app, to)[-1]["text"])
    assert found, "the message holds no link"
    return urlsplit(found[0]).path


def forgets(app: Flask, password: str = NEW, **others: str) -> Visitor:
    """After a new password was entered from the message's link."""
    Visitor(app).get("/mot-de-passe-oublie").send(email=EMAIL)
    return Visitor(app).get(link(app)).send(**{"mdp": password, "confirmation": password, **others})


def changes(visitor: Visitor, password: str = NEW, **others: str) -> Visitor:
    """After « Mot de Passe » was sent."""
    fields = {"actuel": PASSWORD, "mdp": password, "confirmation": password, **others}
    return visitor.get("/espace/mot-de-passe").send(**fields)


def adds(visitor: Visitor, intitule: str, genre: str = "domicile", adresse: str = "1 rue X, 75001 Paris") -> Visitor:
    """After an address was sent."""
    return visitor.get("/espace/adresses/ajouter").send(genre=genre, intitule=intitule, adresse=adresse)


def options(visitor: Visitor, field: str) -> list[str]:
    """The values of a list on the page shown, the first apart."""
    found = re.search(rf'<select[^>]* name="{field}".*?</select>', visitor.html, re.DOTALL)
    return re.findall(r'<option value="([^"]+)"', found[0]) if found else []


def plans(visitor: Visitor, **others: str) -> Visitor:
    """After a trip was sent, from the first address to the last."""
    visitor.get("/espace/trajets/planifier")
    places, children = options(visitor, "depart"), options(visitor, "enfant")
    fields = {"enfant": children[0], "depart": places[0], "arrivee": places[-1], "jour": "2037-01-15", "heure": "08:15"}
    return visitor.send(**{**fields, **others})


def with_trip(app: Flask) -> Visitor:
    """In the space, with a home, a school and a trip between them."""
    visitor = adds(adds(inside(app), "Chez maman"), "Collège", "ecole")
    return plans(visitor)


def deletes(visitor: Visitor, what: str, place: int = 0) -> Visitor:
    """After the « Supprimer » of an entry was pressed; `what` is « adresses » or « trajets »."""
    paths = re.findall(rf'action="(/espace/{what}/\d+/supprimer)"', visitor.get(f"/espace/{what}").html)
    visitor.client.post(paths[place], data={"csrf_token": visitor.token})
    return visitor.get(f"/espace/{what}")


def sends_invoice(
    visitor: Visitor, content: bytes = PDF, name: str = "facture.pdf", demande: str | None = None
) -> Visitor:
    """After an invoice was sent; "" leaves file or request out."""
    visitor.get("/espace/remboursement")
    chosen = (options(visitor, "demande") or [""])[0] if demande is None else demande
    given = {"facture": (io.BytesIO(content), name)} if name else {}
    sent = visitor.send(demande=chosen, **given)
    sent.response.request.environ["wsgi.input"].close()  # a temporary file, where the content is large
    return sent
