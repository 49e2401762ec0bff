"""What holds for the project's own tests, and not for users' runs."""

import os
import subprocess
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from mire.plugin.embedded import Embedded
from tests.needs import lacking, left_untried

settings.register_profile("without_deadline", deadline=None)  # a busy machine is not a wrong answer
settings.load_profile("without_deadline")

LONG = pytest.StashKey[int]()
LACKED = "lacked"
"""Under this name a skipped test's report says what it wanted; with -n, reports are all the first process gets."""
_WORKERS_WORD = "left_out"
"""Under this name a pytest-xdist worker tells the first process, which collects nothing itself."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the tests that are left out of `make test`, so that it stays a matter of minutes."""
    parser.addoption("--long", action="store_true", help="the long tests as well, as `make test-all` has them")


def pytest_configure(config: pytest.Config) -> None:
    """Make warnings errors; this file is loaded for `pytest tests` only."""
    config.addinivalue_line("filterwarnings", "error")
    config.addinivalue_line("markers", "long: left out of `make test`: one of its kind is tried there; --long runs it")
    config.addinivalue_line("markers", "turn(place, of): tried at one commit in so many, in turn; --long runs it")
    config.addinivalue_line("markers", "needs(*names): skipped where one of `tests/needs.py` lacks; in CI it fails")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long ones out, and those whose turn it is not, unless they are asked for."""
    if config.option.long:
        return
    left_out = [item for item in items if item.get_closest_marker("long") or not _has_its_turn(item)]
    apart = set(left_out)
    items[:] = [item for item in items if item not in apart]
    config.hook.pytest_deselected(items=left_out)
    config.stash[LONG] = len(left_out)


def _has_its_turn(item: pytest.Item) -> bool:
    turns = (mark.args for mark in item.iter_markers("turn"))
    return all(_number_of_the_commit() % of == place for place, of in turns)


@cache
def _number_of_the_commit() -> int:
    """Another one at each push; 0 outside of a clone."""
    asked = ["git", "rev-parse", "HEAD"]
    done = subprocess.run(asked, cwd=Path(__file__).parent, capture_output=True, text=True, check=False)
    return int(done.stdout[:6] or "0", 16)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what wants something that is not there; CI has everything, and fails."""
    missing = [name for mark in item.iter_markers("needs") for name in mark.args if not _is_there(name)]
    if missing and os.environ.get("CI"):
        pytest.fail(f"not there, and nothing is left untried in CI: {', '.join(missing)}", pytrace=False)
    if missing:
        item.user_properties += [(LACKED, name) for name in missing]
        pytest.skip(f"not there: {', '.join(missing)}")


@cache
def _is_there(name: str) -> bool:
    return not lacking([name])


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the number on to the first process."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput[_WORKERS_WORD] = session.config.stash.get(LONG, 0)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take a worker's number: each of them collects everything. One that died has none."""
    node.config.stash[LONG] = max(
        node.config.stash.get(LONG, 0), getattr(node, "workeroutput", {}).get(_WORKERS_WORD, 0)
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was left out, and what was not tried for want of what."""
    skipped = (report.user_properties for report in terminalreporter.stats.get("skipped", ()))
    lacked = Counter(name for properties in skipped for key, name in properties if key == LACKED)
    for name, tests in lacked.items():
        terminalreporter.write_line(left_untried(name, tests))
    if left_out := config.stash.get(LONG, 0):
        said = f"{left_out} tests left out, long ones and those that come in turn; `make test-all` runs them too."
        terminalreporter.write_line(said)


@pytest.fixture(scope="module")
def mocks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedded]:
    """The mocks' process, one for a file: `serve` gives the profile of a portal, or of one that deviates."""
    served = Embedded(tmp_path_factory.mktemp("mocks"))
    served.start()
    yield served
    served.stop()
