"""Hypothesis strategies for a field's values, for anyone's tests: `@given(strategies.refused("DSJ-MDP"))`.

A field is called by its name, « DSJ-MDP »; `rules.fields()` lists them. Addresses stand at `domain`.
"""

from __future__ import annotations

import random
from collections.abc import Callable
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

HOME = DOMAIN
"""Where addresses stand unless another domain is given; nobody's, and usual libraries take it."""
_SEEDS = 2
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
    first = islice(_tried(field, domain), _FIRST)
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
    spare = st.sampled_from(known or _fitting(rule.id, domain, fits))

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


@cache
def _known(field: str, domain: str, by: str) -> tuple[str, ...]:
    """The values that are always tried and break `by`: alone, where there are such."""
    alone = _fitting(field, domain, lambda answer: answer.broken == (by,))
    return alone or _fitting(field, domain, lambda answer: by in answer.broken)


def _fitting(field: str, domain: str, fits: Callable[[Answer], bool]) -> tuple[str, ...]:
    return tuple(value for value, answer in _tried(field, domain) if fits(answer))


@cache
def _tried(field: str, domain: str) -> tuple[tuple[str, Answer], ...]:
    """The values that are always tried, of a few seeds, those of the first one first."""
    rule = rule_of(field)
    every = (probe.value for seed in range(_SEEDS) for probe in probes(rule, random.Random(seed)))
    here = dict.fromkeys(_here(rule, value, domain) for value in every)
    return tuple((value, answer_at(rule, value, domain)) for value in here)


def _here(rule: Rule, value: str, domain: str) -> str:
    return at_home(value, f"@{domain}") if rule.shape is Shape.MAIL and domain != DOMAIN else value
