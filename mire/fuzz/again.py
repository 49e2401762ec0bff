"""Asking a function the same values again: at the end, in another order, after other values."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from mire.fuzz.outcome import Tried

_MOST = 400
"""So many values are asked a second time; each costs a call, and nothing is drawn or judged anew."""


def other_answers(tried: Sequence[Tried], ask: Callable[[str], bool | None], rng: random.Random) -> Iterator[Tried]:
    """The values that are answered otherwise now: the last ones first, then some of them in any order."""
    known = {one.probe.value: one for one in tried if one.accepted is not None}
    some = [*known.values()]
    if len(some) > _MOST:
        some = [*some[: _MOST // 2], *rng.sample(some[_MOST // 2 :], _MOST // 2)]
    shuffled = rng.sample(some, min(len(some), _MOST // 4))
    for one in chain(reversed(some), shuffled):
        answered = ask(one.probe.value)
        if answered is not None and answered is not one.accepted:
            yield one
