"""Which steps of a journey a page shows: unit tests on pages given as text."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest

from mire.catalogue import load
from mire.journey.member import Member
from mire.journey.sight import Before, Sight
from mire.journey.values import Values
from mire.journey.visit import Visit
from mire.page.names import Names
from mire.page.tree import Node, parse
from mire.page.view import View
from mire.target.people import Person

PORTALS = load(Path(__file__).resolve().parents[2] / "features").portals
NOTHING = Before(View(Node("page")), set())

SIGN_IN = """
- textbox "Adresse courriel" [ref=e1]
- textbox "Mot de passe" [ref=e2]
- link "Inscrivez-vous maintenant" [ref=e3]
- button "Soumettre" [ref=e4]
"""
ADDRESS = """
- heading "Inscription d'un nouvel utilisateur" [level=1]
- heading "Inscrivez votre adresse courriel" [level=2]
- textbox "Adresse courriel" [ref=e1]
- textbox "Confirmation de l'adresse courriel" [ref=e2]
"""
DETAILS = """
- heading "Inscrivez vos renseignements personnels" [level=2]
- textbox "Nom" [ref=e5]
- textbox "Prénom" [ref=e6]
- textbox "Date de naissance" [ref=e7]
- textbox "Numéro de certificat" [ref=e8]
- button "Étape suivante" [ref=e9]
"""
SENT = "- paragraph: Un courriel vous a été envoyé."
ENTRY, MAIL, PERSON, END = range(4)


def sight(journey: str = "inscription", portal: str = "cowan", *done: int) -> Sight:
    documented = PORTALS[portal]
    window: Any = None
    member = Member(Person(portal, {}), documented, Values(Random(1)))
    visit = Visit(window, documented, Names(), "/")
    return Sight(visit, documented.journeys[journey].steps, member, set(done))


def view(*parts: str) -> View:
    return View(parse("\n".join(parts)))


PAGES = {
    "the entry": ((SIGN_IN,), {ENTRY}),
    "one section": ((ADDRESS,), {MAIL}),
    "both sections on one page": ((ADDRESS, DETAILS), {MAIL, PERSON}),
    "what comes after the forms, before they are done": ((SENT,), set()),
    "nothing of it": (('- heading "Nos bureaux" [level=1]',), set()),
}


@pytest.mark.parametrize(("parts", "steps"), PAGES.values(), ids=PAGES)
def test_what_a_page_shows(parts: tuple[str, ...], steps: set[int]) -> None:
    """The steps whose screens are recognised; what comes after the last form counts once that is done."""
    assert steps == sight().shown(view(*parts))


def test_what_comes_after_the_last_form_shows_once_it_is_done() -> None:
    """Words say that the registration was taken."""
    assert {END} == sight("inscription", "cowan", ENTRY, MAIL, PERSON).shown(view(SENT))


def test_what_comes_after_the_last_form_shows_while_it_is_being_sent() -> None:
    """The answer is looked at before the form counts as done."""
    assert {END} == sight().shown(view(SENT), sending=[MAIL, PERSON])


def test_sections_on_one_page_lie_ahead_together() -> None:
    """They are filled and sent at once."""
    assert [MAIL, PERSON] == sight().ahead(view(ADDRESS, DETAILS))


def test_a_section_that_is_done_does_not_lie_ahead() -> None:
    """A page that still shows it asks for the other one."""
    assert [PERSON] == sight("inscription", "cowan", ENTRY, MAIL).ahead(view(ADDRESS, DETAILS))


def test_a_page_that_asks_a_part_of_a_form_has_that_form_ahead() -> None:
    """A portal may spread one section over several pages."""
    part = '- heading "Vous" [level=1]\n- textbox "Nom" [ref=e5]\n- textbox "Prénom" [ref=e6]'
    assert [PERSON] == sight("inscription", "cowan", ENTRY, MAIL).ahead(view(part))


def test_a_part_that_was_asked_for_does_not_lie_ahead_again() -> None:
    """The page that stays after a refusal is no further part."""
    seen = sight("inscription", "cowan", ENTRY, MAIL)
    seen.asked = {"nom", "prenom"}
    assert [] == seen.ahead(view('- textbox "Nom" [ref=e5]\n- textbox "Prénom" [ref=e6]'))


def test_another_documented_screen_is_no_part_of_a_form() -> None:
    """Both ask for an e-mail address: the page to sign in is not a registration."""
    fields = '- textbox "Adresse e-mail" [ref=e1]\n- textbox "Mot de passe" [ref=e2]'
    link = '- link "J\'ai oublié mon mot de passe" [ref=e3]'
    assert sight("inscription", "assistance", 0, 1).partly(view(fields, link)) is None


@pytest.mark.parametrize(("keys", "asked"), [((), False), (("mobile",), True), (("mdp",), False)])
def test_a_page_with_a_field_that_may_stand_elsewhere_is_only_part_of_a_screen_for_who_wants_it(
    keys: tuple[str, ...], asked: bool
) -> None:
    """The telephone number before the page with address and password: who goes to that screen goes on."""
    page = view('- textbox "Téléphone mobile" [ref=e1]', '- button "Suite" [ref=e2]')
    seen = sight("inscription", "assistance", 0, 1)
    assert [3] == seen.ahead(page)
    assert asked is seen.asks(page, 3, keys)


def test_a_section_in_another_order_is_new() -> None:
    """Open point 5: the details may come before the address."""
    seen = sight("inscription", "cowan", ENTRY)
    assert {MAIL} == seen.new(view(ADDRESS), [PERSON], Before(view(DETAILS), {PERSON}))


def test_a_section_that_stood_there_before_is_not_new() -> None:
    """The page that comes back leads nowhere."""
    seen = sight("inscription", "cowan", ENTRY)
    assert set() == seen.new(view(ADDRESS, DETAILS), [MAIL, PERSON], Before(view(ADDRESS, DETAILS), {MAIL, PERSON}))


def test_words_that_stood_there_before_say_nothing() -> None:
    """A word that a screen is known by counts in text that is new."""
    seen = sight("inscription", "cowan", ENTRY, MAIL)
    before = Before(view(DETAILS, SENT), {PERSON})
    assert set() == seen.new(view(DETAILS, SENT), [PERSON], before)


def test_who_is_signed_in_already_stands_behind_the_form() -> None:
    """The way to the sign-in form leads behind it."""
    space = '- link "Mon Espace" [ref=e1]\n- link "Mon compte" [ref=e2]\n- link "Mes adresses" [ref=e3]'
    assert 2 == sight("adresses", "assistance").behind_sign_in(view(space))


def test_a_registration_is_not_passed_over_for_who_is_signed_in() -> None:
    """Its forms are its own: the space of somebody is not its end."""
    space = '- link "Mon Espace" [ref=e1]\n- link "Mon compte" [ref=e2]'
    assert 0 == sight("inscription", "assistance").behind_sign_in(view(space))


HOME = '- link "Mon Espace" [ref=e1]\n- link "Mon compte" [ref=e2]\n- link "Planifier un trajet" [ref=e4]'
TRIPS = '- link "Mes trajets" [ref=e3]'
ENTRANCE, SPACE, TRIP = 0, 2, 3


def test_a_home_page_that_offers_what_a_rubric_does_is_not_the_rubric() -> None:
    """Where the documented way to the rubric stands on it too; where it does not, the page is both."""
    seen = sight("trajets", "assistance", ENTRANCE, 1)
    assert ({SPACE}, {SPACE, TRIP}) == (seen.shown(view(HOME, TRIPS)), seen.shown(view(HOME)))


def test_a_rubric_is_reached_by_its_way_though_the_menu_offers_it_still() -> None:
    """The way stood on the page where it was pressed; not where something else was, and the way comes only now."""
    seen = sight("trajets", "assistance", ENTRANCE, 1)
    home, list_of = view(HOME, TRIPS), view(HOME, TRIPS, '- listitem "Chez Maman → Collège"')
    assert {TRIP} == seen.new(list_of, [SPACE], Before(home, {SPACE}))
    assert set() == seen.new(home, [SPACE], Before(view('- link "Mon Espace" [ref=e1]'), set()))


def test_an_attempt_in_the_middle_of_a_form_has_its_earlier_pages_behind() -> None:
    """What was asked for before the first thing that the page asks again; nothing, where it asks none of it."""
    seen = sight()
    seen.asked = dict.fromkeys(["courriel", "courriel2", "nom", "prenom"])
    asked = [list(seen.asked_before(View(parse(page)))) for page in (DETAILS, ADDRESS, SENT)]
    assert [["courriel", "courriel2"], [], []] == asked


START = """
- button "Connexion" [ref=e1]
- button "Créer mon compte" [ref=e2]
- paragraph: Vos adresses et vos bénéficiaires au même endroit.
"""
PASSWORD = """
- textbox "Mot de passe" [ref=e1]
- textbox "Confirmez le mot de passe" [ref=e2]
- button "Créer mon compte" [ref=e3]
"""
WELCOME, IDENTITY, COVERED, LOGIN = range(4)


def test_words_of_a_later_screen_show_nothing_before_a_form_was_sent() -> None:
    """A home page speaks of beneficiaries, whom the journey only comes to behind its first form."""
    assert [WELCOME] == sight("inscription", "assistance").ahead(view(START))
    assert COVERED in sight("inscription", "assistance", WELCOME, IDENTITY).shown(view(START))


def test_the_rest_of_a_form_that_was_begun_is_no_other_screen() -> None:
    """A new password is chosen alike where it was lost; who has just given an address there goes on with the form."""
    begun = sight("inscription", "assistance", WELCOME, IDENTITY, COVERED)
    begun.asked |= {"email": None}
    assert LOGIN == begun.partly(view(PASSWORD))
