"""Axe on a page as it is: what breaks WCAG 2.2 at level A or AA."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page: Page, where: str) -> list[str]:
    """One line for each rule that is broken on this page, with the first element that breaks it."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": _TAGS}}).response["violations"]
    return [f"{where} : {one['id']} : {one['nodes'][0]['html'][:160]} : {one['help']}" for one in found]
