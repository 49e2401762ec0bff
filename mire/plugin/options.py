"""Command-line options, and whether this run judges a target or is the project's own tests."""

from __future__ import annotations

import argparse
import math
from pathlib import Path

import pytest

from mire.browser.remote import check_endpoint
from mire.plugin.shard import Shard

FEATURES, TESTS = "features", "tests"


def add_options(parser: pytest.Parser) -> None:
    """Add mire's options to pytest's."""
    group = parser.getgroup("mire", "mire: judge a registration portal")
    group.addoption(
        "--target",
        action="append",
        default=[],
        metavar="FILE",
        help="profile of a target; repeatable, one a portal",
    )
    group.addoption("--report", default="reports", metavar="DIR", help="folder for the results (reports/)")
    group.addoption(
        "--exigeant", action="store_true", help="what is advised, or could not be verified, fails the run too"
    )
    group.addoption("--seed", type=int, default=None, metavar="N", help="repeat a run's invented names and shapes")
    group.addoption("--shard", type=_shard, metavar="I/N", help="run part I of N; « mire merge » joins their results")
    group.addoption("--rerun-failed", action="store_true", help="run what the last report in --report DIR saw fail")
    group.addoption(
        "--repeat", type=_at_least_one, default=1, metavar="N", help="run scenarios N times; what varies is instable"
    )
    group.addoption(
        "--pace", type=_seconds, default=0.0, metavar="SECONDS", help="at least this long between starts on one target"
    )
    group.addoption(
        "--browser-endpoint",
        type=_endpoint,
        metavar="ADDRESS",
        help="a browser elsewhere: ws://… of a Playwright server, http://… of a CDP port",
    )


def _endpoint(text: str) -> str:
    try:
        return check_endpoint(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _shard(text: str) -> str:
    """The option stays a text, which is all that a worker can be told."""
    try:
        return str(Shard.read(text))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _at_least_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"« {text} » is no number of times; expected 1 or more")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 <= seconds < math.inf:
        raise argparse.ArgumentTypeError(f"« {text} » is no number of seconds; expected 0 or more")
    return seconds


def judges(config: pytest.Config) -> bool:
    """Whether feature files are to be run; UsageError where they are asked for together with `tests`."""
    tests = (config.rootpath / TESTS).resolve()
    own = [path.is_relative_to(tests) for path in argument_paths(config)]
    if any(own) and not all(own):
        raise pytest.UsageError("pytest tests, or features: not both in one run.")
    if any(own) and config.getoption("target"):
        raise pytest.UsageError("--target is for judging: « pytest --target FILE », without « tests ».")
    return not any(own)


def argument_paths(config: pytest.Config) -> list[Path]:
    """The files and folders that the command line (or `testpaths`) names, whatever is selected in them."""
    return [_path(config, argument) for argument in config.args]


def _path(config: pytest.Config, argument: str) -> Path:
    path = Path(str(argument).split("::", 1)[0])
    return (path if path.is_absolute() else config.invocation_params.dir / path).resolve()
