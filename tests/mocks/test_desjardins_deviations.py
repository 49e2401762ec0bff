"""Each deviation of Desjardins' mock changes something that a visitor can notice."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask

from mocks.desjardins.forms import CodeForm, PersonneForm
from mocks.kit.app import create_app
from mocks.kit.deviations import Deviation
from mocks.kit.forms import Form
from mocks.kit.settings import Settings
from mocks.kit.store import Store
from mocks.portals import load
from tests.mocks.journey import CODE, PASSWORD, PERSONNE, at_code, at_regime, member, signed_in
from tests.mocks.visitor import Visitor

DEVIATIONS = load("desjardins").deviations
COVERED = """
    ACCES-ADRESSE ACCES-MENU ACCES-CONNEXION ACCES-PREMIERE REGIME-ECRAN OBLIGATOIRE REGIME-CONTRAT
    REGIME-CERTIFICAT REGIME-CONNU REGIME-UNIQUE PERSONNE-ECRAN PERSONNE-PRENOM PERSONNE-NOM PERSONNE-NAISSANCE
    PERSONNE-TELEPHONE PERSONNE-FORMAT PERSONNE-FACULTATIF PERSONNE-AFFICHAGE PERSONNE-FIGE CODE-CHOIX CODE-ECRAN
    CODE-LONGUEUR CODE-ALPHANUMERIQUE CODE-SUFFIT CODE-UNIQUE MDP-LONGUEUR MDP-CLASSES MDP-SUFFIT
    MDP-CONFIRMATION AIDE-REQUIS AIDE-DISCRET MERE-REQUIS CONFIRMATION SESSION-OUVRE SESSION-REFUSE
    SESSION-DISCRET DOSSIER-SEUL DOSSIERS EXISTANT EXISTANT-REFUSE AIDE-OUBLI MERE-OUBLI
    CONVENTION CONVENTION-UNEFOIS CARTE RECLAMATION PRIVE AIDE ETAPES SERVEUR REGIME-CHACUN OMNI PETIT-ECRAN
"""

CODES = (
    *("abcd", "abcde", "a" * 36, "a" * 37, "a" * 100, "12345", "ABCDE1", "1abcd"),
    *("abcd-e", "abcd_e", "abcd.e", "abcd@e", "abcd e", "abcd$e"),
)
PASSWORDS = (
    *("aB3", "abcdeG1", "abcdefG1", "abcdefgh", "abcdefg1", "ABCDEFG1", "1234567!", "abcdefG!", "abcdef1!"),
    *("ABCDEF1!", "aBcdef1$", "aBcdef1#", "aBcdef1%", "aBcdefghijk123456789"),
)
DATES = ("31-12-2001", "12-31-2001", "2001-31-12", "2001-02-30", "2001-13-01", "2001-12-31")
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
    yield page(visitor.get("/mot-de-passe-oublie").send(code="Zoe01", mere="Ève"))
    yield page(visitor.get("/ouvrir-une-session").send(code="Zoe01", mot_de_passe=PASSWORD))
    yield page(visitor.get("/services/1/carte"))
    yield page(visitor.get("/services/1").send())
    for place in ("/carte", "/renseignements", "/reclamations", ""):
        yield page(visitor.get(f"/services/1{place}"))
        yield page(Visitor(app).get(f"/services/1{place}"))


def steps_by_address(app: Flask) -> Iterator[object]:
    """Later steps, by their addresses."""
    for place in ("renseignements", "code", "confirmation"):
        yield Visitor(app).get(f"/inscription/{place}").path


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
    for change in (*empty, *({"naissance": date} for date in DATES)):
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
    joining = {"choix": "oui", "code_existant": "Zoe01", "mot_de_passe_existant": "Faux1234"}
    second = at_code(app, "C-D")
    for password in ("Faux1234", PASSWORD.swapcase(), PASSWORD):
        yield page(second.get("/inscription/code").send(**{**joining, "mot_de_passe_existant": password}))
    choice = signed_in(app)
    yield page(choice)
    yield choice.get("/dossiers").send(dossier="2").path if "/dossiers" == choice.path else ""
    yield page(choice.send().get("/services/2/carte"))
    yield signed_in(app).path
    at_code(app, "C-C").send(**{**CODE, "code": "Autre2"})
    yield page(signed_in(app, "Autre2").get("/services/1/carte"))


@contextmanager
def served(folder: Path, deviation: Deviation | None = None) -> Iterator[Flask]:
    """The portal on a store of its own; what goes wrong in it is for the visitor to notice, not for the log."""
    store = Store(f"sqlite:///{folder / 'mock.sqlite'}")
    app = create_app(load("desjardins"), Settings(testing=True), store, deviation=deviation)
    app.logger.disabled = True
    yield app
    store.engine.dispose()


@pytest.fixture(scope="module")
def conforming(tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    """What the visitor sees of the conforming portal."""
    with served(tmp_path_factory.mktemp("conforming")) as app:
        return list(visit(app))


@pytest.mark.parametrize("deviation", DEVIATIONS, ids=lambda deviation: deviation.id)
def test_a_deviation_can_be_noticed(tmp_path: Path, conforming: list[object], deviation: Deviation) -> None:
    """Somewhere, the visitor sees something else than at the conforming portal."""
    with served(tmp_path, deviation) as app:
        noticed = any(expected != seen for expected, seen in zip(conforming, visit(app), strict=False))

    assert noticed, deviation.sentence


def test_every_covered_requirement_has_a_deviation() -> None:
    """None of the requirements that this portal keeps is without a way of breaking it."""
    assert {f"DSJ-{name}" for name in COVERED.split()} == {deviation.requirement for deviation in DEVIATIONS}


def test_ids_are_unique() -> None:
    """No two deviations share a name."""
    assert len(DEVIATIONS) == len({deviation.id for deviation in DEVIATIONS})


def test_no_deviation_drags_down_its_own_requirement() -> None:
    """What falls with a deviation is something else than what it is about."""
    assert [] == [deviation.id for deviation in DEVIATIONS if deviation.requirement in deviation.entraine]
