"""Recognising documented screens by what they show: titles, labels of fields, names of controls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from mire.catalogue import Portal, Screen
from mire.page.aside import form_of, in_one_form
from mire.page.fields import refs_of
from mire.page.names import Names
from mire.page.taught import first_shown
from mire.page.tree import WINDOW_ROLES, Node
from mire.page.view import View
from mire.text import normalise


@dataclass(frozen=True)
class Recognition:
    """What of a documented screen a page shows and what it lacks, by documented name. `places` are its fields.

    said: one of the words that its text must hold is there, where it has such words. barred: something stands there
    that never stands on this screen, and not behind the window that it is. windowed: it is such a window. taught: the
    profile's text that tells the screen in place of its titles, texts and words, which `waived` are of what is missing.
    """

    found: tuple[str, ...]
    missing: tuple[str, ...]
    has_control: bool
    places: frozenset[str] = frozenset()
    said: bool = True
    barred: bool = False
    taught: str | None = None
    waived: frozenset[str] = frozenset()
    windowed: bool = False

    @property
    def holds(self) -> bool:
        """One missing name in four is tolerated (at least one): the label does not conform, the screen stands."""
        found, lacking = self._asked(self.found), self.lacking
        enough = bool(found) if self.taught is None else bool(found or not lacking)
        few = len(lacking) <= max(1, (len(found) + len(lacking)) // 4)
        return enough and few and self.has_control and (self.said or self.taught is not None) and not self.barred

    @property
    def by_teaching(self) -> bool:
        """Whether it holds by what the profile teaches, and not by what the documents name."""
        return self.taught is not None and self.holds and not replace(self, taught=None).holds

    @property
    def lacking(self) -> tuple[str, ...]:
        """What it misses that the profile does not stand in for."""
        return self._asked(self.missing)

    def _asked(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in names if self.taught is None or name not in self.waived)

    def only_borrows_from(self, other: Recognition) -> bool:
        """Whether all its fields are those of another screen that is there completely, while this one is not."""
        return bool(self.lacking and self.places) and not other.lacking and self.places <= other.places


def recognise(view: View, screen: Screen, portal: Portal, names: Names, known: Mapping[str, str]) -> Recognition:
    """Hold `view` against `screen`; `known` gives the values that the screen should show (`montre`)."""
    titles = {f"title {title}": names.titled(view, title) for title in screen.titles}
    ways = {label: names.controls(view, portal.control(label)) for label in screen.controls}
    controls = {label: bool(nodes) for label, nodes in ways.items()}
    asked = {key: names.fields(view, portal.fields[key]) for key in _expected_fields(screen, portal)}
    places = {key: nodes[:1] for key, nodes in in_one_form(asked).items()}
    fields = {key: bool(nodes) for key, nodes in places.items()}
    shown = {f"value {key}": normalise(known[key]) in normalise(view.text) for key in screen.shows if key in known}
    offers = {f"choice {word}": bool(names.takeable(view, word)) for word in screen.offers}
    items = titles | controls | fields | shown | offers
    items = items or {text: names.shows(view, text) for text in screen.texts}
    found = tuple(name for name, there in items.items() if there)
    missing = tuple(name for name, there in items.items() if not there)
    needs_control = bool(controls or fields)
    if not items:
        found = _by_words(view, screen, names)
    has_control = not needs_control or any(controls.values()) or any(fields.values())
    refs = frozenset(ref for nodes in places.values() for node in nodes for ref in refs_of(node))
    said = not screen.words or bool(_by_words(view, screen, names))
    own = [node for nodes in places.values() for node in nodes]
    window = window_of(own or [node for nodes in ways.values() for node in nodes])
    forms = {0, *map(form_of, own)} if own else None
    others = (node for key in screen.absent for node in names.fields(view, portal.fields[key]))
    absent = [node for node in others if forms is None or form_of(node) in forms]
    barred = any(window is None or window in node.ancestors() for node in absent)
    taught = _by_teaching(view, screen, names)
    waived = frozenset({*titles, *screen.texts})
    held = Recognition(found, missing, has_control, refs, said, barred, taught, waived, window is not None)
    if held.by_teaching:
        names.taught.remark(f"l'écran « {screen.name} » se reconnaît ici à « {taught} »")
    return held


def window_of(nodes: Iterable[Node]) -> Node | None:
    """The window within the page that holds all of `nodes`, the nearest: what lies behind it cannot be reached. None
    where there is none."""
    held = [[one for one in node.ancestors() if one.role in WINDOW_ROLES] for node in nodes]
    return next((window for window in held[0] if all(window in others for others in held)), None) if held else None


def _by_teaching(view: View, screen: Screen, names: Names) -> str | None:
    """The profile's text that tells the screen; in the page's own part alone, where no field stands on it either."""
    if screen.fields:
        return first_shown(view, names.taught.screens.get(screen.id, ()))
    return names.taught.shown_of(screen.id, view.main_text)


def _by_words(view: View, screen: Screen, names: Names) -> tuple[str, ...]:
    """The words of a screen that stand on the page, in its menus too where a field that must not stand there tells
    it from the pages around; for a screen known by that field alone, the page's first words."""
    if screen.absent and not screen.words:
        return (view.main_text[:40],) if view.main_text else ()
    text = view.text if screen.absent else view.main_text
    return tuple(word for word in screen.words if names.holds(text, word))


def _expected_fields(screen: Screen, portal: Portal) -> list[str]:
    """Fields that stand on the screen from the start: those that only a choice reveals are left out."""
    return [key for key in screen.fields if not portal.fields[key].revealed]
