"""What the commands of `mire` share."""

from __future__ import annotations

import argparse
from pathlib import Path

from mire.catalogue import Catalogue, load
from mire.cli.usage import Misuse
from mire.home import FEATURES, HOME
from mire.settings import SettingsError, settings_of
from mire.target.profile import Profile, load_profiles
from mire.target.profile_faults import ProfileError


def catalogue() -> Catalogue:
    """What the documents require; CatalogueError where it cannot be read."""
    return load(HOME / FEATURES)


def takes_targets(parser: argparse.ArgumentParser) -> None:
    """Let the command take one profile or several."""
    told = "profile of a target; repeatable (what [tool.mire] of pyproject.toml names)"
    parser.add_argument("--target", action="append", metavar="FILE", type=Path, help=told)


def targets(options: argparse.Namespace, needs: str | None = None, expected: str = "") -> list[Profile]:
    """Those profiles, else those that the current folder's settings name; Misuse names every fault of all of them, or
    one that lacks the key `needs`, and what is `expected` there."""
    try:
        files = options.target or settings_of(Path.cwd()).targets
        if not files:
            raise Misuse("the following arguments are required: --target")
        profiles = load_profiles(files, catalogue())
    except (ProfileError, SettingsError) as error:
        raise Misuse(str(error)) from error
    for profile in profiles:
        if needs and getattr(profile, needs) is None:
            raise Misuse(f"{profile.file}: {needs} is missing; expected {expected}")
    return profiles
