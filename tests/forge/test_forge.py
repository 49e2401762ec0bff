"""Right recipes are judged right: a fixed few whenever tests run, the plainest of every portal among the long ones."""

from __future__ import annotations

from itertools import islice

import pytest

from tests.forge.judging import judge
from tests.forge.lots import draw
from tests.forge.recipe import PORTALS, Recipe, parse

FIXED = [
    "etu:",
    "etu: label=floating,menu=folded,technique=hash,numbers=list,command=button",
    "etu: label=table,menu=tiles,technique=shadow,submit=link,title=aria,leaving=menu",
]
MISSED_WAYS = ["etu: wrong=ETU-NUMEROS:another-number"]


def findings(recipes: list[Recipe], *arguments: str) -> list[str]:
    """What is said of them that no right portal deserves, or of wrong ones that they were not found out."""
    return [finding.line() for one in judge(recipes, *arguments) for finding in one.findings()]


@pytest.mark.long
def test_right_recipes_are_right() -> None:
    """A few recipes of the smallest portal have no finding."""
    assert [] == findings([parse(line) for line in FIXED])


@pytest.mark.long
def test_wrong_recipes_are_found_out() -> None:
    """A portal that is wrong in one way is not found to conform under the requirement that it breaks."""
    assert [] == findings([parse(line) for line in MISSED_WAYS])


@pytest.mark.long
@pytest.mark.parametrize("portal", PORTALS)
def test_the_plainest_is_right(portal: str) -> None:
    """The plainest portal of each insurer has no finding."""
    assert [] == findings([parse(f"{portal}:")], "-n", "2")


@pytest.mark.long
@pytest.mark.parametrize("portal", PORTALS)
def test_what_is_drawn_is_right(portal: str) -> None:
    """Neither has the first that is drawn with six differences."""
    assert [] == findings(list(islice(draw(portal, 1, 6), 1)), "-n", "2")
