"""When a page is taken for the services of a session, where words alone tell them."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from mire.catalogue import load
from mire.journey.visit import Visit
from mire.page.names import Names
from mire.page.taught import Taught
from mire.page.tree import parse
from mire.page.view import View
from mire.scene.demands import Demands
from steps.services import _says

NAME = "- paragraph: Réclamation 360°\n"


def before(portal: str, entry: str, taught: Taught | None = None) -> Any:
    """A scene on this portal, whose entry shows that page."""
    documented, names = load(Path(__file__).resolve().parents[2] / "features").portals[portal], Names(taught=taught)
    visit = Visit(None, documented, names, "/")  # type: ignore[arg-type]
    return SimpleNamespace(portal=documented, names=names, visit=visit, entry=View(parse(entry)))


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
    scene = before("reclamation360", NAME)
    assert Demands._says_more_than(scene, View(parse(page)), scene.entry) is shown


@pytest.mark.parametrize(
    ("page", "shown"),
    [("- paragraph: Bienvenue", False), ("- paragraph: Bienvenue\n- paragraph: Vos dossiers", True)],
)
def test_a_taught_text_that_anyone_reads_at_the_entry_is_no_sign_of_the_services(page: str, shown: bool) -> None:
    """What the profile teaches of a screen without fields has to be new, as words have."""
    taught = Taught(screens={"services": ("Bienvenue", "Vos dossiers")})
    scene = before("desjardins", "- paragraph: Bienvenue", taught)
    assert Demands._says_more_than(scene, View(parse(page)), scene.entry) is shown


def test_words_in_a_menu_tell_the_services_where_no_password_is_asked_for() -> None:
    """Unimutuelles' space may speak of « remboursement » in its menu alone."""
    scene = before("unimutuelles", "- paragraph: Connexion")
    space = View(parse('- navigation:\n  - link "Demande de remboursement" [ref=e1]'))
    assert Demands._says_more_than(scene, space, scene.entry)


@pytest.mark.parametrize(("screen", "shown"), [("connexion", False), ("choix_dossier", True)])
def test_a_requirement_on_a_screen_asks_for_what_the_documents_name_there(screen: str, shown: bool) -> None:
    """What the profile teaches tells a screen that the documents only describe, and no other."""
    scene = before("desjardins", NAME, Taught(screens={screen: ("Entrez ici",)}))
    scene.entered = dict
    view = View(parse('- heading "Entrez ici" [ref=e1]\n- textbox "Code d\'utilisateur" [ref=e2]\n'
                      '- textbox "Mot de passe" [ref=e3]\n- button "Confirmer" [ref=e4]'))  # fmt: skip
    assert scene.visit.shows_screen(view, screen)
    assert Demands.shows_documented(scene, view, screen) is shown


MENU = "- list:\n  - listitem: Mon dossier\n  - listitem: Présenter une réclamation\n"


@pytest.mark.parametrize(("page", "shown"), [("- heading: Aide", False), ("- paragraph: Bonjour Zoé", True)])
def test_the_menu_of_a_page_before_the_services_is_no_sign_of_them(page: str, shown: bool) -> None:
    """Terms may be shown beside it, and so may the help."""
    scene = before("reclamation360", NAME)
    terms = View(parse(NAME + MENU + "- heading: Convention"))
    assert Demands._says_more_than(scene, View(parse(NAME + MENU + page)), terms) is shown


@pytest.mark.parametrize(
    ("line", "said"),
    [("Réclamation 360°", False), ("Services - Réclamation 360°", False), ("Présenter une réclamation", True)],
)
def test_the_sites_name_speaks_of_nothing(line: str, said: bool) -> None:
    """What anyone reads at the entry is taken from a line before a word is looked for in it."""
    assert said is _says([line], "réclamation", View(parse(NAME)))
