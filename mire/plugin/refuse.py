"""What is wrong with a feature file or a selection, told before anything starts: UsageError, one sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

import pytest
from pytest_bdd.parser import Feature, Step
from pytest_bdd.scenario import find_fixturedefs_for_step

from mire.catalogue import Catalogue
from mire.plugin.collect import MODES, read_feature, requirement_tags
from mire.plugin.lines import scenario_lines
from mire.plugin.phrases import tidy

_LOGIC = {"and", "or", "not", "True", "False", "None"}
_NOT_IN_NAMES = ("[", "::")


def check_features(session: pytest.Session, paths: Iterable[Path], features: Path, catalogue: Catalogue) -> None:
    """Refuse the first of these feature files that cannot be judged by as it is."""
    seen: set[str] = set()
    for path in paths:
        _check_place(path, features, catalogue)
        feature = read_feature(path)
        _check_names(path)
        _check_tags(path, feature, catalogue)
        for template in feature.scenarios.values():
            for step in template.steps:
                _check_step(session, path, step, seen)


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


def _check_names(path: Path) -> None:
    names = [name for name, _ in scenario_lines(path)]
    for name, count in Counter(names).items():
        if count > 1:
            raise pytest.UsageError(f"{path}: two scenarios are called « {name} »; one would vanish, rename it.")
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


def _check_step(session: pytest.Session, path: Path, step: Step, seen: set[str]) -> None:
    """pytest-bdd tells an unknown step only when it runs it, and of two definitions silently runs one."""
    key = f"{step.type} {tidy(step.name)}"
    if key in seen:
        return
    seen.add(key)
    found = len(list(find_fixturedefs_for_step(step, session._fixturemanager, session)))
    if found != 1:
        how = "no definition" if found == 0 else f"{found} definitions"
        raise pytest.UsageError(f"{path}:{step.line_number}: « {step.keyword} {step.name} » matches {how}.")
