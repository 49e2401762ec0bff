"""Steps in their order: none opens by its address before the ones in front of it are done, nor after a refusal."""

from __future__ import annotations

from pytest_bdd import given, then, when

from mire.catalogue import Screen
from mire.journey.alter import altered
from mire.journey.visit import require
from mire.journey.walk import Walk
from mire.page.view import View
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.verdicts import HarnessError, NotVerifiable


@given(phrase("on connaît les adresses des étapes de son inscription"))
def addresses_of_steps(scene: Scene) -> None:
    """The address at which each screen stood while she made her account, those that are a step's own. Journeys that
    begin with a message count where mail can be read."""
    scene.memory["steps"] = []
    for journey in scene.portal.account:
        walk = scene.walk(journey)
        if walk.steps[0].mail and scene.mailbox is None:
            break
        walk.start()
        scene.require_precondition(walk.through(), "l'inscription préalable n'aboutit pas")
        scene.memory["steps"] += walk.own_addresses()


@given(phrase("on connaît les adresses des étapes de « {journey} »"))
def addresses_of_journey(scene: Scene, journey: str) -> None:
    """The same of a journey that she walks once to its end. What a message's link carries opens its page by right."""
    walk = scene.walk(scene.portal.journey_named(journey).id)
    walk.start()
    scene.require_precondition(walk.through(), f"« {journey} » n'aboutit pas")
    own = [(screen, url) for screen, url in walk.own_addresses() if _is_told(scene.portal.screens[screen])]
    scene.memory["steps"] = [(screen, url) for screen, url in own if not _may_carry_a_key(walk, screen, url)]


@when(phrase("on ouvre chacune d'elles dans un navigateur neuf"))
def open_steps_cold(scene: Scene) -> None:
    """As someone would who types the address of a later step."""
    visit = scene.fresh_visit()
    scene.memory["cold"] = [(screen, visit.window.open(url).view) for screen, url in scene.memory["steps"]]


@when(phrase("on se trompe, dans « {journey} », avant d'ouvrir celles qui suivent :"))
def open_steps_after_a_refusal(scene: Scene, journey: str, datatable: list[list[str]]) -> None:
    """Each row names a screen, a field of it and what is wrong in it. Where that is accepted, another requirement is at
    fault, and nothing is said of what follows."""
    if datatable[0] != ["écran", "champ", "valeur"]:
        raise HarnessError("les colonnes sont « écran », « champ » et « valeur »")
    documented = scene.portal.journey_named(journey)
    order = [step.screen for step in documented.steps]
    member = scene.invite() if documented.id in scene.portal.account else scene.member
    for name, field, shape in datatable[1:]:
        screen = scene.portal.screen_named(name)
        later = [(one, url) for one, url in scene.memory["steps"] if one in order[order.index(screen.id) + 1 :]]
        if not later:
            continue
        key = scene.portal.field_named(field, screen).key
        walk = scene.walk(documented.id, member, scene.fresh_visit())
        walk.start()
        walk.to(screen.id)
        passage = walk.through({key: member.resolve(key, shape)})
        if passage.accepted:
            raise NotVerifiable(f"« {field} » : {shape} est accepté à l'écran « {name} »")
        scene.memory["cold"] += [(one, walk.visit.window.open(url).view) for one, url in later]


@then(phrase("aucune étape ne s'ouvre avant les précédentes"))
def no_step_out_of_order(scene: Scene) -> None:
    """Steps without addresses of their own conform, with that remark."""
    if not scene.memory["steps"]:
        scene.remarks.append("les étapes n'ont pas d'adresse à elles")
    for screen, view in scene.memory["cold"]:
        name = scene.portal.screens[screen].name
        known = scene.visit.shows_screen(view, screen, scene.entered())
        shown = known and not _is_a_form_of_another(scene, view, screen)
        require(not shown, f"l'écran « {name} » ne s'ouvre pas par son adresse", f"{view.url} le montre")


def _is_told(screen: Screen) -> bool:
    """Whether something that stands on the screen tells it: what is absent alone stands nowhere."""
    return bool(screen.texts or screen.words or not screen.known_by_words)


def _may_carry_a_key(walk: Walk, screen: str, url: str) -> bool:
    """Whether a screen comes after a message, at an address that holds something long enough to be a key."""
    before = walk.steps[: walk.index_of(screen)]
    return any(step.mail for step in before) and next(altered(url), None) is not None


def _is_a_form_of_another(scene: Scene, view: View, screen: str) -> bool:
    """A screen known by words alone is not there where a page asks for what another screen asks for."""
    documented = scene.portal.screens[screen]
    others = [other.id for other in scene.portal.screens.values() if other.fields and other.id != screen]
    by_words = bool(documented.words) and not documented.fields
    return by_words and any(scene.visit.shows_screen(view, other) for other in others)
