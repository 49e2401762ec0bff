"""From documented names to the names that one implementation uses (`[labels]` of a profile)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from mire.catalogue import Control, Field, Kind, Portal
from mire.page.fields import label_of
from mire.page.labels import UNTIED
from mire.page.naming import bare
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


def field_labels(portal: Portal) -> list[str]:
    """What the documents call the fields of a portal."""
    return [label for field in portal.fields.values() for label in field.labels]


class Names:
    """Finds fields and controls by their documented names, or by what the profile calls them.

    `used` collects a remark for each name that the profile changed, and for each label that is tied to no field: such
    a label conforms, and the summary lists it. `documented`: the labels of all fields of the portal.
    """

    def __init__(self, labels: Mapping[str, str] | None = None, documented: Iterable[str] = ()) -> None:
        self._labels = {normalise(documented): actual for documented, actual in (labels or {}).items()}
        self._documented = frozenset(bare(label) for label in documented)
        self.used: set[str] = set()

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
        found = self._own(found, field)
        found = found or self._by_words(field.words, lambda words, label: view.fields(label, words, files))
        fitting = [node for node in found if node.role in _ROLES.get(field.kind, (node.role,))]
        fitting = fitting or [node for option in field.options for node in view.fields(self.of(option))]
        self._remark(fitting[:1])
        return fitting

    def _own(self, nodes: list[Node], field: Field) -> list[Node]:
        """Those of `nodes` that are not just what the documents call another field: « Mot de passe (confirmation) » is
        not « Mot de passe » where both are documented."""
        others = self._documented - {bare(name) for label in field.labels for name in (label, self._called(label))}
        return [node for node in nodes if bare(label_of(node) or node.name) not in others]

    def _remark(self, nodes: list[Node]) -> None:
        """A label that people read and machines do not conforms, with a remark."""
        for label in (label for node in nodes for label in node.labels[:1] if label.origin in UNTIED):
            self.used.add(f"« {label.text} » se lit à côté de son champ sans lui être lié : il n'est pas accessible")

    def _called(self, documented: str) -> str:
        return self._labels.get(normalise(documented), documented)

    def controls(self, view: View, control: Control) -> list[Node]:
        """The links and buttons of `view` that bear one of the documented names, else one of the words."""
        found = [node for label in control.labels for node in view.controls(self.of(label))]
        return found or self._by_words(control.words, lambda words, label: view.controls(label, words=words))

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
