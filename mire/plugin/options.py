"""Command-line options. pytest loads this in every run, anyone's: what checks a value is loaded for one."""

from __future__ import annotations

import argparse
import math

import pytest

from mire.settings import SettingsError, settings_of

_REPORTS = "reports"


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
    group.addoption("--report", default=_REPORTS, metavar="DIR", help="folder for the results (reports/)")
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


def take_settings(config: pytest.Config) -> None:
    """Take from the project's `[tool.mire]` what the command line does not say; UsageError where it is wrong."""
    try:
        own = settings_of(config.rootpath)
    except SettingsError as error:
        raise pytest.UsageError(str(error)) from error
    option = config.option
    option.target = option.target or [str(path) for path in own.targets]
    if own.report is not None and option.report == _REPORTS:
        option.report = str(own.report)
    option.exigeant = option.exigeant or bool(own.exigeant)


def _endpoint(text: str) -> str:
    from mire.browser.remote import check_endpoint

    try:
        return check_endpoint(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _shard(text: str) -> str:
    """The option stays a text, which is all that a worker can be told."""
    from mire.plugin.shard import Shard

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
