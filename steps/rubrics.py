"""The sections of services: what can be read in them, asked for through them, and kept of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from pytest_bdd import then, when

from mire.journey.section import submit_section
from mire.journey.visit import require
from mire.page.fields import ENTRY_ROLES
from mire.page.names import usable
from mire.page.tree import Node
from mire.page.view import View
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.scene.days import paid_on
from mire.scene.keeping import downloaded
from mire.scene.rubrics import Rubric, entries, pages_of, rubric, rubrics, titles_of_lists, unfolded
from mire.text import holds
from mire.verdicts import NotVerifiable

_PHONE = ("telephon", "mobile", "portable", "fixe", "numero")
_AMOUNT = re.compile(r"\d[.,]\d\d(?!\d)|\d\s*(?:€|euro)")
_FILES = ("télécharg", "pdf", "document")
_MOST_FILES = 5
_MASKS = "*•·…xX"
DETAILS = {
    "postales": (r"(?<!\d)\d{5} +[A-ZÀ-Ý]", ("postal",)),
    "téléphoniques": (r"(?<!\d)(?:0|\+33 ?)[1-9](?:[ .-]?[\d*•x]{2}){4}", ("téléphon", "mobile", "portable")),
    "bancaires": (
        rf"\b[A-Z]{{2}}\d{{2}}(?: ?[\dA-Z{_MASKS}]{{4}}){{2,}}"
        rf"|(?i:\biban\b|bancaire|\brib\b)[^\n]*\n?[^\n]*[{_MASKS}]{{2,}} ?\d{{2,}}",
        ("iban", "bancaire", "rib"),
    ),
}
"""What details look like where they are written, and words that stand beside those that are missing."""


@when(phrase("elle ouvre la rubrique « {name} »"))
@then(phrase("la rubrique « {name} » s'ouvre et se lit"))
def rubric_opens(scene: Scene, name: str) -> None:
    """It shows entries, or says that there are none; of several so called, one that serves is enough."""
    scene.memory["rubric"] = rubric(scene, name)


@then(phrase("aucun paiement n'y est antérieur au {day}"))
def no_payment_before(scene: Scene, day: str) -> None:
    """On any page of the list: the day said to be the payment's, or the latest of the entry. A day alone, such as that
    of an update, is no payment."""
    first, read = date.fromisoformat(day), 0
    for view in pages_of(scene.window):
        for entry, paid in paid_on(view):
            if not _says_more_than_a_day(entry):
                continue
            read += 1
            require(paid >= first, f"aucun paiement avant le {first:%d/%m/%Y}", f"« {entry.content[:120]} »")
    if not read:
        raise NotVerifiable("la rubrique ne montre aucune entrée datée")


@then(phrase("on y lit des coordonnées :"))
def details_can_be_read(scene: Scene, datatable: list[list[str]]) -> None:
    """Each kind is written there, or it is said that it is missing."""
    kinds = [kind for (kind,) in datatable]
    missing = _missing(scene, "coordonnées", kinds, lambda view, kind: _tells(_without_controls(view), kind))
    require(not missing, ", ".join(kind for (kind,) in datatable), f"ne se lisent pas : {', '.join(missing)}")


@then(phrase("la rubrique « {name} » offre :"))
def rubric_offers(scene: Scene, name: str, datatable: list[list[str]]) -> None:
    """For each row, something to press or to mark bears one of its words (« a | b »)."""
    rows = [words for (words,) in datatable]
    missing = _missing(scene, name, rows, lambda view, words: _offers(scene, view, words))
    require(not missing, ", ".join(words for (words,) in datatable), f"rien n'y porte : {', '.join(missing)}")


def _missing(scene: Scene, name: str, wanted: Sequence[str], says: Callable[[View, str], bool]) -> list[str]:
    """What of `wanted` none of the sections called so says, with all that is folded there, if need be."""
    views = [opened.view for opened in rubrics(scene, name)]
    missing = [one for one in wanted if not any(says(view, one) for view in views)]
    if missing:
        views = unfolded(scene, name)
    return [one for one in missing if not any(says(view, one) for view in views)]


@then(phrase("ses entrées parlent de :"))
def entries_speak_of(scene: Scene, datatable: list[list[str]]) -> None:
    """On some page of the list an entry, the title over some, or a choice of what to see holds one of the words of each
    row."""
    texts = [_choices_and_entries(view) for view in pages_of(scene.window) if entries(view)]
    if not texts:
        raise NotVerifiable("la rubrique ne montre aucune entrée")
    missing = [words for (words,) in datatable if not any(_any_of(text, words) for text in texts)]
    require(not missing, ", ".join(words for (words,) in datatable), f"rien n'y parle de : {', '.join(missing)}")


@then(phrase("une de ses entrées s'ouvre"))
def an_entry_opens(scene: Scene) -> None:
    """Where entries can be pressed, the first one shows something new; else they are read where they stand."""
    before = scene.window.look(again=True)
    found = entries(before)
    pressable = [part for entry in found for part in entry.walk() if part.role in ("link", "button")]
    if not pressable:
        if not found:
            raise NotVerifiable("la rubrique ne montre aucune entrée")
        return
    observed = scene.window.press(pressable[0])
    failures = observed.failures
    shown = not failures and bool(observed.view.new_lines(before))
    require(shown, "l'entrée s'ouvre", f"statut {failures[-1]}" if failures else "rien de nouveau ne se montre")


@then(phrase("un document s'y télécharge"))
def a_document_is_downloaded(scene: Scene) -> None:
    """One that serves is enough; what is named as a file is tried first."""
    view = scene.window.look(again=True)
    inside = [part for entry in entries(view) for part in entry.walk() if part.role in ("link", "button")]
    named = [node for word in _FILES for node in scene.names.takeable(view, word)]
    places = list({node.ref: node for node in (*named, *inside) if node.ref}.values())
    if not places and scene.memory["rubric"].says_none:
        raise NotVerifiable("la rubrique dit qu'il n'y a aucun document")
    home = view.url
    kept = any(downloaded(scene.window, node, home) for node in places[:_MOST_FILES])
    require(kept, "un fichier", f"aucun fichier ne vient de : {', '.join(node.name for node in places) or 'rien'}")


@then(phrase("une demande « {word} » peut y être envoyée : {shape}"))
def a_request_can_be_sent(scene: Scene, word: str, shape: str) -> None:
    """Tried where its fields can be filled; a section that lists requests, or says there are none, then shows it."""
    before = scene.memory["rubric"]
    opener = next(iter(scene.names.takeable(scene.window.look(again=True), word)), None)
    require(opener is not None, f"une demande « {word} »", scene.describe())
    assert opener is not None
    form = scene.window.press(opener).view
    fields = [node for node in form.own if node.role in ENTRY_ROLES]
    if not fields or not all(any(holds(node.name, part) for part in _PHONE) for node in fields):
        scene.remarks.append(f"la demande « {word} » n'a pas été envoyée : ses champs ne sont pas connus")
        return
    value = scene.member.resolve_data(shape)
    for node in fields:
        scene.window.fill(node, "telephone", value)
    observed = submit_section(scene.visit, fields[-1], lambda _: False)
    wrong = [node.name for node in observed.view.invalid_fields]
    require(bool(observed.told) and not wrong, "la demande est prise", " / ".join(observed.told) or "rien ne le dit")
    _require_listed(scene, before, rubric(scene, "demandes de mise à jour"), value)


def _require_listed(scene: Scene, before: Rubric, after: Rubric, value: str) -> None:
    """What a section says of the requests that were sent has to be true."""
    known = [node.content for node in entries(before.view)]
    listed = [node.content for node in entries(after.view) if node.content not in known]
    if listed or value in after.view.text:
        return
    observed = f"{scene.describe()} et dit qu'il n'y en a pas"
    require(not after.says_none, "la demande envoyée parmi les demandes", observed)
    scene.remarks.append("la rubrique ne liste pas les demandes envoyées")


def _says_more_than_a_day(entry: Node) -> bool:
    """Whether an entry tells an amount, or has several cells, or something to open."""
    parts = [part.role for part in entry.walk()]
    cells = sum(role in ("cell", "gridcell", "rowheader") for role in parts)
    return cells > 1 or "link" in parts or "button" in parts or _AMOUNT.search(entry.content) is not None


def _offers(scene: Scene, view: View, words: str) -> bool:
    return any(scene.names.takeable(view, word) for word in words.split(" | "))


def _any_of(text: str, words: str) -> bool:
    return any(holds(text, word) for word in words.split(" | "))


def _choices_and_entries(view: View) -> str:
    nodes: Iterable[Node] = (*entries(view), *titles_of_lists(view), *usable(view))
    return " ".join(f"{node.name} {node.content}" for node in nodes)


def _without_controls(view: View) -> str:
    """The texts of the page itself, what can be pressed apart."""
    inside = {id(part) for node in usable(view) for part in node.walk()}
    return "\n".join(node.text or node.name for node in view.own if id(node) not in inside and not node.children)


def _tells(text: str, kind: str) -> bool:
    pattern, words = DETAILS[kind]
    lacking = any(holds(text, word) for word in words) and any(holds(text, no) for no in ("aucun", "non renseign"))
    return re.search(pattern, text) is not None or lacking
