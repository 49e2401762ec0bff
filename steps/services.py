"""What a signed-in person can do: what services speak of, what can be kept of them."""

from __future__ import annotations

from collections.abc import Iterable

from pytest_bdd import then

from mire.browser.dialogs import File
from mire.journey.tour import pages_from
from mire.journey.visit import require
from mire.page.view import View
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.scene.keeping import kept, text_of
from mire.text import holds, normalise

from .observation import PERSONAL


@then(phrase("les services parlent de « {word} »"))
def services_speak_of(scene: Scene, word: str) -> None:
    """The word stands in the services' own text, or names a control there; else a page they link to says it. What
    anyone reads at the entry, such as the site's name, says nothing of them."""
    view = scene.window.look(again=True)
    names = [node.name for node in view.nodes if node.role in ("link", "button", "menuitem", "heading")]
    pages = pages_from(scene.visit, view)
    said = _says(names, word, scene.entry) or any(_says(page.main_lines, word, scene.entry) for _, page in pages)
    require(said, f"les services parlent de « {word} »", "aucune page n'en parle")


def _says(lines: Iterable[str], word: str, entry: View) -> bool:
    """Whether one of `lines` holds the word outside of what the entry says too."""
    known = sorted({normalise(line) for line in entry.main_lines if holds(line, word)}, key=len, reverse=True)
    for line in map(normalise, lines):
        for one in known:
            line = line.replace(one, " ")
        if holds(line, word):
            return True
    return False


@then(phrase("l'inscription ou les services disent de « {word} » pour corriger"))
def says_what_to_do(scene: Scene, word: str) -> None:
    """On a screen of the registration that was passed, or on a page of the services."""
    said = any(holds(view.main_text, word) for _, view in [*scene.memory["pages"], *scene.memory["passed"]])
    require(said, f"« {word} » pour corriger ses renseignements", "aucune page ne le dit")


@then(phrase("la page, ou un fichier qu'on y télécharge, montre :"))
def page_or_file_shows(scene: Scene, datatable: list[list[str]]) -> None:
    """All the person's own values, on the page or in one file that it lets one download; what stands above
    every page is not said of this one."""
    values = [scene.own_value(PERSONAL.get(row[0], row[0])) for row in datatable]
    view = scene.own_part_of_page()
    if all(view.shows(value) for value in values):
        return
    text = normalise(" ".join(text_of(file.path) for file in _files(scene)))
    missing = [value for value in values if normalise(value) not in text]
    require(not missing, ", ".join(values), f"ni la page ni un fichier ne montre {', '.join(missing)}")


@then(phrase("on peut la télécharger ou l'imprimer"))
def can_be_kept(scene: Scene) -> None:
    """One control that brings a file, or opens the browser's print window, is enough."""
    nodes = scene.require_control("télécharger ou imprimer")
    works = any(kept(scene.window, node) for node in nodes)
    require(works, "un fichier, ou l'impression", "la commande ne donne ni l'un ni l'autre")


def _files(scene: Scene) -> list[File]:
    """What the page's own control lets one download, where it was not downloaded yet."""
    for node in scene.visit.find_control("télécharger ou imprimer"):
        if not scene.window.downloads:
            kept(scene.window, node)
    return scene.window.downloads
