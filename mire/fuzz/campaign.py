"""One validator tried on one field's rule: probes, what was found before, then what Hypothesis draws."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Protocol

from hypothesis import HealthCheck, Phase, given, seed, settings

from mire.catalogue import Rule
from mire.fuzz.compose import alike
from mire.fuzz.draw import values
from mire.fuzz.lines import ValidatorBroken
from mire.fuzz.probes import Probe, probes
from mire.fuzz.simplify import simplify
from mire.rules import Answer, judge

MOST_BREAKS = 5
"""So many values in a row that the validator does not answer, and no more are tried."""


class Asked(Protocol):
    """A validator."""

    def ask(self, value: str) -> bool:
        """Whether it accepts `value`; ValidatorBroken where there is no telling."""


@dataclass(frozen=True)
class Tried:
    """A value, what the documents say of it, and what the validator did: None where it broke, `why` says how."""

    probe: Probe
    answer: Answer
    accepted: bool | None
    why: str | None = None


@dataclass(frozen=True)
class Counterexample:
    """A value with which a validator breaks `requirement`; `number` is how many were tried until then.

    `broken` is all that the documents have it refused for; nothing where it has to be accepted.
    """

    requirement: str
    value: str
    accepted: bool
    number: int
    broken: tuple[str, ...] = ()


@dataclass
class Outcome:
    """What came of a campaign."""

    rule: Rule
    tried: list[Tried] = field(default_factory=list)
    found: dict[str, Counterexample] = field(default_factory=dict)

    @property
    def broken(self) -> list[Tried]:
        """The values that the validator did not answer."""
        return [one for one in self.tried if one.accepted is None]


class Campaign:
    """Tries `examples` values besides the probes and `known` ones; the same `start` tries the same values.

    `watch` hears of each value tried.
    """

    def __init__(
        self,
        rule: Rule,
        validator: Asked,
        *,
        examples: int,
        start: int,
        known: Iterable[str] = (),
        watch: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._rule, self._validator = rule, validator
        self._examples, self._start, self._known, self._watch = examples, start, tuple(known), watch
        self._outcome = Outcome(rule)
        self._breaks = 0

    def run(self) -> Outcome:
        """Try everything, then make each counterexample as simple as it gets."""
        for probe in self._first():
            if self._breaks < MOST_BREAKS:
                self._try(probe)
        self._draw()
        for requirement, example in self._outcome.found.items():
            self._outcome.found[requirement] = self._simplest(example)
        return self._outcome

    def _first(self) -> Iterator[Probe]:
        yield from (Probe(value, "connu", "trouvé avant") for value in self._known)
        yield from probes(self._rule, random.Random(f"{self._start} {self._rule.id}"))

    def _draw(self) -> None:
        if not self._examples:
            return

        @seed(self._start)
        @settings(
            max_examples=self._examples,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(values(self._rule))
        def drawn(value: str) -> None:
            if self._breaks < MOST_BREAKS:
                self._try(Probe(value, "tiré", "au sort"))

        drawn()

    def _try(self, probe: Probe) -> None:
        answer = judge(self._rule, probe.value)
        try:
            tried = Tried(probe, answer, self._validator.ask(probe.value))
            self._breaks = 0
        except ValidatorBroken as broken:
            tried = Tried(probe, answer, None, str(broken))
            self._breaks += 1
        self._outcome.tried.append(tried)
        self._watch(len(self._outcome.tried))
        for requirement in self._breached(tried):
            number = len(self._outcome.tried)
            self._keep(Counterexample(requirement, probe.value, bool(tried.accepted), number, answer.broken))

    def _breached(self, tried: Tried) -> tuple[str, ...]:
        """What an acceptance or a refusal breaks; a refusal only where a fresh value of the same shape is refused."""
        if tried.accepted and tried.answer.refuse:
            return tried.answer.broken
        if tried.accepted is False and tried.answer.accept and self._refuses_alike(tried.probe.value):
            return (self._rule.suffices,)
        return ()

    def _refuses_alike(self, value: str) -> bool:
        rng = random.Random(value)
        fresh = next((one for _ in range(20) if judge(self._rule, one := alike(value, rng)).accept), value)
        try:
            return not self._validator.ask(fresh)
        except ValidatorBroken:
            return False

    def _keep(self, example: Counterexample) -> None:
        """The one that breaks the fewest requirements stands for each of them; the first among those."""
        kept = self._outcome.found.get(example.requirement)
        if kept is None or len(example.broken) < len(kept.broken):
            number = kept.number if kept else example.number
            self._outcome.found[example.requirement] = replace(example, number=number)

    def _simplest(self, example: Counterexample) -> Counterexample:
        def still(value: str) -> bool:
            answer = judge(self._rule, value)
            same = answer.broken == example.broken and answer.accept is not example.accepted
            try:
                return same and self._validator.ask(value) is example.accepted
            except ValidatorBroken:
                return False

        return replace(example, value=simplify(example.value, still))
