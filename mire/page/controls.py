"""What can be pressed on a page, by what it is called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from mire.page.naming import names_of
from mire.page.tree import Node

CONTROL_ROLES: Final = (
    "button",
    "link",
    "tab",
    "menuitem",
    "menuitemradio",
    "menuitemcheckbox",
    "switch",
    "option",
)
MARKED_ROLES: Final = ("radio", "checkbox", "option")
"""What is chosen by marking it."""
_CELLS = ("cell", "gridcell", "rowheader")


def named(nodes: Sequence[Node], is_name: Callable[[str], bool]) -> list[Node]:
    """Links, buttons, tabs and the like among a page's `nodes` whose name answers; else any text that can be pressed;
    else a card that bears the name above other words. A kit may call a button otherwise than what stands on it."""
    controls = [node for node in nodes if node.role in CONTROL_ROLES]
    found = [node for node in controls if is_name(node.name or node.content)]
    found = found or [node for node in controls if is_name(written_on(node))]
    texts = [] if found else [node for node in nodes if _pressable(node)]
    found = found or [node for node in texts if is_name(node.name or node.content)]
    found = found or [node for node in (*controls, *texts) if any(map(is_name, heads(node)))]
    return found or _beside_their_name(nodes, is_name)


def options(nodes: Sequence[Node], is_name: Callable[[str], bool]) -> list[Node]:
    """What can be marked among a page's `nodes` and whose name answers; else a card that bears the name above other
    words."""
    marked = [node for node in nodes if node.role in MARKED_ROLES]
    found = [node for node in marked if any(map(is_name, names_of(node)))]
    return found or [node for node in marked if any(map(is_name, heads(node)))]


def items(nodes: Sequence[Node]) -> list[str]:
    """The names of the links, buttons and entries among `nodes`, or the texts of their list items."""
    inside = [node for top in nodes for node in top.walk()]
    names = [node.name or node.content for node in inside if node.role in CONTROL_ROLES]
    return names or [node.content for node in inside if node.role == "listitem"]


def _beside_their_name(nodes: Sequence[Node], is_name: Callable[[str], bool]) -> list[Node]:
    """The one link or button of a row, where a cell before it bears the name: « Dossier | Ouvrir »."""
    cells = [cell for cell in nodes if cell.role in _CELLS and is_name(cell.name or cell.content)]
    rows = [row for cell in cells for row in cell.ancestors() if row.role == "row"]
    pressed = ([node for node in row.walk() if node.role in ("link", "button")] for row in rows)
    return [found[0] for found in pressed if len(found) == 1]


def written_on(node: Node) -> str:
    """What is written on a control, its icons apart."""
    parts = (written_on(part) for part in node.children if "aria-hidden" not in part.attrs)
    return " ".join(filter(None, (node.text, *parts)))


def heads(node: Node) -> list[str]:
    """What a card is about: the headings in it, and its first line."""
    return [*(part.name or part.content for part in node.walk() if part.role == "heading"), *node.inner_lines[:1]]


def _pressable(node: Node) -> bool:
    """A text that reacts: a summary (named, without a role of its own), or one under a hand-shaped pointer."""
    return bool(node.ref) and (node.attrs.get("cursor") == "pointer" or (node.role == "generic" and bool(node.name)))
