"""In which order probes come, and which of them, where there is no time for all."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from mire.catalogue import Rule
from mire.fuzz.probe import Probe
from mire.rules import judge


def in_turn(rule: Rule, every: Iterable[Probe]) -> Iterator[Probe]:
    """The probes of each sort by turns, lengths beside a boundary first; what is open after all that is judged."""
    edges = [rule.length.min, rule.length.max or rule.sure_max] if rule.length else [rule.sure_min, rule.sure_max]
    sorts: dict[str, list[Probe]] = {}
    left_open: list[Probe] = []
    for probe in every:
        answer = judge(rule, probe.value)
        if answer.open:
            left_open.append(probe)
        else:
            sorts.setdefault(f"{probe.about} {answer.refuse}", []).append(probe)
    for about, probed in sorts.items():
        if about.startswith("longueur"):
            probed.sort(key=lambda probe: min(abs(len(probe.value) - edge) for edge in edges))
    yield from (probe for turn in zip_longest(*sorts.values()) for probe in turn if probe is not None)
    yield from left_open


def sampled(every: Iterable[Probe], size: int, rng: random.Random) -> Iterator[Probe]:
    """All probes but those of odd characters outside ASCII, of which chance takes `size`: another seed, others."""
    probed = list(every)
    odd = [probe for probe in probed if probe.about.startswith("caractère") and not probe.what.isascii()]
    kept = {id(probe) for probe in rng.sample(odd, min(size, len(odd)))}
    left_out = {id(probe) for probe in odd} - kept
    yield from (probe for probe in probed if id(probe) not in left_out)
