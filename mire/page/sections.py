"""What stands under a title, whatever marks the section: a named group, a heading, a menu's button."""

from __future__ import annotations

from collections.abc import Callable

from mire.page.tree import Node

_LOWEST = 7
_MOST_LEVELS_UP = 3


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


def _following(title: Node) -> list[list[Node]]:
    """What comes after `title` up to the next one like it, beside it and then beside what it stands in."""
    candidates: list[list[Node]] = []
    node, level = title, _level(title)
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
        return _level(node) <= level
    return title.role in ("term", "button", "tab") and node.role == title.role and _toggles(node) == _toggles(title)


def _toggles(node: Node) -> bool:
    return "expanded" in node.attrs


def _level(node: Node) -> int:
    return int(node.attrs.get("level", _LOWEST))
