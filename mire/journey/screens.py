"""Recognising documented screens by what they show: titles, labels of fields, names of controls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mire.browser.view import View
from mire.catalogue import Portal, Screen
from mire.journey.names import Names
from mire.text import holds, normalise


@dataclass(frozen=True)
class Recognition:
    """What of a documented screen a page shows and what it lacks, by documented name. `places` are its fields."""

    found: tuple[str, ...]
    missing: tuple[str, ...]
    has_control: bool
    places: frozenset[str] = frozenset()

    @property
    def holds(self) -> bool:
        """One missing name in four is tolerated (at least one): the label does not conform, the screen stands."""
        total = len(self.found) + len(self.missing)
        return bool(self.found) and self.has_control and len(self.missing) <= max(1, total // 4)

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
    items |= controls | fields | shown
    found = tuple(name for name, there in items.items() if there)
    missing = tuple(name for name, there in items.items() if not there)
    needs_control = bool(controls or fields)
    if not items and screen.words:
        found = tuple(word for word in screen.words if holds(view.main_text, word))
    has_control = not needs_control or any(controls.values()) or any(fields.values())
    refs = frozenset(part.ref for nodes in places.values() for node in nodes for part in node.walk() if part.ref)
    return Recognition(found, missing, has_control, refs)


def _expected_fields(screen: Screen, portal: Portal) -> list[str]:
    """Fields that stand on the screen from the start: those that only a choice reveals are left out."""
    return [key for key in screen.fields if not portal.fields[key].revealed]
