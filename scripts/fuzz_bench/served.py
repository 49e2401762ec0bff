"""One process's mocks, and the values that a strategy draws."""

from __future__ import annotations

import atexit
import tempfile
from functools import cache
from pathlib import Path

from hypothesis import given, seed, settings
from hypothesis import strategies as st

from benchmarks.fuzzing import AS_DRAWN
from mire.catalogue import Catalogue, load
from mire.plugin.embedded import Embedded
from mire.target.profile import Profile, load_profile

ROOT = Path(__file__).resolve().parents[2]


@cache
def catalogue() -> Catalogue:
    """The one that is judged by."""
    return load(ROOT / "features")


def profile_of(portal: str | None, deviation: str | None = None) -> Profile:
    """The profile of a mock that is served in this process's name, until the process ends."""
    path = _mocks().serve(portal, deviation)
    if path is None:
        raise SystemExit(f"no mock {portal or deviation}")
    return load_profile(path, catalogue())


@cache
def _mocks() -> Embedded:
    folder = tempfile.TemporaryDirectory()
    mocks = Embedded(Path(folder.name))
    mocks.start()
    atexit.register(folder.cleanup)
    atexit.register(mocks.stop)
    return mocks


def drawn(strategy: st.SearchStrategy[str], count: int) -> list[str]:
    """So many values, always the same."""
    values: list[str] = []

    @seed(1)
    @settings(AS_DRAWN, max_examples=count)
    @given(strategy)
    def take(value: str) -> None:
        values.append(value)

    take()
    return values
