"""Which of the embedded mocks a run needs: those of the portals that `-m` may select, and those that these speak of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from _pytest.mark.expression import Expression

from mire.catalogue import Catalogue
from mire.home import CATALOGUE
from mire.plugin.collect import read_feature, requirement_tags
from mire.plugin.phrases import tidy


def needed(files: Iterable[Path], expression: str, catalogue: Catalogue) -> list[str]:
    """The portals, in the catalogue's order; all of the files where `expression`, which -m gives, selects nothing."""
    files = list(files)
    selected = (path for path in files if any(_may_select(expression, one) for one in _marks(path, catalogue)))
    own = {path.parent.name for path in selected} or {path.parent.name for path in files}
    spoken = {id for path in files if path.parent.name in own for id in _spoken_of(path, catalogue)}
    return [id for id in catalogue.portals if id in own | spoken]


def _may_select(expression: str, marks: Set[str]) -> bool:
    """pytest has said what is wrong with an expression that cannot be read before any file is looked at."""

    def holds(name: str, /, **_: str | int | bool | None) -> bool:
        return name in marks

    return not expression or Expression.compile(expression).evaluate(holds)


def _marks(path: Path, catalogue: Catalogue) -> Iterator[Set[str]]:
    """Those of each check of a file."""
    portal = path.parent.name
    if path.name == CATALOGUE:
        yield from ({portal, *rule.requirements} for rule in catalogue.portals[portal].rules.values())
        return
    feature = read_feature(path)
    yield from ({portal, *requirement_tags(feature, name)} for name in feature.scenarios)


def _spoken_of(path: Path, catalogue: Catalogue) -> Iterator[str]:
    """Portals that somebody goes on to: « desjardins »."""
    if path.name == CATALOGUE:
        return
    for scenario in read_feature(path).scenarios.values():
        for step in scenario.steps:
            yield from (id for id in catalogue.portals if f"« {id} »" in tidy(step.name))
