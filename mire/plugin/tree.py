"""What mire adds to pytest's collection: the features of the portals judged, below one node of their own.

The fixtures of a scenario and the French phrases are known below that node and nowhere else: neither do they take the
place of what a team's own tests call `browser` or `target`, nor the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

import pytest

from mire.home import CATALOGUE, FEATURES
from mire.plugin import stage
from mire.plugin.collect import FeatureFile, place
from mire.plugin.rules import RuleFile
from mire.plugin.run import RUN, Run
from mire.plugin.validators import ValidatorItem, validator_items

_PHRASES = "mire.steps"
_STAND_INS = pytest.StashKey[list[object]]()


def stand_in(config: pytest.Config, holder: object) -> None:
    """Have the fixtures of `holder` take the place of the judge's own, as where another portal than the profile's is
    judged. Only before the session starts; a plugin's fixtures by themselves never reach a scenario."""
    config.stash.setdefault(_STAND_INS, []).append(holder)


class Features(pytest.Directory):
    """The folder `features/`, wherever it lies; ids of nodes begin with that word."""

    @classmethod
    def planted(cls, session: pytest.Session) -> Features:
        """The node of this session, with all that scenarios need known below it."""
        features: Features = cls.from_parent(session, path=session.config.stash[RUN].features, nodeid=FEATURES)
        for holder in (stage, *_phrases(), *session.config.stash.get(_STAND_INS, ())):
            session._fixturemanager.parsefactories(holder=holder, node=features)
        return features

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """A node for each file that is asked for, then the validators of the profiles."""
        run = self.config.stash[RUN]
        for path, names in wanted_files(run).items():
            kind = RuleFile if path.name == CATALOGUE else FeatureFile
            file = kind.from_parent(self, name=path.name, path=path, nodeid=place(path))
            file.only = names
            yield file
        if any(one.path == run.features for one in run.named):
            yield from validator_items(self, run)


def is_ours(item: pytest.Item) -> bool:
    """Whether it is a check, not somebody's own test."""
    return isinstance(item, ValidatorItem) or isinstance(item.parent, FeatureFile | RuleFile)


def wanted_files(run: Run) -> dict[Path, Set[str]]:
    """The feature files and catalogues that are asked for, of portals that are judged; each with the names asked of it,
    none where all are."""
    wanted: dict[Path, set[str]] = {}
    whole: set[Path] = set()
    for one in run.named:
        for path in _files(one.path):
            wanted.setdefault(path, set()).add(one.name)
            whole |= set() if one.name else {path}
    return {path: set() if path in whole else names for path, names in wanted.items() if _is_judged(path, run)}


def _files(path: Path) -> list[Path]:
    found = sorted(path.rglob("*")) if path.is_dir() else [path]
    return [file for file in found if file.suffix == ".feature" or file.name == CATALOGUE]


def _is_judged(path: Path, run: Run) -> bool:
    """Whether some profile names its portal, and has more than validators; without profiles, the mocks are judged. A
    file beside no catalogue is refused later."""
    portal = path.parent.name
    if not run.profiles or portal not in run.catalogue.portals:
        return True
    return portal in run.profiles and run.profiles[portal].base_url is not None


def _phrases() -> Iterator[ModuleType]:
    """The modules of `steps/`, by the name that they have in the clone and in the wheel; mire knows no more of them."""
    folder = import_module(_PHRASES).__path__
    for one in sorted(module.name for module in iter_modules(folder)):
        yield import_module(f"{_PHRASES}.{one}")
