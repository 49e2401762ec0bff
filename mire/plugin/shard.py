"""Parts of a run for several machines: the same collection falls into the same parts everywhere."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from pytest_bdd.scenario import scenario_wrapper_template_registry

from mire.plugin.collect import FeatureFile, without_parameters


@dataclass(frozen=True)
class Shard:
    """Part `number` (from 1) of `count`."""

    number: int
    count: int

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"

    @classmethod
    def read(cls, text: str) -> Shard:
        """`2/4` as a part; ValueError says what is expected instead."""
        number, _, count = text.partition("/")
        if not (_is_number(number) and _is_number(count) and 1 <= int(number) <= int(count)):
            raise ValueError(f"« {text} » is no part of a run; expected one such as 2/4 (from 1/4 to 4/4)")
        return cls(int(number), int(count))

    def holds(self, items: list[pytest.Item]) -> list[bool]:
        """For each item whether it belongs to this part; the items of one scenario belong together."""
        weights = {without_parameters(item.nodeid): _weight(item) for item in items}
        parts = assigned(weights, self.count)
        return [parts[without_parameters(item.nodeid)] == self.number for item in items]


def assigned(weights: Mapping[str, int], count: int) -> dict[str, int]:
    """The part, from 1, of each scenario.

    The heaviest are dealt first, forth and back again like cards, so that parts differ by one scenario at most and
    weigh about the same; among equals a digest of the name decides, so that neighbours in a file spread.
    """
    parts: dict[str, int] = {}
    for index, name in enumerate(sorted(weights, key=lambda name: (-weights[name], _digest(name)))):
        turn, place = divmod(index, count)
        parts[name] = 1 + (place if turn % 2 == 0 else count - 1 - place)
    return parts


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _weight(item: pytest.Item) -> int:
    """How long a scenario takes, about: its steps and the rows of their tables."""
    if not (isinstance(item, pytest.Function) and isinstance(item.parent, FeatureFile)):
        return 1
    steps = scenario_wrapper_template_registry[item.function].steps
    return len(steps) + sum(len(step.datatable.rows) for step in steps if step.datatable)


def _digest(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()
