"""The rules of single fields as a page: what a value must be, by which requirement and source, and what is left open.

`make catalogue` writes docs/rules.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mire.catalogue import CharKind, Portal, Rule, Shape

PAGE = Path(__file__).resolve().parents[1] / "docs" / "rules.md"
_HEAD = """# The rules of fields

What the documents say of the values of single fields: user codes, passwords, birth dates, telephone numbers, addresses.
mire tries each rule on the portal's own form, or on a function of yours ([validators.md](validators.md)). A value that
breaks a part has to be refused; one that meets all of them and is *sure* has to be accepted; all others are *open*,
and never judged. Each part names the requirement that it belongs to, with its source; statements are in
[catalogue.md](catalogue.md), in French.
Written by `make catalogue`, never by hand.
"""
_KINDS = {
    CharKind.LOWER: "small letters (a to z)",
    CharKind.UPPER: "capital letters (A to Z)",
    CharKind.DIGIT: "digits (0 to 9)",
    CharKind.SYMBOL: "symbols",
    CharKind.SPACE: "spaces",
    CharKind.LETTER: "other letters (é, ß)",
    CharKind.OTHER: "other characters",
}
_SHAPES = {
    Shape.DATE: "a date that exists, written {layout}",
    Shape.MOBILE: "a mobile telephone number",
    Shape.MAIL: "an e-mail address",
}


def page(portals: list[Portal]) -> str:
    """The whole page as it should be now."""
    return "\n".join([_HEAD, *(line for portal in portals for line in _portal(portal))])


def _portal(portal: Portal) -> Iterator[str]:
    if not portal.rules:
        return
    yield f"## {portal.id}\n"
    for rule in portal.rules.values():
        yield f"### {rule.id}\n\n| a value has | requirement | source |\n|---|---|---|"
        for what, requirement in _parts(rule):
            source = ", ".join(portal.requirements[requirement].source) or "good practice"
            yield f"| {what} | [{requirement}](catalogue.md#{requirement.lower()}) | {source} |"
        yield ""
        yield from _left(rule)
    if portal.open_points:
        numbers = ", ".join(str(point.id) for point in portal.open_points)
        yield f"Open points of this portal: {numbers} ([catalogue.md](catalogue.md#open-points-of-{portal.id})).\n"


def _parts(rule: Rule) -> Iterator[tuple[str, str]]:
    """Each thing that a value must be, and the requirement that it belongs to."""
    if rule.length:
        most = f"to {rule.length.max}" if rule.length.max else "or more"
        yield f"{rule.length.min} {most} characters", rule.length.requirement
    if rule.allowed:
        yield f"nothing but {_named(rule.allowed.kinds)}", rule.allowed.requirement
    for part in rule.contains:
        kinds = f"of these kinds: {_named(part.kinds)}" if part.distinct else f"of: {_named(part.kinds)}"
        yield f"at least {part.at_least} {kinds}", part.requirement
    if rule.shape in _SHAPES:
        yield f"the form of {_SHAPES[rule.shape].format(layout=rule.layout)}", rule.requirement
    yield "no other condition to meet: what is sure is accepted", rule.suffices


def _left(rule: Rule) -> Iterator[str]:
    """What is sure of a text, and what is open whatever else it is."""
    if rule.shape is not Shape.TEXT:
        return
    symbols = f" (`{rule.sure_symbols}`)" if rule.sure_symbols else ""
    sure = f"{rule.sure_min} to {rule.sure_max} characters of {_named(rule.sure_kinds)}{symbols}"
    left = [f"lengths over {rule.sure_max} that no part refuses"] if not (rule.length and rule.length.max) else []
    left += [_named(rule.open_kinds)] if rule.open_kinds else []
    left += ["what else counts as a symbol"] if rule.any_symbol else []
    left += ["obvious values (a common word, 123456)"] if rule.ordinary else []
    yield f"Sure: {sure}. Open: {'; '.join(left) or 'nothing in particular'}.\n"


def _named(kinds: tuple[CharKind, ...]) -> str:
    return ", ".join(_KINDS[kind] for kind in kinds)
