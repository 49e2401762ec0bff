"""The sections of a page: its landmarks, and what stands under a title, whatever marks the section."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final

from mire.page.tree import Node

LANDMARKS_APART: Final = frozenset({"banner", "navigation", "contentinfo"})
"""Landmarks whose words never count as the page's own (contract, section 4)."""
_LOWEST = 7
_BULLETS: Final = ("•", "·", "‣", "▪", "●", "○", "–", "—", "-", "✓", "✔", "✗", "→", "›", "»", "*", "►")
_BLOCKS: Final = ("paragraph", "generic", "term", "definition", "row", "article", "group", "cell")
_MOST_LEVELS_UP = 3


def without_landmarks(node: Node) -> Iterator[Node]:
    """The children of `node`, landmarks that stand apart left out; a container that holds one is opened."""
    for child in node.children:
        if child.role in LANDMARKS_APART:
            continue
        if any(inner.role in LANDMARKS_APART for inner in child.walk()):
            yield from without_landmarks(child)
        else:
            yield child


def under(root: Node, called: Callable[[str], bool]) -> list[list[Node]]:
    """The contents of every group called so, then what follows every text called so; the likeliest first."""
    nodes = list(root.walk())
    inside = [node.children for node in nodes if node.children and called(node.name) and node.role != "heading"]
    after = [
        following
        for node in nodes
        if called(node.name) or called(node.text) or (node.role == "heading" and called(node.content))
        for following in _following(node)
    ]
    return [*inside, *after]


def listed(nodes: Sequence[Node]) -> int:
    """How many items `nodes` list: those of lists, lines that begin with a bullet, else blocks of one kind that follow
    each other, two at least, with nothing in them to press."""
    inside = [part for top in nodes for part in top.walk()]
    items = sum(part.role == "listitem" for part in inside)
    bullets = sum(line.startswith(_BULLETS) for top in nodes for line in top.lines)
    groups = [list(nodes), *(part.children for part in inside)]
    return items or bullets or max(map(_longest_run, groups), default=0)


def _longest_run(siblings: Sequence[Node]) -> int:
    plain = [node.role if _is_plain_block(node) else "" for node in siblings]
    runs = (len(list(run)) for role, run in groupby(plain) if role)
    return max((length for length in runs if length > 1), default=0)


def _is_plain_block(node: Node) -> bool:
    pressed = any(part.role in ("link", "button") for part in node.walk())
    return node.role in _BLOCKS and bool(node.content.strip()) and not pressed


def _following(title: Node) -> list[list[Node]]:
    """What comes after `title` up to the next one like it, beside it and then beside what it stands in."""
    candidates: list[list[Node]] = []
    node, level = title, level_of(title)
    for _ in range(_MOST_LEVELS_UP):
        if node.parent is None:
            break
        siblings = node.parent.children
        following = _until_next(siblings[siblings.index(node) + 1 :], title, level)
        if any(part.content or part.name for part in following):
            candidates.append(following)
        node = node.parent
    return candidates


def _until_next(siblings: list[Node], title: Node, level: int) -> list[Node]:
    taken: list[Node] = []
    for node in siblings:
        if any(_ends(part, title, level) for part in node.walk()):
            break
        taken.append(node)
    return taken


def _ends(node: Node, title: Node, level: int) -> bool:
    """Another heading of the same or a higher level; for a title that is no heading, any heading or the like."""
    if node.role == "heading":
        return level_of(node) <= level
    return title.role in ("term", "button", "tab") and node.role == title.role and _toggles(node) == _toggles(title)


def _toggles(node: Node) -> bool:
    return "expanded" in node.attrs


def level_of(node: Node) -> int:
    """A heading's level; what has none stands below all that have one."""
    return int(node.attrs.get("level", _LOWEST))
