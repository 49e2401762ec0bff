"""What axe finds on a page of mire's own."""

from __future__ import annotations

from playwright.sync_api import Page

from mire.accessibility import broken


def violations(page: Page, where: str) -> list[str]:
    """One line for each rule that is broken on this page, with the first element that breaks it."""
    return [f"{where} : {one.id} : {one.first} : {one.help}" for one in broken(page)]
