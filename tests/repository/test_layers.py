"""The layers of docs/architecture.md are those that `make lint` holds."""

from __future__ import annotations

import re

import pytest

from scripts.layers import PAGE, ROOT, contract, with_layers


def test_the_page_is_current() -> None:
    """Whoever moves a package renews it."""
    page = PAGE.read_text("utf-8")
    if with_layers(page) != page:
        pytest.fail("docs/architecture.md has other layers than pyproject.toml: run `make catalogue`.", pytrace=False)


def test_every_package_of_the_judge_stands_in_a_layer() -> None:
    """None is free to import what it likes."""
    named = {name for layer in contract()["layers"] for name in re.findall(r"\w+", layer)}
    packages = {folder.parent.name for folder in ROOT.glob("mire/*/__init__.py")}
    assert packages == {name for name in named if (ROOT / "mire" / name).is_dir()}
