"""How a page lies before a person: what the tree of roles and names cannot tell, asked of the page in one go.

`mire/browser/layout.js` writes it: runs of text, fields and buttons, with their boxes in pixels, in the blocks that
they stand in. Nothing that is drawn for nobody is in it, but for controls, which say why (`hidden`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple


class Box(NamedTuple):
    """Where something stands on the page, in CSS pixels from its upper left corner."""

    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height

    def beside(self, other: Box) -> bool:
        """Whether both stand on one line: the middle of the lower one is within the height of the other."""
        small, large = sorted((self, other), key=lambda box: box.height)
        return large.y <= small.y + small.height / 2 <= large.bottom

    def over(self, other: Box) -> bool:
        """Whether both share a part of the page's width."""
        return self.x < other.right and other.x < self.right


_NOWHERE = Box()


@dataclass(eq=False)
class Place:
    """An element, or a run of text (tag "", `text`). `facts` is what a control says of itself (`layout.js`, `facts`),
    `labels` the number of the control that a label element is tied to.

    block: it begins a line of its own. size: a text's, in pixels. cell: its column and how many it takes, of a table's.
    """

    tag: str
    text: str = ""
    box: Box = _NOWHERE
    ref: str = ""
    role: str = ""
    number: int = 0
    labels: int = 0
    block: bool = False
    size: float = 0
    bold: bool = False
    picture: bool = False
    inert: bool = False
    cell: tuple[int, int] | None = None
    start_tag: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    children: list[Place] = field(default_factory=list)
    parent: Place | None = None

    @property
    def kind(self) -> str:
        """`field`, `button` or `link` of a control, else empty."""
        return str(self.facts.get("k", ""))

    @property
    def type(self) -> str:
        """The `type` of an input or button, `link` of a link."""
        return str(self.facts.get("y", ""))

    @property
    def hidden(self) -> str:
        """Why nobody sees this control; empty where somebody does."""
        return str(self.facts.get("hid", ""))

    @property
    def form(self) -> int:
        """The number of the form that this control belongs to; 0 for none."""
        return int(self.facts.get("form", 0))

    @property
    def opens_list(self) -> bool:
        """Whether this field is a button that opens a list or a calendar, and bears what is chosen."""
        return bool(self.facts.get("list"))

    @property
    def bears_choice(self) -> bool:
        """Whether its accessible name is what is chosen in it, not what it is called."""
        return self.opens_list or bool(self.facts.get("chosen"))

    @property
    def may_open_calendar(self) -> bool:
        """Whether this field is such a button, and says of what it opens no more than that it is a window."""
        return self.opens_list and self.facts.get("list") != "listbox"

    @property
    def behind(self) -> bool:
        """Whether this control lies behind a window of the page, which has to be answered before it can be used."""
        return bool(self.facts.get("behind"))

    def walk(self) -> Iterator[Place]:
        """This and all in it, in the document's order."""
        waiting = [self]
        while waiting:
            place = waiting.pop()
            yield place
            waiting += reversed(place.children)

    def ancestors(self) -> Iterator[Place]:
        """What it stands in, the nearest first."""
        place = self.parent
        while place is not None:
            yield place
            place = place.parent


class Layout:
    """The layouts of a page's documents, its own first."""

    def __init__(self, roots: list[Place]) -> None:
        self.roots = roots

    @cached_property
    def by_ref(self) -> dict[str, Place]:
        """What the tree of roles has a node for, by that node's reference."""
        return {place.ref: place for root in self.roots for place in root.walk() if place.ref}

    @cached_property
    def fields(self) -> list[Place]:
        """All fields, those that nobody sees too."""
        return [place for root in self.roots for place in root.walk() if place.kind == "field"]


def read(told: Mapping[str, Any], parent: Place | None = None) -> Place:
    """A document's layout from what `layout.js` says of it."""
    if "s" in told:
        return _text(told, parent)
    place = Place(
        told["t"],
        box=Box(*told.get("b", ())),
        ref=told.get("r", ""),
        role=told.get("o", ""),
        number=told.get("n", 0),
        labels=told.get("to", 0),
        block=told.get("d") == "b",
        inert=bool(told.get("inert")),
        cell=tuple(told["at"]) if "at" in told else None,
        start_tag=told.get("g", ""),
        facts=told.get("a", {}),
        parent=parent,
    )
    place.children = [read(inner, place) for inner in told.get("c", ())]
    return place


def _text(told: Mapping[str, Any], parent: Place | None) -> Place:
    return Place(
        "",
        told["s"],
        Box(*told.get("b", ())),
        block=told.get("d") == "b",
        size=told.get("f", 0),
        bold=bool(told.get("w")),
        picture=bool(told.get("img")),
        parent=parent,
    )
