"""A signed-in person's own things: what she gave shows there, entries can be acted on, the session can be closed."""

from __future__ import annotations

import re

from pytest_bdd import given, then, when

from mire.catalogue import Field, Kind, Step
from mire.journey.beside import pressed_beside
from mire.journey.forms import Forms
from mire.journey.visit import require
from mire.page.view import View
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.text import holds, holds_phone
from mire.verdicts import NonConforming, NotVerifiable

_TELEPHONE = re.compile(r"[+\d][\d .-]{7,}")


@given(phrase("elle a pressé « {name} » auprès de « {text} »"))
@when(phrase("elle presse « {name} » auprès de « {text} »"))
def press_beside(scene: Scene, name: str, text: str) -> None:
    """The control of that name which belongs to the entry with this text; what asks whether one is sure is told yes."""
    _press_beside(scene, name, text)


@when(phrase("elle presse « {name} » auprès de « {first} » et de « {second} »"))
def press_beside_both(scene: Scene, name: str, first: str, second: str) -> None:
    """The same, of the entry with both texts."""
    _press_beside(scene, name, first, second)


def _press_beside(scene: Scene, name: str, *texts: str) -> None:
    observed = pressed_beside(scene.visit, name, *texts)
    if observed is None:
        raise NotVerifiable(f"aucune commande « {name} » auprès de « {' », « '.join(texts)} » : {scene.describe()}")
    scene.memory["observed"] = observed


@then(phrase("elle en est avertie"))
def she_is_told(scene: Scene) -> None:
    """The last gesture brought an alert, new words or a window."""
    told = scene.memory["observed"].told
    require(bool(told), "un avertissement", "rien n'est dit")


@then(phrase("la page ne dit plus « {text} »"))
def page_says_no_more(scene: Scene, text: str) -> None:
    """Not in its own text."""
    said = holds(scene.window.look(again=True).main_text, text)
    require(not said, f"« {text} » n'est plus sur la page", "il y est encore")


@then(phrase("la page montre ce qu'elle a entré à l'inscription, mot de passe à part"))
def page_shows_what_was_entered(scene: Scene) -> None:
    """Each text, address and telephone that she gave there, as text or in a field."""
    view = scene.window.look(again=True)
    given = [scene.member.entered.get(key, "") for key in _open_fields(scene)]
    missing = [value for value in given if value and not _stands(view, value)]
    require(not missing, ", ".join(filter(None, given)), f"il manque {', '.join(missing)}")


@given(phrase("elle a suivi « {journey} », avec :"))
def she_has_followed_with(scene: Scene, journey: str, datatable: list[list[str]]) -> None:
    """One walk from the entry for each row of values, in the main window; each must go through."""
    documented = scene.portal.journey_named(journey)
    names, *rows = datatable
    screen = next(scene.portal.screens[str(step.screen)] for step in reversed(documented.steps) if step.fill)
    fields = [scene.portal.field_named(name, screen) for name in names]
    for row in rows:
        values = {field.key: scene.member.resolve(field.key, cell) for field, cell in zip(fields, row, strict=True)}
        passage = scene.go_through(documented.id, **values)
        scene.require_precondition(passage, f"« {journey} » n'aboutit pas")


@when(phrase("elle change l'une de ces données : « {names} »"))
def she_changes_one(scene: Scene, names: str) -> None:
    """The first that stands there in a field that can be written; the new value is then her own."""
    for name in names.split(" | "):
        field = scene.portal.field_named(name)
        node = scene.visit.find_field(field)
        if node is not None and scene.window.locate(node).is_editable():
            _change(scene, field)
            return
    raise NonConforming(f"une donnée à modifier parmi {names}", scene.describe())


@then(phrase("la page montre la donnée changée"))
def changed_value_shows(scene: Scene) -> None:
    """As it was entered; telephones by their digits."""
    value, view = scene.memory["changed"], scene.window.look(again=True)
    former = scene.memory["former"]
    observed = f"« {former} », comme avant" if former and _stands(view, former) else f"absent ; {scene.describe()}"
    require(_stands(view, value), f"« {value} », ce qu'elle vient d'entrer", observed)


_OPEN = (Kind.TEXT, Kind.EMAIL, Kind.TELEPHONE)


def _open_fields(scene: Scene) -> list[str]:
    """The keys of the registration's fields that hold no secret and no choice."""
    steps = [step for id in scene.portal.account for step in scene.portal.journeys[id].steps if step.fill]
    keys = [key for step in steps for key in scene.portal.screens[str(step.screen)].fields]
    fields = [scene.portal.fields[key] for key in keys]
    return [field.key for field in fields if field.kind in _OPEN and not field.secret]


def _stands(view: View, value: str) -> bool:
    """Whether the page holds `value`, in text or in a field; a telephone however its digits are grouped."""
    held = " ".join((view.text, *(node.text for node in view.nodes)))
    return view.shows(value) or (_TELEPHONE.fullmatch(value) is not None and holds_phone(held, value))


def _change(scene: Scene, field: Field) -> None:
    value = scene.member.resolve(field.key, field.value)
    scene.memory["former"] = scene.member.entered.get(field.key)
    step = Step(screen=next(iter(scene.portal.screens)), fill=(field.key,))
    registration = scene.portal.journeys[scene.portal.account[0]]
    forms = Forms(scene.visit, scene.member, registration, [step], {field.key: value})
    forms.fill()
    observed = forms.send((), lambda view: not scene.names.fields(view, field) or bool(view.alerts))
    scene.memory["changed"], scene.memory["observed"] = value, observed
    scene.member.keep(field.key, value)
