"""Characters dealt so that none comes again before all of its kind had their turn."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations

from mire.catalogue import CharKind, Contains, Rule
from mire.fuzz.compose import letters_of


class Deck:
    """Deals values of a rule; between them they hold every character that is sure."""

    def __init__(self, rule: Rule, rng: random.Random) -> None:
        self._rule, self._rng = rule, rng
        self._left: dict[CharKind, list[str]] = {}
        kinds = rule.sure_kinds
        every = (one for size in range(len(kinds), 0, -1) for one in combinations(kinds, size))
        self._sets = [one for one in every if all(_holds(part, one) for part in rule.contains)]

    def deal(self, length: int, turn: int) -> str:
        """A value of this length; each turn begins and ends with another kind, and where kinds are free, has others."""
        kinds = self._sets[turn % len(self._sets)]
        order = [kinds[(turn + place) % len(kinds)] for place in range(length)]
        inner = order[1:-1]
        self._rng.shuffle(inner)
        return "".join(self._next(kind) for kind in [*order[:1], *inner, *order[-1:][: length - 1]])

    def _next(self, kind: CharKind) -> str:
        if not self._left.get(kind):
            self._left[kind] = list(letters_of(self._rule, kind))
            self._rng.shuffle(self._left[kind])
        return self._left[kind].pop()


def _holds(part: Contains, kinds: Sequence[CharKind]) -> bool:
    """Whether values of these kinds can have what `part` asks for."""
    return len(set(part.kinds) & set(kinds)) >= (part.at_least if part.distinct else 1)
