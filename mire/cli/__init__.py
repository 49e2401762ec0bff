"""`mire`: what is not a pytest run."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from mire.catalogue import CatalogueError
from mire.cli import annotate, control, diff, doctor, fuzz, init, merge, requirements, serve
from mire.cli.command import Misuse, Parser
from mire.results import ReportError, ResultsError
from mire.verdicts import BROKEN, INTERRUPTED, MISUSED

_COMMANDS = (serve, requirements, init, control, doctor, diff, merge, annotate, fuzz)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status (contract, section 5)."""
    parser = Parser(prog="mire", description="Judge registration portals; « pytest --target FILE » gives verdicts.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)
    for command in _COMMANDS:
        command.add_to(commands)
    options, rest = parser.parse_known_args(arguments)
    options.rest = rest
    if rest and not getattr(options, "takes_rest", False):
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    try:
        return int(options.command(options))
    except (Misuse, CatalogueError, ResultsError) as error:
        return _ended(str(error), MISUSED)
    except ReportError as error:
        return _ended(str(error), BROKEN)
    except KeyboardInterrupt:
        return INTERRUPTED


def _ended(sentence: str, status: int) -> int:
    print(f"mire: {sentence}", file=sys.stderr)
    return status
