"""What a command line asks of mire: whether to judge, by which features; what else it names is left to pytest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from mire.home import CATALOGUE, FEATURES, HOME

TESTS: Final = "tests"
ALONE: Final = "mire.plugin.alone"
"""The plugin that `mire run` loads: nothing but features is run."""


@dataclass(frozen=True)
class Named:
    """A file or folder of features, and one scenario (or rule) of it where `name` is given."""

    path: Path
    name: str = ""


@dataclass(frozen=True)
class Asked:
    """`root` holds the `features/` to judge by. `others` are the words of the command line that are not mire's."""

    root: Path
    named: Sequence[Named]
    others: Sequence[str]


ASKED = pytest.StashKey[Asked]()


def asked(config: pytest.Config) -> Asked | None:
    """What is to be judged by; None where nothing is. UsageError where features are asked for together with tests.

    A folder with catalogues of its own, as the clone is, judges by these, and the embedded mocks without a target.
    """
    if any((config.rootpath / FEATURES).glob(f"*/{CATALOGUE}")):
        return _in_project(config)
    alone = config.pluginmanager.has_plugin(ALONE)
    if not alone and not config.getoption("target"):
        return None
    named, others = _sorted(config, HOME, own_first=not alone)
    paths_given = config.args_source is pytest.Config.ArgsSource.ARGS
    if not named and paths_given and not alone and not _targeted_by_hand(config):
        return None
    if alone and not paths_given:
        others = []
    return Asked(HOME, named or [Named(HOME / FEATURES)], others)


def _in_project(config: pytest.Config) -> Asked | None:
    """The same in a folder that has its own catalogues: everything but its `tests` judges."""
    tests = (config.rootpath / TESTS).resolve()
    own = [_path(config, word).resolve().is_relative_to(tests) for word in config.args]
    if any(own) and not all(own):
        raise pytest.UsageError("pytest tests, or features: not both in one run.")
    if any(own) and config.getoption("target"):
        raise pytest.UsageError("--target is for judging: « pytest --target FILE », without « tests ».")
    if any(own):
        return None
    root = config.rootpath.resolve()
    named, others = _sorted(config, root, own_first=True)
    around = [word for word in others if (root / FEATURES).is_relative_to(_path(config, word).resolve())]
    if around:
        return Asked(root, [Named(root / FEATURES)], [word for word in others if word not in around])
    return Asked(root, named, others)


def _sorted(config: pytest.Config, root: Path, *, own_first: bool) -> tuple[list[Named], list[str]]:
    """What the command line names of the features under `root`, and all the rest. own_first: a word that the current
    folder has, too, means that."""
    named: list[Named] = []
    others: list[str] = []
    for word in config.args:
        here, there = _path(config, word).resolve(), (root / word.partition("::")[0]).resolve()
        path = here if here.is_relative_to(root / FEATURES) or (own_first and here.exists()) else there
        if path.exists() and path.is_relative_to(root / FEATURES):
            named.append(Named(path, word.partition("::")[2]))
        else:
            others.append(word)
    return named, others


def _targeted_by_hand(config: pytest.Config) -> bool:
    """Whether `--target` stands on the command line itself: settings that name a target for every run do not have a
    run of one's own tests judge."""
    given = map(str, config.invocation_params.args)
    return any(word == "--target" or word.startswith("--target=") for word in given)


def _path(config: pytest.Config, word: str) -> Path:
    return config.invocation_params.dir / word.partition("::")[0]
