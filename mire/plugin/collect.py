"""Feature files as pytest's modules, with no Python beside them: what they hold, and what it is called."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pytest_bdd import scenario
from pytest_bdd.exceptions import GherkinParseError
from pytest_bdd.feature import get_feature
from pytest_bdd.parser import Feature

from mire.catalogue import Catalogue
from mire.home import FEATURES

MODES = {"tactile"}
"""Tags that say how a scenario is driven, not what it checks."""


class OurFile(pytest.Module):
    """A file of features or rules whose functions are items. `only`: the names of those that were asked for, without
    one all of them."""

    only: Collection[str] = ()

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """Its items, or those of them that were asked for."""
        every = super().collect()
        return [one for one in every if one.name.partition("[")[0] in self.only] if self.only else every

    def istestfunction(self, obj: object, name: str) -> bool:
        """Every function of the module is a check."""
        return callable(obj) and not name.startswith("__")

    def istestclass(self, obj: object, name: str) -> bool:  # noqa: ARG002 - pytest's signature
        """There are no classes."""
        return False


class FeatureFile(OurFile):
    """One `.feature` file; each scenario is one item, named as in the file."""

    def _getobj(self) -> ModuleType:
        feature = read_feature(self.path)
        module = ModuleType(self.path.stem)
        module.__file__ = str(self.path)
        for name in feature.scenarios:
            run = scenario(self.path.name, name, features_base_dir=str(self.path.parent))(lambda: None)
            setattr(module, name, pytest.mark.usefixtures("scene")(run))
        return module


def place(path: Path) -> str:
    """What a file of features is called, wherever they lie: `features/cowan/acces.feature`."""
    return f"{FEATURES}/{path.parent.name}/{path.name}"


def read_feature(path: Path) -> Feature:
    """Parse a feature file; UsageError in one sentence where it cannot be read."""
    try:
        return get_feature(str(path.parent), path.name)
    except UnicodeDecodeError as error:
        raise pytest.UsageError(f"{path} is not a readable feature: its text is not UTF-8.") from error
    except GherkinParseError as error:  # its cause, gherkin-official's own, names the line and column of a fault
        first = next(line for line in str(error.__cause__ or error).splitlines() if not line.endswith("errors:"))
        raise pytest.UsageError(f"{path} is not a readable feature: {first}") from error


def requirement_tags(feature: Feature, name: str) -> set[str]:
    """The tags of a scenario, its rule and its feature."""
    template = feature.scenarios[name]
    rule = set() if template.rule is None else template.rule.tags
    return set(template.tags) | set(feature.tags) | rule


def existing_checks(features: Path, portals: Collection[str] = ()) -> dict[str, set[str]]:
    """All scenarios there are (of these portals), as node ids without parameters, by requirement id."""
    exist: dict[str, set[str]] = {}
    for path in sorted(features.rglob("*.feature")):
        if portals and path.parent.name not in portals:
            continue
        feature = read_feature(path)
        for name in feature.scenarios:
            for tag in requirement_tags(feature, name) - MODES:
                exist.setdefault(tag, set()).add(f"{place(path)}::{name}")
    return exist


def item_requirements(item: pytest.Item, catalogue: Catalogue) -> Iterator[str]:
    """The requirement ids that an item's markers name."""
    known = {id for portal in catalogue.portals.values() for id in portal.requirements}
    seen: set[Any] = set()
    for mark in item.iter_markers():
        if mark.name in known and mark.name not in seen:
            seen.add(mark.name)
            yield mark.name


def without_parameters(nodeid: str) -> str:
    """A node id without the browser's name behind it; the name of a scenario holds no bracket (`refuse`)."""
    return nodeid.partition("[")[0]
