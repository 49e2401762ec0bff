"""Accounts that open several plans, and passwords that are remembered by a reminder."""

from __future__ import annotations

from pytest_bdd import given, then, when

from mire.catalogue import Field, Step
from mire.journey.choosing import ask_about_each
from mire.journey.passage import Passage
from mire.journey.tour import pages_from
from mire.journey.visit import require
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.text import holds
from mire.verdicts import NotVerifiable

from .entry import rows_of


@given(phrase("une adhérente qui a deux régimes"))
def someone_with_two_plans(scene: Scene) -> None:
    """The same person twice, with other numbers; what she chooses for the first account she keeps for the second."""
    first, second = (scene.invite(person) for person in scene.people.two_plans())
    for documented in scene.portal.fields.values():
        if documented.value.startswith("= "):
            chosen = documented.value[2:].strip()
            second.keep(chosen, first.own(chosen))
    scene.members = [first, second]


@given(phrase("elle a ajouté son second régime à son compte"))
def she_has_added(scene: Scene) -> None:
    """A precondition of what follows."""
    passage = scene.go_through("ajout", 1)
    scene.require_precondition(passage, "l'ajout préalable du second régime n'aboutit pas")


@when(phrase("elle ajoute son second régime à son compte"))
def she_adds(scene: Scene) -> None:
    """With the code and password of her first registration."""
    scene.memory["passage"] = scene.go_through("ajout", 1, visit=scene.fresh_visit())


@when(phrase("elle essaie d'ajouter son second régime avec « {field} » : {shape}"))
def she_tries_to_add(scene: Scene, field: str, shape: str) -> None:
    """One attempt with something wrong; it has to be refused."""
    key = scene.portal.field_named(field).key
    value = scene.members[1].resolve(key, shape)
    passage = scene.go_through("ajout", 1, visit=scene.fresh_visit(), **{key: value})
    scene.require_refused(passage, "le régime n'est pas ajouté")


@when(phrase("elle inscrit son second régime, par son compte ou par un nouveau code"))
def she_registers_the_second(scene: Scene) -> None:
    """One accepted is enough; a portal need not have both ways."""
    try:
        passage = scene.go_through("ajout", 1, visit=scene.fresh_visit())
    except NotVerifiable:
        passage = None
    if passage is None or not passage.accepted:
        anew = scene.invite(scene.members[1].person)
        passage = scene.go_through("inscription", member=anew, visit=scene.fresh_visit())
    scene.memory["passage"] = passage


@when(phrase("elle ouvre une session sur son {which} régime"))
def she_signs_in_on(scene: Scene, which: str) -> None:
    """A session in a clean window; the file is chosen by its certificate."""
    scene.visit = scene.fresh_visit()
    scene.memory["passage"] = scene.go_through("session", _PLANS[which], visit=scene.visit)
    scene.require_accepted(scene.memory["passage"], f"une session s'ouvre sur le {which} régime")


@then(phrase("l'écran « {name} » a été montré"))
def screen_was_shown(scene: Scene, name: str) -> None:
    """On the way that was just gone, this screen came."""
    passed = scene.memory["passage"].screens
    require(name in passed, f"l'écran « {name} »", f"écrans montrés : {', '.join(passed)}")


@then(phrase("la carte est celle de son {which} régime"))
def card_is_of(scene: Scene, which: str) -> None:
    """The certificate of the plan chosen stands on the card, the other's does not."""
    scene.go_on("carte")
    own, other = scene.members[_PLANS[which]], scene.members[1 - _PLANS[which]]
    view = scene.window.look(again=True)
    shown = view.shows(str(own.person["certificate"])) and not view.shows(str(other.person["certificate"]))
    require(shown, f"le certificat {own.person['certificate']}, et lui seul", scene.describe())


@then(phrase("son compte ouvre le second régime"))
def account_opens_second(scene: Scene) -> None:
    """Signing in leads to the second plan."""
    passage = scene.go_through("session", 1, visit=scene.fresh_visit())
    scene.require_accepted(passage, "le compte ouvre le second régime")
    require("choix du dossier" in passage.screens, "un choix entre les deux dossiers", passage.words)


@then(phrase("son compte n'ouvre pas le second régime"))
def account_does_not_open_second(scene: Scene) -> None:
    """Signing in leads to the first plan without any choice."""
    passage = scene.go_through("session", 0, visit=scene.fresh_visit())
    scene.require_precondition(passage, "la session du premier régime ne s'ouvre pas")
    require("choix du dossier" not in passage.screens, "un seul dossier, aucun choix", "le choix est demandé")


@when(phrase("elle dit avoir oublié son mot de passe"))
def she_forgot(scene: Scene) -> None:
    """The whole way, in a clean window, with what she gave at registration."""
    scene.memory["passage"] = _forget(scene, {})


@then(phrase("ce qu'elle a choisi dans « {field} » lui a été montré"))
def her_choice_was_shown(scene: Scene, field: str) -> None:
    """On one of the screens of the way back to a password."""
    chosen = scene.member.entered[scene.portal.field_named(field).key]
    shown = any(view.shows(chosen) for view in scene.memory["forgotten"])
    require(shown, f"« {chosen} »", f"{scene.memory['passage'].words} ; rien de tel ne s'y lit")


@when(phrase("elle dit avoir oublié son mot de passe, avec « {field} » : {shape}"))
def she_forgot_with(scene: Scene, field: str, shape: str) -> None:
    """The same with something else than hers; the password chosen on the way is « l'autre mot de passe »."""
    member, new = scene.member, _new_password(scene)
    own, scene.memory["other_password"] = member.own(new.replaces), member.own(new.key)
    key = scene.portal.field_named(field).key
    scene.memory["passage"] = _forget(scene, {key: member.resolve(key, shape)})
    member.keep(new.replaces, own)


@then(phrase("son aide-mémoire lui est rappelé"))
def reminder_is_shown(scene: Scene) -> None:
    """The reminder stands on the page, as it was entered, and nobody else's."""
    later = scene.memory.get("later")
    said = [*scene.memory["passage"].told, *(view.text for view in scene.memory["forgotten"])]
    keys = [key for step in scene.portal.journeys["oubli"].steps for key in _shown_at(scene, step)]
    foreign = [later.entered[key] for key in keys if key in later.entered] if later else []
    shown = any(holds(text, value) for text in said for value in foreign if value)
    require(not shown, "son aide-mémoire", "celui de quelqu'un d'autre")
    scene.require_accepted(scene.memory["passage"], "l'aide-mémoire est rappelé")


@when(phrase("elle essaie tour à tour, ayant oublié son mot de passe :"))
def she_tries_to_be_reminded(scene: Scene, datatable: list[list[str]]) -> None:
    """A table on the way of a forgotten password; being reminded uses nobody up."""
    scene.memory["table"] = scene.attempt("oubli", "oubli", rows_of(scene, datatable), reuse=True)


_PLANS = {"premier": 0, "second": 1}


@then(phrase("une commande d'information montre un texte sur chaque dossier"))
def each_file_is_explained(scene: Scene) -> None:
    """As many controls « i » or ~information~ as files, and each brings new text."""
    shown = ask_about_each(scene.visit)
    enough = len(shown) >= len(scene.members) and all(text.strip() for text in shown)
    require(
        enough,
        "un « i » par dossier, qui montre un texte",
        f"commandes « i » : {len(shown) or 'aucune'} ; textes montrés : {sum(map(bool, shown)) or 'aucun'}",
    )


@then(phrase("les services sont ceux de son {which} régime"))
def services_are_of(scene: Scene, which: str) -> None:
    """Some page of the services bears the certificate of the plan chosen, and none the other's alone."""
    own, other = (str(scene.members[place].person["certificate"]) for place in (_PLANS[which], 1 - _PLANS[which]))
    pages = [view for _, view in pages_from(scene.visit, scene.window.look(again=True))]
    shown = any(view.shows(own) for view in pages)
    foreign = [view.url for view in pages if view.shows(other) and not view.shows(own)]
    require(shown and not foreign, f"le certificat {own}", f"{', '.join(foreign) or 'aucune page'} montre un autre")


def _forget(scene: Scene, given: dict[str, str]) -> Passage:
    walk = scene.walk("oubli", visit=scene.fresh_visit())
    walk.start()
    passage = walk.through(given)
    scene.memory["forgotten"] = [*(view for _, view in walk.pages), passage.view]
    return passage


def _shown_at(scene: Scene, step: Step) -> tuple[str, ...]:
    """The fields whose value a step's screen repeats."""
    return scene.portal.screens[step.screen].shows if step.screen else ()


def _new_password(scene: Scene) -> Field:
    """The field of the way back whose value takes the place of the password's."""
    screens = [scene.portal.screens[step.screen] for step in scene.portal.journeys["oubli"].steps if step.screen]
    fields = [scene.portal.fields[key] for screen in screens for key in screen.fields]
    return next(field for field in fields if field.replaces)
