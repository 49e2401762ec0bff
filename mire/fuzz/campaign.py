"""One validator tried on one field's rule: probes, what was found before, then what Hypothesis draws."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from hypothesis import HealthCheck, Phase, given, seed, settings

from mire.catalogue import Rule, Shape
from mire.fuzz.addresses import DOMAIN, at_home
from mire.fuzz.again import ask_again
from mire.fuzz.asked import Asked, Unasked, Unloadable, ValidatorBroken
from mire.fuzz.cost import costly, remarks
from mire.fuzz.draw import values
from mire.fuzz.order import in_turn, sampled
from mire.fuzz.outcome import Counterexample, Outcome, Tried
from mire.fuzz.probe import Probe
from mire.fuzz.probes import probes
from mire.fuzz.questions import Questions
from mire.fuzz.simplify import simplify
from mire.fuzz.traits import open_traits
from mire.verdicts import HarnessError
from mire.verdicts import Outcome as Ended

MOST_BREAKS = 5
"""So many values in a row that the validator does not answer, and no more are tried."""

_SPARE = 4


class Campaign:
    """Tries `examples` values besides the probes and `known` ones; the same `start` tries the same values.

    most: no more than so many in all, where each takes long; some of each sort of probe then come first, and what was
    found is left as it is. odd: of the probes with characters outside ASCII only so many. late: whether the time
    for it is over. once: a value is used up when it was taken, as on a portal, so that none is asked a second time;
    otherwise a value that is answered differently then is a finding. home: the domain that addresses are tried at.
    cost: try also what costs, and remark what is slow. `watch` hears of each value tried.
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
        once: bool = False,
        home: str = DOMAIN,
        cost: bool = False,
        late: Callable[[], bool] = lambda: False,
        watch: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._rule, self._questions = rule, Questions(rule, validator, home)
        self._examples, self._start, self._known, self._watch = examples, start, tuple(known), watch
        self._most, self._odd, self._late = most, odd, late
        self._once, self._home, self._cost = once, home, cost
        self._outcome = Outcome(rule)
        self._breaks = 0

    def run(self) -> Outcome:
        """Try everything, then make each counterexample as simple as it gets."""
        for probe in self._first():
            self._try(probe)
        self._draw()
        if not self._once and not self._enough:
            ask_again(self._outcome, self._questions.ask, random.Random(f"{self._start} encore"))
        if self._cost and not self._outcome.broken and not self._enough:
            self._outcome.remarks += remarks(self._rule, self._questions.answer, self._questions.slowest)
        self._outcome.slowest_s = self._questions.slowest_s
        if self._most is None:
            for requirement, example in self._outcome.found.items():
                if not example.otherwise:
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
        for probe in costly(self._rule) if self._cost else ():
            if not self._outcome.broken:  # one that hangs is enough: each takes as long as an answer may
                yield probe

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
        if self._rule.shape is Shape.MAIL and self._home != DOMAIN:
            probe = replace(probe, value=at_home(probe.value, f"@{self._home}"))
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
        answer = self._questions.judged(probe.value)
        try:
            tried = Tried(probe, answer, self._questions.ask(probe.value))
        except Unloadable as missing:
            raise HarnessError(str(missing)) from missing
        except ValidatorBroken as broken:
            self._breaks += 1
            return Tried(probe, answer, None, str(broken))
        self._breaks = 0
        return tried

    def _breached(self, tried: Tried) -> tuple[str, ...]:
        """What an acceptance or a refusal breaks. A portal's refusal counts only where a fresh value of the same shape
        is refused too: something else may have been wrong with this one. A function is asked again at the end."""
        if tried.accepted and tried.answer.refuse:
            return tried.answer.broken
        if tried.accepted is not False or not tried.answer.accept:
            return ()
        counts = not self._once or self._questions.refuses_alike(tried.probe.value)
        return (self._rule.suffices,) if counts else ()

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
        """As short and plain as it gets, showing the same, and nothing open that it did not have before."""
        traits = open_traits(self._rule, example.value)

        def still(value: str) -> bool:
            answer = self._questions.judged(value)
            same = answer.broken == example.broken and answer.accept is not example.accepted
            if not same or not open_traits(self._rule, value) <= traits:
                return False
            return self._questions.answer(value) is example.accepted

        return replace(example, value=simplify(example.value, still))
