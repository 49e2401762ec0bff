"""E-mail addresses to try. They stand at `DOMAIN`, which nobody has and usual libraries take; the profile's own takes
its place."""

from __future__ import annotations

import random
import string
from collections.abc import Iterator
from itertools import zip_longest

from mire.fuzz.compose import alike

DOMAIN = "example.org"


def addresses(rng: random.Random) -> Iterator[tuple[str, str]]:
    """Each with a word on what it shows: ordinary ones and one slip at a time, by turns; then what is open."""
    name = "".join(rng.choices(string.ascii_lowercase, k=8))
    good = [(f"{local}@{DOMAIN}", "ordinaire") for local in _names(name, rng)]
    for pair in zip_longest(good, _slips(name)):
        yield from (one for one in pair if one is not None)
    for local in (name.upper(), f"{name}+mire", f"{name}.", f".{name}", f"{name}'o", "é" + name, name * 9):
        yield f"{local}@{DOMAIN}", "ouvert"


def _names(name: str, rng: random.Random) -> Iterator[str]:
    """What may stand before the « @ »: every letter and digit, each sign between, one character and many."""
    yield from (name, f"{name}.roy", f"{name}-roy", f"{name}_roy", f"{name}7", "r" + name[:1], name[0], f"7{name}")
    yield from (f"{name}.roy-lu", "a.b.c", f"{name}0", "2024", f"{name}-7", f"{name}_7", "a1", "x-y_z.w")
    alphabet = rng.sample(string.ascii_lowercase + string.digits, 36)
    yield from ("".join(alphabet[at : at + 12]) for at in (0, 12, 24))
    yield from ("aaaa", "1111", "abcdefgh", name + name + name[:6])


def _slips(name: str) -> Iterator[tuple[str, str]]:
    head, dot, tail = DOMAIN.partition(".")
    good = f"{name}@{DOMAIN}"
    yield from (
        (name, "sans arobase"),
        (f"{name}.{DOMAIN}", "sans arobase"),
        (f"@{DOMAIN}", "sans nom"),
        (f"{name}@", "sans domaine"),
        (f"{name}@@{DOMAIN}", "deux arobases"),
        (f"{name}@roy@{DOMAIN}", "deux arobases"),
        (f"@{good}", "deux arobases"),
        (f"{name} roy@{DOMAIN}", "espace"),
        (f"{name}@{head} {tail}", "espace"),
        (f"{name}@ {DOMAIN}", "espace"),
        (f"{name} @{DOMAIN}", "espace"),
        (f"{name}@{head}.{tail} x", "espace"),
        (f"x {good}", "espace"),
        (f"{name}\troy@{DOMAIN}", "tabulation"),
        (f"{name}\u00a0roy@{DOMAIN}", "insécable"),
        (f"{good}\nx", "autre ligne"),
        (f"x\n{good}", "autre ligne"),
        (f"{name}@{head}{dot}{dot}{tail}", "partie vide"),
        (f"{name}@{dot}{DOMAIN}", "partie vide"),
        (f"{name}@{dot}", "partie vide"),
        (f"{name}@{DOMAIN}{dot}{dot}", "partie vide"),
        ("@", "rien autour de l'arobase"),
        ("", "vide"),
    )


def at_home(value: str, address: str) -> str:
    """`value` at the domain of `address` where it stands at `DOMAIN`."""
    head, dot, tail = DOMAIN.partition(".")
    home = domain_of(address)
    for there, here in ((DOMAIN, home), (f"{head}{dot}{dot}{tail}", home.replace(dot, dot + dot, 1))):
        value = value.replace(there, here)
    return value.replace(f"{head} {tail}", home.replace(dot, " ", 1))


def is_at_home(value: str, home: str) -> bool:
    """Whether it stands at this domain."""
    return domain_of(value) == home


def domain_of(address: str) -> str:
    """What stands after its last « @ »."""
    return address.rpartition("@")[2]


def renamed(value: str, rng: random.Random) -> str:
    """An address of the same shape that nobody has used: other letters and digits before the first « @ »."""
    local, at, domain = value.partition("@")
    return alike(local, rng) + at + domain
