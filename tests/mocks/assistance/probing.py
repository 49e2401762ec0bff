"""What probes are made of: each says whether a fault shows on an application.

A probe registers its own people; it answers False on a portal that conforms.
"""

from collections.abc import Callable
from typing import Any

from flask import Flask

from tests.mocks.assistance.journey import (
    EMAIL,
    IDENTIFIANTS,
    NEW,
    PASSWORD,
    adds,
    changes,
    deletes,
    enters,
    forgets,
    inside,
    link,
    member,
    messages,
    registered,
    sends_invoice,
    sign_in,
    with_trip,
)
from tests.mocks.visitor import Visitor

Probe = Callable[[Flask], bool]
OTHER = {**IDENTIFIANTS, "email": "lou@example.org"}
CHROME = {"User-Agent": "Mozilla/5.0 Chrome/140.0"}


def refuses(probe: Probe) -> Probe:
    """The opposite."""
    return lambda app: not probe(app)


def starts(known: str = "A1", **entered: Any) -> Probe:
    """The registration's first screen is passed with these values."""

    def probe(app: Flask) -> bool:
        member(app, known)
        return enters(app, **{"number": known, **entered}).path != "/inscription"

    return probe


def opens(prepare: Callable[[Flask], Any], email: str = EMAIL, password: str = PASSWORD) -> Probe:
    """After that, these open a session."""

    def probe(app: Flask) -> bool:
        prepare(app)
        return sign_in(app, email, password).path == "/espace"

    return probe


def two(app: Flask) -> None:
    """Two people with accounts."""
    registered(app, "A1")
    registered(app, "A2", **{**OTHER, "mdp": NEW, "confirmation": NEW})


def without_offer(app: Flask) -> bool:
    """Someone without an offer gets in."""
    member(app, offer_active=False)
    enters(app).send()
    return sign_in(app).path == "/espace"


def trips_lost_at_sign_out(app: Flask) -> bool:
    """Whoever signed out finds no trip again."""
    visitor = with_trip(app)
    visitor.client.post("/deconnexion", data={"csrf_token": visitor.token})
    return "08:15" not in sign_in(app).get("/espace/trajets").text


def says_who(app: Flask) -> bool:
    """A wrong password and an unknown address are answered differently."""
    registered(app)
    return sign_in(app, EMAIL, "Faux1234").text != sign_in(app, "x@example.org", "Faux1234").text.replace(
        "x@example.org", EMAIL
    )


def registers_again(app: Flask) -> bool:
    """A second registration gives another password."""
    registered(app)
    visitor = enters(app, mdp=NEW, confirmation=NEW)
    if visitor.path == "/inscription":
        return False
    visitor.send()
    return sign_in(app, EMAIL, NEW).path == "/espace"


def covers(app: Flask) -> str:
    """What the beneficiaries' screen says of the second policy."""
    member(app, "A1", beneficiaries=[{"first_name": "Ubald", "last_name": "Autre", "birth_date": "2019-01-02"}])
    member(app, "A2")
    return enters(app, "A2", **OTHER).text


def warned(password: str) -> Probe:
    """This password is taken without a warning."""

    def probe(app: Flask) -> bool:
        return "facile à deviner" not in registered(app, mdp=password, confirmation=password).text

    return probe


def at_change(password: str) -> Probe:
    """« Mot de Passe » takes it."""
    return lambda app: changes(inside(app), password).path != "/espace/mot-de-passe"


def after_loss(password: str) -> Probe:
    """So does the page of the message's link."""

    def probe(app: Flask) -> bool:
        registered(app)
        return forgets(app, password).path == "/connexion"

    return probe


def changed(app: Flask) -> Visitor:
    """After a change of password."""
    return changes(inside(app))


def lost(app: Flask) -> Visitor:
    """After a forgotten password was replaced."""
    registered(app)
    return forgets(app)


def telephone(app: Flask, number: str) -> Visitor:
    """After another telephone was entered in « Mon compte »."""
    return inside(app).get("/espace/compte/modifier").send(email=EMAIL, mobile=number)


def gone_at_next_session(app: Flask) -> bool:
    """A new telephone shows, and not at the next session."""
    now = telephone(app, "07 11 22 33 44").text
    return "07 11 22 33 44" in now and "07 11 22 33 44" not in sign_in(app).get("/espace/compte").text


def no_message(app: Flask) -> bool:
    """The registration brings none to the person."""
    registered(app)
    return not messages(app)


def no_message_of_loss(app: Flask) -> bool:
    """A forgotten password brings none to the person."""
    registered(app)
    Visitor(app).get("/mot-de-passe-oublie").send(email=EMAIL)
    return len(messages(app)) < 2


def dead_link(app: Flask) -> bool:
    """The message's link leads nowhere."""
    registered(app)
    found = [message["text"] for message in messages(app) if "Je confirme" in message["text"]]
    return bool(found) and Visitor(app).get(link(app)).response.status_code == 404


def dead_link_of_loss(app: Flask) -> bool:
    """So does the one for a new password."""
    registered(app)
    Visitor(app).get("/mot-de-passe-oublie").send(email=EMAIL)
    return Visitor(app).get(link(app)).response.status_code == 404


def keeps(*genres: str) -> Callable[[Flask], int]:
    """How many of these addresses are listed afterwards."""

    def count(app: Flask) -> int:
        visitor = inside(app)
        for place, genre in enumerate(genres):
            adds(visitor, f"Lieu {place}", genre)
        return visitor.get("/espace/adresses").html.count("<strong>")

    return count


def accepts_address(**fields: str) -> Probe:
    """An address with these fields is taken."""

    def probe(app: Flask) -> bool:
        sent = {"genre": "domicile", "intitule": "Chez maman", "adresse": "1 rue X, 75001 Paris", **fields}
        return inside(app).get("/espace/adresses/ajouter").send(**sent).path == "/espace/adresses"

    return probe


def proposed(app: Flask) -> str:
    """The text of the page that plans a trip between a home and a school."""
    visitor = adds(adds(inside(app), "Chez maman"), "Collège", "ecole")
    return visitor.get("/espace/trajets/planifier").text


def trips_after_deleting(app: Flask) -> tuple[str, str]:
    """What the addresses and the trips say after the school was to be deleted."""
    visitor = with_trip(app)
    return deletes(visitor, "adresses", 1).text, visitor.get("/espace/trajets").text


def never_deleted(app: Flask) -> bool:
    """An address without trips stays."""
    visitor = adds(inside(app), "Chez maman")
    return "Chez maman" in deletes(visitor, "adresses").html.split("<h1>")[1]


def all_deleted(app: Flask) -> bool:
    """With one address without trips the other goes too."""
    visitor = adds(adds(inside(app), "Chez maman"), "Collège", "ecole")
    return "<strong>" not in deletes(visitor, "adresses").html


def with_anothers_names(app: Flask) -> bool:
    """The names of another policy's holder go with one's number."""
    member(app, "A2", first_name="Odile", last_name="Autre")
    return starts(prenom="Odile", nom="Autre")(app)


def data_without_session(app: Flask) -> bool:
    """What the first page asks the server for is given to anybody."""
    registered(app)
    return bool(Visitor(app).get("/espace?donnees=1").response.is_json)


def takes_invoice(**sent: Any) -> Probe:
    """An invoice sent so is taken."""
    return lambda app: sends_invoice(inside(app), **sent).path == "/espace/remboursements"


def childs_page(app: Flask) -> str:
    """The address of a beneficiary's page."""
    html = inside(app).html
    return html.split('href="/espace/beneficiaires/')[1].split('"')[0]


def address_of_another(app: Flask) -> bool:
    """What the first member adds stands among another one's addresses."""
    adds(inside(app), "Chez maman")
    other = inside(app, "A2", **OTHER)
    return "Chez maman" in other.get("/espace/adresses").html


def seen_by_another(app: Flask) -> bool:
    """Someone else opens it."""
    number = childs_page(app)
    registered(app, "A2", **OTHER)
    other = sign_in(app, OTHER["email"])
    return other.get(f"/espace/beneficiaires/{number}").response.status_code == 200


def seen_without_session(app: Flask) -> bool:
    """Anybody opens it."""
    path = f"/espace/beneficiaires/{childs_page(app)}"
    return Visitor(app).get(path).path == path


def still_open(app: Flask) -> bool:
    """After « Se déconnecter » the space opens."""
    visitor = inside(app)
    visitor.client.post("/deconnexion", data={"csrf_token": visitor.token})
    return visitor.get("/espace").path == "/espace"


def turned_away(path: str) -> Probe:
    """Chromium gets no form there."""
    return lambda app: "<form" not in Visitor(app, **CHROME).get(path).html.split("<main")[1]
