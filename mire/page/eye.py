"""A tree of roles and names, seen as a person sees the page: what nobody sees is not there, what stands at a field
names it."""

from __future__ import annotations

from mire.page.fields import ENTRY_ROLES
from mire.page.labels import Labels
from mire.page.layout import Layout, Place
from mire.page.tree import Node


def see(root: Node, layout: Layout) -> None:
    """Take from the tree what nobody sees, and give each field its labels; a field without a name gets one."""
    placed(root, layout)
    _without_unseen(root)
    labels = {id(document): Labels(document) for document in layout.roots}
    for node in root.walk():
        place = node.place
        if place is not None and _is_field(node, place):
            document = next(iter([*place.ancestors()][-1:]), place)
            node.labels = tuple(labels[id(document)].of(place, node.name))
            if not node.name and node.labels:
                node.name = node.labels[0].text


def placed(root: Node, layout: Layout) -> None:
    """Tell each node where it stands."""
    for node in root.walk():
        node.place = layout.by_ref.get(node.ref)


def _without_unseen(node: Node) -> None:
    node.children = [child for child in node.children if not _is_unseen(child)]
    for child in node.children:
        _without_unseen(child)


def _is_unseen(node: Node) -> bool:
    place = node.place
    if place is None:
        return False
    return place.inert or (place.kind == "field" and bool(place.hidden)) or any(one.inert for one in place.ancestors())


def _is_field(node: Node, place: Place) -> bool:
    return node.role in (*ENTRY_ROLES, "radio") or place.type == "file"
