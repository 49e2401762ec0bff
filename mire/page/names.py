"""From documented names to the names that one implementation uses (`[labels]` of a profile)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mire.catalogue import Control, Field, Kind
from mire.page import naming
from mire.page.taught import Taught
from mire.page.tree import Node
from mire.page.view import LANDMARKS_APART, View
from mire.text import holds, normalise

_WRITTEN = ("textbox", "searchbox", "spinbutton", "combobox")
_ROLES = {
    Kind.TEXT: _WRITTEN,
    Kind.PASSWORD: _WRITTEN,
    Kind.EMAIL: _WRITTEN,
    Kind.TELEPHONE: _WRITTEN,
    Kind.TICK: ("checkbox", "switch"),
}
"""What a field of this kind can be; dates, choices and lists take many forms."""
PRESSED = ("button", "link", "menuitem", "tab")
MARKED = ("radio", "option", "checkbox")


def usable(view: View) -> list[Node]:
    """What the page itself, its menus apart, offers to press or to mark."""
    apart = {id(node) for mark in view.nodes if mark.role in LANDMARKS_APART for node in mark.walk()}
    return [node for node in view.nodes if node.role in (*PRESSED, *MARKED) and id(node) not in apart]


def takeable(view: View, word: str) -> list[Node]:
    """What of it bears a name that holds `word`."""
    return [node for node in usable(view) if holds(node.name or node.content, word)]


class Names:
    """Finds fields and controls by their documented names, or by what the profile calls them.

    `taught` is what else the profile teaches. `used` collects a remark for each thing of the profile's that was used:
    such a label conforms, and the summary lists it.
    """

    def __init__(self, labels: Mapping[str, str] | None = None, taught: Taught | None = None) -> None:
        self._labels = {normalise(documented): actual for documented, actual in (labels or {}).items()}
        self.taught = taught or Taught()

    @property
    def used(self) -> set[str]:
        """The remarks so far."""
        return self.taught.remarks

    def of(self, documented: str) -> str:
        """The name on this implementation of what the documents call `documented`."""
        actual = self._labels.get(normalise(documented))
        if actual is None:
            return documented
        self.used.add(f"« {documented} » s'appelle ici « {actual} »")
        return actual

    def fields(self, view: View, field: Field) -> list[Node]:
        """The controls of `view` that can be the documented `field`, the likeliest first."""
        files = field.kind is Kind.FILE
        found = [node for label in field.labels for node in view.fields(self.of(label), files=files)]
        found = found or self._by_words(field.words, lambda words, label: view.fields(label, words, files))
        fitting = [node for node in found if node.role in _ROLES.get(field.kind, (node.role,))]
        return fitting or [node for option in field.options for node in view.fields(self.of(option))]

    def is_labelled(self, node: Node, field: Field) -> bool:
        """Whether `node` was found by a documented label of `field`, and not by a word of its name."""
        return any(naming.named(self.of(label), ())(node.name) for label in field.labels)

    def controls(self, view: View, control: Control) -> list[Node]:
        """The links and buttons of `view` that bear one of the documented names, else the options that do; else those
        that bear one of the words."""
        found = [node for label in control.labels for node in view.controls(self.of(label))]
        found = found or [node for label in control.labels for node in view.options(self.of(label))]
        found = found or self._by_words(control.words, lambda words, label: view.controls(label, words=words))
        return found or self._by_words(control.words, lambda words, label: view.options(label, words=words))

    def shows(self, view: View, text: str) -> bool:
        """Tell whether `view` shows the documented `text`, or what the profile puts in its place."""
        return view.shows(self.of(text))

    def titled(self, view: View, text: str) -> bool:
        """Tell whether `view` bears the documented title, or what the profile puts in its place."""
        return view.titled(self.of(text))

    def _by_words(self, words: tuple[str, ...], find: Callable[[tuple[str, ...], str], list[Node]]) -> list[Node]:
        """What the first of `words` that is found names, or what the profile calls it."""
        for word in words:
            actual = self.of(word)
            nodes = find((), actual) if actual != word else find((word,), "")
            if nodes:
                return nodes
        return []
