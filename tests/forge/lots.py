"""Recipes drawn: first such that every value, or every pair of values, is there at least once; then at random."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations

from tests.forge.dimensions import Dimension, of_portal
from tests.forge.recipe import Recipe, problems

Value = tuple[str, str]
Group = tuple[Value, ...]
_CANDIDATES = 40
_TRIES = 200


def draw(portal: str, seed: int, differing: int | None = None, strength: int = 2) -> Iterator[Recipe]:
    """Recipes without end, the same for one seed.

    differing: only so many of their dimensions are not at their plainest. strength: 2 covers pairs, 1 single values.
    """
    chance = random.Random(f"{portal} {seed}")
    left = groups(portal, strength)
    while True:
        candidates = [_one(portal, chance, differing) for _ in range(_CANDIDATES if left else 1)]
        best = max(candidates, key=lambda recipe: len(covered(recipe, strength) & left))
        left -= covered(best, strength)
        yield best


def groups(portal: str, strength: int = 2) -> set[Group]:
    """Every value, or pair of values, that a recipe can have."""
    possible = set()
    for dimensions in combinations(of_portal(portal), strength):
        for values in _together(dimensions):
            if not any(problems(Recipe(portal, _without_plainest(portal, dict(values))))):
                possible.add(values)
    return possible


def _together(dimensions: tuple[Dimension, ...]) -> Iterator[Group]:
    first, *others = dimensions
    for value in first.values:
        for rest in _together(tuple(others)) if others else [()]:
            yield ((first.name, value), *rest)


def covered(recipe: Recipe, strength: int = 2) -> set[Group]:
    """Those that this recipe has."""
    values = [(dimension.name, recipe[dimension.name]) for dimension in of_portal(recipe.portal)]
    return set(combinations(values, strength))


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
