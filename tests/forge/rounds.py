"""Rounds of drawing and judging, written down as they go and taken up again; and a finding made plain."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from tests.forge import ways
from tests.forge.judging import Judged, judge
from tests.forge.lots import draw
from tests.forge.recipe import Recipe, parse

Say = Callable[[str], None]


@dataclass(frozen=True)
class Lot:
    """What is to be drawn: see `draw`. wrong: each recipe is wrong in one way, one way after the other."""

    portal: str
    count: int
    seed: int = 1
    differing: int | None = None
    strength: int = 2
    wrong: bool = False

    def recipes(self) -> list[Recipe]:
        """All of them."""
        right = islice(draw(self.portal, self.seed, self.differing, self.strength), self.count)
        if not self.wrong:
            return list(right)
        return [replace(recipe, wrong=(way,)) for recipe, way in zip(right, cycle(ways.of(self.portal)), strict=False)]


def rounds(lot: Lot, file: Path, batch: int, arguments: Sequence[str], say: Say) -> None:
    """Judge the recipes of a lot that `file` does not have yet, a batch at a time; a line each in `file`."""
    known = {one["recipe"] for one in written(file)}
    drawn = [recipe for recipe in lot.recipes() if str(recipe) not in known]
    say(f"{lot.count} recipes, {len(drawn)} of them to be judged")
    for start in range(0, len(drawn), batch):
        for one in judge(drawn[start : start + batch], *arguments):
            _write(file, one)
            say(f"[{start + batch}/{len(drawn)}] {one.recipe}: {one.counts()}")
            for finding in one.findings():
                say(f"    {finding.requirement}: {finding.verdict} – {finding.why[:300]}")


def written(file: Path) -> Iterator[dict[str, Any]]:
    """What was judged before."""
    if file.exists():
        yield from (json.loads(line) for line in file.read_text("utf-8").splitlines())


def _write(file: Path, one: Judged) -> None:
    findings = [finding.__dict__ for finding in one.findings()]
    line = json.dumps({"recipe": str(one.recipe), "counts": one.counts(), "findings": findings}, ensure_ascii=False)
    with file.open("a", encoding="utf-8") as open_file:
        open_file.write(line + "\n")


def shrink(line: str, requirement: str, arguments: Sequence[str], say: Say) -> Recipe:
    """The plainest recipe that still shows what this one does about the requirement.

    Halves are dropped first, then one dimension after the other.
    """
    recipe = parse(line)
    for size in (len(recipe.differences) // 2, len(recipe.differences) // 4, 1):
        recipe = _dropped(recipe, max(size, 1), requirement, arguments, say)
    return recipe


def _dropped(recipe: Recipe, size: int, requirement: str, arguments: Sequence[str], say: Say) -> Recipe:
    names = recipe.differences
    for start in range(0, len(names), size):
        plainer = recipe
        for name in names[start : start + size]:
            plainer = plainer.plainer(name)
        if plainer != recipe and _shows(plainer, requirement, arguments):
            say(f"still so: {plainer}")
            recipe = plainer
    return recipe


def _shows(recipe: Recipe, requirement: str, arguments: Sequence[str]) -> bool:
    judged = judge([recipe], "-m", requirement, *arguments)[0]
    return any(finding.requirement == requirement for finding in judged.findings())
