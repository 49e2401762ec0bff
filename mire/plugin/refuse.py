"""What is wrong with a feature file or a selection, told before anything starts: UsageError, one sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

import pytest
from pytest_bdd.compat import get_fixture_names, getfixturedefs
from pytest_bdd.parser import Feature, Step
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

from mire.catalogue import Catalogue
from mire.home import CATALOGUE
from mire.plugin.collect import MODES, place, read_feature, requirement_tags
from mire.plugin.lines import may_hide_scenarios, scenario_lines
from mire.plugin.phrases import tidy

_LOGIC = {"and", "or", "not", "True", "False", "None"}
_NOT_IN_NAMES = ("[", "::")


def check_features(
    node: pytest.Collector, files: Mapping[Path, Collection[str]], features: Path, catalogue: Catalogue
) -> None:
    """Refuse the first of these files that cannot be judged by as it is, or that has not the names asked of it. `node`
    is one that the French phrases are known below."""
    known = _definitions(node)
    seen: set[str] = set()
    for path, asked in files.items():
        _check_place(path, features, catalogue)
        if path.name == CATALOGUE:
            _check_asked(path, asked, catalogue.portals[path.parent.name].rules)
            continue
        feature = read_feature(path)
        _check_names(path, feature)
        _check_asked(path, asked, feature.scenarios)
        _check_tags(path, feature, catalogue)
        for template in feature.scenarios.values():
            for step in template.steps:
                _check_step(known, path, step, seen)


def check_expression(expression: str, known: Iterable[str]) -> None:
    """Refuse a `-m` expression that names what is neither a requirement, nor a portal, nor any marker."""
    known = set(known)
    for name in re.findall(r"[\w-]+", re.sub(r"\([^()]*=[^()]*\)", "", expression)):
        if name not in known | _LOGIC:
            raise pytest.UsageError(f"-m {name}: no requirement or portal is called so{_instead(name, known)}.")


def _instead(name: str, known: set[str]) -> str:
    begun = sorted(one for one in known if one.startswith(f"{name}-"))
    close = begun or get_close_matches(name, known, n=3, cutoff=0.75)
    return f" (did you mean {' or '.join(close[:6])}?)" if close else ""


def _check_place(path: Path, features: Path, catalogue: Catalogue) -> None:
    if path.parent.parent != features or path.parent.name not in catalogue.portals:
        raise pytest.UsageError(f"{path}: a feature file belongs in {features}/<portal>/, beside its exigences.toml.")


def _check_asked(path: Path, asked: Iterable[str], known: Collection[str]) -> None:
    for name in asked:
        if name not in known:
            raise pytest.UsageError(f"not found: {place(path)}::{name}")


def _check_names(path: Path, feature: Feature) -> None:
    if may_hide_scenarios(path, feature.language, len(feature.scenarios)):
        [(name, count)] = Counter(name for name, _ in scenario_lines(path)).most_common(1)
        if count > 1:
            raise pytest.UsageError(f"{path}: two scenarios are called « {name} »; one would vanish, rename it.")
    for name in feature.scenarios:
        if any(sign in name for sign in _NOT_IN_NAMES):
            raise pytest.UsageError(f"{path}: « {name} » cannot be run by its name because of « [ » or « :: » in it.")


def _check_tags(path: Path, feature: Feature, catalogue: Catalogue) -> None:
    known = {id for portal in catalogue.portals.values() for id in portal.requirements}
    for name in feature.scenarios:
        tags = requirement_tags(feature, name)
        if unknown := sorted(tags - known - MODES):
            raise pytest.UsageError(f"{path}: the tag @{unknown[0]} of « {name} » is no requirement of the catalogue.")
        if not tags & known:
            raise pytest.UsageError(f"{path}: « {name} » checks no requirement; tag its « Règle » with an id.")


def _definitions(node: pytest.Collector) -> list[StepFunctionContext]:
    """Every definition of a step that is known below `node`."""
    manager = node.session._fixturemanager
    names = get_fixture_names(fixturemanager=manager)
    fixtures = [fixture for name in names for fixture in getfixturedefs(manager, name, node) or ()]
    found = [step_function_context_registry.get(fixture.func) for fixture in fixtures]
    return [one for one in found if one is not None]


def _check_step(known: Iterable[StepFunctionContext], path: Path, step: Step, seen: set[str]) -> None:
    """pytest-bdd tells an unknown step only when it runs it, and of two definitions silently runs one."""
    key = f"{step.type} {tidy(step.name)}"
    if key in seen:
        return
    seen.add(key)
    found = sum(one.type in (None, step.type) and one.parser.is_matching(step.name) for one in known)
    if found != 1:
        how = "no definition" if found == 0 else f"{found} definitions"
        raise pytest.UsageError(f"{path}:{step.line_number}: « {step.keyword} {step.name} » matches {how}.")
