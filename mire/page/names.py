"""From documented names to the names that one implementation uses (`[labels]` of a profile)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from mire.catalogue import Control, Field, Kind, Portal
from mire.page import naming
from mire.page.fields import WRITTEN_ROLES, choice_around, distinct, label_of
from mire.page.labels import UNTIED
from mire.page.naming import bare
from mire.page.taught import Taught
from mire.page.tree import Node
from mire.page.view import View
from mire.text import holds, normalise

_WRITTEN = (*WRITTEN_ROLES, "combobox")
_ROLES = {
    Kind.TEXT: _WRITTEN,
    Kind.PASSWORD: _WRITTEN,
    Kind.EMAIL: _WRITTEN,
    Kind.TELEPHONE: _WRITTEN,
    Kind.TICK: ("checkbox", "switch"),
}
"""What a field of this kind can be; dates, choices and lists take many forms."""
Found = TypeVar("Found")
PRESSED = ("button", "link", "menuitem", "tab")
MARKED = ("radio", "option", "checkbox")


def usable(view: View) -> list[Node]:
    """What the page itself, its menus apart, offers to press or to mark."""
    return [node for node in view.own if node.role in (*PRESSED, *MARKED)]


def takeable(view: View, word: str) -> list[Node]:
    """What of it bears a name that holds `word`."""
    return [node for node in usable(view) if holds(node.name or node.content, word)]


def field_labels(portal: Portal) -> list[str]:
    """What the documents call the fields of a portal."""
    return [label for field in portal.fields.values() for label in field.labels]


class Names:
    """Finds what the documents name by that name, else by the one that the profile adds.

    `taught` is what else the profile teaches. `used` collects a remark for each thing of the profile's by which
    something was found that the documented name does not find, and for each label that is tied to no field: it
    conforms, and the summary lists it. `documented`: the labels of all fields of the portal.
    """

    def __init__(
        self,
        labels: Mapping[str, str] | None = None,
        taught: Taught | None = None,
        documented: Iterable[str] = (),
    ) -> None:
        self._labels = {normalise(documented): actual for documented, actual in (labels or {}).items()}
        self._documented = frozenset(bare(label) for label in documented)
        self.taught = taught or Taught()

    @property
    def used(self) -> set[str]:
        """The remarks so far."""
        return self.taught.remarks

    def called(self, documented: str) -> tuple[str, ...]:
        """The documented name, and the one that the profile adds if it does."""
        actual = self._labels.get(normalise(documented))
        return (documented,) if actual is None else (documented, actual)

    def either(self, documented: str, find: Callable[[str], Found]) -> Found:
        """What `find` finds by the documented name, else by the profile's."""
        found = find(documented)
        for actual in self.called(documented)[1:]:
            if not found and (other := find(actual)):
                self._note(documented, actual)
                return other
        return found

    def fields(self, view: View, field: Field) -> list[Node]:
        """The controls of `view` that can be the documented `field`, the likeliest first."""
        files, roles = field.kind is Kind.FILE, _ROLES.get(field.kind)

        def fitting(label: str, words: tuple[str, ...] = ()) -> list[Node]:
            return [node for node in view.fields(label, words, files) if roles is None or node.role in roles]

        found = self._own(self._by_labels(field.labels, fitting), field) or self._by_words(field.words, fitting)
        found = found or self._by_labels(field.options, view.fields)
        self._remark(found[:1])
        return distinct(map(_all_of, found))

    def _own(self, nodes: list[Node], field: Field) -> list[Node]:
        """Those of `nodes` that are not just what the documents call another field: « Mot de passe (confirmation) » is
        not « Mot de passe » where both are documented."""
        others = self._documented - {bare(name) for label in field.labels for name in self.called(label)}
        return [node for node in nodes if bare(label_of(node) or node.name) not in others]

    def _remark(self, nodes: list[Node]) -> None:
        """A label that people read and machines do not conforms, with a remark."""
        for label in (label for node in nodes for label in node.labels[:1] if label.origin in UNTIED):
            self.used.add(f"« {label.text} » se lit à côté de son champ sans lui être lié : il n'est pas accessible")

    def is_labelled(self, node: Node, field: Field) -> bool:
        """Whether `node` was found by a documented label of `field`, and not by a word of its name."""
        return any(naming.named(name, ())(node.name) for label in field.labels for name in self.called(label))

    def controls(self, view: View, control: Control) -> list[Node]:
        """The links and buttons of `view` that bear one of the documented names, else the options that do; else those
        that bear one of the words."""
        labels, words = control.labels, control.words
        return (
            self._by_labels(labels, view.controls)
            or self._by_labels(labels, view.options)
            or self._by_words(words, view.controls)
            or self._by_words(words, view.options)
        )

    def shows(self, view: View, text: str) -> bool:
        """Tell whether `view` shows the documented `text`, or what the profile calls it."""
        return self.either(text, view.shows)

    def titled(self, view: View, text: str) -> bool:
        """Tell whether `view` bears the documented title, or what the profile calls it."""
        return self.either(text, view.titled)

    def holds(self, text: str, word: str) -> bool:
        """Tell whether `text` holds the catalogue's `word`, or what the profile calls it."""
        return self.either(word, lambda name: holds(text, name))

    def takeable(self, view: View, word: str) -> list[Node]:
        """What the page itself offers to press or to mark by a name that holds `word`, or the profile's for it."""
        return self.either(word, lambda name: takeable(view, name))

    def _by_labels(self, labels: tuple[str, ...], find: Callable[[str], list[Node]]) -> list[Node]:
        """What bears one of the documented `labels`; where nothing does, one of the profile's for them."""
        documented = [node for label in labels for node in find(label)]
        return documented or [node for label in labels for node in self._taught(label, find)]

    def _by_words(self, words: tuple[str, ...], find: Callable[[str, tuple[str, ...]], list[Node]]) -> list[Node]:
        """What bears the profile's name for one of `words`; where nothing does, what the first that is found names."""
        taught = (nodes for word in words if (nodes := self._taught(word, lambda name: find(name, ()))))
        held = (nodes for word in words if (nodes := find("", (word,))))
        return next(taught, None) or next(held, [])

    def _taught(self, documented: str, find: Callable[[str], list[Node]]) -> list[Node]:
        for actual in self.called(documented)[1:]:
            if nodes := find(actual):
                self._note(documented, actual)
                return nodes
        return []

    def _note(self, documented: str, actual: str) -> None:
        self.taught.remark(f"« {documented} » s'appelle ici « {actual} »")


def _all_of(node: Node) -> Node:
    """The choice that an option belongs to, where its question stands too far to name it."""
    return choice_around(node) if node.role == "radio" else node
