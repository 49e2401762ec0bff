"""docs/gallery.md shows the pictures that there are, and there is one of every screen that somebody comes by."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from mire.catalogue import load
from scripts import gallery
from tests.judged import ROOT

CATALOGUE = load(ROOT / "features")
PICTURES = sorted(gallery.IMAGES.rglob("*.webp"))
MOST = 3_000_000
WITHOUT = {"desjardins": 2, "etudiant": 0, "cowan": 3, "unimutuelles": 0, "assistance": 5, "reclamation360": 2}
"""How many screens of a portal are only seen by who has two plans, does something wrong, or takes another way."""


def test_the_page_is_current() -> None:
    """`make pictures` writes both."""
    assert gallery.page(CATALOGUE) == gallery.PAGE.read_text("utf-8")


@pytest.mark.parametrize("portal", CATALOGUE.portals.values(), ids=CATALOGUE.portals.keys())
def test_nearly_every_screen_has_a_picture(portal: gallery.Portal) -> None:
    """Those without are named on the page; a new one is not left out unseen."""
    assert len(gallery.left_out(portal)) == WITHOUT[portal.id]


def test_the_pictures_are_small() -> None:
    """All together; a clone holds them for ever."""
    assert 0 < sum(picture.stat().st_size for picture in PICTURES) < MOST


@pytest.mark.parametrize("width", ["bureau", "telephone"])
def test_each_picture_is_as_wide_as_its_window(width: str) -> None:
    """Nothing on a page stands out beside the window."""
    found = {picture: wide(picture) for picture in PICTURES if picture.stem.endswith(f"-{width}")}
    assert found
    assert {} == {picture.name: found[picture] for picture in found if found[picture] != gallery.WIDTHS[width][0]}


def wide(picture: Path) -> int:
    """In pixels."""
    with Image.open(picture) as opened:
        return opened.width
