"""Telephone numbers by which each kind of fault shows itself within the first hundred values."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import zip_longest

from mire.fuzz.probe import Probe

_BEGINNINGS = ("05", "08", "01", "00", "09", "16", "67", "60", "77", "76", "86", "6", "7", "006", "02", "03", "04")
_SEPARATORS = {"": "aucun", ".": ".", "-": "-", "/": "/", "  ": "deux espaces"}


def covering_mobiles(rng: random.Random) -> Iterator[Probe]:
    """06 and 07 with every digit in every place, and what is no such number, by turns; then the other beginnings."""
    pairs = [f"{rng.randrange(100):02}" for _ in range(4)]
    good = [Probe(value, "forme", f"{value[:2]} xx xx xx xx") for value in _good(rng)]
    wrong = [Probe(" ".join([one, *pairs]), "début", one) for one in _BEGINNINGS]
    wrong += [probe for beginning in ("06", "07") for probe in _malformed(" ".join([beginning, *pairs]))]
    for pair in zip_longest(good, wrong):
        yield from (probe for probe in pair if probe is not None)
    for beginning in ("06", "07"):
        whole = " ".join([beginning, *pairs])
        for separator, name in _SEPARATORS.items():
            yield Probe(whole.replace(" ", separator), "séparateur", f"{beginning}, {name}")
        yield Probe(f"+33 {whole[1:]}", "forme", f"+33 {beginning[1:]}")
        yield Probe(whole[:-1] + "５", "caractère", f"chiffres comme ０, {beginning}")
    for number in range(100):
        yield Probe(" ".join([f"{number:02}", *pairs]), "début", f"{number:02}")


def _good(rng: random.Random) -> Iterator[str]:
    places = [rng.sample("0123456789", 10) for _ in range(8)]
    for turn in range(20):
        digits = [places[place][turn % 10] for place in range(8)]
        yield f"0{6 + turn % 2} " + " ".join("".join(digits[at : at + 2]) for at in (0, 2, 4, 6))
    for pairs in ("00 00 00 00", "99 99 99 99", "12 34 56 78", "12 12 12 12", "98 76 54 32"):
        yield from (f"06 {pairs}", f"07 {pairs}")


def _malformed(whole: str) -> Iterator[Probe]:
    for value, digits in ((whole[:-1], 9), (f"{whole}1", 11), (whole[:-3], 8), (f"{whole} 11", 12), (whole[:2], 2)):
        yield Probe(value, "longueur", str(digits))
    for value in (f"x{whole}", f"{whole}x", f"{whole} x", f"1{whole}", f"{whole}, {whole}"):
        yield Probe(value, "forme", "autour")
    for value in (f"{whole}\nx", f"x\n{whole}", f"{whole}\r\n{whole}"):
        yield Probe(value, "forme", "autre ligne")
    letter = whole[:3] + "O" + whole[4:]
    for value in (f"{whole[:-1]}x", f"{whole[:-2]}é1", letter, whole.replace(" ", ":"), f"+{whole}"):
        yield Probe(value, "forme", "autre signe")
    yield Probe("", "forme", "vide")
