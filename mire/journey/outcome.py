"""Accepted, refused or unknown: what tells a refusal where no further screen came (contract, section 4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mire.page.telling import Observation
from mire.page.view import View

if TYPE_CHECKING:
    from mire.journey.walk import Walk


def came_back(walk: Walk, view: View, group: Sequence[int], entered: Sequence[str]) -> bool:
    """Whether the form of the steps of `group` stays, or comes back: its screen is shown, or a form before it that was
    done; or most of the fields that were `entered` stand on a page that is no other documented screen."""
    forms = {index for index in group if walk.sight.is_form(index)}
    if not forms:
        return False
    shown = walk.sight.shown(view, group)
    if shown & {*forms, *(index for index in walk.sight.done if walk.sight.is_form(index))}:
        return True
    fields, names = walk.visit.portal.fields, walk.visit.names
    there = [key for key in entered if names.fields(view, fields[key])]
    return len(there) * 2 > len(entered) and not walk.sight.is_another(view)


def told_no(observed: Observation) -> bool:
    """Whether a page without the form says by more than its words that it was refused: an alert, or an HTTP status."""
    return bool(observed.told) and (bool(observed.view.alerts) or observed.failed)
