"""Writing miniature catalogues, and reading the real ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mire.catalogue import Catalogue, load
from tests.catalogue.miniature import MINIATURE

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a catalogue into its portal's folder; returns the folder that holds all portals."""

    def write_catalogue(text: str = MINIATURE, portal: str = "mini") -> Path:
        folder = tmp_path / portal
        folder.mkdir()
        (folder / "exigences.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write_catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The project's own catalogue."""
    return load(REPOSITORY / "features")
