"""`mire`: what is not a pytest run."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from mire.catalogue import CatalogueError, Requirement, load
from mire.verdicts import MISUSED

_ROOT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    parser = _Parser(prog="mire", description="Judge registration portals; « pytest --target FILE » gives verdicts.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)
    serve = commands.add_parser("serve", help="the mock portals, for people (options: python -m mocks serve --help)")
    serve.set_defaults(command=_serve)
    requirements = commands.add_parser("requirements", help="what the documents require, by id")
    requirements.add_argument("id", nargs="*", help="ids or their beginnings, such as DSJ-MDP (all)")
    requirements.set_defaults(command=_requirements)
    options, rest = parser.parse_known_args(arguments)
    if rest and options.command is not _serve:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    return int(options.command(options, rest))


class _Parser(argparse.ArgumentParser):
    """argparse that ends with the exit status that wrong usage has everywhere in this project."""

    def error(self, message: str) -> None:  # type: ignore[override]
        self.exit(MISUSED, f"{self.prog}: {message}\n")


def _serve(_options: argparse.Namespace, rest: Sequence[str]) -> int:
    """The mocks are another program: the judge never imports them."""
    try:
        return subprocess.run([sys.executable, "-m", "mocks", "serve", *rest], cwd=_ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 0


def _requirements(options: argparse.Namespace, _rest: Sequence[str]) -> int:
    try:
        catalogue = load(_ROOT / "features")
    except CatalogueError as error:
        print(f"mire: {error}", file=sys.stderr)
        return MISUSED
    every = [one for portal in catalogue.portals.values() for one in portal.requirements.values()]
    chosen = [one for one in every if not options.id or one.id.startswith(tuple(options.id))]
    if not chosen:
        print(f"mire: no requirement begins with {' or '.join(options.id)}", file=sys.stderr)
        return MISUSED
    print("\n".join(map(_line, chosen)))
    return 0


def _line(one: Requirement) -> str:
    source = f"  ({', '.join(one.source)})" if one.source else ""
    return f"{one.id}  [{one.level}]{source}\n    {one.statement}"
