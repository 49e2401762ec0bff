"""Taking one of several things that a page offers."""

import pytest

from mire.journey.choosing import candidates
from mire.journey.section import is_aside
from mire.page.tree import Node, parse
from mire.page.view import View

LINKS = """
- list [ref=e1]:
  - listitem [ref=e2]:
    - link "Contrat Q178, certificat 1001" [ref=e3]
  - listitem [ref=e4]:
    - link "Contrat Q178, certificat 1002" [ref=e5]
"""
BLOCKS = """
- group "Choisissez le dossier" [ref=e1]:
  - generic [ref=e2]:
    - radio "Employés de bureau" [ref=e3]
    - button "i" [ref=e4]
    - paragraph [ref=e5]: certificat 1001
  - generic [ref=e6]:
    - radio "Étudiants" [ref=e7]
    - button "i" [ref=e8]
    - paragraph [ref=e9]: certificat 1002
- button "Continuer" [ref=e10]
"""


@pytest.mark.parametrize(
    ("page", "value", "taken"), [(LINKS, "1002", "e5"), (BLOCKS, "1001", "e3"), (BLOCKS, "1002", "e7")]
)
def test_what_bears_the_value_or_stands_beside_it_is_taken(page: str, value: str, taken: str) -> None:
    """A link that names the certificate, or the radio button in whose block it stands."""
    assert taken == next(candidates(View(parse(page)), value)).ref


def test_nothing_is_taken_for_a_value_that_the_page_does_not_show() -> None:
    """Better nothing than another person's file."""
    assert [] == list(candidates(View(parse(BLOCKS)), "9999"))


@pytest.mark.parametrize(
    ("name", "aside"),
    [("i", True), ("?", True), ("Information", True), ("OK", False), ("Envoyer mes informations", False)],
)
def test_a_control_that_only_explains_is_told_from_one_that_sends(name: str, aside: bool) -> None:
    """« i » and « Information » explain; « OK » and « Envoyer mes informations » do something."""
    assert aside is is_aside(Node("button", name))
