"""Documented journeys on portals that are built otherwise: other orders, one page or several, other words."""

from __future__ import annotations

from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest

from mire.browser.window import Window
from mire.catalogue import load
from mire.journey.member import Member
from mire.journey.passage import Passage
from mire.journey.values import Values
from mire.journey.visit import Visit
from mire.journey.walk import Walk
from mire.page.names import Names
from mire.target.people import Person
from tests.browser.conftest import Answer, Portal, Request

COWAN = load(Path(__file__).resolve().parents[2] / "features").portals["cowan"]
PERSON = {
    "certificate": "123456",
    "first_name": "Zoé",
    "last_name": "Côté",
    "birth_date": "2001-02-28",
    "email": "zoe@example.org",
}
BAR = "<nav><a href=/>Ouvrir une session</a> <a href=/x>Nous joindre</a> <a href=/en>EN</a></nav>"
SIGN_IN = f"""{BAR}<a href=/debut>Inscrivez-vous maintenant</a>
<form method=post><label>Adresse courriel <input type=email></label>
<label>Mot de passe <input type=password></label><button>Soumettre</button></form>"""
TITLE = "<h1>Inscription d'un nouvel utilisateur</h1>"
ADDRESS = """<h2>Inscrivez votre adresse courriel</h2>
<label>Adresse courriel : <input type=email name=courriel></label>
<label>Confirmation de l'adresse courriel : <input type=email name=courriel2></label>"""
DETAILS = """<h2>Inscrivez vos renseignements personnels</h2>
<label>Nom : <input name=nom></label><label>Prénom : <input name=prenom></label>
<label>Date de naissance : <input name=naissance></label>
<label>Numéro de certificat : <input name=certificat></label>"""
SENT = f"{BAR}{TITLE}<p>Un courriel vous a été envoyé.</p>"
REFUSED = "<p role=alert>Ces renseignements ne vous inscrivent pas.</p>"


def page(section: str, path: str, button: str) -> str:
    return f"{BAR}{TITLE}<form method=post action={path}>{section}<button>{button}</button></form>"


def built(portal: Portal, *pages: str) -> dict[str, str]:
    """Serve the sections one page after another; what was entered is kept, and a wrong certificate refused."""
    entered: dict[str, str] = {}
    portal.pages["/"] = SIGN_IN
    portal.pages["/debut"] = page(pages[0], "/suite0", "Continuer" if len(pages) > 1 else "Étape suivante")
    for place, section in enumerate(pages):
        last = place == len(pages) - 1
        own = page(section, f"/suite{place}", "Étape suivante" if last else "Continuer")

        def answer(request: Request, place: int = place, last: bool = last, own: str = own) -> str | Answer:
            entered.update(request.form)
            if entered.get("certificat", PERSON["certificate"]) != PERSON["certificate"]:
                return own.replace("<form", f"{REFUSED}<form")
            return SENT if last else page(pages[place + 1], f"/suite{place + 1}", "Étape suivante")

        portal.pages[f"/suite{place}"] = answer
    return entered


def walking(portal: Portal, window: Window) -> Walk:
    member = Member(Person("cowan", PERSON), COWAN, Values(Random(1)))
    walk = Walk(Visit(window, COWAN, Names(), portal.url + "/"), COWAN.journeys["inscription"], member)
    walk.start()
    return walk


def registered(portal: Portal, window: Window, **given: str) -> Passage:
    walk = walking(portal, window)
    return walk.through(given)


ORDERS = {
    "the address first": (ADDRESS, DETAILS),
    "the details first": (DETAILS, ADDRESS),
    "one page": (ADDRESS + DETAILS,),
    "one page, the other way round": (DETAILS + ADDRESS,),
}


@pytest.mark.parametrize("pages", ORDERS.values(), ids=ORDERS)
def test_a_registration_goes_through_in_any_order(portal: Portal, window: Window, pages: tuple[str, ...]) -> None:
    """Open point 5: both orders conform, on one page or two; every field gets its own value."""
    entered = built(portal, *pages)

    passage = registered(portal, window)

    assert passage.accepted, passage.words
    assert entered == {
        "courriel": "zoe@example.org",
        "courriel2": "zoe@example.org",
        "nom": "Côté",
        "prenom": "Zoé",
        "naissance": "28-02-2001",
        "certificat": "123456",
    }


@pytest.mark.parametrize("pages", ORDERS.values(), ids=ORDERS)
def test_a_refusal_is_heard_in_any_order(portal: Portal, window: Window, pages: tuple[str, ...]) -> None:
    """The page stays and says so: nobody takes the bar's « Ouvrir une session » for the end."""
    built(portal, *pages)

    passage = registered(portal, window, certificat="999999")

    assert not passage.accepted
    assert any("inscrivent pas" in told for told in passage.told)


@pytest.mark.parametrize("pages", ORDERS.values(), ids=ORDERS)
def test_after_a_refusal_the_own_values_go_through_in_any_order(
    portal: Portal, window: Window, pages: tuple[str, ...]
) -> None:
    """Where the details come first, the address is still ahead of whoever stands before them again."""
    built(portal, *pages)
    walk = walking(portal, window)
    walk.to("personne")
    assert not walk.through({"certificat": "999999"}).accepted

    walk.back_to("personne")
    passage = walk.through()

    assert passage.accepted, passage.words


ACTIVATION = f"""{BAR}{TITLE}<form method=post action=/fait>
<h2>Inscrivez vos renseignements personnels</h2>
<label>Date de naissance <input name=naissance></label><label>Numéro de certificat <input name=certificat></label>
<h2>Inscrivez votre mot de passe</h2>
<label>Mot de passe <input type=password name=mdp></label>
<label>Confirmez le mot de passe <input type=password name=mdp2></label>
<h2>Choisissez une question de vérification personnelle</h2>
<label>Choisir une question <select name=question><option value="">Choisissez<option>Votre rue?</select></label>
<label>Réponse <input name=reponse></label><button>Étape suivante</button></form>"""


@pytest.mark.parametrize(
    ("answer", "accepted"),
    [
        ("Votre compte est activé.", True),
        ("Félicitations, vous avez activé votre compte.", True),
        ("Ce lien d'activation a expiré. Pour activer votre compte, inscrivez-vous de nouveau.", False),
        ("Votre compte n'a pas été activé.", False),
        ("Votre compte n'est pas activé.", False),
    ],
)
def test_only_an_account_that_is_activated_is(portal: Portal, window: Window, answer: str, accepted: bool) -> None:
    """The bar offers « Ouvrir une session » everywhere; that an activation failed is told with the same words."""
    portal.pages |= {"/lien": ACTIVATION, "/fait": f"{BAR}{TITLE}<p>{answer}</p>"}
    member = Member(Person("cowan", PERSON), COWAN, Values(Random(1)))
    mailbox = SimpleNamespace(link=lambda *_: f"{portal.url}/lien", begin=lambda *_: None)
    visit = Visit(window, COWAN, Names(), portal.url + "/", mailbox)  # type: ignore[arg-type]
    walk = Walk(visit, COWAN.journeys["activation"], member)
    walk.start()

    assert accepted == walk.through().accepted


HOME = f"{BAR}<h1>Bonjour</h1><a href=/d>Mes demandes</a> <a href=/p>Ma police</a>"
TERMS = "<p>Conditions d'utilisation</p><form method=post action=/accueil>{}</form>"
BOX = "<label><input type=checkbox name=c> J'accepte</label><button>Soumettre</button>"
SIGNED_IN = {
    "at once": HOME,
    "after a box": BAR + TERMS.format(BOX),
    "after a button": BAR + TERMS.format("<button>J'accepte les conditions</button>"),
}


@pytest.mark.parametrize("then", SIGNED_IN.values(), ids=SIGNED_IN)
def test_terms_may_come_behind_the_sign_in(portal: Portal, window: Window, then: str) -> None:
    """With a box to tick, with a button alone, or not at all: the session is open at its end."""
    portal.pages |= {
        "/": SIGN_IN.replace("<form method=post", "<form method=post action=/entrer"),
        "/entrer": then,
        "/accueil": lambda request: HOME if "checkbox" not in then or "c" in request.form else then,
    }
    member = Member(Person("cowan", PERSON), COWAN, Values(Random(1)))
    walk = Walk(Visit(window, COWAN, Names(), portal.url + "/"), COWAN.journeys["session"], member)
    walk.start()

    assert walk.through().accepted
