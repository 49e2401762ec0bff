"""Of several steps that one page could show, those that it does show: a field, a command or a word tells one screen."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from mire.page.aside import asks_no_password, stands_in_no_form
from mire.page.view import View

if TYPE_CHECKING:
    from mire.journey.sight import Sight


def told_apart(sight: Sight, view: View, seen: set[int], sending: Container[int], earlier: View | None) -> set[int]:
    """Of the steps `seen` on a page, by number, those that it shows. `sending`: the steps that are being sent;
    `earlier`: the page from which they led here."""
    seen = _not_borrowed(sight, view, seen, sending)
    seen = _not_merely_offered(sight, view, seen, sending, earlier)
    return _not_before_its_way(sight, view, seen, sending)


def _not_borrowed(sight: Sight, view: View, seen: set[int], sending: Container[int]) -> set[int]:
    """`seen` without screens that are only recognised by the fields of another one, for a field belongs to one; and
    without those known by mere words where one that comes after the forms is known by more."""
    undone = {index for index in seen - sight.done if index > sight.last_form() and index not in sending}
    if any(not sight.known_by_words(index) for index in undone):
        seen = {index for index in seen if not sight.known_by_words(index)}
    known = {index: sight.recognition(view, index) for index in seen}
    return {index for index in seen if not any(known[index].only_borrows_from(other) for other in known.values())}


def _not_merely_offered(
    sight: Sight, view: View, seen: set[int], sending: Container[int], earlier: View | None
) -> set[int]:
    """`seen` without screens that nothing but a command tells, where the documented way to them stands on the page as
    well: a home page may offer what its rubrics do (« Mes trajets » beside « Planifier un trajet »). A way that was
    gone stands on each page of a menu."""

    def gone(way: int, index: int) -> bool:
        return way in sending and (earlier is None or _leads_to(sight, earlier, way, index))

    ways = [index for index in seen - sight.done if not sight.is_form(index)]
    offered = {
        index
        for index in seen
        for way in ways
        if way < index and _leads_to(sight, view, way, index) and not gone(way, index)
    }
    return seen - offered


def _not_before_its_way(sight: Sight, view: View, seen: set[int], sending: Container[int]) -> set[int]:
    """`seen` without forms that ask for no password, where the documented way to them stands on the page as well, in
    none: an entry page may bear a search, or a form for a newsletter."""
    ways = [index for index in seen - sight.done if not sight.is_form(index) and index not in sending]
    early = {index for index in seen - sight.done if sight.is_form(index) and any(way < index for way in ways)}
    early = {index for index in early if asks_no_password(view, sight.recognition(view, index).places)}
    if not early:
        return seen
    offered = {way for way in ways if any(stands_in_no_form(view, node) for node in sight.offered(view, way))}
    return {index for index in seen if index not in early or not any(way < index for way in offered)}


def _leads_to(sight: Sight, view: View, way: int, index: int) -> bool:
    """Whether the page offers what a step presses, and it is nothing that the later screen is known by."""
    portal, press = sight.visit.portal, sight.steps[way].press
    screen = portal.screens[str(sight.steps[index].screen)]
    if not press or not screen.known_by_controls:
        return False
    known = {id(node) for name in screen.controls for node in sight.visit.names.controls(view, portal.control(name))}
    return any(id(node) not in known for node in sight.visit.names.controls(view, portal.control(press[-1])))
