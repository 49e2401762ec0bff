"""`mire`: what is not a pytest run."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from mire import __version__
from mire.cli.usage import Misuse, Parser
from mire.verdicts import BROKEN, INTERRUPTED, MISUSED

_COMMANDS = {
    "run": "judge portals: « pytest --target FILE » for whoever does not know pytest; without a target, the mocks",
    "serve": "the mock portals, for people (options: mire serve --help)",
    "install-browser": "find a browser for mire or install one, and start it once",
    "requirements": "what the documents require, by id",
    "init": "write a commented profile of a portal, by a few questions",
    "control": "try the control endpoints, one promise of the contract after another",
    "look": "what mire sees of a page: its fields and their labels, the buttons that may send",
    "doctor": "check a profile step by step, and say what to do about each finding",
    "accessibility": "what axe finds on each screen of a portal: recommended, beside the verdicts",
    "diff": "new, fixed and changed verdicts between two runs; 1 where one got worse",
    "merge": "join the results of shards (--shard I/N) into one report",
    "annotate": "what failed, as GitHub Actions' annotations (one line a check, on the standard output)",
    "fuzz": "try a profile's validators, or its portal's fields, in depth",
}
"""Each is a module beside this one, imported when it is asked for: a browser's client takes its time."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status (contract, section 5)."""
    given = sys.argv[1:] if arguments is None else arguments
    parser = Parser(prog="mire", description="Judge registration portals; « pytest --target FILE » gives verdicts.")
    parser.add_argument("--version", action="version", version=f"mire {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)
    for name, told in _COMMANDS.items():
        command = commands.add_parser(name, help=told)
        if name in given:
            import_module(f"mire.cli.{name.replace('-', '_')}").add_to(command)
    options, rest = parser.parse_known_args(given)
    options.rest = rest
    if rest and not getattr(options, "takes_rest", False):
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    return _run(options)


def _run(options: argparse.Namespace) -> int:
    try:
        return int(options.command(options))
    except KeyboardInterrupt:
        return INTERRUPTED
    except _refusals() as error:
        return _ended(str(error), MISUSED)
    except _failures() as error:
        return _ended(str(error), BROKEN)


def _refusals() -> tuple[type[Exception], ...]:
    """What a person can mend; loaded where something was raised: a command's first word does not wait for it."""
    from mire.catalogue import CatalogueError
    from mire.results import ResultsError

    return Misuse, CatalogueError, ResultsError


def _failures() -> tuple[type[Exception], ...]:
    from mire.results import ReportError

    return (ReportError,)


def _ended(sentence: str, status: int) -> int:
    print(f"mire: {sentence}", file=sys.stderr)
    return status
