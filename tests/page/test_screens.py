"""Recognising documented screens by what they show."""

from pathlib import Path

import pytest

from mire.catalogue import Portal, Screen, load
from mire.page.names import Names
from mire.page.screens import Recognition, recognise
from mire.page.tree import parse
from mire.page.view import View

SIGN_IN = """
- heading "Votre dossier d'assurance collective" [level=1] [ref=e1]
- textbox "Code d'utilisateur" [ref=e2]
- textbox "Mot de passe" [ref=e3]
- button "Confirmer" [ref=e4]
- heading "C'est votre première visite?" [level=2] [ref=e5]
- link "Inscrivez-vous maintenant" [ref=e6]
"""


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load(Path(__file__).resolve().parents[2] / "features").portals["desjardins"]


def held(page: str, screen: str, portal: Portal) -> Recognition:
    return recognise(View(parse(page)), portal.screens[screen], portal, Names(), {})


def test_a_screen_is_recognised_by_titles_fields_and_controls(portal: Portal) -> None:
    """The sign-in screen, as the guide shows it."""
    assert held(SIGN_IN, "connexion", portal).holds


def test_one_label_that_differs_leaves_the_screen_recognised(portal: Portal) -> None:
    """The label does not conform; the screen stands, and so do the rules behind it."""
    assert held(SIGN_IN.replace("Confirmer", "Entrer"), "connexion", portal).holds


def test_a_page_that_shows_little_of_a_screen_is_not_that_screen(portal: Portal) -> None:
    """A title alone does not make a screen."""
    assert not held('- heading "C\'est votre première visite?" [level=2] [ref=e1]', "connexion", portal).holds


def test_another_screen_is_not_recognised(portal: Portal) -> None:
    """The sign-in screen is none of the registration's."""
    assert {"connexion"} == {
        screen for screen in ("connexion", "regime", "personne") if held(SIGN_IN, screen, portal).holds
    }


def test_a_title_within_a_sentence_is_no_title(portal: Portal) -> None:
    """A page that speaks of the payment card is not the services' page."""
    assert not held("- paragraph [ref=e1]: Ils figurent sur votre carte de paiement.", "services", portal).holds


def test_a_screen_whose_fields_are_all_anothers_only_borrows_them() -> None:
    """A field belongs to one screen: the one that is there completely."""
    complete = Recognition(("a", "b"), (), True, frozenset({"e1", "e2"}))
    partial = Recognition(("a",), ("c",), True, frozenset({"e1"}))

    assert (True, False) == (partial.only_borrows_from(complete), complete.only_borrows_from(partial))


@pytest.mark.parametrize(
    ("page", "held"),
    [
        ('- button "Répondre à ma question" [ref=e1]\n- radio "Recevoir un e-mail" [ref=e2]', True),
        ('- textbox "Question" [ref=e1]\n- paragraph [ref=e2]: Écrivez-nous par e-mail.', False),
        ('- navigation [ref=e1]:\n  - link "Questions" [ref=e2]\n  - link "E-mail" [ref=e3]', False),
    ],
)
def test_a_screen_that_offers_something_lets_it_be_pressed_or_marked(portal: Portal, page: str, held: bool) -> None:
    """A button and a radio button serve alike; texts, fields and menus do not."""
    screen = Screen(id="choix", name="choix", offers=("question", "mail"))

    assert held == recognise(View(parse(page)), screen, portal, Names(), {}).holds


@pytest.mark.parametrize(
    ("page", "held"),
    [
        ("- paragraph [ref=e1]: Votre mot de passe est changé.", True),
        ('- paragraph [ref=e1]: Pas si vite.\n- textbox "Mot de passe" [ref=e2]', False),
        ("- generic [ref=e1]", False),
    ],
)
def test_a_screen_without_a_field_is_any_page_that_says_something_and_lacks_it(
    portal: Portal, page: str, held: bool
) -> None:
    """An empty page, on its way to something else, is none."""
    screen = Screen(id="fini", name="fini", absent=("motdepasse",))

    assert held == recognise(View(parse(page)), screen, portal, Names(), {}).holds


TERMS = """
- main:
  - textbox "Adresse courriel" [ref=e1]
  - textbox "Mot de passe" [ref=e2]
- dialog "Conditions d'utilisation":
  - checkbox "J'ai lu et j'accepte les conditions d'utilisation" [ref=e3]
"""


@pytest.mark.parametrize(("page", "shown"), [(TERMS, True), (TERMS.replace("dialog", "region"), False)])
def test_what_lies_behind_a_window_does_not_stand_on_its_screen(page: str, shown: bool) -> None:
    """The terms ask for no password; the form behind them may."""
    portal = load(Path(__file__).resolve().parents[2] / "features").portals["cowan"]
    held_here = held(page, "conditions", portal)
    assert (shown, shown) == (held_here.holds, held_here.windowed)


def test_a_choice_known_by_one_of_its_options_is_the_whole_choice(portal: Portal) -> None:
    """Its question stands in a row of its own, and each radio button in another: the other option can be chosen."""
    options = portal.fields["inscription"].options
    rows = "".join(f'    - row [ref=r{at}]:\n      - radio "{one}" [ref=e{at}]\n' for at, one in enumerate(options))
    page = f"- table [ref=t]:\n  - rowgroup [ref=g]:\n    - row [ref=q]: Êtes-vous inscrit?\n{rows}"
    assert ["g"] == [node.ref for node in Names().fields(View(parse(page)), portal.fields["inscription"])]
