"""Nothing is held against whoever uses what the documents leave open."""

from __future__ import annotations

import random
from functools import cache
from itertools import chain, count, islice

import pytest

from mire.fuzz.probes import probes
from mire.rules import Answer, judge
from tests.fuzz.rights import RIGHTS
from tests.fuzz.test_campaign import RULES, tried
from tests.fuzz.written import Check

VALUES = 2000


@cache
def many(rule: str) -> list[tuple[str, Answer]]:
    """Two thousand values of as many seeds as it takes."""
    every = chain.from_iterable(probes(RULES[rule], random.Random(seed)) for seed in count())
    return [(probe.value, judge(RULES[rule], probe.value)) for probe in islice(every, VALUES)]


@pytest.mark.parametrize(("rule", "check"), RIGHTS, ids=[f"{rule}-{number}" for number, (rule, _) in enumerate(RIGHTS)])
def test_a_right_validator_is_blamed_for_nothing(rule: str, check: Check) -> None:
    """In two thousand values, and where these are asked again."""
    blamed = [value for value, answer in many(rule) if (answer.refuse if check(value) else answer.accept)]

    assert blamed == []
    assert tried(rule, check, 0).found == {}
