"""A pytest plugin: judges many recipes of one portal in one run, each scenario once for every recipe.

`pytest features/cowan -p tests.forge.several --recipes FILE --found FILE`, with a profile of the first one: the first
FILE holds a recipe a line; the second receives JSON lines, one for each check as it ends. A wrong recipe is judged by
its own requirements only.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mire.plugin.collect import FeatureFile
from mire.plugin.recording import PROPERTY
from mire.plugin.stage import Target
from mire.plugin.tree import stand_in
from tests.forge.recipe import Recipe, parse
from tests.forge.running import running

RECIPE = "recipe"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the two files."""
    parser.addoption("--recipes", required=True, help="recipes, one a line")
    parser.addoption("--found", required=True, help="where the checks go, as JSON lines")


def pytest_configure(config: pytest.Config) -> None:
    """Put the recipes in the place of the profile's portal."""
    lines = Path(config.getoption("--recipes")).read_text("utf-8").splitlines()
    found = None if hasattr(config, "workerinput") else Path(config.getoption("--found"))
    many = ManyTargets([parse(line) for line in lines], found)
    config.pluginmanager.register(many, "forge")
    stand_in(config, many)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run each scenario once for every recipe that it concerns."""
    many: Any = metafunc.config.pluginmanager.get_plugin("forge")
    scenario = isinstance(metafunc.definition.parent, FeatureFile)
    marks = {mark.name for mark in metafunc.definition.iter_markers()} if scenario else set()
    metafunc.fixturenames.append(RECIPE)
    metafunc.parametrize(RECIPE, [str(one) for one in many.recipes if concerns(marks, one)] or [""])


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what concerns no recipe; one recipe after the other."""
    chosen = [item for item in items if _recipe(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen


def concerns(marks: set[str], recipe: Recipe) -> bool:
    """Whether a scenario of these requirements judges this recipe."""
    own = {way.partition(":")[0] for way in recipe.wrong}
    return not own or bool(own & marks)


def _recipe(item: pytest.Item) -> str:
    return str(item.callspec.params.get(RECIPE, ""))  # type: ignore[attr-defined]


class ManyTargets:
    """The fixture that replaces the judge's; a portal is started when it is first needed, and kept.

    found: where checks go; None in a process that hands them on to another.
    """

    def __init__(self, recipes: list[Recipe], found: Path | None) -> None:
        self.recipes, self._found = recipes, found
        self._running = ExitStack()
        self._urls: dict[str, str] = {}

    def _url(self, recipe: str) -> str:
        if recipe not in self._urls:
            self._urls[recipe] = self._running.enter_context(running(parse(recipe)))
        return self._urls[recipe]

    @pytest.fixture
    def target(self, targets: dict[str, Target], recipe: str) -> Target:
        """The recipe's portal and its profile."""
        url = self._url(recipe)
        right = next(iter(targets.values()))
        assert right.profile.control is not None
        control = right.profile.control.model_copy(update={"url": f"{url}/_mire"})
        own = str(right.profile.base_url)
        entries = {name: at.replace(own, url) for name, at in right.profile.entries.items()}
        profile = replace(right.profile, base_url=url, entries=entries, control=control)
        return Target(profile, right.seed, right.worker)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Any:
        """Send the recipe along with the checks."""
        report = yield
        report.user_properties.append((RECIPE, _recipe(item)))
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Write the checks of every process, as they come."""
        properties: dict[str, Any] = dict(report.user_properties)
        checks = properties.get(PROPERTY, {"checks": []})["checks"]
        lines = [json.dumps({RECIPE: properties[RECIPE], **check}, ensure_ascii=False, default=str) for check in checks]
        if lines and self._found is not None:
            with self._found.open("a", encoding="utf-8") as file:
                file.write("\n".join(lines) + "\n")

    def pytest_sessionfinish(self) -> None:
        """Stop what was started."""
        self._running.close()
