"""`mire serve`: the mocks, for people."""

from __future__ import annotations

import argparse
import subprocess
import sys

from mire.cli.command import ROOT
from mire.cli.usage import Parser


def add_to(parser: Parser) -> None:
    """Give the command its options; its options are those of the mocks' own program."""
    parser.set_defaults(command=_run, takes_rest=True)


def _run(options: argparse.Namespace) -> int:
    """The mocks are another program: the judge never imports them."""
    try:
        command = [sys.executable, "-m", "mocks", "serve", *options.rest]
        return subprocess.run(command, cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 0
