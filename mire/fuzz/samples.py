"""Values known good and known bad, to calibrate by."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from mire.catalogue import Rule, Shape
from mire.fuzz.compose import good
from mire.fuzz.probe import Probe
from mire.fuzz.probes import probes
from mire.rules import judge

_GOOD = 3
_BAD_EACH = 2
_ORDINARY = (12, 14, 10)


@dataclass(frozen=True)
class Samples:
    """`good` have to be accepted; `bad` each break one requirement, several of them where there are any."""

    good: tuple[str, ...]
    bad: tuple[str, ...]


def samples(rule: Rule, rng: random.Random) -> Samples:
    """Samples of a rule; the same for the same `rng`."""
    always = list(probes(rule, rng))
    return Samples(tuple(_good(rule, rng, always)), tuple(_bad(rule, always)))


def _good(rule: Rule, rng: random.Random, always: list[Probe]) -> Iterator[str]:
    if rule.shape is Shape.TEXT:
        made = (good(rule, rng, min(max(length, rule.sure_min), rule.sure_max)) for length in _ORDINARY)
        yield from (value for value in made if value is not None)
    else:
        fine = dict.fromkeys(probe.value for probe in always if judge(rule, probe.value).accept)
        yield from islice(fine, _GOOD)


def _bad(rule: Rule, always: list[Probe]) -> Iterator[str]:
    for requirement in rule.requirements:
        found = (probe.value for probe in always if judge(rule, probe.value).broken == (requirement,))
        yield from islice((value for value in dict.fromkeys(found) if _is_plain(value)), _BAD_EACH)


def _is_plain(value: str) -> bool:
    return bool(value.strip()) and value.isascii() and value.isprintable()
