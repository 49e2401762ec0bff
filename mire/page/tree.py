"""A page as a tree of roles, accessible names and texts, read from one accessibility snapshot of Playwright.

Written by `locator("body").aria_snapshot(mode="ai")`: a YAML list whose entries look like
`textbox "Numéro de contrat *" [ref=e8]: 12345`, frames included. `page.locator("aria-ref=e8")` leads back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from mire.page.labels import Label
from mire.page.layout import Place
from mire.verdicts import HarnessError

_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_ROLE = re.compile(r"[\w-]+")
_ATTRIBUTES = re.compile(r"(?: \[[\w-]+(?:=[^\]\s]*)?\])*$")
_ATTRIBUTE = re.compile(r"\[([\w-]+)(?:=([^\]\s]*))?\]")

SILENT: Final = frozenset(
    {
        "textbox",
        "searchbox",
        "spinbutton",
        "slider",
        "combobox",
        "listbox",
        "option",
        "checkbox",
        "radio",
        "switch",
    }
)
"""Roles that say nothing of their own: their label stands beside them, their text is what was entered or chosen."""

WINDOW_ROLES: Final = ("dialog", "alertdialog")
"""A window of the page."""
_MARKED = ("radio", "checkbox", "option", "switch")
_NAMED_BY_WORDS: Final = frozenset(
    {
        *("button", "link", "tab", "menuitem", "menuitemradio", "menuitemcheckbox", "option", "treeitem", "heading"),
        *("radio", "checkbox", "switch", "cell", "gridcell", "columnheader", "rowheader"),
    }
)
"""Roles that are named by what is written on them (WAI-ARIA: name from content)."""
_EDGES = ("banner", "contentinfo")
_OWNED = frozenset({"list", "menu", "listbox", "dialog", "tree", "grid"})
"""What no button can hold (HTML): it stands elsewhere on the page."""
_INLINE = frozenset({"text", "link", "strong", "emphasis", "code", "superscript", "subscript", "time", "mark"})


@dataclass(eq=False)
class Node:
    """One element (or run of text, role `text`) as a person perceives it.

    `text` is the text that stands directly in it (for a field: its value), `attrs` what the snapshot
    tells beside (`level`, `checked`, `disabled`, `invalid`, `expanded`, `url`, `placeholder`…; a flag is "true").
    `labels` is what a person takes for a field's label, where the page was asked for it, `place` where it stands there.
    """

    role: str
    name: str = ""
    text: str = ""
    ref: str = ""
    attrs: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)
    parent: Node | None = field(default=None, repr=False)
    labels: tuple[Label, ...] = ()
    place: Place | None = field(default=None, repr=False)

    def walk(self) -> Iterator[Node]:
        """This node and all under it, in the page's order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.children)

    def ancestors(self) -> Iterator[Node]:
        """The nodes around this one, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    @property
    def lines(self) -> list[str]:
        """The visible text, one entry per block; what a person entered or could choose is left out."""
        if self.role in SILENT:
            return []
        if not self.children:
            return [own] if (own := self.text or self.name) else []
        inner = self.inner_lines
        return inner if not self.name or self.name in inner or _named_by_content(self, inner) else [self.name, *inner]

    @property
    def inner_lines(self) -> list[str]:
        """The text that stands in it, one entry per block: a card's heading, then what it says below."""
        return _lines_of(self.children)

    @property
    def content(self) -> str:
        """The visible text in one line."""
        return " ".join(self.lines)


def _lines_of(nodes: list[Node]) -> list[str]:
    lines: list[str] = []
    glue = False
    for node in nodes:
        inner = node.lines
        if glue and node.role in _INLINE and inner:
            lines[-1] += " " + inner[0]
            inner = inner[1:]
        lines += inner
        glue = node.role in _INLINE and bool(lines)
    return lines


def _named_by_content(node: Node, lines: list[str]) -> bool:
    """Whether the name says no more than what stands inside (a button with an icon and a word)."""
    inside = " ".join(lines)
    return bool(inside) and (node.name in inside or inside in node.name)


def element_of(node: Node) -> Node:
    """The node itself, or the first part of it that stands on the page as one element, where it is none."""
    return node if node.ref else next((part for part in node.walk() if part.ref), node)


def called(node: Node) -> str:
    """What a person would call it."""
    return node.name or node.content or node.role


def nameless(root: Node) -> Iterator[Node]:
    """What should be named by the words on it, and has neither a name nor words nor anything else in it."""
    for node in root.walk():
        if node.role in _NAMED_BY_WORDS and node.ref and not (node.name or node.text or node.children):
            yield node


class _Loader(_Base):  # type: ignore[misc]  # whichever of the two there is
    """Composes a snapshot without asking what each scalar means: « 123 », « oui », « 2001-02-03 » stay text, and half
    of the time is saved."""

    def resolve(self, *_scalar: object) -> str:
        """One tag for everything."""
        return "tag:yaml.org,2002:str"


def parse(snapshot: str) -> Node:
    """Read a snapshot; the root has the role `page`."""
    try:
        entries = yaml.compose(_NOT_YAML.sub("�", snapshot), Loader=_Loader)
    except yaml.YAMLError as error:
        raise HarnessError(f"la page n'a pas pu être lue : {error.__class__.__name__}") from error
    root = Node("page")
    if isinstance(entries, yaml.SequenceNode):
        _read(entries, root)
    return root


def _put_beside(button: Node) -> None:
    """A menu that an open button owns (`aria-owns`) is told inside of it and stands beside it; its entries are pressed
    like the button, whose pointer is told once for all."""
    if button.role != "button" or button.attrs.get("expanded") != "true" or button.parent is None:
        return
    owned = next((part for part in button.walk() if part.role in _OWNED), None)
    if owned is None or owned.parent is None:
        return
    owned.parent.children.remove(owned)
    owned.parent = button.parent
    button.parent.children.insert(button.parent.children.index(button) + 1, owned)
    for entry in owned.walk():
        if entry.role == "listitem" and "cursor" in button.attrs:
            entry.attrs["cursor"] = button.attrs["cursor"]


def _read(entries: yaml.SequenceNode, parent: Node) -> None:
    """Each entry is a scalar, or a mapping of one key to a scalar or to the entries under it."""
    for entry in entries.value:
        key, value = entry.value[0] if isinstance(entry, yaml.MappingNode) else (entry, None)
        text = value.value if isinstance(value, yaml.ScalarNode) else ""
        if key.value.startswith("/"):
            parent.attrs[key.value[1:]] = text
            continue
        node = _node(key.value)
        node.parent, node.text = parent, text
        if node.role in _EDGES and any(around.role in WINDOW_ROLES for around in node.ancestors()):
            node.role = "generic"  # a window's own header and footer, where its buttons stand
        parent.children.append(node)
        if isinstance(value, yaml.SequenceNode):
            _read(value, node)
            _put_beside(node)
            if node.role in _MARKED:
                node.name = _written_name(node)


def _written_name(card: Node) -> str:
    """What is chosen as a card is called by what stands on it, without the words before it that a drawing bears for
    screen readers."""
    written = " ".join(card.inner_lines)
    return written if written and card.name.endswith(written) else card.name or written


def _node(key: str) -> Node:
    """A node from its key: role, name (a JSON string, or bare between slashes), attributes."""
    found = _ROLE.match(key)
    role = found[0] if found else "generic"
    rest = key[len(role) :].lstrip() if found else ""
    name, rest = _name(rest)
    attrs = {flag: value or "true" for flag, value in _ATTRIBUTE.findall(rest)}
    return Node(role, name, ref=attrs.pop("ref", ""), attrs=attrs)


def _name(rest: str) -> tuple[str, str]:
    if rest.startswith('"'):
        name, end = json.JSONDecoder().raw_decode(rest)
        return str(name), rest[end:]
    if rest.startswith("/") and (tail := _ATTRIBUTES.search(rest)):
        return rest[: tail.start()], tail[0]
    return "", rest
