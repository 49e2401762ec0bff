"""A pytest plugin: judges `petit_portail` in each of its ways of being wrong by the requirement that it breaks.

`pytest features/desjardins -p tests.implementations.wrong_portails --found FILE`, with a profile of the right portal:
FILE receives, by way of being wrong, the verdicts of the checks of its own requirement.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mire.plugin.collect import FeatureFile
from mire.plugin.recording import PROPERTY
from mire.plugin.stage import Target
from tests.implementations.petit_portail import WRONG, running

WRONG_WAY = "wrong"
_found: dict[str, list[str]] = defaultdict(list)


def requirement(wrong: str) -> str:
    """The requirement that a way of being wrong breaks."""
    return wrong.partition(":")[0]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the file."""
    parser.addoption("--found", required=True, help="where the verdicts go, as JSON")


def pytest_configure(config: pytest.Config) -> None:
    """Put the wrong portals in the right one's place; only now, so that this fixture comes after the judge's."""
    config.pluginmanager.register(WrongTarget())


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the scenarios that no way of being wrong concerns."""
    chosen = [item for item in items if item.callspec.params.get(WRONG_WAY)]  # type: ignore[attr-defined]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run each scenario once for every way of breaking its requirement."""
    scenario = isinstance(metafunc.definition.parent, FeatureFile)
    marks = {mark.name for mark in metafunc.definition.iter_markers()} if scenario else set()
    metafunc.fixturenames.append(WRONG_WAY)
    metafunc.parametrize(WRONG_WAY, [wrong for wrong in WRONG if requirement(wrong) in marks] or [""])


class WrongTarget:
    """The fixture that replaces the judge's."""

    @pytest.fixture
    def target(self, targets: dict[str, Target], wrong: str) -> Iterator[Target]:
        """A portal that is wrong in this way, and its profile."""
        with running(wrong) as url:
            right = targets["desjardins"]
            assert right.profile.control is not None
            control = right.profile.control.model_copy(update={"url": f"{url}/essais"})
            yield Target(replace(right.profile, base_url=url, control=control), right.seed, right.worker)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    """Send the way of being wrong along with the checks."""
    report = yield
    report.user_properties.append((WRONG_WAY, item.callspec.params[WRONG_WAY]))  # type: ignore[attr-defined]
    return report


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Gather the verdicts of every process."""
    properties = dict(report.user_properties)
    for check in properties.get(PROPERTY, {"checks": []})["checks"]:
        if check["requirement"] == requirement(properties[WRONG_WAY]):
            _found[properties[WRONG_WAY]].append(check["verdict"])


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write what was found."""
    if not hasattr(session.config, "workerinput"):
        Path(session.config.getoption("--found")).write_text(json.dumps(_found, ensure_ascii=False), "utf-8")
