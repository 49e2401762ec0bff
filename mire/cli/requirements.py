"""`mire requirements`: what the documents require, by id."""

from __future__ import annotations

import argparse

from mire.catalogue import Requirement
from mire.cli.command import catalogue
from mire.cli.usage import Misuse, Parser
from mire.verdicts import PASSED


def add_to(parser: Parser) -> None:
    """Give the command its options."""
    parser.add_argument("id", nargs="*", help="ids or their beginnings, such as DSJ-MDP (all)")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    every = [one for portal in catalogue().portals.values() for one in portal.requirements.values()]
    chosen = [one for one in every if not options.id or one.id.startswith(tuple(options.id))]
    if not chosen:
        raise Misuse(f"no requirement begins with {' or '.join(options.id)}")
    print("\n".join(map(_line, chosen)))
    return PASSED


def _line(one: Requirement) -> str:
    source = f"  ({', '.join(one.source)})" if one.source else ""
    needs = f"\n    needs {one.needs_in_words}" if one.needs else ""
    return f"{one.id}  [{one.level}]{source}\n    {one.statement}{needs}"
