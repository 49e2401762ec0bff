"""The pytest plugin: `pytest` judges the embedded mocks, `pytest --target FILE` another portal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeGuard

import pytest

from mire.plugin import recording, reporting, summary
from mire.plugin.browsers import leave_out
from mire.plugin.collect import FeatureFile, feature_files
from mire.plugin.folder import check_writable
from mire.plugin.interrupt import Stop
from mire.plugin.options import FEATURES, add_options, argument_paths, judges
from mire.plugin.refuse import check_expression, check_features
from mire.plugin.rules import RuleFile
from mire.plugin.run import RUN, Run, begin
from mire.plugin.selection import Selection, failed_last_time
from mire.plugin.stage import browser, open_window, pools, scene, target, targets, watchdog
from mire.plugin.validators import CATALOGUE, ValidatorItem, validator_items
from mire.verdicts import MISUSED

__all__ = ["browser", "open_window", "pools", "scene", "target", "targets", "watchdog"]

STOP = pytest.StashKey[Stop]()
_OWN_WARNING = "ignore:Session-scoped fixtures defined as instance methods"  # pytest-playwright's; no news for users


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add mire's options."""
    add_options(parser)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Read the catalogue and every profile before anything starts."""
    if config.option.help or not judges(config):
        return
    run = begin(config)
    if config.getoption("rerun_failed") and not run.is_worker:
        run.failed = failed_last_time(run.report_dir)
    config.pluginmanager.register(Selection(run))
    if not run.is_worker:
        run.not_tried = leave_out(config)
    reporting.listen(run)
    config.addinivalue_line("filterwarnings", _OWN_WARNING)
    config.addinivalue_line("markers", "tactile: on a telephone's small screen, by touch")
    for portal in run.catalogue.portals.values():
        config.addinivalue_line("markers", f"{portal.id}: {portal.title}")
        for id, requirement in portal.requirements.items():
            config.addinivalue_line("markers", f"{id}: {requirement.statement}")
    registered = (line.partition(":")[0].partition("(")[0].strip() for line in config.getini("markers"))
    check_expression(config.option.markexpr, registered)


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Prepare all that a run needs, before any worker starts (xdist's own `trylast` comes after this one)."""
    run = session.config.stash.get(RUN, None)
    if run is None:
        return
    session.config.stash[STOP] = Stop(session, run, leave=lambda: _leave(run))
    session.config.stash[STOP].start()
    if not run.is_worker:
        check_features(session, feature_files(argument_paths(session.config)), run.features, run.catalogue)
    if _reports(run):
        check_writable(run.report_dir)
        if not run.profiles:
            run.start_mocks()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell an xdist worker what this run judges."""
    run = node.config.stash.get(RUN, None)
    if run is not None:
        node.workerinput["mire"] = run.for_worker()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_newgateway(gateway: Any) -> None:
    """Note a worker's process, which is to hear of a Ctrl-C."""
    run = reporting.current()
    if run is not None and gateway.spec.popen:
        run.workers.append(gateway._rinfo().pid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(node: Any, ids: list[str]) -> None:
    """Note what the workers selected."""
    run = node.config.stash.get(RUN, None)
    if run is not None:
        run.select(ids)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Note what a worker left to other shards."""
    run = node.config.stash.get(RUN, None)
    if run is not None:
        run.elsewhere |= set(getattr(node, "workeroutput", {}).get("mire", {}).get("elsewhere", []))


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Collect nothing else than feature files and catalogues when judging."""
    if RUN not in config.stash:
        return None
    collected = collection_path.suffix == ".feature" or collection_path.name == CATALOGUE
    return True if collection_path.is_file() and not collected else None


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect feature files as files, and the rules of a catalogue."""
    if RUN not in parent.config.stash:
        return None
    if file_path.suffix == ".feature":
        return FeatureFile.from_parent(parent, path=file_path)
    return RuleFile.from_parent(parent, path=file_path) if file_path.name == CATALOGUE else None


def pytest_bdd_apply_tag(tag: str, function: Any) -> bool:
    """Turn a tag into a marker of the same name, so that `-m DSJ-MDP-CLASSES` selects."""
    getattr(pytest.mark, tag)(function)
    return True


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    """Add the validators, mark every check with its portal and leave out those of portals that no profile names."""
    run = config.stash.get(RUN, None)
    if run is None:
        return
    if run.features in argument_paths(config):
        items += validator_items(session, run)
    for item in items:
        item.add_marker(portal_of(item))
    wanted = [item for item in items if _is_judged(item, run)]
    config.hook.pytest_deselected(items=[item for item in items if item not in wanted])
    items[:] = wanted


def pytest_collection_finish(session: pytest.Session) -> None:
    """Note what was selected."""
    run = session.config.stash.get(RUN, None)
    if run is not None:
        run.select(item.nodeid for item in session.items)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Turn how a scenario ended into checks."""
    report = yield
    if isinstance(item.parent, FeatureFile | RuleFile):
        recording.record(item, call, report)  # type: ignore[arg-type]
    elif isinstance(item, ValidatorItem):
        recording.record_validator(item, call, report)  # type: ignore[arg-type]
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
    if _reports(run):
        session.exitstatus = reporting.finish(run, int(exitstatus))
    elif run is not None and exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
        session.exitstatus = MISUSED


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the embedded mocks and give Ctrl-C back."""
    run = config.stash.get(RUN, None)
    if run is not None:
        reporting.listen(None)
        run.close()
    if STOP in config.stash:
        config.stash[STOP].end()


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say per portal what adds up to what, and where the report is."""
    run = config.stash.get(RUN, None)
    if _reports(run):
        summary.tell(run, terminalreporter)


def portal_of(item: pytest.Item) -> str:
    """The portal that a feature belongs to: the folder under `features/`."""
    parts = item.path.relative_to(item.config.rootpath / FEATURES).parts
    return parts[0]


def _is_judged(item: pytest.Item, run: Run) -> bool:
    """A profile with validators alone has them tried, and no scenario."""
    profile = run.profiles.get(portal_of(item))
    if profile is None:
        return not run.profiles
    return profile.base_url is not None or isinstance(item, ValidatorItem)


def _reports(run: Run | None) -> TypeGuard[Run]:
    """Whether this process writes results: it judges, is no worker and does more than list."""
    return run is not None and not run.is_worker and not run.config.option.collectonly


def _leave(run: Run) -> None:
    """Nothing more is waited for: write what there is."""
    reporting.finish(run, int(pytest.ExitCode.INTERRUPTED))
    run.config.pluginmanager.getplugin("capturemanager").suspend_global_capture(in_=True)
    terminal = run.config.get_terminal_writer()
    terminal.line(f"\n{run.broken or f'interrupted; the results so far are in {run.report_dir}'}")
    terminal.flush()
    run.close()
