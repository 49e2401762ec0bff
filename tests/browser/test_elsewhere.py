"""A documented link that is missing, dead, or leads round in a circle: the walk ends, and says what it lacked."""

from __future__ import annotations

from pathlib import Path
from random import Random

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
from tests.browser.conftest import Answer, Portal

PORTALS = load(Path(__file__).resolve().parents[2] / "features").portals
STUDENT, MUTUAL = PORTALS["etudiant"], PORTALS["unimutuelles"]
PERSON = {"login": "TREM93015512", "password": "Neige;verte", "contract": "Q123", "certificate": "456789"}
SIGN_IN = (
    "<h1>Portail</h1><form method=post action=/in><label>Code permanent <input name=c></label>"
    "<label>Mot de passe <input name=m type=password></label><button>Se connecter</button></form>"
)
WAY = {
    "/accueil": "<h1>Bienvenue</h1><a href=/notes>Notes</a> <a href=/dossier>Dossier universitaire</a>",
    "/notes": "<h1>Notes</h1><p>Aucune note.</p>",
    "/dossier": "<h1>Dossier</h1><a href=/etat>État du dossier</a>",
    "/etat": "<h1>État</h1><a href=/assurances>État des assurances</a>",
    "/assurances": "<h1>Assurances</h1><p>Certificat 456789</p>",
}


def looking_for_numbers(portal: Portal, window: Window, session: str | None = "oui", **pages: str) -> Passage:
    """`pages` in place of those of the way; `session`: what tells that one is open."""
    portal.pages |= {"/": SIGN_IN, "/in": Answer("", 303, headers={"location": "/accueil"}), **WAY}
    portal.pages |= {f"/{path}": page for path, page in pages.items()}
    member = Member(Person("etudiant", PERSON), STUDENT, Values(Random(1)))
    visit = Visit(window, STUDENT, Names(), portal.url + "/")
    visit.effect = lambda journey, *_: session if journey.id == "session" else None
    walk = Walk(visit, STUDENT.journeys["numeros"], member)
    walk.start()
    return walk.through()


def test_nothing_is_lacking(portal: Portal, window: Window) -> None:
    """On the documented way."""
    passage = looking_for_numbers(portal, window)

    assert (True, {}) == (passage.accepted, passage.lacking)


@pytest.mark.parametrize(
    ("page", "screen"),
    [
        pytest.param({"accueil": WAY["/accueil"].replace("universitaire", "étudiant")}, "accueil", id="in a session"),
        pytest.param({"dossier": WAY["/dossier"].replace("État", "Suivi")}, "dossier", id="further on"),
    ],
)
def test_another_link_leads_on(portal: Portal, window: Window, page: dict[str, str], screen: str) -> None:
    """The walk comes to its end, and tells which documented label it missed."""
    passage = looking_for_numbers(portal, window, **page)

    assert (True, [screen]) == (passage.accepted, [*passage.lacking])


def test_a_folded_menu_lacks_nothing(portal: Portal, window: Window) -> None:
    """The documented link is there, for whoever unfolds the menu."""
    menu = "<details><summary>Menu</summary><a href=/dossier>Dossier universitaire</a></details>"
    passage = looking_for_numbers(portal, window, accueil=f"<h1>Bienvenue</h1><a href=/notes>Notes</a>{menu}")

    assert (True, {}) == (passage.accepted, passage.lacking)


def test_no_link_leads_on(portal: Portal, window: Window) -> None:
    """The walk ends where it stands, and tells what it missed."""
    passage = looking_for_numbers(portal, window, accueil="<h1>Bienvenue</h1><a href=/notes>Notes</a>")

    assert (False, True, {"accueil": "Dossier universitaire"}) == (passage.accepted, passage.unknown, passage.lacking)


def test_without_a_session_nothing_is_lacking(portal: Portal, window: Window) -> None:
    """A page that is not known may be before the session: nobody can say what it has to show."""
    passage = looking_for_numbers(portal, window, session=None, accueil="<h1>Bienvenue</h1><a href=/notes>Notes</a>")

    assert (True, {}) == (passage.unknown, passage.lacking)


def test_a_dead_link_is_a_refusal(portal: Portal, window: Window) -> None:
    """The documented label is there and was pressed, and the page is as it was."""
    passage = looking_for_numbers(portal, window, etat="<h1>État</h1><a href=/etat>État des assurances</a>")

    assert (False, False) == (passage.accepted, passage.unknown)
    assert "« État des assurances » ne mène nulle part" in passage.words


def test_a_circle_has_an_end(portal: Portal, window: Window) -> None:
    """A link that leads back to the page before is not followed for ever."""
    passage = looking_for_numbers(portal, window, dossier=WAY["/accueil"])

    assert not passage.accepted


def test_a_form_behind_a_button_of_another_name(portal: Portal, window: Window) -> None:
    """The form that the documents show is taken, and not another one that asks for the same."""
    field = "<label>N° adhérent <input></label><label>Code d'accès <input></label>"
    portal.pages |= {
        "/": "<h1>Espace adhérents</h1><form><label>Code ou email <input></label>"
        "<label>Mot de passe <input type=password></label><button>Se connecter</button></form>"
        "<a href=/perdu>Mot de passe perdu ?</a> <a href=/perdu>Code accès "
        "perdu ?</a> <a href=/un>Je m'inscris</a>",
        "/perdu": f"<h1>Mot de passe perdu</h1><form>{field}<button>Valider</button></form><a href=/>Retour</a>",
        "/un": f"<h1>Inscription</h1><form>{field}<button>Valider</button></form><a href=/>Retour</a>",
    }
    member = Member(Person("unimutuelles", {}), MUTUAL, Values(Random(1)))
    walk = Walk(Visit(window, MUTUAL, Names(), portal.url + "/"), MUTUAL.journeys["inscription"], member)
    walk.start()

    assert ["Inscription"] == walk.to("numeros").headings
