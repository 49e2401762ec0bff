"""Asking one validator about one field: what the documents say beside what it says, and how long it took."""

from __future__ import annotations

import random
import time

from mire.catalogue import Rule, Shape
from mire.fuzz.addresses import is_at_home
from mire.fuzz.asked import Asked, Unasked, ValidatorBroken
from mire.fuzz.compose import alike
from mire.rules import OPEN, Answer, judge
from mire.verdicts import Outcome as Ended

_TRIES = 20


class Questions:
    """home: the domain that addresses are tried at. slowest: the value whose answer took longest, `slowest_s`."""

    def __init__(self, rule: Rule, validator: Asked, home: str) -> None:
        self._rule, self._validator, self._home = rule, validator, home
        self.slowest: str | None = None
        self.slowest_s = 0.0
        self._asked = False

    def judged(self, value: str) -> Answer:
        """What the documents say of it; an address elsewhere than at home does not have to be accepted."""
        answer = judge(self._rule, value)
        elsewhere = answer.accept and self._rule.shape is Shape.MAIL and not is_at_home(value, self._home)
        return OPEN if elsewhere else answer

    def ask(self, value: str) -> bool:
        """Whether the validator accepts it; the first answer is not timed: it may start a process."""
        started = time.perf_counter()
        accepted = self._validator.ask(value)
        took = time.perf_counter() - started
        if took > self.slowest_s and self._asked:
            self.slowest_s, self.slowest = took, value
        self._asked = True
        return accepted

    def answer(self, value: str) -> bool | None:
        """The same; None where there is no telling."""
        try:
            return self._validator.ask(value)
        except (ValidatorBroken, Unasked, Ended):
            return None

    def refuses_alike(self, value: str) -> bool:
        """Whether a fresh value of the same shape is refused as well."""
        rng = random.Random(value)
        fresh = next((one for _ in range(_TRIES) if self.judged(one := alike(value, rng)).accept), value)
        return self.answer(fresh) is False
