"""Forms that stand beside what a page asks, on every page of a site: a newsletter, « Être rappelé »."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from mire.catalogue import load
from mire.journey.member import Member
from mire.journey.sight import Sight
from mire.journey.values import Values
from mire.journey.visit import Visit
from mire.page.aside import in_one_form
from mire.page.names import Names
from mire.page.screens import recognise
from mire.page.sending import submits
from mire.target.people import Person

NEWS = "<form action=/news><input placeholder='Votre adresse e-mail'><button>S'abonner</button></form>"
CALL = "<form action=/call><label>Votre téléphone <input></label><button>Être rappelé</button></form>"
SIGN_IN = (
    "<form><label>E-mail <input></label><label>Mot de passe <input type=password></label><button>Entrer</button></form>"
)
HOME = "<h1>Accueil</h1><a href=/inscription>Inscription</a>"
FORM = "<h1>Inscription</h1><form action=/suite><label>Nom <input></label><button>Continuer</button></form>"
PEOPLE = "<h1>Bénéficiaires</h1><p>Léa, Noé</p><a class=b href=/fin style='background:#004;color:#fff'>Poursuivre</a>"


def names_of(nodes):
    return [node.name for node in nodes]


@pytest.fixture
def site(visitor, portal):
    """A site whose pages all bear the same two forms in a column of their own."""
    for path, page in (("/inscription", FORM), ("/suite", PEOPLE), ("/fin", "<h1>Fin</h1>")):
        portal.pages[path] = f"<div>{page}</div><div>{CALL}</div><div>{NEWS}</div>"
    return visitor.at(f"<div>{HOME}</div><div>{CALL}</div><div>{NEWS}</div>")


def test_what_stays_beside_a_new_form_is_set_aside(site):
    """Neither asked for nor pressed from then on, on pages that ask for nothing else too."""
    assert ["Votre téléphone", "Votre adresse e-mail"] == names_of(site.window.look().entries())
    site.press("Inscription")
    assert ["Nom"] == names_of(site.window.look().entries())
    assert [] == site.window.look().controls("S'abonner")
    site.enter("Nom", "Zoé")
    site.press("Continuer")
    assert ["Poursuivre"] == names_of(submits(site.window.look()))


def test_what_stays_beside_a_sign_in_form_is_set_aside(site, portal):
    """Which asks for something else too."""
    portal.pages["/inscription"] = f"{SIGN_IN}<div>{CALL}</div><div>{NEWS}</div>"
    site.press("Inscription")
    assert ["E-mail", "Mot de passe"] == names_of(site.window.look().entries())


def test_who_begins_anew_is_asked_by_it_again(site, portal):
    """A portal may begin its registration with a form that all of its pages bear."""
    site.press("Inscription")
    site.window.begin(f"{portal.url}/")
    assert ["Votre téléphone", "Votre adresse e-mail"] == names_of(site.window.look().entries())


def test_what_was_written_in_is_not_set_aside(site):
    """A form that comes back with what it held was refused."""
    site.enter("Votre téléphone", "06 12 34 56 78")
    site.window.page.evaluate("history.pushState({}, '', '/inscription')")
    site.window.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<form><input aria-label=Nom></form>')")
    assert "Votre téléphone" in names_of(site.window.look(again=True).entries())


def test_a_sign_in_form_is_never_set_aside(visitor, portal):
    """It may stand in the head of every page."""
    portal.pages["/inscription"] = f"{SIGN_IN}{FORM}{NEWS}"
    visitor.at(f"{SIGN_IN}{HOME}{NEWS}").press("Inscription")
    assert ["E-mail", "Mot de passe", "Nom"] == names_of(visitor.window.look().entries())


def test_a_screen_asks_for_its_fields_in_one_form(visitor):
    """Those of several forms make none; of two that fit, the one beside the others is meant."""
    portal = load(Path(__file__).resolve().parents[2] / "features").portals["assistance"]
    screen, fields = portal.screens["connexion"], [portal.fields[key] for key in ("identifiant", "motdepasse")]
    secret = "<form><label>Mot de passe du service <input type=password></label><button>Ouvrir</button></form>"
    assert not recognise(visitor.at(f"{NEWS}{secret}").window.look(), screen, portal, Names(), {}).holds
    view = visitor.at(f"{NEWS}{SIGN_IN}{secret}<a href=/>J'ai oublié mon mot de passe</a>").window.look()
    assert recognise(view, screen, portal, Names(), {}).holds
    found = in_one_form({field.key: Names().fields(view, field) for field in fields})
    assert [["E-mail"], ["Mot de passe"]] == [names_of(nodes) for nodes in found.values()]


def test_a_form_beside_the_documented_way_on_is_not_what_it_leads_to(visitor):
    """An entry page may ask for an address; the registration lies behind its link. With a password it is the screen."""
    portal = load(Path(__file__).resolve().parents[2] / "features").portals["assistance"]
    head = "<a href=/c>Connexion</a> <a href=/inscription>Inscription</a>"
    member = Member(Person("assistance", {}), portal, Values(Random(1)))
    sight = Sight(Visit(visitor.window, portal, Names(), "/"), portal.journeys["inscription"].steps, member)
    assert [0] == sight.ahead(visitor.at(f"{head}{NEWS}").window.look())
    assert [3] == sight.ahead(visitor.at(f"{head}{SIGN_IN}").window.look())
