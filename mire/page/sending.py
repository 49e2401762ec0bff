"""Which button sends what was entered: known by what it is and where it stands; its words only decide between alike."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple

from mire.page.layout import Layout, Place
from mire.page.tree import Node
from mire.text import holds

_ONWARD: Final = ("continu", "suivant", "soumettre", "valider", "envoyer", "confirm", "inscri", "connect", "enregistr")
_BACK: Final = ("retour", "precedent", "annuler", "fermer", "supprim", "effacer", "parcourir")
"""The only words here. Which of two controls of one kind, in one place, is tried first hangs on them; and, where a page
shows no button at all, which links are tried."""
_SENDING: Final = ("submit", "image")
_STANDS_OUT: Final = 0.25
_DIALOGS: Final = ("dialog", "alertdialog")
_APART: Final = ("navigation", "banner", "contentinfo", "search")


class Rank(NamedTuple):
    """How little a control looks like the one that sends: the lower, the sooner it is tried.

    kind: 0 what the browser itself sends the fields' form with, 1 a button beside the fields, 2 a link drawn as one, 3
    a button elsewhere. aside: it stands at one field, or only points to something. far: how far out from the last
    field. before: it stands before it.
    """

    aside: bool
    kind: int
    skips: bool
    before: bool
    far: int
    backwards: bool
    plain: bool
    wordless: bool


def goes_on(name: str) -> bool:
    """Whether a control says that it leads on."""
    return any(holds(name, word) for word in _ONWARD) and not goes_back(name)


def goes_back(name: str) -> bool:
    """Whether a control says that it leads back or takes something away."""
    return any(holds(name, word) for word in _BACK)


class Sending:
    """The controls of one page that may send, seen from its last field (None: no field was filled)."""

    def __init__(self, layout: Layout, candidates: Sequence[Node], last: Place | None) -> None:
        self._layout = layout
        self._nodes = candidates
        self._last = last if last is not None else self._likeliest_field()
        self._places = {id(place): index for root in layout.roots for index, place in enumerate(root.walk())}

    def ranked(self) -> list[tuple[Rank, Node]]:
        """Those that may send, the likeliest first."""
        found = [(self._rank(node, place), node) for node in self._nodes if (place := self._place(node)) is not None]
        return sorted(((rank, node) for rank, node in found if rank is not None), key=lambda one: one[0])

    def _place(self, node: Node) -> Place | None:
        return self._layout.by_ref.get(node.ref)

    def _rank(self, node: Node, place: Place) -> Rank | None:
        """None for what never sends: it only shows or takes back, sends other fields, or nobody sees it."""
        facts = place.facts
        if facts.get("shows") or place.hidden or place.type in ("reset", "file") or self._is_of_others(place):
            return None
        sends = place.type in _SENDING and self._form != 0 and facts.get("form") == self._form
        link = place.type == "link" and place.tag == "a"
        drawn = bool(facts.get("edged")) or float(facts.get("fill", 0)) > 0
        if link and not drawn:
            return None
        far = self._distance(place)
        name = node.name or node.content
        return Rank(
            aside=self._stands_at_a_field(place) or (bool(facts.get("points")) and not sends),
            kind=0 if sends else 3 if far is None else 2 if link else 1,
            skips=bool(facts.get("skips")),
            before=self._last is not None and self._order(place) < self._order(self._last),
            far=0 if sends or far is None else far,
            backwards=goes_back(name),
            plain=not self._stands_out(place),
            wordless=not goes_on(name),
        )

    @cached_property
    def _form(self) -> int:
        return int(self._last.facts.get("form", 0)) if self._last else 0

    @cached_property
    def _fields(self) -> list[Place]:
        return [place for place in self._layout.fields if not place.hidden]

    def _likeliest_field(self) -> Place | None:
        """The last field of the form, or of the page's own part, that has most of them."""
        forms: dict[int, list[Place]] = {}
        for field in self._fields:
            if not any(place.role in _APART for place in field.ancestors()):
                forms.setdefault(int(field.facts.get("form", 0)), []).append(field)
        return max(forms.values(), key=_weight, default=[None])[-1]  # type: ignore[list-item]

    def _is_of_others(self, place: Place) -> bool:
        """Whether it belongs to a form, or to a window, that has fields of its own, or none of those that were filled."""
        if self._last is None:
            return False
        form = int(place.facts.get("form", 0))
        if form and form != self._form and any(int(field.facts.get("form", 0)) == form for field in self._fields):
            return True
        window = next((around for around in place.ancestors() if around.role in _DIALOGS), None)
        return window is not None and window not in list(self._last.ancestors())

    def _stands_at_a_field(self, place: Place) -> bool:
        """Whether it stands on the line of a field, in a block with this field alone: it serves that field."""
        for around in place.ancestors():
            inside = [field for field in self._fields if around in field.ancestors()]
            if inside:
                alone = len(inside) == 1 and len(self._fields) > 1 and inside[0].box.beside(place.box)
                return alone and not inside[0].box.x >= place.box.right and around.tag != "form"
        return False

    def _distance(self, place: Place) -> int | None:
        """How many blocks out from the last field it stands in; None beyond its form or window."""
        if self._last is None:
            return 0
        limits = [around for around in self._last.ancestors() if around.tag == "form" or around.role in _DIALOGS]
        around = list(place.ancestors())
        for steps, outer in enumerate(self._last.ancestors()):
            if outer in around:
                return steps
            if limits and outer is limits[0]:
                return None
        return None

    def _stands_out(self, place: Place) -> bool:
        """Whether its colour makes it the first of the controls to press."""
        fills = [float(one.facts.get("fill", 0)) for node in self._nodes if (one := self._place(node)) is not None]
        own = float(place.facts.get("fill", 0))
        return own >= _STANDS_OUT and own >= max(fills) / 2

    def _order(self, place: Place) -> int:
        return self._places.get(id(place), 0)


def _weight(fields: list[Place]) -> tuple[bool, int]:
    """A form with a password is the one that a page is about; else the one with most fields."""
    return any(field.type == "password" for field in fields), len(fields)
