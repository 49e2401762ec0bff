"""What probes are made of: each says whether a fault shows on an application.

A probe registers its own people; it answers False on a portal that conforms.
"""

import re
from collections.abc import Callable
from typing import Any

from flask import Flask

from tests.mocks.unimutuelles.journey import (
    ACCOUNT,
    CHOIX,
    PASSWORD,
    at_choix,
    at_conditions,
    at_espace,
    at_question,
    link,
    member,
    registered,
    sign_in,
    waiting,
)
from tests.mocks.visitor import Visitor

Probe = Callable[[Flask], bool]
HOUR = 3600
NEW = {"mot_de_passe": "Nouveau77", "confirmation": "Nouveau77"}
ANSWER = ACCOUNT["answer"]


def chooses(**choix: str) -> Probe:
    """The second step is passed with these values."""
    return lambda app: at_conditions(app, **choix).path == "/inscription/conditions"


def chooses_password(password: str, confirmation: str | None = None) -> Probe:
    """The second step is passed with this password."""
    return chooses(mot_de_passe=password, confirmation=password if confirmation is None else confirmation)


def changes_password(password: str, confirmation: str | None = None) -> Probe:
    """A lost password is changed to this one."""
    other = password if confirmation is None else confirmation
    return lambda app: (
        at_question(app).send(reponse=ANSWER).send(mot_de_passe=password, confirmation=other).path
        == "/espace-adherents"
    )


def refuses(probe: Probe) -> Probe:
    """The opposite."""
    return lambda app: not probe(app)


def starts(**numbers: str) -> Probe:
    """The first step is passed with these numbers."""

    def probe(app: Flask) -> bool:
        member(app, "1001")
        member(app, "1002")
        return Visitor(app).get("/inscription").send(**numbers).path == "/inscription/mot-de-passe"

    return probe


def identifies(**numbers: str) -> Probe:
    """A lost password's first page is passed with these numbers."""

    def probe(app: Flask) -> bool:
        member(app, "1001", account=ACCOUNT)
        return Visitor(app).get("/mot-de-passe-perdu").send(**numbers).path != "/mot-de-passe-perdu"

    return probe


def opens(prepare: Callable[[Flask], Any], identifiant: str, password: str = PASSWORD) -> Probe:
    """After that, these open a session."""

    def probe(app: Flask) -> bool:
        prepare(app)
        return sign_in(app, identifiant, password).path == "/espace"

    return probe


def follows(after: int) -> Probe:
    """The link followed so many seconds later makes the account."""

    def probe(app: Flask) -> bool:
        waiting(app)
        Visitor(app, **{"Mire-Clock-Offset": str(after)}).get(link(app))
        return sign_in(app).path == "/espace"

    return probe


def altered(app: Flask) -> bool:
    """A link with another last character makes the account."""
    waiting(app)
    right = link(app)
    Visitor(app).get(right[:-1] + ("A" if right[-1] != "A" else "B"))
    return sign_in(app).path == "/espace"


def registers_again(app: Flask) -> bool:
    """A second registration gives another password."""
    registered(app)
    again = {**CHOIX, "mot_de_passe": "Deuxieme22", "confirmation": "Deuxieme22"}
    visitor = Visitor(app).get("/inscription").send(numero="1001", code="C1001")
    if visitor.path == "/inscription":
        return False
    visitor.send(**again).send(conditions="y").send()
    Visitor(app).get(link(app))
    return sign_in(app, "C1001", "Deuxieme22").path == "/espace"


def reaches(path: str) -> Probe:
    """The address shows itself to someone who has done nothing."""
    return lambda app: Visitor(app).get(path).path == path


def lets_in(app: Flask) -> bool:
    """A wrong password is told, and the space stands open."""
    registered(app)
    return sign_in(app, "C1001", "Faux1234").get("/espace").path == "/espace"


def says_who(app: Flask) -> bool:
    """A wrong password and an unknown identifier are answered differently."""
    registered(app)
    return sign_in(app, "C1001", "Faux1234").text != sign_in(app, "C9", "Faux1234").text.replace("C9", "C1001")


def level(app: Flask, password: str) -> Any:
    """What the second step shows for a password."""
    visitor = Visitor(app).get("/inscription").send(numero="1001", code="C1001")
    token = re.findall(r'name="csrf_token"[^>]* value="([^"]+)"', visitor.html)[0]
    return visitor.client.post(
        "/inscription/niveau-de-securite", data={"csrf_token": token, "mot_de_passe": password}
    ).json


def same_level(app: Flask) -> bool:
    """A weak password and a strong one."""
    member(app)
    return bool(level(app, "Motdepasse1") == level(app, "kX93mzQp7Lw2vB"))


def questions(app: Flask) -> int:
    """How many are offered."""
    return len(re.findall(r'<option value="[^"]', at_choix(app).html))


def twice(app: Flask) -> bool:
    """« Valider » without the box, twice."""
    return at_conditions(app).send().send().path != "/inscription/conditions"


def offers(app: Flask) -> set[str]:
    """The ways offered to someone whose address is certified."""
    registered(app)
    visitor = Visitor(app).get("/mot-de-passe-perdu").send(numero="1001", code="C1001")
    return set(re.findall(r'name="moyen" value="(\w+)"', visitor.html))


def by_mail(app: Flask) -> None:
    """Someone changes their password by the link."""
    registered(app)
    Visitor(app).get("/mot-de-passe-perdu").send(numero="1001", code="C1001").send(moyen="email")
    Visitor(app).get(link(app)).send(**NEW)


def by_question(app: Flask) -> None:
    """Someone changes their password by the question."""
    at_question(app).send(reponse=ANSWER).send(**NEW)


def tells_lost_code(**fields: str) -> Probe:
    """A lost code is told with these fields."""
    return lambda app: "est transmis" in Visitor(app).get("/code-acces-perdu").send(**fields).text


def oldest_payment(app: Flask) -> bool:
    """Something on the last page was paid before 2017."""
    html = at_espace(app).get("/espace/remboursements?page=999").html
    return "2016" in re.findall(r"<tr><td>\d\d/\d\d/(\d{4})", html)


def missing(path: str) -> Probe:
    """A page of the space is not found."""
    return lambda app: at_espace(app).get(path).response.status_code == 404


def request_is_lost(app: Flask) -> bool:
    """A request does not stand among those sent."""
    visitor = at_espace(app).get("/espace/demandes/telephone").send(telephone="06 39 98 12 34")
    return "Aucune demande" in visitor.text


def statement(app: Flask) -> str:
    """The address of a statement of member 1001."""
    return re.findall(r"/espace/releves/[0-9]+", at_espace(app).get("/espace/releves").html)[0]


def anothers_statement(app: Flask) -> bool:
    """Another member opens it."""
    address = statement(app)
    return at_espace(app, "1002", email="b@example.org").get(address).response.status_code == 200


def statement_without_session(app: Flask) -> bool:
    """Nobody in particular opens it as a file."""
    return Visitor(app).get(f"{statement(app)}.pdf").response.mimetype == "application/pdf"


def still_open(app: Flask) -> bool:
    """The space after signing out."""
    visitor = at_espace(app)
    token = re.findall(r'name="csrf_token"[^>]* value="([^"]+)"', visitor.html)[0]
    visitor.client.post("/espace-adherents/deconnexion", data={"csrf_token": token})
    return visitor.get("/espace").path == "/espace"


def space_without_session(app: Flask) -> bool:
    """Nobody in particular opens its first page."""
    registered(app)
    return Visitor(app).get("/espace").path == "/espace"


def answers(answer: str) -> Probe:
    """Whoever has lost their password gets another with this answer, which may be somebody else's."""

    def probe(app: Flask) -> bool:
        registered(app, "1002")
        return at_question(app).send(reponse=answer).path == "/mot-de-passe-perdu/nouveau"

    return probe


def wrong_question(app: Flask) -> bool:
    """One's own question is not the one asked."""
    return str(ACCOUNT["question"]) not in at_question(app).text
