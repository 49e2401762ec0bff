"""A pytest plugin for the self-check: runs features against deviating mocks instead of the good ones.

`pytest features/x -p tests.selfcheck.deviating --cases FILE --matrix FILE`: the first file lists pairs of a
deviation and a requirement, `[["DSJ-CODE-LONGUEUR:max-37", "DSJ-CODE-LONGUEUR"], …]`; the second receives the
verdict of each pair.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from mire.plugin.collect import FeatureFile, item_requirements
from mire.plugin.recording import PROPERTY
from mire.plugin.run import RUN
from mire.plugin.stage import TARGET, Target
from mire.plugin.tree import stand_in
from mire.scene import Scene
from mire.target.profile import load_profile
from mire.verdicts import Check, NotApplicable, Verdict, aggregate

CASES = pytest.StashKey[dict[str, list[str]]]()
_targets: dict[str, Target] = {}
_checks: dict[tuple[str, str], list[Check]] = defaultdict(list)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the two files."""
    parser.addoption("--cases", required=True, help="pairs of deviation and requirement, as JSON")
    parser.addoption("--matrix", required=True, help="where the verdict of each pair goes, as JSON")


def pytest_configure(config: pytest.Config) -> None:
    """Read the cases: which deviations each requirement is tried against."""
    by_requirement: dict[str, list[str]] = defaultdict(list)
    for deviation, requirement in json.loads(Path(config.getoption("--cases")).read_text("utf-8")):
        by_requirement[requirement].append(deviation)
    config.stash[CASES] = by_requirement
    stand_in(config, Deviating())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run each scenario once for every deviation that its requirement is tried against."""
    if "scene" in metafunc.fixturenames and isinstance(metafunc.definition.parent, FeatureFile):
        cases = metafunc.config.stash[CASES]
        marks = {mark.name for mark in metafunc.definition.iter_markers()}
        wanted = sorted({deviation for requirement in marks & cases.keys() for deviation in cases[requirement]})
        metafunc.fixturenames.append("deviation")
        metafunc.parametrize("deviation", wanted)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out the scenarios that no deviation is tried against."""
    items[:] = [item for item in items if _deviation(item)]


class Deviating:
    """The fixtures that replace the judge's."""

    @pytest.fixture
    def target(self, request: pytest.FixtureRequest, deviation: str) -> Target:
        """The deviating mock instead of the good one, served when first needed."""
        if deviation not in _targets:
            run = request.config.stash[RUN]
            assert run.embedded is not None
            path = run.embedded.serve(None, deviation)
            assert path is not None, f"no mock deviates as {deviation}"
            _targets[deviation] = Target(load_profile(path, run.catalogue), run.seed, "main")
        return _targets[deviation]

    @pytest.fixture
    def scene(self, scene: Scene, deviation: str) -> Scene:
        """One finding is proof enough: a table ends with it, and further scenarios are passed over."""
        if all(_found(deviation, requirement) for requirement in scene.requirements):
            raise NotApplicable("un autre scénario l'a déjà montré")
        scene.first_only = True
        return scene


def _found(deviation: str, requirement: str) -> bool:
    return any(check.verdict == Verdict.NON_CONFORME for check in _checks.get((deviation, requirement), ()))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    """Gather what each scenario found out about the requirement it was run for."""
    report = yield
    run = item.config.stash[RUN]
    for name, given in report.user_properties:
        if name == PROPERTY and report.when == "call":
            assert item.stash[TARGET] is _targets[_deviation(item)], "the right mock was judged, not the deviation"
            for check in map(Check.from_dict, given["checks"]):
                _checks[_deviation(item), check.requirement].append(check)
            for requirement in item_requirements(item, run.catalogue):
                _checks.setdefault((_deviation(item), requirement), [])
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the matrix: verdict and first telling check, by deviation and requirement."""
    matrix = [[*pair, *_verdict(checks)] for pair, checks in sorted(_checks.items())]
    Path(session.config.getoption("--matrix")).write_text(json.dumps(matrix, ensure_ascii=False, indent=1), "utf-8")


def _verdict(checks: list[Check]) -> tuple[str, str]:
    verdict, _ = aggregate(checks)
    telling = next(check for check in checks if check.verdict == verdict)
    words = [telling.scenario, telling.expected, telling.observed, telling.reason]
    return str(verdict), " — ".join(word for word in words if word)


def _deviation(item: pytest.Item) -> str:
    callspec = getattr(item, "callspec", None)
    value = callspec.params.get("deviation", "") if callspec else ""
    return value if isinstance(value, str) else ""
