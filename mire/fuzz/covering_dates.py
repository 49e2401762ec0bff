"""Dates by which each kind of fault shows itself within the first hundred values."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import permutations, zip_longest

from mire.catalogue import Rule
from mire.fuzz.probe import Probe
from mire.rules import judge
from mire.rules.dates import write

_LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SEPARATORS = {"/": "/", ".": ".", " ": "espace", "": "aucun", "--": "--", "\u2010": "trait d'union typographique"}


def covering_dates(rule: Rule, rng: random.Random) -> Iterator[Probe]:
    """Days that are, and what is none, by turns; then what is open."""
    written = write((1999, 8, 23), rule.layout)
    good = [Probe(write(day, rule.layout), "forme", rule.layout) for day in _days(rng)]
    wrong = [*_no_days(rule), *_otherwise(rule), *_malformed(rule, written)]
    for pair in zip_longest(good, wrong):
        yield from (probe for probe in pair if probe is not None)
    for separator, name in _SEPARATORS.items():
        yield Probe(written.replace("-", separator), "séparateur", name)
    yield from (Probe(f" {written}", "au début", " "), Probe(f"{written} ", "à la fin", " "))
    for zero in "０٠":
        yield Probe(chr(ord(zero) + int(written[0])) + written[1:], "caractère", f"chiffres comme {zero}")


def _days(rng: random.Random) -> Iterator[tuple[int, int, int]]:
    """The first and the last of every month, leap days, the ends of the years, all days and some years."""
    yield from ((1999, 8, 23), (1984, 2, 29), (2000, 2, 29), (1960, 12, 31), (1975, 1, 1), (1930, 1, 1), (2006, 12, 31))
    years = iter(rng.sample(range(1931, 2006), 60))
    for month, last in enumerate(_LAST_DAYS, 1):
        yield next(years), month, last
    for day in range(1, 31):
        yield next(years), rng.choice([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), day


def _no_days(rule: Rule) -> Iterator[Probe]:
    short = [(1990, month, 31) for month in (4, 6, 9, 11)]
    for day in ((1999, 2, 29), (1999, 2, 30), (1990, 13, 10), (1990, 1, 32), (1990, 0, 5), (1990, 5, 0), *short):
        yield Probe(write(day, rule.layout), "jour inexistant", write(day, rule.layout))
    for day in ((1900, 2, 29), (1984, 2, 30), (1984, 2, 31), (1990, 19, 10), (1990, 1, 39), (1990, 10, 99), (0, 5, 5)):
        yield Probe(write(day, rule.layout), "jour inexistant", write(day, rule.layout))


def _otherwise(rule: Rule) -> Iterator[Probe]:
    """The same day in another order, with two digits for the year, a month in words."""
    for order in permutations(("aaaa", "mm", "jj")):
        layout = "-".join(order)
        for day in ((1999, 8, 23), (1975, 3, 7)):
            value = write(day, layout)
            if judge(rule, value).refuse:
                yield Probe(value, "forme", layout)
    yield Probe(write((1999, 8, 23), rule.layout).replace("1999", "99"), "forme", "année à deux chiffres")
    yield Probe(write((1999, 8, 23), rule.layout).replace("-08-", "-août-"), "forme", "mois en lettres")
    yield Probe(write((1999, 8, 23), rule.layout).replace("-08-", "-Aug-"), "forme", "mois en lettres")


def _malformed(rule: Rule, written: str) -> Iterator[Probe]:
    for value in (f"{written}T00:00", f"{written} 00:00", f"x{written}", f"{written}x", f"-{written}", f"{written}-"):
        yield Probe(value, "forme", "autour")
    for value in (f"{written}\nx", f"x\n{written}", f"{written}\r\nx", f"{written}\n{written}"):
        yield Probe(value, "forme", "autre ligne")
    for value in (f"{written}1", f"1{written}", written[:-1], written.replace("-", "", 1)):
        if judge(rule, value).refuse:
            yield Probe(value, "forme", "un chiffre de trop ou de moins")
    for value in (written.replace("9", "o"), written.replace("-", "_"), written.replace("-", ":"), "1999", "0", "x"):
        yield Probe(value, "forme", "autre chose")
    for value in ("1999-W34-1", "1999W341", "1999-235"):
        yield Probe(value, "forme", "semaine ou jour de l'année")
    yield Probe("", "forme", "vide")
