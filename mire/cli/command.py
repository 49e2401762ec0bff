"""What the commands of `mire` share."""

from __future__ import annotations

import argparse
from pathlib import Path

from mire.catalogue import Catalogue, load
from mire.cli.usage import Misuse
from mire.target.profile import Profile, load_profiles
from mire.target.profile_faults import ProfileError

ROOT = Path(__file__).resolve().parents[2]


def catalogue() -> Catalogue:
    """What the documents require; CatalogueError where it cannot be read."""
    return load(ROOT / "features")


def takes_targets(parser: argparse.ArgumentParser) -> None:
    """Let the command take one profile or several."""
    parser.add_argument(
        "--target", action="append", required=True, metavar="FILE", type=Path, help="profile of a target; repeatable"
    )


def targets(options: argparse.Namespace, needs: str | None = None, expected: str = "") -> list[Profile]:
    """Those profiles; Misuse names every fault of all of them, or one that lacks the key `needs`, and what is
    `expected` there."""
    try:
        profiles = load_profiles(options.target, catalogue())
    except ProfileError as error:
        raise Misuse(str(error)) from error
    for profile in profiles:
        if needs and getattr(profile, needs) is None:
            raise Misuse(f"{profile.file}: {needs} is missing; expected {expected}")
    return profiles
