"""Every screen that a journey of the catalogue comes by, as somebody sees who registers, signs in and looks around."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from playwright.sync_api import Page, Playwright

from mire.browser.view import View
from mire.catalogue import Catalogue
from mire.cli.scenes import scene_on
from mire.journey.walk import Walk
from mire.target.profile import load_profile
from mire.verdicts import NotVerifiable

Look = Callable[[str, Page], None]


def each_screen(profile: Path, catalogue: Catalogue, playwright: Playwright, look: Look) -> None:
    """`look` at each once, as it comes: its id in the catalogue, or « one + other » where several share a page."""
    seen: set[str] = set()
    note = Walk._note

    def looked_at(walk: Walk, group: list[int], view: View) -> None:
        note(walk, group, view)
        screens = " + ".join(str(walk.steps[index].screen) for index in group)
        if screens not in seen and all(walk.steps[index].screen for index in group):
            seen.add(screens)
            look(screens, walk.visit.window.page)

    with patch.object(Walk, "_note", looked_at), scene_on(load_profile(profile, catalogue), 1, playwright) as scene:
        made = [journey for journey in scene.portal.account if journey in scene.portal.journeys]
        scene.members.append(scene.invite())
        for journey in dict.fromkeys([*made, *scene.portal.journeys]):
            try:
                scene.go_through(journey, visit=scene.fresh_visit())
            except NotVerifiable:
                continue  # what this person has no part in: a second plan, a mailbox
