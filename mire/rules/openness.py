"""Which point the documents leave open in a value, in French sentences."""

from __future__ import annotations

from collections.abc import Iterator

from mire.catalogue import CharKind, Rule, Shape
from mire.rules.characters import kind_of, plain_digits, trimmed
from mire.rules.dates import read_loosely, write
from mire.rules.obvious import is_obvious
from mire.rules.spelled import named

SILENT = "les documents ne disent pas"


def open_points(rule: Rule, value: str) -> Iterator[str]:
    """What of `value` the documents say nothing of; at least one sentence for a value that is open."""
    if not value:
        yield f"vide : {SILENT} ici si le champ est obligatoire"
        return
    if trimmed(value) != value:
        yield f"{SILENT} si des espaces ou signes invisibles autour comptent"
    bare = trimmed(value)
    match rule.shape:
        case Shape.TEXT:
            yield from _of_a_text(rule, bare)
        case Shape.DATE:
            yield from _of_a_date(rule, bare)
        case Shape.MOBILE:
            yield f"{SILENT} si le même numéro peut s'écrire autrement que par paires séparées d'une espace"
        case Shape.MAIL:
            yield f"{SILENT} si une adresse aussi inhabituelle est à prendre"


def _of_a_text(rule: Rule, value: str) -> Iterator[str]:
    odd = dict.fromkeys(char for char in value if not _is_sure(rule, char))
    if odd:
        yield f"{SILENT} comment compter {', '.join(map(named, odd))}"
    if len(value) > rule.sure_max:
        yield f"{SILENT} si plus de {rule.sure_max} caractères sont à prendre"
    if len(value) < rule.sure_min:
        yield f"{SILENT} si moins de {rule.sure_min} caractères suffisent"
    if rule.ordinary and is_obvious(value):
        yield f"{SILENT} si une valeur aussi évidente peut être refusée"


def _is_sure(rule: Rule, char: str) -> bool:
    kind = kind_of(char)
    counts = kind is not CharKind.SYMBOL or not rule.sure_symbols or char in rule.sure_symbols
    return kind in rule.sure_kinds and counts


def _of_a_date(rule: Rule, value: str) -> Iterator[str]:
    plain = plain_digits(value)
    if plain != value:
        yield f"{SILENT} si les chiffres d'autres écritures comptent"
    day = read_loosely(plain, rule.layout)
    if day is not None and write(day, rule.layout) == plain:
        yield f"{SILENT} si une année de naissance aussi lointaine ou aussi proche est à prendre"
    elif day is not None:
        yield f"{SILENT} si d'autres séparateurs que le trait d'union, ou un seul chiffre, sont à prendre"
