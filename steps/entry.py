"""Entering values: boundary tables, whole registrations, what is sent after the page was outwitted."""

from __future__ import annotations

from pytest_bdd import given, then, when

from mire.browser.errors import Vanished
from mire.catalogue import Screen
from mire.journey.attempts import ACCEPTED, REFUSED, Row
from mire.journey.visit import require
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.verdicts import HarnessError, NonConforming, NotApplicable, NotVerifiable


@when(phrase("elle essaie tour à tour, à l'écran « {name} » :"))
def try_in_turn(scene: Scene, name: str, datatable: list[list[str]]) -> None:
    """A boundary table: columns are fields, the last is the outcome that the documents ask for."""
    screen = scene.portal.screen_named(name)
    rows = rows_of(scene, datatable, screen)
    scene.memory["table"] = scene.attempt(scene.journey_to(screen.id), screen.id, rows)


@when(phrase("elle essaie tour à tour d'ouvrir une session :"))
def try_to_sign_in(scene: Scene, datatable: list[list[str]]) -> None:
    """The same at sign-in, where being accepted uses nobody up."""
    rows = rows_of(scene, datatable, scene.portal.screens["connexion"])
    scene.memory["table"] = scene.attempt("session", "connexion", rows, reuse=True)


@when(phrase("elle essaie, la page contournée, à l'écran « {name} » :"))
def try_behind_the_page(scene: Scene, name: str, datatable: list[list[str]]) -> None:
    """What the page refuses before anything is sent is sent all the same, exchanged on its way."""
    screen = scene.portal.screen_named(name)
    rows = rows_of(scene, datatable, screen)
    scene.memory["table"] = scene.attempt(scene.journey_to(screen.id), screen.id, rows, behind_page=True)


@then(phrase("chaque essai a l'issue attendue"))
def each_as_expected(scene: Scene) -> None:
    """Every row is a check of its own; refusals count only beside their accepted twin."""
    scene.judge(scene.memory["table"])


@then(phrase("chaque essai a l'issue attendue, pourvu que « {shape} » soit refusé"))
def each_as_expected_provided(scene: Scene, shape: str) -> None:
    """Where that row is accepted too, another requirement than this one is at fault, and nothing is said here."""
    if any(tried.accepted and shape in tried.row.shapes.values() for tried in scene.memory["table"].tried):
        raise NotApplicable(f"« {shape} » est accepté aussi : ce n'est pas la règle essayée ici qui est en cause")
    scene.judge(scene.memory["table"])


@when(phrase("elle s'inscrit"))
def she_registers(scene: Scene) -> None:
    """The whole registration with her own values."""
    scene.memory["passage"] = scene.go_through("inscription")


@when(phrase("elle s'inscrit du doigt"))
def she_registers_by_touch(scene: Scene) -> None:
    """On a telephone's screen: what cannot be found or pressed there, though it can elsewhere, does not conform."""
    try:
        scene.memory["passage"] = scene.make_account()
    except Vanished:
        raise  # it was there, and the page went on meanwhile
    except NotVerifiable as stuck:
        raise NonConforming("l'inscription aboutit sur l'écran d'un téléphone", str(stuck.reason)) from stuck


@when(phrase("elle s'inscrit en laissant vides :"))
def she_registers_leaving_empty(scene: Scene, datatable: list[list[str]]) -> None:
    """The whole registration without the fields named."""
    left = {scene.portal.field_named(name).key: "" for (name,) in datatable}
    scene.memory["passage"] = scene.go_through("inscription", **left)


@when(phrase("elle s'inscrit une seconde fois avec les mêmes numéros"))
def she_registers_again(scene: Scene) -> None:
    """The same person, in a clean window, with new values for all that she chooses herself."""
    scene.memory["again"] = again = scene.invite(scene.member.person)
    scene.memory["passage"] = scene.go_through("inscription", member=again, visit=scene.fresh_visit())


@given(phrase("elle a choisi « {option} »"))
def she_has_chosen(scene: Scene, option: str) -> None:
    """Choose one of the options that the page offers, wherever it offers it."""
    scene.choose(option)


@then(phrase("l'inscription aboutit"))
def registration_goes_through(scene: Scene) -> None:
    """The last documented screen was reached."""
    scene.require_accepted(scene.memory["passage"], "l'inscription aboutit")


@then(phrase("l'inscription est refusée"))
def registration_is_refused(scene: Scene) -> None:
    """It stopped somewhere; the person's first registration is the accepted twin."""
    scene.require_refused(scene.memory["passage"], "l'inscription est refusée")


@then(phrase("cette seconde inscription ne donne aucun accès"))
def second_registration_opens_nothing(scene: Scene) -> None:
    """It is refused; or it goes on to a message that never comes, or that opens no session (a portal may keep to
    itself who is registered)."""
    passage, again, visit = scene.memory["passage"], scene.memory["again"], scene.fresh_visit()
    if passage.accepted and len(scene.portal.account) > 1:
        passage = scene.make_account(member=again, visit=visit)
        if not passage.accepted:
            return
        passage = scene.go_through("session", member=again, visit=visit)
        scene.require_refused(passage, "aucun second accès", told=False)
    scene.require_refused(passage, "l'inscription est refusée")


@when(phrase("elle l'envoie avec « {field} » : {shape}"))
def she_sends_it_with(scene: Scene, field: str, shape: str) -> None:
    """The form that was reached, with one value that cannot be right: what is said to it is kept for comparison."""
    key = scene.portal.field_named(field).key
    scene.memory.setdefault("sent", []).append(scene.send(**{key: scene.member.resolve(key, shape)}))


@when(phrase("elle l'envoie avec ce qui est à elle"))
def she_sends_it(scene: Scene) -> None:
    """The same form with all that is her own."""
    scene.memory.setdefault("sent", []).append(scene.send())


@then(phrase("un texte nouveau répond à ce dernier envoi, autre que pour le premier"))
def sending_is_answered(scene: Scene) -> None:
    """New words, no field marked as wrong, and not what the form that could not be right was told."""
    first, *_, last = scene.memory["sent"]
    new = [text for text in last.told if text not in first.told]
    wrong = [node.name for node in last.view.invalid_fields]
    observed = f"champs marqués : {', '.join(wrong)}" if wrong else " / ".join(last.told) or "rien de nouveau"
    require(bool(new) and not wrong, "un texte nouveau qui le confirme", observed)


def rows_of(scene: Scene, datatable: list[list[str]], screen: Screen | None = None) -> list[Row]:
    """Read a data table: a header of field names and « issue », then shapes and « refusé » or « accepté ».

    Of several fields with one name, the one on `screen` is meant.
    """
    *names, last = datatable[0]
    if last != "issue":
        raise HarnessError(f"la dernière colonne d'un tableau d'essais est « issue », pas « {last} »")
    keys = [scene.portal.field_named(name, screen).key for name in names]
    return [
        Row(dict(zip(keys, cells, strict=True)), _outcome(issue), _label(names, cells))
        for *cells, issue in datatable[1:]
    ]


def _label(names: list[str], cells: list[str]) -> str:
    return ", ".join(f"{name} : {cell}" for name, cell in zip(names, cells, strict=True))


def _outcome(cell: str) -> str:
    if cell not in (REFUSED, ACCEPTED):
        raise HarnessError(f"l'issue d'un essai est « {REFUSED} » ou « {ACCEPTED} », pas « {cell} »")
    return cell
