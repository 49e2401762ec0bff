"""Sections of services: what counts as an entry, and what says that there is none."""

from mire.page.tree import parse
from mire.page.view import View
from mire.scene.rubrics import Rubric, entries

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
