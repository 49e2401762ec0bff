"""Feature files are what pytest collects: `pytest features/desjardins/code.feature` works, with no Python beside."""

from __future__ import annotations

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

from mire.catalogue import Catalogue
from mire.plugin.lines import scenario_lines

MODES = {"tactile"}
"""Tags that say how a scenario is driven, not what it checks."""


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


def feature_files(arguments: Iterable[Path]) -> list[Path]:
    """The feature files that command-line arguments stand for, those in folders included, each once."""
    found = [file for path in arguments for file in (sorted(path.rglob("*.feature")) if path.is_dir() else [path])]
    return [file for file in dict.fromkeys(found) if file.suffix == ".feature" and file.is_file()]


def read_feature(path: Path) -> Feature:
    """Parse a feature file; UsageError in one sentence where it cannot be read."""
    try:
        scenario_lines(path)  # gherkin-official names line and column of a fault, pytest-bdd does not
        return get_feature(str(path.parent), path.name)
    except UnicodeDecodeError as error:
        raise pytest.UsageError(f"{path} is not a readable feature: its text is not UTF-8.") from error
    except (CompositeParserException, FeatureError) as error:
        first = next(line for line in str(error).splitlines() if not line.endswith("errors:"))
        raise pytest.UsageError(f"{path} is not a readable feature: {first}") from error


def requirement_tags(feature: Feature, name: str) -> set[str]:
    """The tags of a scenario, its rule and its feature."""
    template = feature.scenarios[name]
    rule = set() if template.rule is None else template.rule.tags
    return set(template.tags) | set(feature.tags) | rule


def existing_checks(features: Path, root: Path) -> dict[str, set[str]]:
    """All scenarios there are, as node ids without parameters, by requirement id."""
    exist: dict[str, set[str]] = {}
    for path in feature_files([features]):
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


def without_parameters(nodeid: str) -> str:
    """A node id without the browser's name behind it; the name of a scenario holds no bracket (`refuse`)."""
    return nodeid.partition("[")[0]
