"""Axe on a page as it is: what breaks WCAG 2.2 at level A or AA."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
_LONGEST = 160


@dataclass(frozen=True)
class Broken:
    """A rule of axe that a page breaks. `help` is axe's own sentence, in English; `places` how many elements break it;
    `first` the markup of the first one, shortened; `more` the address of axe's page about the rule."""

    id: str
    help: str
    places: int
    first: str
    more: str


def broken(page: Page) -> list[Broken]:
    """The rules that this page breaks as it stands, in axe's order."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": list(TAGS)}}).response["violations"]
    return [
        Broken(one["id"], one["help"], len(one["nodes"]), _shortened(one["nodes"][0]["html"]), one["helpUrl"])
        for one in found
    ]


def _shortened(markup: str) -> str:
    text = " ".join(markup.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
