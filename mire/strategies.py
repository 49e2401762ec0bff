"""Hypothesis strategies for a field's values, for anyone's tests: `@given(strategies.refused("DSJ-MDP"))`.

A field is called by its name, « DSJ-MDP »; `rules.fields()` lists them. Addresses stand at `domain`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from mire.catalogue import Rule, Shape
from mire.fuzz.addresses import DOMAIN, at_home, is_at_home
from mire.fuzz.draw import good_values, slipped, values
from mire.fuzz.probes import probes
from mire.rules import Answer, judge, rule_of

__all__ = ["HOME", "accepted", "any", "boundary", "refused"]

HOME = "example.org"
"""Where addresses stand unless another domain is given; nobody's, and usual libraries take it."""
_SEEDS = 5
_FIRST = 100


def accepted(field: str, *, domain: str = HOME) -> SearchStrategy[str]:
    """Values that every document has accepted, and no open point touches."""
    rule = rule_of(field)
    return _such(rule, domain, good_values(rule), lambda answer: answer.accept)


def refused(field: str, by: str | None = None, *, domain: str = HOME) -> SearchStrategy[str]:
    """Values that have to be refused, most of them a slip or two away from good ones; `by`: for this requirement, and
    as far as possible for no other."""
    rule = rule_of(field)
    if by is None:
        return _such(rule, domain, slipped(rule), lambda answer: answer.refuse)
    if by not in rule.requirements or not _known(field, domain, by):
        expected = ", ".join(one for one in rule.requirements if _known(field, domain, one))
        raise ValueError(f"no value of {field} is refused by « {by} »; expected one of {expected}")
    return _such(rule, domain, slipped(rule), lambda answer: answer.broken == (by,), _known(field, domain, by))


def boundary(field: str, *, domain: str = HOME) -> SearchStrategy[str]:
    """The values that come first when a validator is tried: each shows another kind of fault. All are judged."""
    first = islice(_tried(rule_of(field), domain, 1), _FIRST)
    return st.sampled_from([value for value, answer in first if not answer.open])


def any(field: str, *, domain: str = HOME) -> SearchStrategy[str]:
    """Whatever may be entered: good, almost good, and anything at all; what the documents leave open too."""
    rule = rule_of(field)
    return values(rule).map(lambda value: _here(rule, value, domain))


def _such(
    rule: Rule,
    domain: str,
    drawn: SearchStrategy[str],
    fits: Callable[[Answer], bool],
    known: tuple[str, ...] = (),
) -> SearchStrategy[str]:
    """Drawn values that fit, and in the place of those that do not, one that is always tried and does."""
    spare = st.sampled_from(known or _fitting(rule, domain, fits))

    @st.composite
    def such(draw: DrawFn) -> str:
        value = _here(rule, draw(drawn), domain)
        return value if fits(answer_at(rule, value, domain)) else draw(spare)

    return st.one_of(spare, such())


def answer_at(rule: Rule, value: str, domain: str) -> Answer:
    """What the documents say of it; of an address elsewhere than at `domain` they do not say that it is good."""
    answer = judge(rule, value)
    elsewhere = answer.accept and rule.shape is Shape.MAIL and not is_at_home(value, domain)
    return Answer() if elsewhere else answer


def _fitting(rule: Rule, domain: str, fits: Callable[[Answer], bool]) -> list[str]:
    return [value for seed in range(_SEEDS) for value, answer in _tried(rule, domain, seed) if fits(answer)]


@cache
def _known(field: str, domain: str, by: str) -> tuple[str, ...]:
    """The values that are always tried and break `by`: alone, where there are such."""
    rule = rule_of(field)
    alone = _fitting(rule, domain, lambda answer: answer.broken == (by,))
    return tuple(alone or _fitting(rule, domain, lambda answer: by in answer.broken))


def _tried(rule: Rule, domain: str, seed: int) -> Iterator[tuple[str, Answer]]:
    for probe in probes(rule, random.Random(seed)):
        value = _here(rule, probe.value, domain)
        yield value, answer_at(rule, value, domain)


def _here(rule: Rule, value: str, domain: str) -> str:
    return at_home(value, f"@{domain}") if rule.shape is Shape.MAIL and domain != DOMAIN else value
