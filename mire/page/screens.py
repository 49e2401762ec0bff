"""Recognising documented screens by what they show: titles, labels of fields, names of controls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mire.catalogue import Portal, Screen
from mire.page.names import Names, takeable
from mire.page.view import View
from mire.text import holds, normalise


@dataclass(frozen=True)
class Recognition:
    """What of a documented screen a page shows and what it lacks, by documented name. `places` are its fields.

    said: one of the words that its text must hold is there, where it has such words. barred: something stands there
    that never stands on this screen.
    """

    found: tuple[str, ...]
    missing: tuple[str, ...]
    has_control: bool
    places: frozenset[str] = frozenset()
    said: bool = True
    barred: bool = False

    @property
    def holds(self) -> bool:
        """One missing name in four is tolerated (at least one): the label does not conform, the screen stands."""
        total = len(self.found) + len(self.missing)
        enough = bool(self.found) and self.has_control and len(self.missing) <= max(1, total // 4)
        return enough and self.said and not self.barred

    def only_borrows_from(self, other: Recognition) -> bool:
        """Whether all its fields are those of another screen that is there completely, while this one is not."""
        return bool(self.missing and self.places) and not other.missing and self.places <= other.places


def recognise(view: View, screen: Screen, portal: Portal, names: Names, known: Mapping[str, str]) -> Recognition:
    """Hold `view` against `screen`; `known` gives the values that the screen should show (`montre`)."""
    items: dict[str, bool] = {f"title {title}": names.titled(view, title) for title in screen.titles}
    controls = {label: bool(names.controls(view, portal.control(label))) for label in screen.controls}
    places = {key: names.fields(view, portal.fields[key])[:1] for key in _expected_fields(screen, portal)}
    fields = {key: bool(nodes) for key, nodes in places.items()}
    shown = {f"value {key}": normalise(known[key]) in normalise(view.text) for key in screen.shows if key in known}
    offers = {f"choice {word}": bool(takeable(view, names.of(word))) for word in screen.offers}
    items |= controls | fields | shown | offers
    if not items:
        items = {text: names.shows(view, text) for text in screen.texts}
    found = tuple(name for name, there in items.items() if there)
    missing = tuple(name for name, there in items.items() if not there)
    needs_control = bool(controls or fields)
    if not items:
        found = _by_words(view, screen)
    has_control = not needs_control or any(controls.values()) or any(fields.values())
    refs = frozenset(part.ref for nodes in places.values() for node in nodes for part in node.walk() if part.ref)
    said = not screen.words or bool(_by_words(view, screen))
    barred = any(names.fields(view, portal.fields[key]) for key in screen.absent)
    return Recognition(found, missing, has_control, refs, said, barred)


def _by_words(view: View, screen: Screen) -> tuple[str, ...]:
    """The words of a screen that stand on the page, in its menus too where a field that must not stand there tells
    it from the pages around; for a screen known by that field alone, the page's first words."""
    if screen.absent and not screen.words:
        return (view.main_text[:40],) if view.main_text else ()
    text = view.text if screen.absent else view.main_text
    return tuple(word for word in screen.words if holds(text, word))


def _expected_fields(screen: Screen, portal: Portal) -> list[str]:
    """Fields that stand on the screen from the start: those that only a choice reveals are left out."""
    return [key for key in screen.fields if not portal.fields[key].revealed]
