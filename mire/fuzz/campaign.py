"""One validator tried on one field's rule: probes, what was found before, then what Hypothesis draws."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from hypothesis import HealthCheck, Phase, given, seed, settings

from mire.catalogue import Rule
from mire.fuzz.asked import Asked, Unasked, ValidatorBroken
from mire.fuzz.compose import alike
from mire.fuzz.draw import values
from mire.fuzz.order import in_turn, sampled
from mire.fuzz.probes import Probe, probes
from mire.fuzz.simplify import simplify
from mire.rules import Answer, judge
from mire.verdicts import Outcome as Ended

MOST_BREAKS = 5
"""So many values in a row that the validator does not answer, and no more are tried."""

_SPARE = 4


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
    """What came of a campaign. `way`: how the field was reached, for the report. stopped: why it ended
    before anything could be said. cut_short: there was no time for all values. others: a few more that show the same
    as what was `found`, for where that one is not confirmed."""

    rule: Rule
    way: str = "validateur"
    stopped: Ended | None = None
    cut_short: bool = False
    remarks: list[str] = field(default_factory=list)
    tried: list[Tried] = field(default_factory=list)
    found: dict[str, Counterexample] = field(default_factory=dict)
    others: dict[str, list[Counterexample]] = field(default_factory=dict)

    @property
    def broken(self) -> list[Tried]:
        """The values that the validator did not answer."""
        return [one for one in self.tried if one.accepted is None]


class Campaign:
    """Tries `examples` values besides the probes and `known` ones; the same `start` tries the same values.

    most: no more than so many in all, where each takes long; some of each sort of probe then come first, and what was
    found is left as it is. odd: of the probes with characters outside ASCII only so many. late: whether the time
    for it is over. `watch` hears of each value tried.
    """

    def __init__(
        self,
        rule: Rule,
        validator: Asked,
        *,
        examples: int,
        start: int,
        known: Iterable[str] = (),
        most: int | None = None,
        odd: int | None = None,
        late: Callable[[], bool] = lambda: False,
        watch: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._rule, self._validator = rule, validator
        self._examples, self._start, self._known, self._watch = examples, start, tuple(known), watch
        self._most, self._odd, self._late = most, odd, late
        self._outcome = Outcome(rule)
        self._breaks = 0

    def run(self) -> Outcome:
        """Try everything, then make each counterexample as simple as it gets."""
        for probe in self._first():
            self._try(probe)
        self._draw()
        if self._most is None:
            for requirement, example in self._outcome.found.items():
                self._outcome.found[requirement] = self._simplest(example)
        return self._outcome

    @property
    def _enough(self) -> bool:
        """Whether no more values are to be tried."""
        spent = self._breaks >= MOST_BREAKS or len(self._outcome.tried) >= (self._most or sys.maxsize)
        return spent or self._outcome.stopped is not None or self._is_late()

    def _is_late(self) -> bool:
        if not self._outcome.cut_short and self._late():
            self._outcome.cut_short = True
            self._outcome.remarks.append(f"temps écoulé après {len(self._outcome.tried)} valeurs")
        return self._outcome.cut_short

    def _first(self) -> Iterator[Probe]:
        yield from (Probe(value, "connu", "trouvé avant") for value in self._known)
        rng = random.Random(f"{self._start} {self._rule.id}")
        always = probes(self._rule, rng)
        if self._most is not None:
            yield from islice(in_turn(self._rule, always), self._most)
        elif self._odd is not None:
            yield from sampled(always, self._odd, rng)
        else:
            yield from always

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
            self._try(Probe(value, "tiré", "au sort"))

        drawn()

    def _try(self, probe: Probe) -> None:
        if self._enough:
            return
        try:
            tried = self._tried(probe)
            requirements = self._breached(tried)
        except Unasked:
            return
        except Ended as ended:  # a lock-out, a browser that is gone: for Hypothesis it would be a finding
            self._outcome.stopped = ended
            return
        self._outcome.tried.append(tried)
        number = len(self._outcome.tried)
        self._watch(number)
        for requirement in requirements:
            self._keep(Counterexample(requirement, probe.value, bool(tried.accepted), number, tried.answer.broken))

    def _tried(self, probe: Probe) -> Tried:
        answer = judge(self._rule, probe.value)
        try:
            tried = Tried(probe, answer, self._validator.ask(probe.value))
        except ValidatorBroken as broken:
            self._breaks += 1
            return Tried(probe, answer, None, str(broken))
        self._breaks = 0
        return tried

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
        except (ValidatorBroken, Unasked):
            return False

    def _keep(self, example: Counterexample) -> None:
        """The one that breaks the fewest requirements stands for each of them; the first among those."""
        others = self._outcome.others.setdefault(example.requirement, [])
        if len(others) < _SPARE:
            others.append(example)
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
            except (ValidatorBroken, Unasked, Ended):
                return False

        return replace(example, value=simplify(example.value, still))
