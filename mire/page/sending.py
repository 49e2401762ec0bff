"""Which button sends what was entered: known by what it is and where it stands; its words only decide between alike."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple

from mire.page.controls import CONTROL_ROLES
from mire.page.layout import Layout, Place
from mire.page.tree import WINDOW_ROLES, Node
from mire.page.view import View
from mire.text import holds_any
from mire.words import BACKWARD, ONWARD

_SENDING: Final = ("submit", "image")
_STANDS_OUT: Final = 0.25
_BOXES: Final = ("checkbox", "radio", "switch")
_APART: Final = ("navigation", "banner", "contentinfo", "search")


class Rank(NamedTuple):
    """How little a control looks like the one that sends: the lower, the sooner it is tried.

    points: it only points to something. kind: 0 what the browser itself sends the fields' form with, 1 a button beside
    the fields, 2 a link drawn as one or leading nowhere, 3 a button elsewhere. before: it stands before the last field.
    apart: so many of the form's fields stand outside of the block that it serves. beside: it stands on a field's line.
    """

    points: bool
    kind: int
    skips: bool
    before: bool
    apart: int
    beside: bool
    backwards: bool
    plain: bool
    wordless: bool


def goes_on(name: str) -> bool:
    """Whether a control says that it leads on."""
    return holds_any(name, ONWARD) and not goes_back(name)


def goes_back(name: str) -> bool:
    """Whether a control says that it leads back or takes something away."""
    return holds_any(name, BACKWARD)


def submits(view: View, last: Node | None = None) -> list[Node]:
    """The controls of a page that may send a section whose last field is `last`, the likeliest first. How the page lies
    is only asked where there are several."""
    last = view.standing(last) if last else None
    buttons = [node for node in view.own if node.role == "button" and node.name]
    if len(buttons) != 1 and (layout := view.layout) is not None:
        parts = reversed(list(last.walk())) if last else ()
        places = (layout.by_ref.get(node.ref) for node in parts)
        field = next((place for place in places if place is not None and place.kind == "field"), None)
        if found := Sending(layout, view.front, field).ranked():
            return [node for _, node in found]
    named = buttons or [node for node in view.own if node.role in CONTROL_ROLES and goes_on(node.name)]
    order = {id(node): index for index, node in enumerate(view.nodes)}
    end = max((order[id(node)] for node in last.walk()), default=0) if last else -1
    return sorted(named, key=lambda node: (order[id(node)] < end, goes_back(node.name)))


class Sending:
    """The controls of one page that may send, seen from its last field (None: no field was filled)."""

    def __init__(self, layout: Layout, candidates: Sequence[Node], last: Place | None) -> None:
        self._layout = layout
        self._nodes = candidates
        self._is_behind = last is not None and last.behind
        self._last = last if last is not None else self._likeliest_field()
        self._places = {id(place): index for root in layout.roots for index, place in enumerate(root.walk())}

    def ranked(self) -> list[tuple[Rank, Node]]:
        """Those that may send, the likeliest first."""
        found = [(self._rank(node, place), node) for node in self._nodes if (place := self._place(node)) is not None]
        return sorted(((rank, node) for rank, node in found if rank is not None), key=lambda one: one[0])

    def _place(self, node: Node) -> Place | None:
        return self._layout.by_ref.get(node.ref) or self._off.get(id(node))

    @cached_property
    def _off(self) -> dict[int, Place]:
        """Buttons that take no pointer as long as they are disabled bear no reference, or that of an earlier look:
        known by their order."""
        nodes = [node for node in self._nodes if node.role == "button" and not node.ref and "disabled" in node.attrs]
        told = {node.ref for node in self._nodes if node.ref}
        every = (place for root in self._layout.roots for place in root.walk())
        off = [place for place in every if place.kind == "button" and place.ref not in told and not place.hidden]
        return {id(node): place for node, place in zip(nodes, off, strict=True)} if len(nodes) == len(off) else {}

    def _rank(self, node: Node, place: Place) -> Rank | None:
        """None for what never sends: it only shows or takes back, sends other fields, or nobody sees it."""
        facts = place.facts
        if (
            place.kind not in ("button", "link")
            or facts.get("shows")
            or place.hidden
            or (place.behind and not self._is_behind)
            or place.type in ("reset", "file")
            or self._is_of_others(place)
        ):
            return None
        if any(around.role in _APART and around not in self._around for around in place.ancestors()):
            return None
        sends = place.type in _SENDING and self._form != 0 and place.form == self._form
        link = place.kind == "link"
        if link and not (facts.get("edged") or facts.get("fill") or facts.get("acts")):
            return None
        name = node.name or node.content
        return Rank(
            points=bool(facts.get("points")) and not sends,
            kind=0 if sends else 3 if not self._is_within(place) else 2 if link else 1,
            skips=bool(facts.get("skips")),
            before=self._mark is not None and self._order(place) < self._order(self._mark),
            apart=self._apart(place),
            beside=len(self._served) > 1 and any(_on_the_line(place, field) for field in self._served),
            backwards=goes_back(name),
            plain=not self._stands_out(place),
            wordless=not goes_on(name),
        )

    @cached_property
    def _form(self) -> int:
        return self._last.form if self._last else 0

    @cached_property
    def _fields(self) -> list[Place]:
        return [place for place in self._layout.fields if not place.hidden and (self._is_behind or not place.behind)]

    @cached_property
    def _served(self) -> list[Place]:
        """The fields of the last one's form, or all that stand in none."""
        return [field for field in self._fields if field.form == self._form]

    @cached_property
    def _mark(self) -> Place | None:
        """The last field that is written into or chosen from: a box often stands behind the button."""
        written = [field for field in self._served if field.type not in _BOXES]
        return self._last if self._last is None or self._last in written or not written else written[-1]

    @cached_property
    def _around(self) -> list[Place]:
        return list(self._last.ancestors()) if self._last else []

    def _likeliest_field(self) -> Place | None:
        """The last field of the form that a page is about: rather not of its menus, rather with a password, with most
        fields. A choice in a menu, of a language, makes no form."""
        forms: dict[int, list[Place]] = {}
        for field in self._fields:
            if _is_written(field) or not _is_in_menu(field):
                forms.setdefault(field.form, []).append(field)
        return max(forms.values(), key=_weight)[-1] if forms else None

    def _is_of_others(self, place: Place) -> bool:
        """Whether it belongs to another form that has fields of its own, or to a window without the last field."""
        if self._last is None:
            return False
        form = place.form
        if form and form != self._form and any(field.form == form for field in self._fields):
            return True
        window = next((around for around in place.ancestors() if around.role in WINDOW_ROLES), None)
        return window is not None and window not in list(self._last.ancestors())

    def _apart(self, place: Place) -> int:
        """How many of the fields stand outside of the smallest block that holds the control and any field."""
        for around in place.ancestors():
            if inside := sum(around in self._ancestors[id(field)] for field in self._served):
                return len(self._served) - inside
        return len(self._served)

    @cached_property
    def _ancestors(self) -> dict[int, list[Place]]:
        return {id(field): list(field.ancestors()) for field in self._served}

    def _is_within(self, place: Place) -> bool:
        """Whether it stands in the form or window of the last field."""
        limits = [around for around in self._around if around.tag == "form" or around.role in WINDOW_ROLES]
        return not limits or limits[0] in place.ancestors()

    def _stands_out(self, place: Place) -> bool:
        """Whether its colour makes it the first of the controls to press."""
        fills = [float(one.facts.get("fill", 0)) for node in self._nodes if (one := self._place(node)) is not None]
        own = float(place.facts.get("fill", 0))
        return own >= _STANDS_OUT and own >= max(fills) / 2

    def _order(self, place: Place) -> int:
        return self._places.get(id(place), 0)


def _on_the_line(place: Place, field: Place) -> bool:
    """Whether a control stands behind a field on its line."""
    return field.box.beside(place.box) and field.box.right <= place.box.x


def _is_in_menu(place: Place) -> bool:
    return any(around.role in _APART for around in place.ancestors())


def _is_written(field: Place) -> bool:
    return field.tag == "input" and field.type not in _BOXES


def _weight(fields: list[Place]) -> tuple[bool, bool, int]:
    return not all(map(_is_in_menu, fields)), any(field.type == "password" for field in fields), len(fields)
