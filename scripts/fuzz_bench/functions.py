"""Functions that are each wrong in one way: after how many values each shows itself, on several seeds."""

from __future__ import annotations

import random
import statistics
from collections.abc import Callable, Iterator

from hypothesis import strategies as st

from mire.fuzz.probes import probes
from mire.rules import judge
from scripts.fuzz_bench.served import catalogue, drawn
from tests.fuzz.faults import FAULTS
from tests.fuzz.rights import RIGHTS

SEEDS = (1, 2, 20261130)
PLAIN = 2000
"""So many values of `st.text()` are tried beside."""
_RULES = {rule.id: rule for portal in catalogue().portals.values() for rule in portal.rules.values()}


def section() -> list[str]:
    """As Markdown: a line for each field's faults, the numbers fault by fault."""
    plain = [value for value in drawn(st.text(), PLAIN) if value is not None]
    lines = [
        "## Functions that are each wrong in one way",
        "",
        f"The validators of `tests/fuzz/faults.py`: after how many values each shows itself, the most of the seeds "
        f"{', '.join(map(str, SEEDS))}; « – » is never. Beside, how many of them {PLAIN} values of `st.text()` show. "
        f"{len(RIGHTS)} functions that are right in ways of their own (`tests/fuzz/rights.py`) show nothing.",
        "",
        "| faults of | how many | within 100 | median | most | by plain text | values needed, fault by fault |",
        "|---|---:|---:|---:|---:|---:|---|",
    ]
    for name, (field, checks) in FAULTS.items():
        needed = [max(_needed(field, check, seed) for seed in SEEDS) for check in checks]
        shown = sum(any(_shows(field, check, value) for value in plain) for check in checks)
        lines.append(
            f"| {name} | {len(checks)} | {sum(one <= 100 for one in needed)} | {statistics.median(needed):.0f} "
            f"| {max(needed)} | {shown} | {' '.join(_written(needed))} |"
        )
    return [*lines, ""]


def _written(needed: list[int]) -> Iterator[str]:
    yield from ("–" if one == _NEVER else str(one) for one in needed)


_NEVER = 10**6


def _needed(field: str, check: Callable[[str], bool], seed: int) -> int:
    every = probes(_RULES[field], random.Random(f"{seed} {field}"))
    return next((number for number, one in enumerate(every, 1) if _shows(field, check, one.value)), _NEVER)


def _shows(field: str, check: Callable[[str], bool], value: str) -> bool:
    answer = judge(_RULES[field], value)
    return answer.refuse if check(value) else answer.accept
