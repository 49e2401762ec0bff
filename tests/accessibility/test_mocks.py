"""Every screen that a journey of the catalogue comes by is free of what axe finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from mire.browser.view import View
from mire.catalogue import load
from mire.cli.scenes import scene_on
from mire.journey.walk import Walk
from mire.plugin.embedded import Embedded
from mire.target.profile import load_profile
from mire.verdicts import NotVerifiable
from tests.accessibility.axe import violations

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = load(ROOT / "features")
LEAST_SCREENS = {"desjardins": 8, "cowan": 8, "unimutuelles": 8, "assistance": 8, "reclamation360": 6, "etudiant": 3}


@pytest.mark.parametrize(
    "portal", [pytest.param(one, marks=[] if one == "cowan" else pytest.mark.long) for one in CATALOGUE.portals]
)
def test_no_screen_breaks_wcag(
    mocks: Embedded, portal: str, monkeypatch: pytest.MonkeyPatch, playwright: Playwright
) -> None:
    """Each looked at once, as it comes, by someone who registers, signs in and goes through the services."""
    profile = mocks.serve(portal)
    assert profile is not None
    found: dict[str, list[str]] = {}
    note = Walk._note

    def looked_at(walk: Walk, group: list[int], view: View) -> None:
        note(walk, group, view)
        screens = " + ".join(str(walk.steps[index].screen) for index in group)
        if screens not in found and all(walk.steps[index].screen for index in group):
            found[screens] = violations(walk.visit.window.page, screens)

    monkeypatch.setattr(Walk, "_note", looked_at)
    with scene_on(load_profile(profile, CATALOGUE), 1, playwright) as scene:
        made = [journey for journey in scene.portal.account if journey in scene.portal.journeys]
        scene.members.append(scene.invite())
        for journey in dict.fromkeys([*made, *scene.portal.journeys]):
            try:
                scene.go_through(journey, visit=scene.fresh_visit())
            except NotVerifiable:
                continue  # what this person has no part in: a second plan, a mailbox

    assert LEAST_SCREENS[portal] <= len(found)
    assert [] == [line for lines in found.values() for line in lines]
