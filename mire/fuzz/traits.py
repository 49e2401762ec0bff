"""What of a value the documents leave open, so that simplifying brings none of it in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mire.catalogue import Rule, Shape
from mire.fuzz.addresses import domain_of
from mire.rules.characters import kind_of, trimmed

_PART = re.compile(r"[^0-9]+")


def open_traits(rule: Rule, value: str) -> frozenset[str]:
    """Its characters that no document names, spaces around, another domain, odd parts or separators of a date."""
    return frozenset(_traits(rule, value))


def _traits(rule: Rule, value: str) -> Iterator[str]:
    yield from (char for char in value if not char.isascii() or not char.isprintable())
    if trimmed(value) != value:
        yield "espaces autour"
    match rule.shape:
        case Shape.TEXT:
            yield from (char for char in value if kind_of(char) not in rule.sure_kinds)
        case Shape.MAIL:
            yield f"domaine {domain_of(value)}"
        case _:
            yield from (f"séparateur {one}" for one in _PART.findall(value))
            yield from (f"{len(one)} chiffres" for one in _PART.split(value))
            yield from (f"année {one}" for one in _PART.split(value) if len(one) == 4 and rule.shape is Shape.DATE)
