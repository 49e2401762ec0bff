"""What is always tried, before anything is drawn by chance: each boundary, each kind, each odd character."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from mire.catalogue import CharKind, Rule, Shape
from mire.fuzz.addresses import addresses
from mire.fuzz.compose import compose, good
from mire.fuzz.pools import ASCII, COMBINING, FOREIGN, PAYLOADS, SPACES
from mire.rules import judge
from mire.rules.dates import write

_ORDINARY = 12
_LENGTHS = (0, 1, 2, 3, 4, 6, 10, 16, 24, 32, 40, 50, 64, 65, 72, 73, 100, 128, 129, 255, 256, 257, 1000)
_DAYS = ((1999, 8, 23), (1984, 2, 29), (1960, 12, 31), (1975, 1, 1))
_NO_DAYS = ((1999, 2, 29), (1999, 2, 30), (1990, 4, 31), (1990, 13, 10), (1990, 0, 5), (1990, 5, 0), (1990, 1, 32))
_LAYOUTS = ("aaaa-mm-jj", "jj-mm-aaaa", "mm-jj-aaaa", "aaaa-jj-mm", "jj-aaaa-mm")


@dataclass(frozen=True)
class Probe:
    """One value and what it is to show: `about` is « longueur », « sortes », « caractère », « bord » or « forme »."""

    value: str
    about: str
    what: str


def probes(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Every probe of a rule; the same for the same `rng`."""
    match rule.shape:
        case Shape.DATE:
            yield from _dates(rule)
        case Shape.MOBILE:
            yield from _mobiles(rng)
        case Shape.MAIL:
            yield from (Probe(value, "forme", what) for value, what in addresses(rng))
        case Shape.TEXT:
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


def _ordinary(rule: Rule) -> int:
    """A length with room for one more character, so that no rule on lengths hides what is wrong with that one."""
    return max(rule.sure_min, min(_ORDINARY, rule.sure_max - 1))


def _kinds(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Each set of kinds, twice: what is too little for a rule, and what is enough."""
    for size in range(1, len(rule.sure_kinds) + 1):
        for kinds in combinations(rule.sure_kinds, size):
            for length in (_ordinary(rule), _ordinary(rule) + 1, rule.sure_min):
                yield Probe(compose(rule, rng, length, kinds), "sortes", ", ".join(kinds))
    for kind in rule.sure_kinds:
        rest = compose(rule, rng, _ordinary(rule) - 1, [one for one in rule.sure_kinds if one is not kind])
        one = compose(rule, rng, 1, [kind])
        yield Probe(one + rest, "sortes", f"un seul caractère : {kind}, au début")
        yield Probe(rest + one, "sortes", f"un seul caractère : {kind}, à la fin")


def _characters(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Each odd character in a value that is good without it, and in the place of what a rule asks for."""
    punctuation = "".join(chr(code) for code in range(33, 127) if not chr(code).isalnum())
    length = _ordinary(rule)
    base = good(rule, rng, length) or compose(rule, rng, length, rule.sure_kinds)
    middle = len(base) // 2
    for char in (*punctuation, *FOREIGN):
        yield Probe(base[:middle] + char + base[middle:], "caractère", char)
    for char in SPACES:
        yield Probe(char + base, "bord", char)
        yield Probe(base + char, "bord", char)
    yield from _in_the_place(rule, rng)
    yield from _each_symbol(rule, rng)


def _each_symbol(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Each symbol that counts, alone of its kind, where a value needs it."""
    others = [kind for kind in rule.sure_kinds if kind is not CharKind.SYMBOL]
    subsets = [kinds for size in range(1, len(others) + 1) for kinds in combinations(others, size)]
    for symbol in rule.sure_symbols or (ASCII[CharKind.SYMBOL] if CharKind.SYMBOL in rule.sure_kinds else ""):
        tries = (compose(rule, rng, _ordinary(rule) - 1, kinds) + symbol for kinds in subsets for _ in range(3))
        value = next((one for one in tries if judge(rule, one).accept), None)
        if value is not None:
            yield Probe(value, "caractère", symbol)


def _in_the_place(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """A value that lacks a kind, with an odd character that must not count as one."""
    for part in rule.contains:
        lacking = [kind for kind in rule.sure_kinds if kind not in part.kinds]
        subsets = combinations(part.kinds, part.at_least - 1) if part.distinct else [lacking]
        for kinds in islice(subsets, 6):
            rest = compose(rule, rng, _ordinary(rule) - 1, tuple(kinds)) if kinds else ""
            for char in FOREIGN:
                if char not in COMBINING:
                    yield Probe(rest[:5] + char + rest[5:], "caractère", char)


def _dates(rule: Rule) -> Iterator[Probe]:
    yield Probe("", "forme", "vide")
    for day in (*_DAYS, *_NO_DAYS):
        for layout in _LAYOUTS:
            yield Probe(write(day, layout), "forme", layout)
    written = write(_DAYS[0], rule.layout)
    for separator in ("/", ".", " ", "", "--", "\u2010"):
        yield Probe(written.replace("-", separator), "forme", f"séparateur « {separator} »")
    for other in (f" {written}", f"{written} ", f"{written}T00:00", f"x{written}", written[:-1], f"{written}1"):
        yield Probe(other, "forme", "autour")
    for char in "５٣":
        yield Probe(char + written[1:], "caractère", char)


def _mobiles(rng: random.Random) -> Iterator[Probe]:
    """06 and 07 first, each other beginning, one digit more and less, other ways of writing the same."""
    yield Probe("", "forme", "vide")
    pairs = [f"{rng.randrange(100):02}" for _ in range(4)]
    for number in range(100):
        yield Probe(" ".join([f"{number:02}", *pairs]), "forme", f"{number:02}")
    for beginning in ("06", "07"):
        whole = " ".join([beginning, *pairs])
        for other in (whole[:-1], f"{whole}1", whole[:-3], f"{whole} 11", f"x{whole}", f"{whole}x", f"+{whole}"):
            yield Probe(other, "longueur", str(sum(char.isdigit() for char in other)))
        for separator in ("", ".", "-", "/", "  "):
            yield Probe(whole.replace(" ", separator), "forme", f"séparateur « {separator} »")
        yield Probe(f"+33 {whole[1:]}", "forme", "+33")
        yield Probe("".join("O" if char == "0" else char for char in whole), "caractère", "O")
        yield Probe(whole[:-1] + "５", "caractère", "５")
