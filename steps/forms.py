"""Forms that no document describes: filled as well as a person would, and what was sent found again."""

from __future__ import annotations

from collections.abc import Iterator

from pytest_bdd import given, then, when

from mire.catalogue import Control
from mire.journey.beside import sure_in_a_window
from mire.journey.section import submit_section
from mire.journey.tour import pages_from
from mire.journey.visit import require
from mire.page.tree import Node
from mire.page.view import View
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.scene.freeform import fill_freely, ways_to_write
from mire.verdicts import NonConforming, NotVerifiable

from .privacy import nothing_personal_shows


@when(phrase("elle remplit et envoie le formulaire de « {name} »"))
def she_sends_a_form(scene: Scene, name: str) -> None:
    """Whatever it asks for; that there is one is required."""
    if not _open_form(scene, name):
        raise NonConforming(f"un formulaire derrière « {name} »", scene.describe())
    _send(scene)


@given(phrase("elle a envoyé le formulaire de « {name} », s'il y en a un"))
def she_has_sent_a_form(scene: Scene, name: str) -> None:
    """A preparation; from the services' first page, where she is again afterwards."""
    home = scene.window.look().url
    scene.memory["sent"] = {}
    if scene.visit.find_control(name) and _open_form(scene, name):
        _send(scene)
    scene.window.open(home)


@then(phrase("ce qu'elle a envoyé se retrouve dans « {name} »"))
def it_is_found_again(scene: Scene, name: str) -> None:
    """On a page behind one of the controls so named, or on one that it links to."""
    sent, answer = _telling(scene), scene.memory["answer"]
    if not sent or _stands_filled(answer.view, scene):
        told = " / ".join(answer.told)[:200] or "rien ne se passe"
        raise NotVerifiable(f"le formulaire n'a pas pu être rempli et envoyé : {told}")
    for shown in _behind(scene, name):
        if any(_shows_all(view, sent) for _, view in pages_from(scene.visit, shown)):
            return
    raise NonConforming(f"« {', '.join(sent)} » parmi « {name} »", "aucune page ne le montre")


@then(phrase("rien de la personne ni de ce qu'elle a envoyé n'y paraît"))
def nothing_of_hers_shows(scene: Scene) -> None:
    """Neither her data nor what she sent, on any of the addresses of her pages."""
    nothing_personal_shows(scene)
    sent = _telling(scene)
    for address, view in scene.memory["seen"]:
        require(not sent or not _shows_all(view, sent), f"{address} ne montre rien de la première", "sa demande y est")


def _behind(scene: Scene, name: str) -> Iterator[View]:
    """What each of the controls so named leads to, from the services' first page."""
    tried = 0
    while nodes := _controls_at_home(scene, scene.portal.control(name), tried):
        yield scene.window.press(nodes[0]).view
        tried += 1


def _controls_at_home(scene: Scene, control: Control, tried: int) -> list[Node]:
    """Those that were not tried yet, on the page loaded anew."""

    def more(view: View) -> bool:
        return len(scene.names.controls(view, control)) > tried

    return scene.names.controls(scene.window.open(scene.memory["home"], until=more).view, control)[tried:]


def _open_form(scene: Scene, name: str) -> bool:
    """Press one control so named after the other until a page with something to fill in comes."""
    scene.memory["home"] = home = scene.window.look().url
    for place in range(len(scene.require_control(name))):
        node = scene.require_control(name)[place]
        view = scene.window.press(node).view
        if view.entries():
            scene.memory["form"] = view.url
            return True
        scene.window.open(home)
    return False


def _send(scene: Scene) -> None:
    scene.memory["sent"] = fill_freely(scene.window, scene.portal, scene.rng, scene.report_dir)
    before = scene.window.look(again=True)
    last = max(before.entries(), key=before.nodes.index)
    answer = submit_section(scene.visit, last, lambda view: view.url != before.url)
    sure = sure_in_a_window(before, answer.view)
    scene.memory["answer"] = scene.window.press(sure) if sure else answer


def _stands_filled(view: View, scene: Scene) -> bool:
    """Whether the form is still there with what was entered, as one that was not taken."""
    held, ways = {view.value(node) for node in view.entries()}, map(ways_to_write, _telling(scene))
    return view.url == scene.memory["form"] and any(way in held for each in ways for way in each)


def _telling(scene: Scene) -> list[str]:
    """What is like nothing else of what was sent: values with digits, dates apart."""
    sent = scene.memory.get("sent", {})
    return [value for value in sent.values() if any(char.isdigit() for char in value) and value.count("-") < 2]


def _shows_all(view: View, values: list[str]) -> bool:
    return all(any(view.shows(way) for way in ways_to_write(value)) for value in values)
