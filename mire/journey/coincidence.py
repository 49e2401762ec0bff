"""Rows that are to be refused and, with these people, come to what the portal is right to take."""

from __future__ import annotations

from collections.abc import Mapping

from mire.journey.member import Member
from mire.journey.relative import how_changed, is_date, is_other, is_own


def coincidence(member: Member, shapes: Mapping[str, str], values: Mapping[str, str]) -> str | None:
    """Why the row of `shapes`, which came to `values` (both by field key), says nothing of `member`, or None.

    Someone born on 3 March is born on the same day whatever comes first; two people of one employer have one contract;
    the other's contract with one's own certificate may be just the other's plan.
    """
    changed = {key for key, shape in shapes.items() if not is_own(shape) or how_changed(shape)}
    if not changed or any(not _relative(shapes[key]) for key in changed):
        return None
    if all(values[key] == member.own(key) for key in changed):
        return "ce sont les valeurs mêmes de la personne : le portail a raison de les prendre"
    if changed != set(shapes) and _is_of_the_other(member, shapes, values):
        return "ce sont toutes les valeurs de l'autre personne : le portail a raison de les prendre"
    if any(_reads_as_a_date(member, key, shapes[key], values[key]) for key in changed):
        return "écrite ainsi, c'est encore une date qui existe : rien ne dit que ses parties sont dans un autre ordre"
    return None


def _is_of_the_other(member: Member, shapes: Mapping[str, str], values: Mapping[str, str]) -> bool:
    other = member.other
    asked_for = any(map(is_other, shapes.values()))
    return other is not None and asked_for and all(values[key] == other.own(key) for key in shapes)


def _reads_as_a_date(member: Member, key: str, shape: str, value: str) -> bool:
    """Whether another order than the documented one gives a day of that order too."""
    layout = member.portal.fields[key].format
    return (how_changed(shape) or "").startswith("en ") and bool(layout) and is_date(value, layout)


def _relative(shape: str) -> bool:
    return is_own(shape) or is_other(shape)
