"""Why the documents have a value accepted, refused, or do not say: one French sentence for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from mire.catalogue import CharKind, Contains, Length, Rule, Shape
from mire.rules.answer import Answer
from mire.rules.characters import kind_of, lengths, may_count_as, plain_digits
from mire.rules.dates import read_loosely
from mire.rules.judge import counted_in, judge
from mire.rules.openness import open_points
from mire.rules.spelled import named

_KINDS = {
    CharKind.LOWER: ("une minuscule", "minuscules"),
    CharKind.UPPER: ("une majuscule", "majuscules"),
    CharKind.DIGIT: ("un chiffre", "chiffres"),
    CharKind.SYMBOL: ("un symbole", "symboles"),
    CharKind.SPACE: ("une espace", "espaces"),
    CharKind.LETTER: ("une lettre", "autres lettres"),
    CharKind.OTHER: ("un autre caractère", "autres caractères"),
}
_FORMS = {
    Shape.MOBILE: "ce n'est pas un numéro de la forme 06 xx xx xx xx ou 07 xx xx xx xx",
    Shape.MAIL: "ce n'est pas une adresse de courriel",
}


def why(rule: Rule, value: str, answer: Answer | None = None) -> str:
    """The reason for what `judge` says of it."""
    answer = answer or judge(rule, value)
    if answer.accept:
        return f"respecte tout ce que les documents demandent ({_described(value)})"
    if answer.open:
        return " ; ".join(open_points(rule, value))
    return " ; ".join(dict.fromkeys(chain.from_iterable(_broken(rule, value, id) for id in answer.broken)))


def _broken(rule: Rule, value: str, requirement: str) -> Iterator[str]:
    if rule.length and rule.length.requirement == requirement and (short := _length(rule.length, value)):
        yield short
    if rule.allowed and rule.allowed.requirement == requirement:
        odd = _not_allowed(rule, rule.allowed.kinds, value)
        if odd:
            yield f"{', '.join(map(named, odd))} : ni {' ni '.join(_KINDS[kind][0] for kind in rule.allowed.kinds)}"
    for part in rule.contains:
        if part.requirement == requirement and (lacking := _lacking(rule, part, value)):
            yield lacking
    if requirement == rule.empty and not value:
        yield "rien n'est saisi"
    elif requirement == rule.requirement:
        yield _date(rule, value) if rule.shape is Shape.DATE else _FORMS.get(rule.shape, "la forme n'y est pas")


def _length(length: Length, value: str) -> str:
    counts = lengths(value)
    if counts[-1] < length.min:
        return f"{_many(counts[-1])}, il en faut au moins {length.min}"
    if length.max is not None and counts[0] > length.max:
        return f"{_many(counts[0])}, il en faut au plus {length.max}"
    return ""


def _not_allowed(rule: Rule, kinds: Iterable[CharKind], value: str) -> list[str]:
    fine = {*kinds, *rule.open_kinds}
    return list(dict.fromkeys(char for char in value if not fine & {kind_of(char), *may_count_as(char)}))


def _lacking(rule: Rule, part: Contains, value: str) -> str:
    count = counted_in(part, value, rule, generously=True)
    if count >= part.at_least:
        return ""
    if part.distinct:
        return f"{count} sorte{'s' * (count > 1)} de caractères, il en faut {part.at_least}"
    if count == 0 and len(part.kinds) == 1:
        return f"il y manque {_KINDS[part.kinds[0]][0]}"
    return f"{count} sur {part.at_least} : {' ou '.join(_KINDS[kind][1] for kind in part.kinds)}"


def _date(rule: Rule, value: str) -> str:
    if read_loosely(plain_digits(value.strip()), rule.layout) is None:
        return f"ce n'est pas une date de la forme {rule.layout}"
    return "ce jour n'existe pas"


def _described(value: str) -> str:
    kinds = dict.fromkeys(_KINDS[kind_of(char)][1] for char in value)
    return f"{_many(len(value))} : {', '.join(kinds)}"


def _many(count: int) -> str:
    return f"{count or 'aucun'} caractère{'s' * (count > 1)}"
