"""The boundary map: what a validator really does, judged parts and open parts apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from mire.fuzz.campaign import Outcome, Tried
from mire.fuzz.shown import visible

Map = dict[str, dict[str, list[str]]]


def boundaries(outcome: Outcome) -> tuple[Map, Map]:
    """What was accepted and refused, by what was tried: where the documents say, and where they leave it open.

    `{"longueur": {"accepte": ["5–36"], "refuse": ["0–4", "37–1000"]}, "caractère": {…}, …}`.
    """
    return _map(one for one in outcome.tried if not one.answer.open), _map(
        one for one in outcome.tried if one.answer.open
    )


def _map(tried: Iterable[Tried]) -> Map:
    seen: dict[str, dict[str, set[str]]] = defaultdict(lambda: {"accepte": set(), "refuse": set()})
    for one in tried:
        if one.accepted is not None and one.probe.about not in ("tiré", "connu"):
            seen[one.probe.about]["accepte" if one.accepted else "refuse"].add(one.probe.what)
    return {about: {did: _listed(about, what) for did, what in done.items()} for about, done in sorted(seen.items())}


def _listed(about: str, what: set[str]) -> list[str]:
    if about == "longueur":
        return _ranges(sorted(int(one) for one in what))
    return sorted(visible(one) if about in ("caractère", "bord") else one for one in what)


def _ranges(numbers: list[int]) -> list[str]:
    """Numbers tried, neighbours joined: « 5–7 »."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return [str(low) if low == high else f"{low}–{high}" for low, high in runs]
