"""What a page shows of a value while it is entered, before anything is sent."""

from __future__ import annotations

from pytest_bdd import then

from mire.journey.visit import require
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.scene.beside import looks_beside
from mire.verdicts import NonConforming


@then(phrase("ce qui accompagne « {words} » diffère selon ce qu'elle entre dans « {field} » :"))
def differs_with(scene: Scene, words: str, field: str, datatable: list[list[str]]) -> None:
    """Words, value or appearance there, once the field was left; each value in turn, then the first again."""
    shapes = [row[0] for row in datatable]
    seen = _looks(scene, words)
    for entered, shape in enumerate((*shapes, shapes[0])):
        now = _looks_after(scene, words, field, shape, seen)
        if entered:
            require(now != seen, f"« {words} » change d'un mot de passe à l'autre", f"reste tel quel : {_said(now)}")
        seen = now


def _looks_after(scene: Scene, words: str, field: str, shape: str, before: str) -> str:
    """What stands there once the value was entered, key by key where the page showed no reaction at first."""
    window, documented = scene.window, scene.portal.field_named(field)
    value = scene.member.resolve(documented.key, shape)
    window.fill(scene.require_field(field), documented.kind, value, secret=True)
    if not scene.wait_for(lambda _: _looks(scene, words) != before):
        window.type_again()
        scene.wait_for(lambda _: _looks(scene, words) != before)
    return _looks(scene, words)


def _looks(scene: Scene, words: str) -> str:
    looks = scene.names.either(words, lambda name: looks_beside(scene.window, name))
    if looks is None:
        raise NonConforming(f"« {words} »", scene.describe())
    return looks


def _said(looks: str) -> str:
    return f"« {looks.splitlines()[0]} »" if looks.strip() else "rien à côté"
