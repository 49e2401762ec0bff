"""Every screen that a journey of the catalogue comes by is free of what axe finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright

from mire.catalogue import load
from mire.plugin.embedded import Embedded
from tests.accessibility.axe import violations
from tests.accessibility.screens import each_screen

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = load(ROOT / "features")
LEAST_SCREENS = {"desjardins": 8, "cowan": 8, "unimutuelles": 8, "assistance": 8, "reclamation360": 6, "etudiant": 3}


@pytest.mark.parametrize(
    "portal", [pytest.param(one, marks=[] if one == "cowan" else pytest.mark.long) for one in CATALOGUE.portals]
)
def test_no_screen_breaks_wcag(mocks: Embedded, portal: str, playwright: Playwright) -> None:
    """Each looked at once."""
    profile = mocks.serve(portal)
    assert profile is not None
    found: dict[str, list[str]] = {}

    def look(screen: str, page: Page) -> None:
        found[screen] = violations(page, screen)

    each_screen(profile, CATALOGUE, playwright, look)

    assert LEAST_SCREENS[portal] <= len(found)
    assert [] == [line for lines in found.values() for line in lines]
