"""A recipe: a value for each dimension of a portal, ways of being wrong, a seed; as data and as one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from tests.forge.dimensions import DIMENSIONS, Dimension, clash, of_portal

PORTALS = {
    "ast": "assistance",
    "cow": "cowan",
    "r360": "reclamation360",
    "etu": "etudiant",
    "uni": "unimutuelles",
    "dsj": "desjardins",
}
"""By the recipe's short name: the insurer's catalogue."""


class RecipeError(ValueError):
    """A recipe that names what does not exist, or combines what cannot be together."""


@dataclass(frozen=True)
class Recipe:
    """What one portal is drawn from.

    values: only those that differ from the plainest. wrong: ways of being wrong, `REQUIREMENT:way` each.
    """

    portal: str
    values: Mapping[str, str] = field(default_factory=dict)
    wrong: tuple[str, ...] = ()
    seed: int = 0

    def __getitem__(self, dimension: str) -> str:
        return self.values.get(dimension, DIMENSIONS[dimension].plainest)

    def __hash__(self) -> int:
        return hash(str(self))

    @property
    def differences(self) -> list[str]:
        """The dimensions that are not at their plainest."""
        return [name for name in DIMENSIONS if self[name] != DIMENSIONS[name].plainest]

    def plainer(self, dimension: str) -> Recipe:
        """The same with this dimension at its plainest."""
        return replace(self, values={name: value for name, value in self.values.items() if name != dimension})

    def __str__(self) -> str:
        parts = [f"{name}={self[name]}" for name in self.differences]
        parts += [f"wrong={way}" for way in self.wrong]
        parts += [f"seed={self.seed}"] if self.seed else []
        return f"{self.portal}: {','.join(parts)}".rstrip()


def parse(line: str) -> Recipe:
    """Read `ast: label=beside,date=calendar,seed=12`; raises RecipeError, naming what is wrong with it."""
    portal, _, rest = line.partition(":")
    values: dict[str, str] = {}
    wrong: list[str] = []
    seed = 0
    for part in filter(None, (part.strip() for part in rest.split(","))):
        name, _, value = part.partition("=")
        if name == "wrong":
            wrong.append(value)
        elif name == "seed":
            seed = int(value)
        else:
            values[name] = value
    return checked(Recipe(portal.strip(), values, tuple(wrong), seed))


def checked(recipe: Recipe) -> Recipe:
    """The recipe itself; raises RecipeError where it cannot be served."""
    problem = next(problems(recipe), None)
    if problem is not None:
        raise RecipeError(problem)
    return recipe


def problems(recipe: Recipe) -> Iterator[str]:
    """Why it cannot be served, one sentence each."""
    if recipe.portal not in PORTALS:
        yield f"unknown portal « {recipe.portal} »: one of {', '.join(PORTALS)}"
        return
    dimensions = {dimension.name: dimension for dimension in of_portal(recipe.portal)}
    for name, value in recipe.values.items():
        yield from _unknown(recipe.portal, dimensions, name, value)
    reason = clash(recipe)
    if reason:
        yield reason


def _unknown(portal: str, dimensions: Mapping[str, Dimension], name: str, value: str) -> Iterable[str]:
    if name not in dimensions:
        yield f"« {portal} » has no dimension « {name} »"
    elif value not in dimensions[name].values:
        yield f"« {name} » has no value « {value} »: one of {', '.join(dimensions[name].values)}"
