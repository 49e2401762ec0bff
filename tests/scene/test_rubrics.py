"""Sections of services: what counts as an entry, and what says that there is none."""

import pytest

from mire.page.tree import parse
from mire.page.view import View
from mire.scene.rubrics import Rubric, entries, titles_of_lists
from steps.rubrics import _tells

PAGE = """
- navigation [ref=e1]:
  - list [ref=e2]:
    - listitem [ref=e3]: Messages
- main [ref=e4]:
  - paragraph [ref=e5]: Aucune donnée réelle.
  - table [ref=e6]:
    - row [ref=e7]:
      - columnheader "Objet" [ref=e8]
    - row [ref=e9]:
      - cell [ref=e10]:
        - list [ref=e11]:
          - listitem [ref=e12]: Votre carte
"""


def test_rows_with_cells_are_entries_and_menus_are_not() -> None:
    """Neither the head of a table nor what stands within a row counts again."""
    assert ["Votre carte"] == [node.content for node in entries(View(parse(PAGE)))]


def test_words_that_stood_there_before_do_not_say_that_there_is_nothing() -> None:
    """Only what the section itself says counts."""
    empty = View(parse("- paragraph [ref=e5]: Aucune donnée réelle."))

    assert (False, True) == (Rubric(empty, ()).can_be_read, Rubric(empty, ("Aucun message.",)).can_be_read)


TITLED = """
- heading "Devis optiques et dentaires" [level=1] [ref=e1]
- heading "Optique" [level=2] [ref=e2]
- list [ref=e3]:
  - listitem [ref=e4]: Monture et verres, 420,00 €
- heading "Dentaire" [level=2] [ref=e5]
- paragraph [ref=e6]: Aucun devis.
"""
ALONE = """
- heading "Devis optiques" [level=1] [ref=e1]
- list [ref=e2]:
  - listitem [ref=e3]: Monture et verres, 420,00 €
"""


def test_titles_say_what_the_entries_under_them_are_about() -> None:
    """The page's own title does not, nor one over nothing."""
    titles = [[node.name for node in titles_of_lists(View(parse(page)))] for page in (TITLED, ALONE)]
    assert [["Optique"], []] == titles


FOLDS = """
- heading "Messages" [level=1] [ref=e1]
- group [ref=e2]:
  - generic "12/11/2026 – Votre attestation" [ref=e3]
"""
CARDS = """
- heading "Documents" [level=1] [ref=e1]
- generic [ref=e2]:
  - generic [ref=e3]:
    - heading "Relevé d'octobre" [level=2] [ref=e4]
    - link "Télécharger" [ref=e5]
  - generic [ref=e6]:
    - heading "Relevé de novembre" [level=2] [ref=e7]
    - link "Télécharger" [ref=e8]
"""
CRUMBS = """
- generic [ref=e1]:
  - generic [ref=e2]:
    - link "Accueil" [ref=e3]
  - generic [ref=e4]:
    - link "Messages" [ref=e5]
- heading "Messages" [level=1] [ref=e6]
- paragraph [ref=e7]: Vos messages sont réunis ici.
"""


@pytest.mark.parametrize(
    ("page", "new", "read"),
    [
        (FOLDS, ("Messages", "12/11/2026 – Votre attestation"), True),
        (CARDS, ("Documents", "Relevé d'octobre", "Relevé de novembre"), True),
        (CARDS, ("Documents",), False),
        (CRUMBS, ("Messages", "Vos messages sont réunis ici."), False),
    ],
    ids=["folds", "cards", "cards of every page", "crumbs"],
)
def test_entries_may_be_drawn_without_being_a_list(page: str, new: tuple[str, ...], read: bool) -> None:
    """What folds, and blocks of one make of which something is new; a way back and a sentence are none."""
    assert read is Rubric(View(parse(page)), new).can_be_read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("IBAN FR76 3000 4000 5000 6000 7000 123", True),
        ("Coordonnées bancaires\nFR76 •••• 1234", True),
        ("Compte bancaire\n•••• 1234", True),
        ("Coordonnées bancaires\nAucun compte", True),
        ("Coordonnées bancaires\nTéléphone 06 12 34 56 78", False),
        ("Téléphone\n06 •• •• •• 12", False),
    ],
)
def test_bank_details_may_be_masked(text: str, told: bool) -> None:
    """As banks show them; a telephone number, masked or not, is none."""
    assert told is _tells(text, "bancaires")
