"""A tree of roles and names, seen as a person sees the page: what nobody sees is not there, what stands at a field
names it."""

from __future__ import annotations

from mire.page.controls import written_on
from mire.page.fields import ENTRY_ROLES, FIELD_ROLES
from mire.page.labels import Readings
from mire.page.layout import Layout, Place
from mire.page.tree import Node


def see(root: Node, layout: Layout) -> None:
    """Take from the tree what nobody sees, and give each field its labels; a field without a name gets one."""
    for node in root.walk():
        node.place = layout.by_ref.get(node.ref)
    _take_unseen(root, layout)
    readings = Readings()
    for node in root.walk():
        place = node.place
        if place is not None and place.opens_list and node.role == "button":
            node.role, node.text, node.children = "combobox", written_on(node), []
        if place is not None and is_field(node, place):
            node.labels = tuple(readings.around(place).of(place, node.name))
            if node.labels and (place.bears_choice or not node.name):
                node.text = node.text or _chosen(node.name, node.labels[0].text, place)
                node.name = node.labels[0].text


def _chosen(name: str, label: str, place: Place) -> str:
    """What of a field's name is no label: all of it, or what comes after, as in « Ville, Laval »."""
    if not place.opens_list:
        return name
    return name[len(label) :].strip(" ,:–-") if name.startswith(label) else ""


def is_field(node: Node, place: Place) -> bool:
    """Whether something is entered or chosen there; a field for a file, which a page shows as a button, is one too."""
    return node.role in FIELD_ROLES or place.type == "file"


def _take_unseen(root: Node, layout: Layout) -> None:
    """Take out what nobody sees. A field without a size has no reference either, as have fields that take no clicks."""
    unclickable = any(not place.ref and not place.hidden for place in layout.fields)

    def is_seen(node: Node) -> bool:
        if node.place is None and "aria-hidden" in node.attrs and node.role in FIELD_ROLES:
            return False  # the browser's own button behind a drawn one: no pointer meets it, and nobody hears of it
        if node.place is None:
            return unclickable or bool(node.ref) or node.role not in ENTRY_ROLES
        return not _is_unseen(node.place)

    for node in list(root.walk()):
        node.children = [child for child in node.children if is_seen(child)]


def _is_unseen(place: Place) -> bool:
    hidden = place.kind == "field" and bool(place.hidden)
    return hidden or place.inert or any(one.inert for one in place.ancestors())
