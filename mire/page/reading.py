"""A page's layout as one reads it: lines of text and fields, one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from mire.page.layout import Box, Place

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption"})
_ALERTS = frozenset({"alert", "status", "alertdialog", "tooltip"})
_APART = frozenset({"small", "label", "legend", "a", "button", "td", "th"})
_PRESSED = ("button", "link")
_SMALLER = 0.93
_SENTENCE = 3


@dataclass
class Line:
    """A run of text that one reads in one go: of one block, one size, one label. `pieces` are the runs in it."""

    pieces: list[Place]
    index: int = 0

    @property
    def text(self) -> str:
        return " ".join("".join(piece.text for piece in self.pieces).split())

    @cached_property
    def box(self) -> Box:
        boxes = [piece.box for piece in self.pieces if piece.box.width]
        x, y = min(box.x for box in boxes), min(box.y for box in boxes)
        return Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)

    @property
    def size(self) -> float:
        return max(piece.size for piece in self.pieces)

    @property
    def bold(self) -> bool:
        return any(piece.bold for piece in self.pieces)

    @property
    def picture(self) -> bool:
        """Whether it is what a picture says."""
        return all(piece.picture or not piece.text.strip() for piece in self.pieces)

    @cached_property
    def _around(self) -> list[Place]:
        return list(next(piece for piece in self.pieces if piece.text.strip()).ancestors())

    def inside(self, *tags: str) -> Place | None:
        """The nearest element of one of these tags that it stands in."""
        return next((place for place in self._around if place.tag in tags), None)

    def stands_in(self, place: Place) -> bool:
        return place in self._around

    @cached_property
    def heading(self) -> bool:
        return any(place.tag in _HEADINGS for place in self._around)

    @cached_property
    def pressed(self) -> bool:
        """Whether it is what a link or a button says."""
        return any(place.kind in _PRESSED or place.tag in ("a", "button") for place in self._around)

    @cached_property
    def told(self) -> bool:
        """Whether it answers to something, as an alert does."""
        return any(place.role in _ALERTS for place in self._around)

    @cached_property
    def small_print(self) -> bool:
        return self.inside("small") is not None


class Reading:
    """One document. `items` are its lines and its fields in order; those in a field, and fields that nobody sees, are
    left out. `span` gives the items of an element: the first, and the one after the last."""

    def __init__(self, root: Place) -> None:
        self.root = root
        self.items: list[Line | Place] = []
        self._spans: dict[int, tuple[int, int]] = {}
        self._line: Line | None = None
        self._last: Place | None = None
        self._visit(root)
        for index, item in enumerate(self.items):
            if isinstance(item, Line):
                item.index = index

    def span(self, place: Place) -> tuple[int, int]:
        return self._spans.get(id(place), (0, 0))

    def fields(self, place: Place) -> list[Place]:
        """The fields that stand in an element."""
        start, end = self.span(place)
        return [item for item in self.items[start:end] if isinstance(item, Place)]

    def lines(self, start: int, end: int) -> list[Line]:
        return [item for item in self.items[max(start, 0) : max(end, 0)] if isinstance(item, Line)]

    def lines_of(self, place: Place) -> list[Line]:
        """What stands in an element."""
        return self.lines(*self.span(place))

    def _visit(self, place: Place) -> None:
        if not place.tag:
            self._say(place)
            return
        breaks = place.block or place.tag in _APART or place.tag == "br" or bool(place.role) or bool(place.kind)
        if breaks:
            self._line = None
        start = len(self.items)
        if place.kind == "field":
            if not place.hidden:
                self.items.append(place)
        elif not place.inert:
            for child in place.children:
                self._visit(child)
        if breaks:
            self._line = None
        self._spans[id(place)] = (start, len(self.items))

    def _say(self, place: Place) -> None:
        if place.block:
            self._line = None
        if not place.text.strip():
            if self._line is not None:
                self._line.pieces.append(place)
        elif self._line is not None and _goes_on(self._line, place):
            self._line.pieces.append(place)
        else:
            self._line = Line([place])
            self.items.append(self._line)
        if place.block:
            self._line = None


def _goes_on(line: Line, place: Place) -> bool:
    """Whether a text goes on with a line: in one size, and not a sentence of its own in an element of its own."""
    if min(line.size, place.size) < _SMALLER * max(line.size, place.size):
        return False
    own = place.parent is not line.pieces[-1].parent and place.parent is not None and len(place.parent.children) == 1
    words = place.text.split()
    return not (own and len(words) >= _SENTENCE and words[0][0].isupper() and bool(line.text))
