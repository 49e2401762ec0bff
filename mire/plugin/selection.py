"""Which of the selected scenarios run here: those of one shard, those that failed last time; and how often."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mire.fuzz.places import WAYS
from mire.plugin.collect import FeatureFile, place, without_parameters
from mire.plugin.folder import RESULTS
from mire.plugin.rules import RuleFile
from mire.plugin.run import Run
from mire.plugin.shard import Shard
from mire.plugin.validators import ValidatorItem
from mire.verdicts import Verdict

if TYPE_CHECKING:
    from mire.results import Results

REPEAT = "reprise"
_FAILED = (Verdict.NON_CONFORME, Verdict.ERREUR)
_ROW = " — "
"""What stands between a scenario's name and its row, in results."""


class Selection:
    """Leaves scenarios out once `-k` and `-m` have: first those of other shards, then those that did not fail."""

    def __init__(self, run: Run) -> None:
        self._run = run

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """Keep what is to run here, and note what runs in another shard."""
        part = config.getoption("shard")
        if part is not None:
            here = Shard.read(part).holds(items)
            self._run.elsewhere = {item.nodeid for item, wanted in zip(items, here, strict=True) if not wanted}
            _keep(config, items, here)
        if self._run.failed is not None:
            _keep(config, items, [_is_among(item, self._run.failed) for item in items])
        if self._run.is_worker:
            config.workeroutput["mire"] = {"elsewhere": sorted(self._run.elsewhere)}  # type: ignore[attr-defined]

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Make every scenario several items where it is to be repeated."""
        count = metafunc.config.getoption("repeat")
        if count > 1 and isinstance(metafunc.definition.parent, FeatureFile):
            metafunc.fixturenames.append(REPEAT)
            metafunc.parametrize(REPEAT, range(1, count + 1), ids=lambda number: f"{REPEAT} {number}")


def failed_last_time(folder: Path) -> list[tuple[str, str]]:
    """File and name of each scenario (or of a row of it) that the report in `folder` saw fail; UsageError where there
    is no report, or none that failed."""
    from mire.results import ResultsError, read

    try:
        results = read(folder / RESULTS[0])
    except ResultsError as error:
        raise pytest.UsageError(f"--rerun-failed: {error}") from error
    failed = sorted(set(_failed(results)))
    if not failed:
        raise pytest.UsageError(f"--rerun-failed: in {folder / RESULTS[0]} nothing failed, so nothing is run again.")
    return failed


def repeat_of(item: pytest.Item) -> int | None:
    """Which repeat of its scenario this is, from 1; None where scenarios run once."""
    callspec = getattr(item, "callspec", None)
    return callspec.params.get(REPEAT) if callspec is not None else None


def _failed(results: Results) -> Iterable[tuple[str, str]]:
    for target in results.targets:
        for requirement in target.requirements.values():
            for check in requirement.checks:
                if check.verdict in _FAILED:
                    path, _, line = check.feature.rpartition(":")
                    yield path if line.isdecimal() else check.feature, check.scenario


def _is_among(item: pytest.Item, failed: Iterable[tuple[str, str]]) -> bool:
    path, _, name = without_parameters(item.nodeid).partition("::")
    rows: tuple[str, ...] = (f"{name}{_ROW}",)
    if isinstance(item, ValidatorItem):
        path = place(item.path)
        name = f"validateur {item.name}"
        rows = (f"{name},", f"{name}{_ROW}")
    if isinstance(item.parent, RuleFile):
        rows = tuple(f"{way} {name}," for way in WAYS)
    return any(path == where and (what == name or what.startswith(rows)) for where, what in failed)


def _keep(config: pytest.Config, items: list[pytest.Item], wanted: list[bool]) -> None:
    left_out = [item for item, keep in zip(items, wanted, strict=True) if not keep]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item, keep in zip(items, wanted, strict=True) if keep]
