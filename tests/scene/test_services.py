"""When a page is taken for the services of a session, where words alone tell them."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from mire.catalogue import load
from mire.page.tree import parse
from mire.page.view import View
from mire.scene.demands import Demands

NAME = "- paragraph: Réclamation 360°\n"


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        (NAME + "- heading: Page introuvable", False),
        (NAME + "- paragraph: Présenter une réclamation", True),
        (NAME + "- paragraph: Bonjour Zoé", True),
    ],
)
def test_what_anyone_reads_at_the_entry_is_no_sign_of_the_services(page: str, shown: bool) -> None:
    """The site's name holds a word of the services, and stands on every page."""
    portal = load(Path(__file__).resolve().parents[2] / "features").portals["reclamation360"]
    scene = SimpleNamespace(portal=portal, _entry=View(parse(NAME)))
    assert Demands._says_more_than_the_entry(scene, View(parse(page)), "services") is shown  # type: ignore[arg-type]


def test_words_in_a_menu_tell_the_services_where_no_password_is_asked_for() -> None:
    """Unimutuelles' space may speak of « remboursement » in its menu alone."""
    portal = load(Path(__file__).resolve().parents[2] / "features").portals["unimutuelles"]
    scene = SimpleNamespace(portal=portal, _entry=View(parse("- paragraph: Connexion")))
    space = View(parse("- navigation:\n  - link \"Demande de remboursement\" [ref=e1]"))
    assert Demands._says_more_than_the_entry(scene, space, "espace")  # type: ignore[arg-type]
