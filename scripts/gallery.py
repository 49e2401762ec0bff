"""docs/gallery.md: the pictures that there are, in the catalogue's order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mire.catalogue import Catalogue, Portal

DOCS = Path(__file__).resolve().parents[1] / "docs"
IMAGES = DOCS / "images"
PAGE = DOCS / "gallery.md"
WIDTHS = {"bureau": (1100, 700), "telephone": (390, 800)}
"""What a picture's name ends in: the window's width and its least height."""
_HEAD = """# Gallery

What mire shows and what it looks at, before anything is installed: the report, the start page of `make serve`, and the
screens of the mocks, on a desk and on a telephone. Everybody on them is invented.
Taken by `make pictures`, never by hand.
"""
_OWN = {"rapport": "The report", "depart": "The start page"}


def page(catalogue: Catalogue) -> str:
    """The whole page for the pictures that there are."""
    parts = [_HEAD, *(line for name, title in _OWN.items() for line in _pair("mire", name, f"## {title}"))]
    for portal in catalogue.portals.values():
        parts += [f"## {portal.id}\n\n{portal.title}.\n", *_screens(portal)]
    return "\n".join(parts)


def pictured(portal: Portal) -> list[str]:
    """The screens that have pictures: « one+other » where several share a page, in the order of the catalogue."""
    order = list(portal.screens)
    files = (IMAGES / portal.id).glob("*-telephone.webp")
    names = [file.name.removesuffix("-telephone.webp") for file in files]
    return sorted(names, key=lambda name: (order.index(name.split("+")[0]), name))


def left_out(portal: Portal) -> list[str]:
    """Those that nobody comes by who has one plan and one device."""
    shown = {screen for name in pictured(portal) for screen in name.split("+")}
    return [screen.name for screen in portal.screens.values() if screen.id not in shown]


def _screens(portal: Portal) -> Iterator[str]:
    for name in pictured(portal):
        title = ", ".join(portal.screens[screen].name for screen in name.split("+"))
        yield from _pair(portal.id, name, f"### {title[0].upper()}{title[1:]}")
    if missing := left_out(portal):
        yield f"Without a picture: {', '.join(missing)}.\n"


def _pair(folder: str, name: str, heading: str) -> Iterator[str]:
    alt = heading.lstrip("# ")
    yield f"{heading}\n\n| on a desk | on a telephone |\n|---|---|"
    files = {width: f"{folder}/{name}-{width}.webp" for width in WIDTHS}
    shown = (f"![{alt}, {width}](images/{file})" if (IMAGES / file).exists() else "–" for width, file in files.items())
    yield f"| {' | '.join(shown)} |\n"
