"""Recipes: read, printed, refused; drawn; and the portals that come of them."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

import httpx
import pytest

from tests.forge import ways
from tests.forge.dimensions import of_portal
from tests.forge.lots import covered, draw, groups
from tests.forge.portals import PORTALS
from tests.forge.recipe import Recipe, RecipeError, parse
from tests.forge.running import portal as portal_of
from tests.forge.server import Server

_PEOPLE = {
    "ast": {"member_number": "A1", "first_name": "Zoé", "last_name": "Roy", "offer_active": True, "beneficiaries": []},
    "cow": {
        "certificate": "1",
        "first_name": "Zoé",
        "last_name": "Roy",
        "birth_date": "1990-02-03",
        "email": "z@example.org",
    },
    "uni": {"member_number": "1", "access_code": "2", "first_name": "Zoé", "last_name": "Roy"},
    "dsj": {"contract": "Q1", "certificate": "1", "first_name": "Zoé", "last_name": "Roy", "birth_date": "1990-02-03"},
    "r360": {"contract": "Q1", "certificate": "1", "first_name": "Zoé", "last_name": "Roy", "birth_date": "1990-02-03"},
    "etu": {
        "login": "z",
        "password": "p",
        "contract": "Q1",
        "certificate": "1",
        "first_name": "Zoé",
        "last_name": "Roy",
    },
}


def test_a_recipe_is_one_line() -> None:
    """What is printed is read again, only what differs from the plainest."""
    line = "ast: label=beside,submit=link,wrong=AST-MDP-LONGUEUR:min-minus-one,seed=12"
    assert line == str(parse(line))
    assert "cow:" == str(parse("cow: label=tied"))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("xyz: label=beside", "unknown portal"),
        ("ast: colour=red", "has no dimension"),
        ("ast: label=sideways", "has no value"),
        ("ast: order=person", "has no dimension"),
        ("dsj: mark=none", "bear a star"),
        ("ast: sections=panels,refusal=page", "leaves the panels' document"),
    ],
)
def test_a_recipe_that_cannot_be_is_refused(line: str, said: str) -> None:
    """The reason names what is wrong."""
    with pytest.raises(RecipeError, match=said):
        parse(line)


@pytest.mark.parametrize("portal", ["ast", "cow", "dsj", "r360", "uni"])
def test_a_portal_has_thirty_dimensions(portal: str) -> None:
    """Each has two values at least, the plainest first."""
    dimensions = of_portal(portal)
    assert len(dimensions) >= 30
    assert min(len(dimension.values) for dimension in dimensions) >= 2


def test_what_is_drawn_covers_pairs() -> None:
    """The same seed draws the same, every recipe can be served, and pairs are covered quickly."""
    drawn = list(islice(draw("etu", 3), 25))
    assert drawn == list(islice(draw("etu", 3), 25))
    assert drawn == [parse(str(recipe)) for recipe in drawn]
    left = groups("etu") - set().union(*(covered(recipe) for recipe in drawn))
    assert len(left) < len(groups("etu")) / 2


@pytest.mark.long
@pytest.mark.parametrize("portal", PORTALS)
def test_every_value_can_be_served(portal: str) -> None:
    """With any one value, people are made known and the entry answers."""
    for dimension in of_portal(portal):
        for value in dimension.values:
            recipe = Recipe(portal, {dimension.name: value})
            try:
                parse(str(recipe))
            except RecipeError:
                continue
            with ThreadPoolExecutor(1) as apart:  # a browser's loop may be at work in this thread
                assert (201, 200) == apart.submit(asyncio.run, _answers(recipe)).result()


async def _answers(recipe: Recipe) -> tuple[int, int]:
    application = httpx.ASGITransport(Server(portal_of(recipe)).app())
    async with httpx.AsyncClient(transport=application, base_url="http://forge", follow_redirects=True) as client:
        known = await client.post("/_mire/members", json=_PEOPLE[recipe.portal])
        entry = await client.get(PORTALS[recipe.portal].entry)
        return known.status_code, entry.status_code


@pytest.mark.parametrize("portal", PORTALS)
def test_ways_of_being_wrong_are_of_a_portal(portal: str) -> None:
    """Each has some, and each is a recipe's."""
    assert ways.of(portal)
    assert all(str(parse(f"{portal}: wrong={way}")) == f"{portal}: wrong={way}" for way in ways.of(portal))
