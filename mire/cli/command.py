"""What the commands of `mire` share."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from mire.catalogue import Catalogue, load
from mire.target.profile import Profile, load_profiles
from mire.target.profile_faults import ProfileError
from mire.verdicts import MISUSED

ROOT = Path(__file__).resolve().parents[2]
Commands = Any
"""What argparse's `add_subparsers` returns; it has no public name."""


class Misuse(Exception):  # noqa: N818 - what a person did, not a fault of the program
    """The command cannot do what was asked; the message is one clear sentence, the exit status 4."""


class Parser(argparse.ArgumentParser):
    """argparse that ends with the exit status that wrong usage has everywhere in this project."""

    def error(self, message: str) -> None:  # type: ignore[override]
        self.exit(MISUSED, f"{self.prog}: {message}\n")


def catalogue() -> Catalogue:
    """What the documents require; CatalogueError where it cannot be read."""
    return load(ROOT / "features")


def takes_targets(parser: argparse.ArgumentParser) -> None:
    """Let the command take one profile or several."""
    parser.add_argument(
        "--target", action="append", required=True, metavar="FILE", type=Path, help="profile of a target; repeatable"
    )


def targets(options: argparse.Namespace) -> list[Profile]:
    """Those profiles; Misuse names every fault of all of them."""
    try:
        return load_profiles(options.target, catalogue())
    except ProfileError as error:
        raise Misuse(str(error)) from error
