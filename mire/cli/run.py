"""`mire run`: verdicts, as `pytest --target FILE` gives them, for whoever does not know pytest."""

from __future__ import annotations

import argparse
import os

from mire.cli.usage import Parser
from mire.plugin.asked import ALONE

_PLUGINS = ("pytest-bdd", "playwright", "xdist", "xdist.looponfail", "mire.plugin", ALONE)
_ISOLATED = (
    *("-c", os.devnull, "--noconftest", "--disable-plugin-autoload", "-p", "no:cacheprovider"),
    *(word for plugin in _PLUGINS for word in ("-p", plugin)),
)
"""Nothing that the current folder or environment has for tests of its own has a say."""
_QUIET = ("--no-header", "-W", "ignore:Module already imported:pytest.PytestAssertRewriteWarning")


def add_to(parser: Parser) -> None:
    """Give the command its options, which are pytest's and those of mire's plugin."""
    parser.description = "Judge portals; without --target, the mocks that come with mire."
    parser.epilog = "Takes what « pytest --target FILE » takes: -m ID, -k WORDS, -n auto, --headed, --shard I/N…"
    parser.add_argument("--target", action="append", default=[], metavar="FILE", help="profile of a target; repeatable")
    parser.add_argument("--report", metavar="DIR", help="folder for the results (reports/)")
    parser.set_defaults(command=_run, takes_rest=True)


def _run(options: argparse.Namespace) -> int:
    import pytest

    own = [f"--target={path}" for path in options.target]
    own += [f"--report={options.report}"] if options.report else []
    return int(pytest.main([*_ISOLATED, *_QUIET, f"--rootdir={os.getcwd()}", *own, *options.rest]))
