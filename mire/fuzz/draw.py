"""What Hypothesis draws: good values, and values one to three slips away from a good one, and anything at all."""

from __future__ import annotations

import random

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from mire.catalogue import Rule, Shape
from mire.fuzz.addresses import DOMAIN
from mire.fuzz.compose import compose, good
from mire.fuzz.pools import ASCII, FOREIGN, PAYLOADS
from mire.rules.dates import write

_SLIPS = ("remplace", "ajoute", "ôte", "double", "casse", "répète")
_LONGEST = 300


def values(rule: Rule) -> SearchStrategy[str]:
    """Values made for finding what is wrong with a validator of `rule`, fast."""
    near = slipped(rule)
    return st.one_of(good_values(rule), near, near, near, st.text(max_size=60), _in_sure_characters(rule))


@st.composite
def good_values(draw: DrawFn, rule: Rule) -> str:
    match rule.shape:
        case Shape.DATE:
            day = draw(st.dates())
            return write((day.year, day.month, day.day), rule.layout)
        case Shape.MOBILE:
            digits = draw(st.lists(st.integers(0, 99), min_size=4, max_size=4))
            return " ".join([draw(st.sampled_from(["06", "07"])), *(f"{pair:02}" for pair in digits)])
        case Shape.MAIL:
            name = draw(st.from_regex(r"[a-z]{1,8}([._-]?[a-z0-9]{1,8})?", fullmatch=True))
            return f"{name}@{DOMAIN}"
    rng = random.Random(draw(st.integers(0, 2**32)))
    length = draw(st.integers(rule.sure_min, rule.sure_max))
    kinds = draw(st.lists(st.sampled_from(rule.sure_kinds), min_size=1, unique=True))
    return good(rule, rng, length, kinds) or good(rule, rng, length) or compose(rule, rng, length, kinds)


@st.composite
def slipped(draw: DrawFn, rule: Rule) -> str:
    """A good value after one to three small slips."""
    value = draw(good_values(rule))
    for _ in range(draw(st.integers(1, 3))):
        value = _slip(draw, value)
    return value[:_LONGEST]


def _slip(draw: DrawFn, value: str) -> str:
    place = draw(st.integers(0, len(value)))
    before, after = value[:place], value[place:]
    match draw(st.sampled_from(_SLIPS)):
        case "remplace":
            return before + draw(_characters()) + after[1:]
        case "ajoute":
            return before + draw(st.one_of(_characters(), st.sampled_from(PAYLOADS))) + after
        case "ôte":
            return before + after[draw(st.integers(1, 4)) :]
        case "double":
            return before + after[:1] + after
        case "casse":
            return before.swapcase() + after
    return value * draw(st.integers(2, 4))


def _characters() -> SearchStrategy[str]:
    ascii_ones = st.sampled_from("".join(ASCII.values()))
    return st.one_of(ascii_ones, st.sampled_from(FOREIGN), st.characters())


def _in_sure_characters(rule: Rule) -> SearchStrategy[str]:
    letters = "".join(ASCII[kind] for kind in rule.sure_kinds) or "0123456789-/. "
    return st.text(alphabet=letters, max_size=max(rule.sure_max, 10) + 4)
