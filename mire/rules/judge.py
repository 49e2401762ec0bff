"""One engine for every field's rule, read from the catalogue; it knows nothing of any portal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mire.catalogue import CharKind, Contains, Rule, Shape
from mire.rules.addresses import judge_address
from mire.rules.answer import ACCEPT, OPEN, Answer, in_either, refuse
from mire.rules.characters import kind_of, lengths, may_count_as, plain_digits, trimmed
from mire.rules.dates import is_day, read_loosely, write
from mire.rules.obvious import is_obvious

_YEARS = (1930, 2006)
"""Birth years that no portal has a reason of its own to refuse."""
_MOBILE = re.compile(r"0[67]( [0-9]{2}){4}")
_MOBILE_LOOSELY = re.compile(r"(?:(?:\+|00)33 ?(?:\(0\))?)?0?[67][0-9]{8}")
_SEPARATORS = re.compile(r"[\s.\-/()_‐‑–]")


def judge(rule: Rule, value: str) -> Answer:
    """What the documents have a portal do with `value`. A value has just one answer, always the same."""
    whole = _judge(rule, value)
    bare = trimmed(value)
    return whole if bare == value else in_either(_without_certainty(whole), _judge(rule, bare))


def _judge(rule: Rule, value: str) -> Answer:
    match rule.shape:
        case Shape.DATE:
            return _judge_date(rule, value)
        case Shape.MOBILE:
            return _judge_mobile(rule, value)
        case Shape.MAIL:
            return judge_address(rule, value)
    return _judge_text(rule, value)


def _without_certainty(answer: Answer) -> Answer:
    """Spaces around a value are never sure to be accepted."""
    return OPEN if answer.accept else answer


def _judge_text(rule: Rule, value: str) -> Answer:
    broken = list(_broken(rule, value))
    if broken:
        return refuse(broken)
    return ACCEPT if _is_sure(rule, value) else OPEN


def _broken(rule: Rule, value: str) -> Iterator[str]:
    """The requirements that `value` breaks however the open points are read."""
    counts = lengths(value)
    if rule.length and (counts[-1] < rule.length.min or (rule.length.max is not None and counts[0] > rule.length.max)):
        yield rule.length.requirement
    if rule.allowed:
        fine = {*rule.allowed.kinds, *rule.open_kinds}
        if not all(fine & {kind_of(char), *may_count_as(char)} for char in value):
            yield rule.allowed.requirement
    for part in rule.contains:
        if counted_in(part, value, rule, generously=True) < part.at_least:
            yield part.requirement


def _is_sure(rule: Rule, value: str) -> bool:
    """Whether no open point touches `value`: it has to be accepted."""
    if not rule.sure_min <= len(value) <= rule.sure_max or (rule.ordinary and is_obvious(value)):
        return False
    if not all(_is_sure_char(rule, char) for char in value):
        return False
    return all(counted_in(part, value, rule, generously=False) >= part.at_least for part in rule.contains)


def _is_sure_char(rule: Rule, char: str) -> bool:
    kind = kind_of(char)
    counts = kind is not CharKind.SYMBOL or not rule.sure_symbols or char in rule.sure_symbols
    return kind in rule.sure_kinds and counts


def counted_in(part: Contains, value: str, rule: Rule, *, generously: bool) -> int:
    """How much of what `part` asks for there is; `generously` counts what an open point may count."""
    kinds = [kind for char in value for kind in _kinds_of(char, rule, generously) if kind in part.kinds]
    if part.distinct:
        return len(set(kinds))
    return sum(bool(set(part.kinds) & set(_kinds_of(char, rule, generously))) for char in value)


def _kinds_of(char: str, rule: Rule, generously: bool) -> tuple[CharKind, ...]:
    own = kind_of(char)
    if generously:
        return (own, *may_count_as(char, rule.any_symbol))
    return (own,) if _is_sure_char(rule, char) else ()


def _judge_date(rule: Rule, value: str) -> Answer:
    """Accepted as documented; open where only separators, digits' script or number, or the year are unusual."""
    if not value:
        return OPEN  # whether it is required is another requirement
    day = read_loosely(plain_digits(value), rule.layout)
    if day is None or not is_day(*day):
        return refuse([rule.requirement])
    sure = write(day, rule.layout) == value and _YEARS[0] <= day[0] <= _YEARS[1]
    return ACCEPT if sure else OPEN


def _judge_mobile(rule: Rule, value: str) -> Answer:
    """« 06 xx xx xx xx » or « 07 xx xx xx xx »; how else the same number is written is open."""
    if not value:
        return OPEN
    if _MOBILE.fullmatch(value):
        return ACCEPT
    digits = _SEPARATORS.sub("", plain_digits(value))
    return OPEN if _MOBILE_LOOSELY.fullmatch(digits) else refuse([rule.requirement])
