"""What is always tried, before anything is drawn by chance: each boundary, each kind, each odd character."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations, islice

from mire.catalogue import CharKind, Rule, Shape
from mire.fuzz.addresses import addresses
from mire.fuzz.compose import compose, good
from mire.fuzz.covering import covering, ordinary
from mire.fuzz.covering_dates import covering_dates
from mire.fuzz.covering_mobiles import covering_mobiles
from mire.fuzz.pools import ASCII, COMBINING, FOREIGN, PAYLOADS, SPACES
from mire.fuzz.probe import Probe
from mire.rules import judge

_LENGTHS = (0, 1, 2, 3, 4, 6, 10, 16, 24, 32, 40, 50, 64, 65, 72, 73, 100, 128, 129, 255, 256, 257, 1000)


def probes(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Every probe of a rule, each value once; the same for the same `rng`.

    The first hundred show every kind of fault."""
    seen: set[str] = set()
    for probe in _every(rule, rng):
        if probe.value not in seen:
            seen.add(probe.value)
            yield probe


def _every(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    match rule.shape:
        case Shape.DATE:
            yield from covering_dates(rule, rng)
        case Shape.MOBILE:
            yield from covering_mobiles(rng)
        case Shape.MAIL:
            yield from (Probe(value, "forme", what) for value, what in addresses(rng))
        case Shape.TEXT:
            yield from covering(rule, rng)
            yield from _lengths(rule, rng)
            yield from _kinds(rule, rng)
            yield from _characters(rule, rng)
    yield from (Probe(payload, "forme", "charge") for payload in PAYLOADS)


def _lengths(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    edges = {rule.sure_min, rule.sure_max, *([rule.length.min, rule.length.max or 0] if rule.length else ())}
    around = {edge + step for edge in edges for step in (-2, -1, 0, 1, 2)}
    for length in sorted({*_LENGTHS, *around}):
        if length >= 0:
            value = good(rule, rng, length) or compose(rule, rng, length, rule.sure_kinds)
            yield Probe(value, "longueur", str(length))


def _kinds(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Each set of kinds, twice: what is too little for a rule, and what is enough."""
    for size in range(1, len(rule.sure_kinds) + 1):
        for kinds in combinations(rule.sure_kinds, size):
            for length in (ordinary(rule), ordinary(rule) + 1, rule.sure_min):
                yield Probe(compose(rule, rng, length, kinds), "sortes", " + ".join(kinds))
    for kind in rule.sure_kinds:
        rest = compose(rule, rng, ordinary(rule) - 1, [one for one in rule.sure_kinds if one is not kind])
        one = compose(rule, rng, 1, [kind])
        yield Probe(one + rest, "un seul de sa sorte", f"{kind}, au début")
        yield Probe(rest + one, "un seul de sa sorte", f"{kind}, à la fin")


def _characters(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Each odd character in a value that is good without it, and in the place of what a rule asks for."""
    punctuation = "".join(chr(code) for code in range(33, 127) if not chr(code).isalnum())
    length = ordinary(rule)
    base = good(rule, rng, length) or compose(rule, rng, length, rule.sure_kinds)
    middle = len(base) // 2
    for char in (*punctuation, *FOREIGN):
        yield Probe(base[:middle] + char + base[middle:], "caractère", char)
    for char in SPACES:
        yield Probe(char + base, "au début", char)
        yield Probe(base + char, "à la fin", char)
    yield from _in_the_place(rule, rng)
    yield from _each_symbol(rule, rng)


def _each_symbol(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Each symbol that counts, alone of its kind, where a value needs it."""
    others = [kind for kind in rule.sure_kinds if kind is not CharKind.SYMBOL]
    subsets = [kinds for size in range(1, len(others) + 1) for kinds in combinations(others, size)]
    for symbol in rule.sure_symbols or (ASCII[CharKind.SYMBOL] if CharKind.SYMBOL in rule.sure_kinds else ""):
        tries = (compose(rule, rng, ordinary(rule) - 1, kinds) + symbol for kinds in subsets for _ in range(3))
        value = next((one for one in tries if judge(rule, one).accept), None)
        if value is not None:
            yield Probe(value, "symbole seul", symbol)


def _in_the_place(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """A value that lacks a kind, with an odd character that must not count as one."""
    for part in rule.contains:
        lacking = [kind for kind in rule.sure_kinds if kind not in part.kinds]
        subsets = combinations(part.kinds, part.at_least - 1) if part.distinct else [lacking]
        for kinds in islice(subsets, 6):
            rest = compose(rule, rng, ordinary(rule) - 1, tuple(kinds)) if kinds else ""
            beside = f"avec {' + '.join(kinds)}" if part.distinct else f"au lieu de {' ou '.join(part.kinds)}"
            for char in FOREIGN:
                if char not in COMBINING:
                    yield Probe(rest[:5] + char + rest[5:], f"caractère {beside}", char)
