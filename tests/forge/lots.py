"""Recipes drawn: first such that every pair of values is there at least once, then at random; the same for one seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations

from tests.forge.dimensions import Dimension, of_portal
from tests.forge.recipe import Recipe, problems

Pair = tuple[tuple[str, str], tuple[str, str]]
_CANDIDATES = 40
_TRIES = 200


def draw(portal: str, seed: int, differing: int | None = None) -> Iterator[Recipe]:
    """Recipes without end; with `differing`, only so many of their dimensions are not at their plainest."""
    chance = random.Random(f"{portal} {seed}")
    left = pairs(portal)
    while True:
        candidates = [_one(portal, chance, differing) for _ in range(_CANDIDATES if left else 1)]
        best = max(candidates, key=lambda recipe: len(covered(recipe) & left))
        left -= covered(best)
        yield best


def pairs(portal: str) -> set[Pair]:
    """Every pair of values that can be together."""
    possible = set()
    for first, second in combinations(of_portal(portal), 2):
        for one in first.values:
            for other in second.values:
                if not any(problems(Recipe(portal, _without_plainest(portal, {first.name: one, second.name: other})))):
                    possible.add(((first.name, one), (second.name, other)))
    return possible


def covered(recipe: Recipe) -> set[Pair]:
    """The pairs that this recipe has."""
    values = [(dimension.name, recipe[dimension.name]) for dimension in of_portal(recipe.portal)]
    return set(combinations(values, 2))


def _one(portal: str, chance: random.Random, differing: int | None) -> Recipe:
    dimensions = of_portal(portal)
    for _ in range(_TRIES):
        chosen = dimensions if differing is None else chance.sample(dimensions, min(differing, len(dimensions)))
        values = {dimension.name: _value(dimension, chance, differing is not None) for dimension in chosen}
        recipe = Recipe(portal, _without_plainest(portal, values))
        if not any(problems(recipe)):
            return recipe
    return _mended(recipe, chance)


def _mended(recipe: Recipe, chance: random.Random) -> Recipe:
    """The recipe with dimensions put back to the plainest until nothing clashes."""
    while any(problems(recipe)):
        recipe = recipe.plainer(chance.choice(recipe.differences))
    return recipe


def _value(dimension: Dimension, chance: random.Random, differs: bool) -> str:
    return chance.choice(list(dimension.values)[1 if differs else 0 :])


def _without_plainest(portal: str, values: dict[str, str]) -> dict[str, str]:
    plainest = {dimension.name: dimension.plainest for dimension in of_portal(portal)}
    return {name: value for name, value in values.items() if value != plainest[name]}
