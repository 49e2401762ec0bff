"""The pytest plugin: `pytest` judges the embedded mocks, `pytest --target FILE` another portal."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from mire.plugin import recording, reporting
from mire.plugin.collect import FeatureFile, check_steps, check_tags, read_feature
from mire.plugin.options import FEATURES, add_options, judges
from mire.plugin.run import RUN, begin
from mire.plugin.stage import browser, open_window, pools, scene, target, targets

__all__ = ["browser", "open_window", "pools", "scene", "target", "targets"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--target`, `--report`, `--exigeant`, `--seed`."""
    add_options(parser)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Read the catalogue and every profile before anything starts."""
    if config.option.help or not judges(config):
        return
    run = begin(config)
    reporting.listen(run)
    for portal in run.catalogue.portals.values():
        config.addinivalue_line("markers", f"{portal.id}: {portal.title}")
        for id, requirement in portal.requirements.items():
            config.addinivalue_line("markers", f"{id}: {requirement.statement}")


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Start the embedded mocks where no target is given, before any worker starts."""
    run = session.config.stash.get(RUN, None)
    if run is None:
        return
    _stop_gently(session)
    if not run.profiles and not run.is_worker and not session.config.option.collectonly:
        run.start_mocks()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell an xdist worker what this run judges."""
    run = node.config.stash.get(RUN, None)
    if run is not None:
        node.workerinput["mire"] = run.for_worker()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(node: Any, ids: list[str]) -> None:
    """Note what the workers selected."""
    run = node.config.stash.get(RUN, None)
    if run is not None:
        run.selected |= {without_parameters(id) for id in ids}


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect feature files as files."""
    run = parent.config.stash.get(RUN, None)
    if run is None or file_path.suffix != ".feature":
        return None
    check_tags(file_path, read_feature(file_path), run.catalogue)
    collected: FeatureFile = FeatureFile.from_parent(parent, path=file_path)
    return collected


def pytest_bdd_apply_tag(tag: str, function: Any) -> bool:
    """Turn a tag into a marker of the same name, so that `-m DSJ-MDP-CLASSES` selects."""
    getattr(pytest.mark, tag)(function)
    return True


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark every scenario with its portal and leave out those of portals that no profile names."""
    run = config.stash.get(RUN, None)
    if run is None:
        return
    for item in items:
        item.add_marker(portal_of(item))
    wanted = [item for item in items if not run.profiles or portal_of(item) in run.profiles]
    check_steps(wanted)
    config.hook.pytest_deselected(items=[item for item in items if item not in wanted])
    items[:] = wanted


def pytest_collection_finish(session: pytest.Session) -> None:
    """Note what was selected."""
    run = session.config.stash.get(RUN, None)
    if run is not None:
        run.selected |= {without_parameters(item.nodeid) for item in session.items}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Turn how a scenario ended into checks."""
    report = yield
    if isinstance(item.parent, FeatureFile):
        recording.record(item, call, report)  # type: ignore[arg-type]
    return report


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Gather the checks of every process."""
    reporting.gather(report)


def pytest_report_teststatus(report: pytest.TestReport) -> tuple[str, str, Any] | None:
    """Show verdicts instead of passed and failed."""
    return reporting.status(report)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Write the results and set the exit status of the contract."""
    run = session.config.stash.get(RUN, None)
    if run is not None and not run.is_worker and not session.config.option.collectonly:
        session.exitstatus = reporting.finish(run, int(exitstatus))


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the embedded mocks."""
    run = config.stash.get(RUN, None)
    if run is not None:
        run.close()


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say per portal what adds up to what, and where the report is."""
    run = config.stash.get(RUN, None)
    if run is not None and not run.is_worker and not config.option.collectonly:
        reporting.summarise_run(run, terminalreporter)


def portal_of(item: pytest.Item) -> str:
    """The portal that a feature belongs to: the folder under `features/`."""
    parts = item.path.relative_to(item.config.rootpath / FEATURES).parts
    return parts[0]


def without_parameters(nodeid: str) -> str:
    """A node id without the browser's name behind it."""
    return nodeid.rsplit("[", 1)[0] if nodeid.endswith("]") else nodeid


def _stop_gently(session: pytest.Session) -> None:
    """On Ctrl-C let the scenario end (Playwright hangs when it is torn down midway); a second one kills."""
    run = session.config.stash[RUN]

    def stop(_signal: int, _frame: FrameType | None) -> None:
        if run.interrupted:
            os._exit(2)
        run.interrupted = True
        session.shouldstop = "interrompu"

    signal.signal(signal.SIGINT, stop)
