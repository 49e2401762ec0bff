"""Which of several controls of one name belongs to an entry."""

import pytest

from mire.journey.beside import _asked_on_a_page, _nearest, sure_in_a_window
from mire.page.tree import parse
from mire.page.view import View

IN_ROWS = """
- list:
  - listitem:
    - text: Chez maman, 12 rue des Lilas
    - button "Supprimer" [ref=e1]
  - listitem:
    - text: Collège Voltaire
    - button "Supprimer" [ref=e2]
"""
NAMED = """
- button "Supprimer « Chez maman »" [ref=e1]
- button "Supprimer « Collège Voltaire »" [ref=e2]
"""


@pytest.mark.parametrize("page", [IN_ROWS, NAMED])
@pytest.mark.parametrize(("text", "ref"), [("Chez maman", "e1"), ("Collège Voltaire", "e2")])
def test_the_control_of_an_entry_bears_its_name_or_stands_beside_it(page: str, text: str, ref: str) -> None:
    """In its own name, else in the smallest part of the page that holds both."""
    view = View(parse(page))
    node = _nearest(view.controls("", words=("supprim",)), [text])

    assert ref == getattr(node, "ref", None)


def test_without_the_entry_there_is_no_control() -> None:
    """Another entry's is not pressed."""
    assert _nearest(View(parse(IN_ROWS)).controls("", words=("supprim",)), ["École"]) is None


def test_a_window_that_asks_is_told_yes() -> None:
    """One that was not there before."""
    before = View(parse(IN_ROWS))
    asking = f'{IN_ROWS}- dialog "Supprimer ?" [ref=e8]:\n  - button "Annuler" [ref=e9]\n  - button "Oui" [ref=e10]\n'
    node = sure_in_a_window(before, View(parse(asking)))

    assert "e10" == getattr(node, "ref", None)


ON_ONE_PAGE = """
- list:
  - listitem: Collège Voltaire
  - button "Supprimer" [ref=e1]
- list:
  - listitem:
    - text: Chez maman vers Collège Voltaire
    - button "Supprimer" [ref=e2]
"""


def test_an_entry_may_be_told_by_two_texts() -> None:
    """The trip's own button is meant, where the address that it goes to stands on the same page."""
    node = _nearest(View(parse(ON_ONE_PAGE)).controls("", words=("supprim",)), ["Chez maman", "Collège Voltaire"])
    assert node is not None
    assert "e2" == node.ref


ASKING = """
- heading "Supprimer une adresse"
- text: Voulez-vous vraiment supprimer « Collège Voltaire » ?
- button "Oui, supprimer" [ref=e7]
- link "Annuler" [ref=e8]
"""
DELETED = """
- text: « Collège Voltaire » a été supprimée.
- list:
  - listitem:
    - text: Chez maman
    - button "Supprimer" [ref=e1]
"""
ABOUT_ANOTHER = ASKING.replace("Collège Voltaire", "Chez maman")
WITH_A_FIELD = ASKING + '- textbox "Votre mot de passe" [ref=e9]\n'


@pytest.mark.parametrize(
    ("page", "ref"),
    [
        pytest.param(ASKING, "e7", id="about this entry"),
        pytest.param(DELETED, None, id="the list without it"),
        pytest.param(ASKING.replace("Collège Voltaire", "cette adresse"), "e7", id="about what was pressed"),
        pytest.param(ABOUT_ANOTHER, None, id="about another entry"),
        pytest.param(WITH_A_FIELD, None, id="a form"),
    ],
)
def test_a_page_that_asks_is_told_yes(page: str, ref: str | None) -> None:
    """Where it asks about that very entry, and for nothing else: what else says « Supprimer » is another entry's."""
    before, now = View(parse(IN_ROWS), "http://127.0.0.1/a"), View(parse(page), "http://127.0.0.1/a/2")

    assert ref == getattr(_asked_on_a_page(before, now, ("Supprimer", "Collège Voltaire")), "ref", None)
