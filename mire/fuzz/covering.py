"""Texts by which each kind of fault shows itself within the first hundred values.

One value shows as much as it can: those that have to be accepted go through all lengths, and through all characters,
beginnings and ends on the way. Those that have to be refused are each wrong in one way.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import combinations, zip_longest

from mire.catalogue import CharKind, Contains, Rule
from mire.fuzz.compose import compose, good
from mire.fuzz.deck import Deck
from mire.fuzz.pools import ASCII
from mire.fuzz.probe import Probe
from mire.rules import judge

_MOST_LENGTHS = 40
_TRIES = 30
_RUNS = ("aaa", "abc", "321", "BBB", "11")
_ORDINARY = 12


def covering(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """What has to be accepted and what has to be refused by turns; the most telling first."""
    taken = [*_lengths(rule, rng), *_alone(rule, rng), *_runs(rule, rng)]
    refused = [*_too_short_or_long(rule, rng), *_lacking(rule, rng), *_around(rule, rng), *_not_allowed(rule, rng)]
    for pair in zip_longest(taken, refused):
        yield from (probe for probe in pair if probe is not None)


def ordinary(rule: Rule) -> int:
    """A length with room for one more character, so that no rule on lengths hides what is wrong with that one."""
    return max(rule.sure_min, min(_ORDINARY, rule.sure_max - 1))


def _lengths(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Every length that is sure, the edges first. Without a rule on kinds each set of kinds has its turn."""
    middle = range(rule.sure_min + 2, rule.sure_max - 1)
    edges = [rule.sure_min, rule.sure_max, rule.sure_min + 1, rule.sure_max - 1]
    every = list(dict.fromkeys([*edges, *rng.sample(middle, min(len(middle), _MOST_LENGTHS))]))
    deck = Deck(rule, rng)
    for turn, length in enumerate(every):
        value = next((one for _ in range(_TRIES) if judge(rule, one := deck.deal(length, turn)).accept), None)
        value = value or good(rule, rng, length)
        if value is not None:
            yield Probe(value, "longueur", str(length))


def _too_short_or_long(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    if rule.length is None:
        return
    lengths = [rule.length.min - step for step in (1, 2, 3) if rule.length.min >= step]
    if rule.length.max is not None:
        lengths += [rule.length.max + 1, rule.length.max + 2, rule.length.max + 20]
    for length in dict.fromkeys([*lengths[:1], *lengths[3:4], *lengths, 1, 0]):
        if not rule.length.min <= length <= (rule.length.max or 0):
            yield Probe(compose(rule, rng, length, rule.sure_kinds), "longueur", str(length))


def _lacking(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Each kind that is asked for missing, and each number of them one too small."""
    for part in rule.contains:
        for kinds in _one_too_few(rule, part):
            for length in (ordinary(rule), rule.sure_min):
                yield Probe(compose(rule, rng, length, kinds), "sortes", " + ".join(kinds))
        if not part.distinct and part.at_least > 1:
            rest = [kind for kind in rule.sure_kinds if kind not in part.kinds]
            for kind in part.kinds:
                value = compose(rule, rng, part.at_least - 1, [kind]) + compose(rule, rng, ordinary(rule), rest)
                yield Probe(value, "sortes", " + ".join([f"{part.at_least - 1} {kind}", *rest]))


def _one_too_few(rule: Rule, part: Contains) -> Iterator[Sequence[CharKind]]:
    if not part.distinct:
        yield [kind for kind in rule.sure_kinds if kind not in part.kinds]
        return
    for size in range(part.at_least - 1, 0, -1):
        yield from combinations(part.kinds, size)


def _alone(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Just enough of each kind: one character of it, at either end; the first and the last of its alphabet, and each
    documented symbol, as the only one."""
    wanted = {kind for part in rule.contains for kind in part.kinds}
    for kind in (one for one in rule.sure_kinds if one in wanted):
        others = _others(rule, kind)
        letters = (rule.sure_symbols or ASCII[kind]) if kind is CharKind.SYMBOL else ASCII[kind]
        chosen = letters if kind is CharKind.SYMBOL else letters[0] + letters[-1] + rng.choice(letters[1:-1])
        for place, char in enumerate(chosen):
            value = _with_one(rule, rng, char, others[place % len(others)], place)
            if value is not None:
                about = "symbole seul" if kind is CharKind.SYMBOL else "seul de sa sorte"
                yield Probe(value, about, char)


def _others(rule: Rule, kind: CharKind) -> list[Sequence[CharKind]]:
    """The kinds beside which a value needs `kind`: by turns those that just make up the number."""
    rest = [one for one in rule.sure_kinds if one is not kind]
    distinct = next((part for part in rule.contains if part.distinct and kind in part.kinds), None)
    return list(combinations(rest, distinct.at_least - 1)) if distinct else [rest]


def _with_one(rule: Rule, rng: random.Random, char: str, others: Sequence[CharKind], place: int) -> str | None:
    """A good value with `char` at its beginning, its end or within."""
    for _ in range(_TRIES):
        rest = compose(rule, rng, ordinary(rule) - 1, others)
        at = (0, len(rest), len(rest) // 2)[place % 3]
        value = rest[:at] + char + rest[at:]
        if judge(rule, value).accept:
            return value
    return None


def _runs(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Characters alike or in a row, where no document forbids them."""
    for run in _RUNS:
        tries = (compose(rule, rng, ordinary(rule) - len(run), rule.sure_kinds) + run for _ in range(_TRIES))
        value = next((one for one in tries if judge(rule, one).accept), None)
        if value is not None:
            yield Probe(value, "forme", f"suite {run}")
    for char in ("a", "1", "A"):
        value = char * rule.sure_min
        if judge(rule, value).accept:
            yield Probe(value, "forme", "un seul caractère répété")


def _around(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """A good value with something before or after it, on the same line and on another."""
    inner = good(rule, rng, max(rule.sure_min, min(8, rule.sure_max - 4)))
    if rule.allowed is None or inner is None:
        return
    for before, after in (("", "\n!"), ("!\n", ""), ("!", ""), ("", "!"), ("", "\r\n!"), ("! ", ""), ("", " !")):
        yield Probe(before + inner + after, "forme", "autre ligne" if "\n" in before + after else "autour")


def _not_allowed(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Each character of ASCII beside the alphabets, then controls and what cannot be seen, inside a good value."""
    base = good(rule, rng, ordinary(rule))
    if rule.allowed is None or base is None:
        return
    middle = len(base) // 2
    for char in "_-.@[`{/:^~ !\"#$%&'()*+,;<=>?\\]|}\x7f\u200b\x00€":
        yield Probe(base[:middle] + char + base[middle:], "caractère", char)
