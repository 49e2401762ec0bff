"""The boundary map: what a validator really does, judged parts and open parts apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from mire.fuzz.outcome import Outcome, Tried
from mire.fuzz.shown import visible

Map = dict[str, dict[str, list[str]]]

_TAKEN, _REFUSED, _EITHER, _UNTRIED = "accepte", "refuse", "selon la valeur", "non essaye"


def boundaries(outcome: Outcome) -> tuple[Map, Map]:
    """What was accepted and refused, by what was tried: where the documents say, and where they leave it open.

    `{"longueur": {"accepte": ["5–36"], "refuse": ["0–4", "37–38", "1000"], "non essaye": ["39–999"]}, …}`. A third key,
    « selon la valeur », holds what was accepted with one value and refused with another.
    """
    return _map([one for one in outcome.tried if not one.answer.open]), _map(
        [one for one in outcome.tried if one.answer.open]
    )


def _map(tried: Iterable[Tried]) -> Map:
    seen: dict[str, dict[str, set[str]]] = defaultdict(lambda: {_TAKEN: set(), _REFUSED: set()})
    for one in tried:
        if one.accepted is not None and one.probe.about not in ("tiré", "connu", "coût"):
            seen[one.probe.about][_TAKEN if one.accepted else _REFUSED].add(one.probe.what)
    return {about: _drawn(about, done) for about, done in sorted(seen.items())}


def _drawn(about: str, done: dict[str, set[str]]) -> dict[str, list[str]]:
    both = done[_TAKEN] & done[_REFUSED]
    drawn = {did: _listed(about, what - both) for did, what in done.items()}
    if both:
        drawn[_EITHER] = _listed(about, both)
    if about == "longueur" and (untried := _untried(done[_TAKEN] | done[_REFUSED])):
        drawn[_UNTRIED] = untried
    return drawn


def _listed(about: str, what: set[str]) -> list[str]:
    if about == "longueur":
        return _ranges(sorted(int(one) for one in what))
    return sorted(visible(one) if len(one) == 1 else one for one in what)


def _untried(lengths: set[str]) -> list[str]:
    """The lengths between those that were tried."""
    tried = sorted(int(one) for one in lengths)
    return [_range(low + 1, high - 1) for low, high in pairwise(tried) if high - low > 1]


def _ranges(numbers: list[int]) -> list[str]:
    """Numbers tried, neighbours joined: « 5–7 »."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return [_range(low, high) for low, high in runs]


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"
