"""Going round a portal by its links, and what a page shows of whom."""

from pathlib import Path
from typing import Any

import pytest

from mire.catalogue import load
from mire.journey.member import Member
from mire.journey.tour import is_harmless, links, personal_in
from mire.journey.values import Values
from mire.page.tree import parse
from mire.page.view import View
from mire.scene.keeping import text_of
from mire.target.people import Person

PAGE = """
- link "Carte" [ref=e1]:
  - /url: /dossier/carte
- link "Carte encore" [ref=e2]:
  - /url: /dossier/carte#bas
- link "Se déconnecter" [ref=e3]:
  - /url: /quitter
- link "Ailleurs" [ref=e4]:
  - /url: http://127.0.0.1:9/x
- link "Écran suivant" [ref=e5]:
  - /url: "#/suite"
"""


@pytest.fixture
def member() -> Member:
    portal = load(Path(__file__).resolve().parents[2] / "features").portals["desjardins"]
    data: dict[str, Any] = {"certificate": "1001", "first_name": "Zoé", "last_name": "Gagné"}
    return Member(Person("desjardins", data), portal, Values.__new__(Values))


def test_links_of_this_site_are_followed_once_and_never_out_of_the_session() -> None:
    """Not to other sites, not to « Se déconnecter »; a fragment counts only where it is a route."""
    view = View(parse(PAGE), "http://127.0.0.1:8000/services")

    assert ["http://127.0.0.1:8000/dossier/carte", "http://127.0.0.1:8000/services#/suite"] == links(view)


@pytest.mark.parametrize(
    ("name", "stays"),
    [("Fermer ma session", False), ("Mettre fin à la session", False), ("End session", False), ("Mes sessions", True),
     ("Fin de contrat", True), ("Déconnexion", False)],
)  # fmt: skip
def test_what_ends_the_session_is_left_alone(name: str, stays: bool) -> None:
    """However it is called."""
    assert is_harmless(name) is stays


def test_links_to_another_language_are_not_followed() -> None:
    """The rest of the round, and what is looked at after it, would be in that language."""
    page = '- link "EN":\n  - /url: /demande?lang=en\n- link "Encore" [ref=e1]:\n  - /url: /encore\n'
    view = View(parse(page + '- link "Français":\n  - /url: /demande?lang=fr\n'), "http://127.0.0.1:8000/services")

    assert ["http://127.0.0.1:8000/encore"] == links(view)


@pytest.mark.parametrize(
    ("text", "personal"),
    [
        ("certificat 1001", "1001"),
        ("certificat 21001", ""),
        ("Bonjour Zoé Gagné", "Zoé Gagné"),
        ("GAGNÉ ZOÉ", "Gagné Zoé"),
        ("Bonjour Zoé", ""),
    ],
)
def test_a_number_or_both_names_are_personal(text: str, personal: str, member: Member) -> None:
    """A first name alone is nobody's, a number within another is another number."""
    assert personal == personal_in(View(parse(f"- paragraph [ref=e1]: {text}")), member)


def test_a_file_that_is_no_pdf_is_read_as_text(tmp_path: Path) -> None:
    """A card may come as a page or a text."""
    (tmp_path / "carte.txt").write_text("certificat 1001", "utf-8")

    assert "certificat 1001" == text_of(tmp_path / "carte.txt")


def test_a_portal_that_knows_no_names_has_numbers_to_look_for() -> None:
    """Its people have the keys that its catalogue names, and no others."""
    portal = load(Path(__file__).resolve().parents[2] / "features").portals["unimutuelles"]
    person = Person("unimutuelles", {"member_number": "88123", "birth_date": "1990-01-02"})
    someone = Member(person, portal, Values.__new__(Values))

    assert "88123" == personal_in(View(parse('- text: "Adhérent 88123"')), someone)
