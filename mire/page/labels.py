"""What a person takes for the label of a field: what is tied to it, else what stands at it.

A field is called by its accessible name; by a label or a text that stands at it, in the smallest block that has one,
before it (for boxes: after it); by its legend or column header; by its placeholder or title.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mire.page.captions import each_its_own, foremost, is_sentence, labels_first, nearest, says, surely
from mire.page.layout import Box, Place
from mire.page.reading import Line, Reading

NAME: Final = "name"
BESIDE: Final = "beside"
LEGEND: Final = "legend"
COLUMN: Final = "column"
PLACEHOLDER: Final = "placeholder"
TITLE: Final = "title"
UNTIED: Final = frozenset({BESIDE, LEGEND, COLUMN})
"""Where a label comes from that no markup ties to its field: read by people, not by machines."""

_LONGEST = 100
_BOXES = ("checkbox", "radio", "switch")


@dataclass(frozen=True)
class Label:
    """What a field is called, and where that comes from."""

    text: str
    origin: str


class Readings:
    """The labels of each document of a page, read when the first of them is asked for."""

    def __init__(self) -> None:
        self._read: dict[int, Labels] = {}

    def around(self, place: Place) -> Labels:
        """Those of the document that `place` stands in."""
        root = [place, *place.ancestors()][-1]
        if id(root) not in self._read:
            self._read[id(root)] = Labels(root)
        return self._read[id(root)]


class Labels:
    """The labels of the fields of one document."""

    def __init__(self, root: Place) -> None:
        self._reading = Reading(root)
        self._numbers = {place.number: place for place in root.walk() if place.number}

    def of(self, field: Place, name: str = "") -> list[Label]:
        """What `field`, whose accessible name is `name`, is called, the likeliest first."""
        if field.facts.get("tie"):
            return [Label(self.tied(field) or name, NAME)]
        hints = [(field.facts.get("ph"), PLACEHOLDER), (field.facts.get("ti"), TITLE)]
        own = [Label(" ".join(text.split()), origin) for text, origin in hints if text and text.strip()]
        return _inside(field) or [*self._beside(self._unit(field), bool(own)), *own]

    def tied(self, field: Place) -> str:
        """The label that markup ties to `field`, without the hints and errors in it."""
        named = self._named(field)
        if not named and field.facts.get("al"):
            return str(field.facts["al"])
        return next((main for one in named if (main := self.main(one))), "")

    def main(self, element: Place) -> str:
        """What an element says in the first place: its first line that is no answer to something, small print last."""
        lines = [line for line in self._reading.lines_of(element) if not line.told and says(line)]
        return min(lines, key=lambda line: line.small_print, default=_NOTHING).text

    def _named(self, field: Place) -> list[Place]:
        return [self._numbers[number] for number in field.facts.get("by", ()) if number in self._numbers]

    def _unit(self, field: Place) -> Place:
        outer = [place for place in field.ancestors() if place.kind == "field"]
        return outer[-1] if outer else field

    def _beside(self, unit: Place, hinted: bool) -> list[Label]:
        """What stands at a field, tied to nothing. Going out from it, block by block: what stands before it where it
        stands alone; what stands behind it there; what stands between the field before and this one."""
        group, later = [unit], list[Line]()
        for around in unit.ancestors():
            fields = self._reading.fields(around)
            lines = [line for line in self._reading.lines_of(around) if self._usable(line, unit)]
            if around.tag == "tr" and len(fields) > len(group) and not lines and (header := self._header(unit, around)):
                return [Label(header.text, COLUMN)]
            if not lines or len(fields) <= len(group):
                found, behind = self._alone(unit, group, lines, hinted)
                later += behind
            else:
                found = self._among(unit, group, around, fields, lines, hinted) if not surely(later) else None
                found = found if found is not None and not (found.heading and later) else next(iter(later), found)
                if found is None and around.tag == "tr" and (found := self._header(unit, around)):
                    return [Label(found.text, COLUMN)]
                if found is None and around.tag not in ("td", "th", "dd"):
                    return []
            if found is not None:
                return [Label(found.text, LEGEND if found.inside("legend") else BESIDE)]
            group = fields if len(fields) > len(group) else group
        return [Label(later[0].text, BESIDE)] if later else []

    def _alone(
        self, unit: Place, group: list[Place], lines: list[Line], hinted: bool
    ) -> tuple[Line | None, list[Line]]:
        """The label in an element that holds no other field, and what else could be one: behind the field, or in it."""
        first, last = self._reading.span(group[0])[0], self._reading.span(group[-1])[1]
        before = [line for line in lines if line.index < first]
        after = [line for line in lines if line.index >= last]
        if _is_box(unit):
            return foremost(after) or nearest(before, unit, hinted), []
        if len(group) > 1 and (shared := each_its_own(before, group, unit)):
            return shared, []
        short = [line for line in after if not is_sentence(line)]
        behind = [
            line for line in short if line.inside("label") or line.box.beside(unit.box) or _within(line.box, unit.box)
        ]
        return nearest(before, unit, hinted), [] if len(group) > 1 else labels_first(behind)

    def _among(
        self, unit: Place, group: list[Place], around: Place, fields: list[Place], lines: list[Line], hinted: bool
    ) -> Line | None:
        """The label in an element that holds other fields too: what stands between the one before and this one."""
        start, end = self._reading.span(around)
        first, last = self._reading.span(group[0])[0], self._reading.span(group[-1])[1]
        ends = [self._reading.span(other)[1] for other in fields if self._reading.span(other)[1] <= first]
        begins = [self._reading.span(other)[0] for other in fields if self._reading.span(other)[0] >= last]
        before = [line for line in lines if max(ends, default=start) <= line.index < first]
        after = [line for line in lines if last <= line.index < min(begins, default=end)]
        if _is_box(unit):
            return (
                foremost([line for line in after if line.box.beside(unit.box)])
                or foremost(after)
                or nearest(before, unit, hinted)
            )
        leading = any(line.index < self._reading.span(fields[0])[0] for line in lines)
        trailing = any(line.index >= self._reading.span(fields[-1])[1] for line in lines)
        if not leading and trailing and not ends:
            return foremost(after)
        if len(group) > 1 and (own := each_its_own(before, group, unit)):
            return own
        if not before and not hinted and (run := self._run(unit, group, fields)):
            return self._among(unit, run, around, fields, lines, hinted)
        return nearest([line for line in before if not self._is_of_previous(line, unit, fields)], unit, hinted)

    def _run(self, unit: Place, group: list[Place], fields: list[Place]) -> list[Place]:
        """The group with the field just before it on its line, if there is one: they may share a label."""
        place = fields.index(group[0])
        previous = fields[place - 1] if place else None
        return [previous, *group] if previous is not None and previous.box.beside(unit.box) else []

    def _is_of_previous(self, line: Line, unit: Place, fields: list[Place]) -> bool:
        """Whether a text goes on the line of the field before, and this one stands on another."""
        previous = [other for other in fields if self._reading.span(other)[1] <= line.index]
        if not previous or line.inside("label") or line.box.beside(unit.box):
            return False
        return line.box.beside(previous[-1].box) and line.box.x >= previous[-1].box.x

    def _header(self, unit: Place, row: Place) -> Line | None:
        """What heads the column of a table that a field stands in."""
        cell = next((place for place in unit.ancestors() if place.cell is not None), None)
        table = next((place for place in row.ancestors() if place.tag == "table"), None)
        if cell is None or cell.cell is None or table is None:
            return None
        rows = [place for place in table.walk() if place.tag == "tr"]
        for other in reversed(rows[: rows.index(row)]):
            if self._reading.fields(other):
                continue
            for head in other.children:
                if head.cell and head.cell[0] <= cell.cell[0] < head.cell[0] + head.cell[1]:
                    return foremost([line for line in self._reading.lines_of(head) if says(line)])
        return None

    def _usable(self, line: Line, unit: Place) -> bool:
        """Whether a text can be a label: nothing to press, no answer, not the label of another field."""
        if line.pressed or line.told or not says(line) or len(line.text) > _LONGEST:
            return False
        label = line.inside("label")
        other = self._numbers.get(label.labels) if label is not None and label.labels else None
        if label is None or other is None or other is unit or other.hidden or unit in other.ancestors():
            return True
        return self._named(other)[0] is not label  # a second one, by mistake: its own field stands elsewhere


def _inside(field: Place) -> list[Label]:
    """The label element that stands in a drawn field, as kits float it there."""
    labels = (place for place in field.walk() if place.tag == "label")
    texts = ((" ".join("".join(part.text for part in label.walk()).split()), label.labels) for label in labels)
    return next(([Label(text, NAME if tied else BESIDE)] for text, tied in texts if text), [])


def _within(inner: Box, outer: Box) -> bool:
    return outer.x <= inner.x + inner.width / 2 <= outer.right and outer.y <= inner.y + inner.height / 2 <= outer.bottom


def _is_box(field: Place) -> bool:
    return field.type in _BOXES or field.facts.get("role") in _BOXES


_NOTHING = Line([Place("")])
