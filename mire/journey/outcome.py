"""Accepted, refused or unknown: what tells a refusal where no further screen came (contract, section 4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mire.page.observation import Observation
from mire.page.view import View
from mire.text import plain

if TYPE_CHECKING:
    from mire.journey.walk import Walk


def came_back(walk: Walk, view: View, group: Sequence[int], entered: Sequence[str]) -> bool:
    """Whether the form of the steps of `group` stays, or comes back: its screen is shown, or a form before it that was
    done; or most of the fields that were `entered` stand on a page that is no other documented screen. One that asks
    for none of these, but for more of the form, is its next page, though it bears the same title."""
    forms = {index for index in group if walk.sight.is_form(index)}
    if not forms:
        return False
    if walk.sight.lies_behind(view, forms):
        return False
    fields, names = walk.visit.portal.fields, walk.visit.names
    there = [key for key in entered if names.fields(view, fields[key])]
    shown = walk.sight.shown(view, group)
    if shown & {*forms, *(index for index in walk.sight.done if walk.sight.is_form(index))}:
        return bool(there or not entered) or not walk.sight.asks_more(view, forms)
    return len(there) * 2 > len(entered) and not walk.sight.is_another(view)


def was_taken(walk: Walk, observed: Observation, earlier: View, entered: Sequence[str]) -> bool:
    """Whether a form that stays on its page was taken all the same: it is empty again, no answer was a refusal, and
    what was `entered` stands on the page, where `earlier` it did not: several values of it. Only for a journey whose
    end is known by nothing but the form's absence: an entry of a list on the same page."""
    if observed.failed or not walk.sight.ends_by_absence():
        return False
    fields, names, view = walk.visit.portal.fields, walk.visit.names, observed.view
    found = [node for key in entered for node in names.fields(view, fields[key])[:1]]
    values = {plain(value) for key in entered if (value := walk.sight.entered.get(key)) and not fields[key].secret}
    said = plain(view.new_since(earlier))
    return not any(view.value(node) for node in found) and sum(value in said for value in values) > 1


def told_no(observed: Observation) -> bool:
    """Whether a page without the form says by more than its words that it was refused: an alert, or an HTTP status."""
    return bool(observed.told) and (bool(observed.view.alerts) or observed.failed)
