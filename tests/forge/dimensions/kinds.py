"""What a dimension is, and what cannot be together."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Dimension:
    """One way in which portals differ.

    values: each with one line of what it is, the plainest first. portals: which have it; all where empty.
    """

    name: str
    what: str
    values: Mapping[str, str]
    portals: tuple[str, ...] = ()

    @property
    def plainest(self) -> str:
        """The value that a recipe has where it says nothing."""
        return next(iter(self.values))


@dataclass(frozen=True)
class Clash:
    """Two dimensions whose values, any of the one with any of the other, cannot be together; at some portals or at all.

    A second name that is empty forbids the first's values at these portals altogether.
    """

    first: str
    values: Collection[str]
    second: str
    others: Collection[str]
    reason: str
    portals: tuple[str, ...] = ()
