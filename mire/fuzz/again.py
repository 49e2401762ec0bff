"""Asking a function the same values again: at the end, in another order, after other values."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain

from mire.fuzz.asked import ValidatorBroken
from mire.fuzz.outcome import Counterexample, Outcome, Tried
from mire.fuzz.shown import visible

_MOST = 400
"""So many values are asked a second time; each costs a call, and nothing is drawn or judged anew."""


def ask_again(outcome: Outcome, ask: Callable[[str], bool], rng: random.Random) -> None:
    """Each answer must be the same whenever it is asked for. Where the documents judge the value, one of the two is
    wrong: a finding. Where they do not say, it is remarked. A value that breaks the validator now is told as such."""
    different: list[Tried] = []
    try:
        different += _other_answers(outcome.tried, ask, rng)
    except _BrokenNow as now:
        outcome.tried.append(replace(now.tried, accepted=None, why=f"{now} (la deuxième fois)"))
    if not different:
        return
    for one in sorted(different, key=lambda one: len(one.probe.value)):
        for requirement in one.answer.broken or ((outcome.rule.suffices,) if one.answer.accept else ()):
            _keep(outcome, requirement, one)
    outcome.remarks.append(
        f"{len(different)} valeurs n'ont pas reçu deux fois la même réponse, par exemple "
        f"« {visible(different[0].probe.value)} »"
    )


def _keep(outcome: Outcome, requirement: str, one: Tried) -> None:
    """It stands before what else was found: whoever answers by chance breaks nothing else for certain."""
    kept = outcome.found.get(requirement)
    if kept is None or not kept.otherwise:
        number = kept.number if kept else len(outcome.tried)
        shown = Counterexample(requirement, one.probe.value, bool(one.accepted), number, one.answer.broken, True)
        outcome.found[requirement] = shown


def _other_answers(tried: Sequence[Tried], ask: Callable[[str], bool], rng: random.Random) -> list[Tried]:
    """The values that are answered otherwise now: the last ones first, then some of them in any order."""
    known = {one.probe.value: one for one in tried if one.accepted is not None}
    some = [*known.values()]
    if len(some) > _MOST:
        some = [*some[: _MOST // 2], *rng.sample(some[_MOST // 2 :], _MOST // 2)]
    shuffled = rng.sample(some, min(len(some), _MOST // 4))
    every = [one for one in chain(reversed(some), shuffled) if _again(one, ask) is not one.accepted]
    return [*{one.probe.value: one for one in every}.values()]


def _again(one: Tried, ask: Callable[[str], bool]) -> bool:
    try:
        return ask(one.probe.value)
    except ValidatorBroken as broken:
        raise _BrokenNow(str(broken), one) from broken


class _BrokenNow(ValidatorBroken):
    """A value that was answered before is not any more."""

    def __init__(self, why: str, tried: Tried) -> None:
        super().__init__(why)
        self.tried = tried
