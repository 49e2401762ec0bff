"""E-mail addresses to try. They stand at `DOMAIN`, which nobody has; on a portal the profile's own takes its place."""

from __future__ import annotations

import random
import string
from collections.abc import Iterator

from mire.fuzz.compose import alike

DOMAIN = "exemple.test"


def addresses(rng: random.Random) -> Iterator[tuple[str, str]]:
    """Each with a word on what it shows: ordinary ones first, then one slip at a time."""
    name = "".join(rng.choices(string.ascii_lowercase, k=8))
    for local in (name, f"{name}.roy", f"{name}-roy", f"{name}_roy", f"{name}7", "r" + name[:1]):
        yield f"{local}@{DOMAIN}", "ordinaire"
    yield "", "vide"
    head, dot, tail = DOMAIN.partition(".")
    yield from (
        (name, "sans arobase"),
        (f"{name}.{DOMAIN}", "sans arobase"),
        (f"@{DOMAIN}", "sans nom"),
        (f"{name}@", "sans domaine"),
        (f"{name}@@{DOMAIN}", "deux arobases"),
        (f"{name}@roy@{DOMAIN}", "deux arobases"),
        (f"{name} roy@{DOMAIN}", "espace"),
        (f"{name}@{head} {tail}", "espace"),
        (f"{name}@{head}{dot}{dot}{tail}", "partie vide"),
        (f"{name}@{dot}{DOMAIN}", "partie vide"),
        (f"{name}@{dot}", "partie vide"),
    )
    for local in (name.upper(), f"{name}+mire", f"{name}.", f".{name}", f"{name}'o", "é" + name, name * 9):
        yield f"{local}@{DOMAIN}", "ouvert"


def at_home(value: str, address: str) -> str:
    """`value` at the domain of `address` where it stands at `DOMAIN`."""
    head, dot, tail = DOMAIN.partition(".")
    home = address.rpartition("@")[2]
    return value.replace(DOMAIN, home).replace(f"{head}{dot}{dot}{tail}", home.replace(dot, dot + dot, 1))


def renamed(value: str, rng: random.Random) -> str:
    """An address of the same shape that nobody has used: other letters and digits before the first « @ »."""
    local, at, domain = value.partition("@")
    return alike(local, rng) + at + domain
