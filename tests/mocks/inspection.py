"""What a thorough visitor sees of Desjardins' portal or application: pages, refusals, sessions."""

import re
from collections.abc import Iterator

from flask import Flask

from mocks.desjardins.forms import CodeForm, PersonneForm
from mocks.kit.forms import Form
from tests.mocks.journey import CODE, PASSWORD, PERSONNE, at_code, at_regime, member, signed_in
from tests.mocks.visitor import Visitor

CODES = (
    *("abcd", "abcde", "a" * 36, "a" * 37, "a" * 100, "12345", "ABCDE1", "1abcd", "abcd7"),
    *("abcd-e", "abcd_e", "abcd.e", "abcd@e", "abcd e", "abcd$e"),
)
PASSWORDS = (
    *("aB3", "abcdeG1", "abcdefG1", "abcdefgh", "abcdefg1", "ABCDEFG1", "1234567!", "abcdefG!", "abcdef1!"),
    *("ABCDEF1!", "aBcdef1$", "aBcdef1#", "aBcdef1%", "aBcdefghijk123456789", "abcdefG7", "abcdef1Z"),
)
DATES = ("31-12-2001", "12-31-2001", "2001-31-12", "2001-02-30", "2001-13-01", "2001-12-31", "01-12-31")
NAMES = ("Hélène", "O'Neil", "Anne-Marie", "X")


def visit(app: Flask) -> Iterator[object]:
    """What a thorough visitor sees: pages without what differs each time, and where each attempt led."""
    yield from pages(app)
    yield from steps_by_address(app)
    yield from values(app)
    yield from attempts(app)
    yield from sessions(app)


def page(visitor: Visitor) -> tuple[int, str, str]:
    """Status, path and page, without tokens."""
    html = re.sub(r'(name="csrf_token"[^>]* value=")[^"]*', r"\1", visitor.html if visitor.seen[-1][1] else "")
    return visitor.response.status_code, visitor.path, html


def pages(app: Flask) -> Iterator[object]:
    """Every screen of the journey, of someone with an unusual name."""
    visitor = Visitor(app)
    member(app, "C0")
    yield page(visitor.get("/adherent"))
    yield page(visitor.get("/ouvrir-une-session"))
    yield page(visitor.get("/omni"))
    yield page(visitor.get("/inscription"))
    yield page(visitor.send(contrat="Q178", certificat="C0"))
    yield page(visitor.send(**{**PERSONNE, "prenom": "Hélène-Ève", "nom": "O'Neil"}))
    yield page(visitor.send(**CODE))
    yield page(visitor.get("/ouvrir-une-session").send(code="Zoe01", mot_de_passe="Faux1234"))
    yield page(visitor.send(code="Inconnu1", mot_de_passe="Faux1234"))
    yield page(visitor.get("/mot-de-passe-oublie").send(code="Zoe01", mere="Faux"))
    yield page(visitor.get("/mot-de-passe-oublie").send(code="Zoe01", mere="Èveline"))
    yield page(visitor.get("/mot-de-passe-oublie").send(code="Zoe01", mere="Ève"))
    yield page(visitor.get("/ouvrir-une-session").send(code="Zoe01", mot_de_passe=PASSWORD))
    yield page(visitor.get("/services/1/carte"))
    yield page(visitor.get("/services/1").send())
    for place in ("/carte", "/renseignements", "/reclamations", ""):
        yield page(visitor.get(f"/services/1{place}"))
        yield page(Visitor(app).get(f"/services/1{place}"))
    yield app.test_client().get("/services/1/carte-de-paiement.pdf").status_code


def steps_by_address(app: Flask) -> Iterator[object]:
    """Later steps, by their addresses."""
    for place in ("renseignements", "code", "confirmation"):
        yield Visitor(app).get(f"/inscription/{place}").path
    yield at_regime(app).send(contrat="Q0", certificat="C0-0").get("/inscription/renseignements").path


def attempts(app: Flask) -> Iterator[object]:
    """Numbers and a user code that are not to be taken: where they led, and what was said."""
    regime = at_regime(app)
    member(app, "C-A", contract="QA")
    for contrat, certificat in (("", "C-A"), ("QA", ""), ("Q0", "C0-0"), ("Q178", "C-A"), ("Q178", "C0")):
        yield page(regime.get("/inscription").send(contrat=contrat, certificat=certificat))
    yield page(at_code(app, "C-B").send(**CODE))


def values(app: Flask) -> Iterator[object]:
    """Which values each form takes, at every boundary."""
    empty = [{name: ""} for name in PERSONNE]
    second = {"telephone_secondaire": "514 555-0199"}
    for change in (*empty, second, {**second, "telephone": ""}, *({"naissance": date} for date in DATES)):
        yield accepts(app, PersonneForm, {**PERSONNE, **change})
    passwords = [{"mot_de_passe": mdp, "confirmation": mdp} for mdp in PASSWORDS]
    mismatched = [{"confirmation": other} for other in ("Abcdef1!x", "aBCDEF1!", "autre")]
    reminders = [{"aide_memoire": ""}, {"aide_memoire": PASSWORD}, {"aide_memoire": f"mon {PASSWORD}"}, {"mere": ""}]
    for change in (*({"code": code} for code in CODES), *passwords, *mismatched, *reminders):
        yield accepts(app, CodeForm, {**CODE, **change})


def accepts(app: Flask, form: type[Form], entered: dict[str, str]) -> bool:
    """Whether that form takes these values."""
    with app.test_request_context(method="POST", data=entered):
        return bool(form(meta={"csrf": False}).validate())


def sessions(app: Flask) -> Iterator[object]:
    """Sign-ins that are right and wrong, and another's file."""
    for code, password in (("Zoe01", PASSWORD), ("Zoe01", PASSWORD.swapcase()), ("Inconnu1", PASSWORD)):
        yield signed_in(app, code, password).path
    for password in (f"{PASSWORD}x", PASSWORD[:-1]):
        yield signed_in(app, "Zoe01", password).path
    joining = {"choix": "oui", "code_existant": "Zoe01", "mot_de_passe_existant": "Faux1234"}
    second = at_code(app, "C-D")
    for password in ("Faux1234", PASSWORD.swapcase(), f"{PASSWORD}x", PASSWORD):
        yield page(second.get("/inscription/code").send(**{**joining, "mot_de_passe_existant": password}))
    choice = signed_in(app)
    yield page(choice)
    yield choice.get("/dossiers").send(dossier="2").path if "/dossiers" == choice.path else ""
    yield page(choice.send().get("/services/2/carte"))
    yield signed_in(app).path
    at_code(app, "C-C").send(**{**CODE, "code": "Autre2"})
    yield page(signed_in(app, "Autre2").get("/services/1/carte"))
    yield from after_another(app)


def after_another(app: Flask) -> Iterator[object]:
    """What belongs to the first person once somebody else came last, and what is left of a session that was closed."""
    at_code(app, "C-E").send(**{**CODE, "code": "Autre3", "mere": "Odile", "aide_memoire": "le chien"})
    for mere in ("Odile", "Ève"):
        yield page(Visitor(app).get("/mot-de-passe-oublie").send(code="Zoe01", mere=mere))
    visitor = signed_in(app, "Autre3").send()
    here = visitor.path
    visitor.client.post("/fermer-la-session", data={"csrf_token": visitor.token})
    yield visitor.get(here).path
