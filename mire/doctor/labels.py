"""Documented names that a page lacks, beside the names that it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from mire.catalogue import Portal, Screen
from mire.doctor.finding import Finding, Grade, Proposal, quoted
from mire.page.fields import ENTRY_ROLES
from mire.page.names import PRESSED, Names
from mire.page.view import View
from mire.text import plain

_ALIKE = 0.55
_LONG_WORD = 4
_MOST = 8


def missing(
    views: Sequence[View], screen: Screen, portal: Portal, names: Names, *, recognised: bool
) -> Iterator[Finding]:
    """A finding for each title, field and control of `screen` that none of `views` has: it may be spread over pages. A
    title that a screen is recognised without spoils nothing, and is only worth knowing."""
    step = f"écran « {screen.name} »"
    nodes = [node for view in views for node in view.nodes]
    fields = [portal.fields[key] for key in screen.fields if not portal.fields[key].revealed]
    found = {field.key: [node for view in views for node in names.fields(view, field)] for field in fields}
    taken = {id(node) for nodes in found.values() for node in nodes}
    entries = [node.name for node in nodes if node.role in ENTRY_ROLES and id(node) not in taken]
    for field in fields:
        if not found[field.key]:
            yield _finding(step, "champ", field.labels or field.words, entries)
    for name in screen.controls:
        control = portal.control(name)
        if not any(names.controls(view, control) for view in views):
            pressed = [node.name or node.content for node in nodes if node.role in PRESSED]
            yield _finding(step, "commande", control.labels or control.words, pressed)
    for title in screen.titles:
        if not any(names.titled(view, title) for view in views):
            lacking = _finding(step, "titre", (title,), [heading for view in views for heading in view.headings])
            yield replace(lacking, grade=Grade.NOTE) if recognised else lacking


def nearest(label: str, found: Iterable[str]) -> str | None:
    """The one of `found` that most resembles `label`, if any does: letter by letter, or in its longer words."""
    scored = [(_likeness(plain(label), plain(name)), name) for name in found if name.strip()]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] >= _ALIKE else None


def _finding(step: str, kind: str, documented: tuple[str, ...], found: list[str]) -> Finding:
    near = [(label, name) for label in documented if (name := nearest(label, found))]
    if near:
        label, name = near[0]
        said = f"{kind} « {name} » trouvé ; documenté « {label} »"
        advice = f"à ajouter sous [labels] ?  {quoted(label)} = {quoted(name)}"
        return Finding(step, Grade.WRONG, said, advice, (Proposal("labels", label, name),))
    wanted = " ou ".join(f"« {label} »" for label in documented)
    there = ", ".join(f"« {name} »" for name in list(dict.fromkeys(filter(str.strip, found)))[:_MOST])
    unnamed = "" if all(map(str.strip, found)) else " ; un champ n'y a pas de nom accessible"
    said = f"{kind} {wanted} introuvable ; sur la page : {there or 'aucun'}{unnamed}"
    return Finding(step, Grade.WRONG, said, "si l'un d'eux en tient lieu, l'ajouter sous [labels]")


def _likeness(label: str, name: str) -> float:
    words = {word for word in label.split() if len(word) >= _LONG_WORD}
    shared = len(words & set(name.split())) / len(words) if words else 0.0
    return max(shared, SequenceMatcher(None, label, name).ratio())
