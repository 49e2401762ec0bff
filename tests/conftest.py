"""What holds for the project's own tests, and not for users' runs."""

from collections.abc import Iterator
from typing import Any

import pytest

from mire.plugin.embedded import Embedded

LONG = pytest.StashKey[int]()
_WORKERS_WORD = "left_out"
"""Under this name a pytest-xdist worker tells the first process, which collects nothing itself."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the tests that are left out of `make test`, so that it stays a matter of minutes."""
    parser.addoption("--long", action="store_true", help="the long tests as well, as `make test-all` has them")


def pytest_configure(config: pytest.Config) -> None:
    """Make warnings errors; this file is loaded for `pytest tests` only."""
    config.addinivalue_line("filterwarnings", "error")
    config.addinivalue_line("markers", "long: left out of `make test`: one of its kind is tried there; --long runs it")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long ones out, unless they are asked for."""
    if config.option.long:
        return
    left_out = [item for item in items if item.get_closest_marker("long")]
    items[:] = [item for item in items if not item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=left_out)
    config.stash[LONG] = len(left_out)


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
    """Say what was left out."""
    if left_out := config.stash.get(LONG, 0):
        terminalreporter.write_line(f"{left_out} long tests left out; `make test-all` runs them too.")


@pytest.fixture(scope="module")
def mocks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedded]:
    """The mocks' process, one for a file: `serve` gives the profile of a portal, or of one that deviates."""
    served = Embedded(tmp_path_factory.mktemp("mocks"))
    served.start()
    yield served
    served.stop()
