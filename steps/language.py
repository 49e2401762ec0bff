"""Languages: what a page says of its own, and documented names that must give way to others."""

from __future__ import annotations

from pytest_bdd import then

from mire.catalogue import Screen
from mire.journey.visit import require
from mire.page.view import View
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.verdicts import NotVerifiable

_LANGUAGE = "() => document.documentElement.lang || document.body?.lang || ''"


@then(phrase("la page se dit en langue « {language} »"))
def page_is_in(scene: Scene, language: str) -> None:
    """The page's own declaration, whatever its region."""
    said = str(scene.window.page.evaluate(_LANGUAGE))
    require(said.lower().partition("-")[0] == language, f"une page en « {language} »", f"elle se dit en « {said} »")


@then(phrase("les titres et libellés documentés n'y sont plus"))
def documented_names_are_gone(scene: Scene) -> None:
    """What the page called by a documented name before the last control was pressed is called otherwise now."""
    before, now = scene.memory["before"], scene.window.look(again=True)
    shown = [screen for screen in scene.portal.screens.values() if scene.visit.shows_screen(before, screen.id)]
    names = {name for screen in shown for name in _documented(scene, screen, before)}
    if not names:
        raise NotVerifiable("la page d'où l'on vient ne porte aucun titre ni libellé documenté")
    require(bool(now.headings or now.entries()), "une page en une autre langue", "elle n'a ni titre ni champ")
    kept = {name for screen in shown for name in _documented(scene, screen, now)}
    require(not kept, "d'autres titres et libellés", f"sont restés : {', '.join(sorted(kept))[:200]}")


def _documented(scene: Scene, screen: Screen, view: View) -> list[str]:
    """The titles of `screen`, and the labels of its fields and controls, that `view` bears."""
    names, portal = scene.names, scene.portal
    labels = [label for key in screen.fields for label in portal.fields[key].labels]
    return [
        *(title for title in screen.titles if names.titled(view, title)),
        *(label for label in labels if names.either(label, view.fields)),
        *(name for name in screen.controls if name not in portal.controls and names.either(name, view.controls)),
    ]
