"""Of the lines of text around a field, the one that is its label."""

from __future__ import annotations

from mire.page.layout import Place
from mire.page.reading import Line

_LONG = 60
_FAR = 80
_SENTENCE = 4


def says(line: Line) -> bool:
    """Whether a line is more than signs."""
    return any(sign.isalnum() for sign in line.text)


def foremost(lines: list[Line]) -> Line | None:
    """The first that is marked as a label, else the first."""
    return next((line for line in lines if line.inside("label")), next(iter(lines), None))


def labels_first(lines: list[Line]) -> list[Line]:
    """Those that are marked as labels before the others."""
    return sorted(lines, key=lambda line: line.inside("label") is None)


def surely(lines: list[Line]) -> bool:
    """Whether what stands behind a field, or in it, is marked as a label."""
    return any(line.inside("label") for line in lines)


def each_its_own(lines: list[Line], group: list[Place], unit: Place) -> Line | None:
    """Of several texts over as many fields, the one over this field; where they stand below each other, the one of
    its number."""
    if len(lines) < len(group):
        return None
    lines = lines[-len(group) :]
    if all(one.box.beside(group[0].box) for one in group):
        above = [line for line in lines if line.box.over(unit.box) and line.box.bottom <= unit.box.y + 2]
        return max(above, key=lambda line: (line.box.bottom, -abs(line.box.x - unit.box.x)), default=None)
    return lines[group.index(unit)]


def nearest(lines: list[Line], unit: Place, hinted: bool) -> Line | None:
    """Of what stands before a field: the nearest label element, else the nearest text that is no hint or heading."""
    labels = [line for line in lines if line.inside("label", "legend", "dt", "th")]
    if labels:
        return _main(labels, unit)
    texts = [line for line in lines if not line.heading and not (hinted and is_sentence(line))]
    if texts:
        return _main(texts, unit)
    return lines[-1] if lines and not hinted else None


def _main(lines: list[Line], unit: Place) -> Line:
    """The last of several, unless it is a hint to the one before."""
    last = lines[-1]
    block = [line for line in lines if line is not last and last.box.y - line.box.bottom < _FAR]
    if block and _is_hint(last, block[-1], unit):
        return _main(lines[:-1], unit)
    return last


def _is_hint(line: Line, before: Line, unit: Place) -> bool:
    """Whether a text says more about what stands before it: smaller, lighter, in brackets, a sentence, or on its line
    while the field is below."""
    goes_on = line.box.beside(before.box) and line.box.x >= before.box.right and line.box.bottom <= unit.box.y + 2
    if goes_on:
        return True
    lighter = before.bold and not line.bold and not before.heading
    smaller = line.size < before.size or line.small_print or line.picture
    bracketed = line.text.startswith("(") and line.text.endswith(")")
    return smaller or lighter or bracketed or (is_sentence(line) and not is_sentence(before))


def is_sentence(line: Line) -> bool:
    """Whether a line is too long for a label, or ends as a sentence does."""
    return len(line.text) > _LONG or (line.text.endswith((".", "!")) and len(line.text.split()) >= _SENTENCE)
