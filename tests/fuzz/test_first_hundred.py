"""Every kind of fault shows itself within the first hundred values, whatever the seed."""

from __future__ import annotations

import random
from functools import cache
from itertools import islice

import pytest

from mire.fuzz.probes import probes
from mire.rules import Answer, judge
from tests.fuzz.faults import EACH
from tests.fuzz.test_campaign import RULES
from tests.fuzz.written import Check


@cache
def first(rule: str, seed: int) -> list[tuple[str, Answer]]:
    """The first hundred values of a field, as `mire fuzz` tries them, and what the documents say of each."""
    every = probes(RULES[rule], random.Random(f"{seed} {rule}"))
    return [(probe.value, judge(RULES[rule], probe.value)) for probe in islice(every, 100)]


@pytest.mark.parametrize(("rule", "number", "check"), EACH, ids=[f"{rule}-{number}" for rule, number, _ in EACH])
def test_each_fault_shows_itself(rule: str, number: int, check: Check) -> None:
    """The validator does the other than what the documents say, with each of three seeds."""
    for seed in (1, 2, 20261130):
        shown = [value for value, answer in first(rule, seed) if (answer.refuse if check(value) else answer.accept)]
        assert shown, (number, seed)
