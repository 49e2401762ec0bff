"""`mire accessibility`: what axe finds on each screen of a portal.

Good practice, *recommandé*: the documents ask for none of it, so no requirement of the catalogue speaks of it and no
verdict depends on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

from mire.accessibility.axe import Broken, broken
from mire.accessibility.screens import each_screen
from mire.doctor.finding import Finding, Grade
from mire.scene import Scene

__all__ = ["broken", "each_screen", "examine"]


def examine(scene: Scene) -> Iterator[Finding]:
    """A finding for each rule that a screen breaks, and for each screen without one; then the screens that no journey
    came by, with what was in the way."""
    found: list[Finding] = []
    seen: set[str] = set()

    def look(screens: tuple[str, ...], page: Page) -> None:
        seen.update(screens)
        found.extend(_on(scene, " + ".join(_name(scene, one) for one in screens), broken(page)))

    for stopped in each_screen(scene, look):
        yield from found
        found.clear()
        if stopped is not None:
            yield Finding(stopped.at, Grade.BROKEN if stopped.broken else Grade.ABSENT, stopped.why)
    unseen = [_name(scene, screen) for screen in _screens(scene) if screen not in seen]
    if not seen:
        yield Finding("écrans", Grade.BROKEN, "aucun n'a été atteint, rien n'est contrôlé", "mire doctor dit pourquoi")
    elif unseen:
        yield Finding("non contrôlés", Grade.ABSENT, ", ".join(unseen))


def _on(scene: Scene, where: str, rules: list[Broken]) -> Iterator[Finding]:
    if not rules:
        yield Finding(where, Grade.FINE, "rien à redire")
    for rule in rules:
        first = scene.evidence.words(scene.window, rule.first)
        yield Finding(where, Grade.WRONG, f"{rule.help} ({rule.id}, {rule.places} ×) : {first}", rule.more)


def _screens(scene: Scene) -> list[str]:
    """Those that a journey comes by, in the documents' order."""
    steps = [step for journey in scene.portal.journeys.values() for step in journey.steps]
    return list(dict.fromkeys(step.screen for step in steps if step.screen))


def _name(scene: Scene, screen: str) -> str:
    return scene.portal.screens[screen].name
