"""A pytest plugin: judges another hand's portal in each of its ways of being wrong by the requirement that it breaks.

`pytest features/desjardins -p tests.implementations.wrong_portails --hand petit_portail --found FILE`, with a profile
of the right portal: FILE receives, by way of being wrong, the verdicts of the checks of its own requirement. `--ways`
names some of them; without it all are tried.
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
from mire.plugin.tree import stand_in
from tests.implementations.hands import HANDS, Hand, requirement

WRONG_WAY = "wrong"
_found: dict[str, list[str]] = defaultdict(list)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the portal's name, its ways of being wrong, and the file."""
    parser.addoption("--hand", required=True, choices=sorted(HANDS), help="which portal")
    parser.addoption("--ways", default="", help="ways of being wrong, separated by commas; all of them without it")
    parser.addoption("--found", required=True, help="where the verdicts go, as JSON")


def pytest_configure(config: pytest.Config) -> None:
    """Put the wrong portals in the right one's place."""
    stand_in(config, WrongTarget(HANDS[config.getoption("--hand")]))


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
    wanted = metafunc.config.getoption("--ways").split(",") if metafunc.config.getoption("--ways") else None
    ways = HANDS[metafunc.config.getoption("--hand")].wrong
    chosen = [way for way in ways if requirement(way) in marks and (wanted is None or way in wanted)]
    metafunc.parametrize(WRONG_WAY, chosen or [""])


class WrongTarget:
    """The fixture that replaces the judge's."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand

    @pytest.fixture
    def target(self, targets: dict[str, Target], wrong: str) -> Iterator[Target]:
        """A portal that is wrong in this way, and its profile."""
        with self._hand.serving(wrong, **self._hand.hurried) as url:
            right = targets[self._hand.portal]
            assert right.profile.control is not None
            entries = {name: at.replace(str(right.profile.base_url), url) for name, at in right.profile.entries.items()}
            control = right.profile.control.model_copy(update={"url": url + self._hand.endpoint})
            profile = replace(right.profile, base_url=url, entries=entries, control=control)
            yield Target(profile, right.seed, right.worker)


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
