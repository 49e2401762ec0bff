"""`mire serve`: the mocks, for people."""

from __future__ import annotations

import argparse
import subprocess

from mire.cli.usage import Parser
from mire.home import mocks_program


def add_to(parser: Parser) -> None:
    """Give the command its options; its options are those of the mocks' own program."""
    parser.set_defaults(command=_run, takes_rest=True)


def _run(options: argparse.Namespace) -> int:
    """The mocks are another program: the judge never imports them."""
    command, environment = mocks_program("serve", *options.rest)
    try:
        return subprocess.run(command, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0
