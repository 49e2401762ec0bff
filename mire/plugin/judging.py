"""The hooks of a run that judges: `mire.plugin` registers this module where one does."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from typing import Any

import pytest

from mire.plugin import recording, reporting
from mire.plugin.browsers import leave_out
from mire.plugin.collect import FeatureFile
from mire.plugin.folder import check_writable
from mire.plugin.interrupt import Stop
from mire.plugin.refuse import check_expression, check_features
from mire.plugin.rules import RuleFile
from mire.plugin.run import RUN, Run, begin
from mire.plugin.selection import Selection, failed_last_time
from mire.plugin.tree import Features, is_ours, wanted_files
from mire.plugin.validators import ValidatorItem
from mire.verdicts import MISUSED

STOP = pytest.StashKey[Stop]()
TREE = pytest.StashKey[Features]()
_WARNINGS = pytest.mark.filterwarnings(
    "default",  # a team that makes warnings errors means those of its own code
    "ignore:Session-scoped fixtures defined as instance methods",  # pytest-playwright's; no news for users
)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Read the catalogue and every profile before anything starts."""
    run = begin(config)
    if config.getoption("rerun_failed") and not run.is_worker:
        run.failed = failed_last_time(run.report_dir)
    config.pluginmanager.register(Selection(run))
    if not run.is_worker:
        run.not_tried = leave_out(config)
    reporting.listen(run)
    config.addinivalue_line("markers", "tactile: on a telephone's small screen, by touch")
    for portal in run.catalogue.portals.values():
        config.addinivalue_line("markers", f"{portal.id}: {portal.title}")
        for id, requirement in portal.requirements.items():
            config.addinivalue_line("markers", f"{id}: {requirement.statement}")
    if not config.args:  # nobody else's tests, with marks of their own
        registered = (line.partition(":")[0].partition("(")[0].strip() for line in config.getini("markers"))
        check_expression(config.option.markexpr, registered)
    if _reports(run) and not run.profiles:
        run.start_mocks()


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Prepare all that a run needs, before any worker starts (xdist's own `trylast` comes after this one)."""
    run = session.config.stash[RUN]
    session.config.stash[STOP] = Stop(session, run, leave=lambda: _leave(run))
    session.config.stash[STOP].start()
    features = session.stash[TREE] = Features.planted(session)
    if run.is_worker:
        return
    files = wanted_files(run)
    check_features(features, files, run.features, run.catalogue)
    if _reports(run):
        check_writable(run.report_dir)
        if run.embedded is not None:
            run.serve_mocks(files)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell an xdist worker what this run judges."""
    node.workerinput["mire"] = node.config.stash[RUN].for_worker()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_newgateway(gateway: Any) -> None:
    """Note a worker's process, which is to hear of a Ctrl-C."""
    run = reporting.current()
    if run is not None and gateway.spec.popen:
        run.workers.append(gateway._rinfo().pid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(node: Any, ids: list[str]) -> None:
    """Note what the workers selected."""
    node.config.stash[RUN].select(ids)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Note what a worker left to other shards."""
    elsewhere = getattr(node, "workeroutput", {}).get("mire", {}).get("elsewhere", [])
    node.config.stash[RUN].elsewhere |= set(elsewhere)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Add the features to what pytest collects of the files and folders that it was left."""
    report = yield
    if isinstance(collector, pytest.Session):
        report.result = [*(report.result or ()), collector.stash[TREE]]
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every check with its portal."""
    for item in items:
        if is_ours(item):
            item.add_marker(item.path.parent.name)
            item.add_marker(_WARNINGS)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Note what was selected."""
    session.config.stash[RUN].select(item.nodeid for item in session.items)


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
    run = session.config.stash[RUN]
    if _reports(run):
        session.exitstatus = reporting.finish(run, int(exitstatus))
    elif exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
        session.exitstatus = MISUSED
    _keep_hypothesis_away(run)


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
    run = config.stash[RUN]
    if _reports(run):
        from mire.plugin import summary

        summary.tell(run, terminalreporter)


def _reports(run: Run) -> bool:
    """Whether this process writes results: it is no worker and does more than list."""
    return not run.is_worker and not run.config.option.collectonly


def _keep_hypothesis_away(run: Run) -> None:
    """Its plugin loads all of it for the summary even where nothing was drawn: as long as our report."""
    plugins, name = run.config.pluginmanager, "hypothesispytest"
    if "hypothesis" not in sys.modules and not run.others_ran and plugins.has_plugin(name):
        plugins.unregister(name=name)


def _leave(run: Run) -> None:
    """Nothing more is waited for: write what there is."""
    reporting.finish(run, int(pytest.ExitCode.INTERRUPTED))
    run.config.pluginmanager.getplugin("capturemanager").suspend_global_capture(in_=True)
    terminal = run.config.get_terminal_writer()
    terminal.line(f"\n{run.broken or f'interrupted; the results so far are in {run.report_dir}'}")
    terminal.flush()
    run.close()
