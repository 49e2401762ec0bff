"""A documented link or button that the page lacks where the documents want it: is what it leads to behind another one?

A person who misses « Dossier universitaire » looks behind the page's other links. What is found there lets the walk go
on; that the documented label is missing stays said, for the requirement that asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from mire.browser.unfolding import same_place
from mire.journey.sight import SESSION
from mire.journey.tour import pages_from
from mire.page.view import View

if TYPE_CHECKING:
    from mire.journey.walk import Walk


def lacking_step(walk: Walk, group: Collection[int]) -> int | None:
    """The step that has to come now, where its screen is known by nothing but a link or button, and where nothing
    else can have come: at the entry, or in a session. None for any other step."""
    done = walk.sight.done | set(group)
    following = next((index for index in range(len(walk.steps)) if index not in done), None)
    if following is None or not _is_only_a_way(walk, following):
        return None
    filled = {walk.steps[index].screen for index in done if walk.sight.is_form(index)}
    if not filled:
        return following
    if not filled <= walk.sight.sign_in_forms:
        return None
    session = walk.visit.portal.journeys[SESSION]
    return following if walk.visit.effect(session, walk.member, walk.sight.entered) else None


def lead_on(walk: Walk, leads_on: Callable[[View], bool]) -> View | None:
    """Stand before what leads on: this page with a menu unfolded, or the first page a click further; gives what it
    shows. None where nothing does; the window stands on this page again."""
    here = walk.visit.window.look()
    found = next((view for _, view in pages_from(walk.visit, here) if leads_on(view)), None)
    if found is None:
        walk.visit.window.open(here.url)
    return found


def is_here(view: View, here: View) -> bool:
    """Whether this is the same page, with more of it unfolded."""
    return same_place(view.url) == same_place(here.url)


def command_of(walk: Walk, index: int) -> str:
    """The documented name of what has to stand on the screen of a step."""
    return walk.visit.portal.screens[str(walk.steps[index].screen)].controls[0]


def _is_only_a_way(walk: Walk, index: int) -> bool:
    step = walk.steps[index]
    if step.fill or step.choose or not step.screen:
        return False
    return walk.visit.portal.screens[step.screen].known_by_controls
