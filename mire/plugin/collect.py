"""Feature files are what pytest collects: `pytest features/desjardins/code.feature` works, with no Python beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from gherkin.errors import CompositeParserException
from pytest_bdd import scenario
from pytest_bdd.exceptions import FeatureError
from pytest_bdd.feature import get_feature
from pytest_bdd.parser import Feature
from pytest_bdd.scenario import find_fixturedefs_for_step, scenario_wrapper_template_registry

from mire.catalogue import Catalogue
from mire.plugin.lines import scenario_lines
from mire.plugin.phrases import tidy


class FeatureFile(pytest.Module):
    """One `.feature` file; each scenario is one item, named as in the file."""

    def _getobj(self) -> ModuleType:
        feature = read_feature(self.path)
        module = ModuleType(self.path.stem)
        module.__file__ = str(self.path)
        for name in feature.scenarios:
            run = scenario(self.path.name, name, features_base_dir=str(self.path.parent))(lambda: None)
            setattr(module, name, pytest.mark.usefixtures("scene")(run))
        return module

    def istestfunction(self, obj: object, name: str) -> bool:
        """Every function of the module is a scenario."""
        return callable(obj) and not name.startswith("__")

    def istestclass(self, obj: object, name: str) -> bool:  # noqa: ARG002 - pytest's signature
        """A feature file has no classes."""
        return False


def read_feature(path: Path) -> Feature:
    """Parse a feature file; UsageError in one sentence where it cannot be used."""
    try:
        lines = scenario_lines(path)
        feature = get_feature(str(path.parent), path.name)
    except (CompositeParserException, FeatureError) as error:
        raise pytest.UsageError(f"{path} is not a readable feature: {str(error).splitlines()[-1]}") from error
    twice = [name for name, count in Counter(name for name, _ in lines).items() if count > 1]
    if twice:
        raise pytest.UsageError(f"{path}: two scenarios are called « {twice[0]} »; one would vanish, rename it.")
    return feature


def requirement_tags(feature: Feature, name: str) -> set[str]:
    """The tags of a scenario, its rule and its feature."""
    template = feature.scenarios[name]
    rule = set() if template.rule is None else template.rule.tags
    return set(template.tags) | set(feature.tags) | rule


def check_tags(path: Path, feature: Feature, catalogue: Catalogue) -> None:
    """Refuse an unknown tag, and a scenario that checks no requirement."""
    known = {id for portal in catalogue.portals.values() for id in portal.requirements}
    for name in feature.scenarios:
        tags = requirement_tags(feature, name)
        if unknown := sorted(tags - known - MODES):
            raise pytest.UsageError(f"{path}: the tag @{unknown[0]} of « {name} » is no requirement of the catalogue.")
        if not tags & known:
            raise pytest.UsageError(f"{path}: « {name} » checks no requirement; tag its « Règle » with an id.")


MODES = {"tactile"}
"""Tags that say how a scenario is driven, not what it checks."""


def existing_checks(features: Path, root: Path) -> dict[str, set[str]]:
    """All scenarios there are, as node ids without parameters, by requirement id."""
    exist: dict[str, set[str]] = {}
    for path in sorted(features.rglob("*.feature")):
        feature = read_feature(path)
        for name in feature.scenarios:
            for tag in requirement_tags(feature, name) - MODES:
                exist.setdefault(tag, set()).add(f"{path.relative_to(root).as_posix()}::{name}")
    return exist


def item_requirements(item: pytest.Item, catalogue: Catalogue) -> Iterator[str]:
    """The requirement ids that an item's markers name."""
    known = {id for portal in catalogue.portals.values() for id in portal.requirements}
    seen: set[Any] = set()
    for mark in item.iter_markers():
        if mark.name in known and mark.name not in seen:
            seen.add(mark.name)
            yield mark.name


def check_steps(items: Iterable[pytest.Item]) -> None:
    """Refuse a step that no phrase defines, or two; UsageError names the first."""
    seen: set[str] = set()
    for item in items:
        template = scenario_wrapper_template_registry.get(item.function) if isinstance(item, pytest.Function) else None
        if template is None:
            continue
        for step in template.steps:
            key = f"{step.type} {tidy(step.name)}"
            if key in seen:
                continue
            seen.add(key)
            found = len(list(find_fixturedefs_for_step(step, item.session._fixturemanager, item)))
            if found != 1:
                how = "n'est défini nulle part" if found == 0 else f"est défini {found} fois"
                raise pytest.UsageError(f"{item.path}:{step.line_number} : « {step.keyword} {step.name} » {how}.")
