"""Times, and how far they spread. What is compared is measured in turn: what disturbs one disturbs the other."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Spread:
    """Minimum, median and maximum of a measure's runs."""

    minimum: float
    median: float
    maximum: float

    @classmethod
    def of(cls, values: Iterable[float]) -> Spread:
        """Of one run or more."""
        known = list(values)
        return cls(min(known), statistics.median(known), max(known))

    def cells(self, digits: int = 2) -> list[str]:
        """Three cells of a table."""
        return [f"{value:,.{digits}f}" for value in (self.minimum, self.median, self.maximum)]

    def told(self, digits: int = 2) -> str:
        """Median, with minimum and maximum behind it."""
        least, median, most = self.cells(digits)
        return f"{median} ({least} to {most})"


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def in_turn(works: Mapping[str, Callable[[], T]], rounds: int) -> dict[str, list[T]]:
    """What each measured, round by round; in every round each has one turn."""
    found: dict[str, list[T]] = {name: [] for name in works}
    for _round in range(rounds):
        for name, work in works.items():
            found[name].append(work())
    return found


def ratios(above: Iterable[float], below: Iterable[float]) -> list[float]:
    """Of two measured in turn, round by round."""
    return [a / b for a, b in zip(above, below, strict=True)]


def ratio(above: Iterable[float], below: Iterable[float]) -> Spread:
    """How far these spread."""
    return Spread.of(ratios(above, below))
