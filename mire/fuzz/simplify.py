"""Making a counterexample as simple as it gets, without losing what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mire.catalogue import CharKind
from mire.rules.characters import kind_of

_SIMPLE = {
    CharKind.LOWER: "abcdefghijkm",
    CharKind.UPPER: "ABCDEFGHJKLM",
    CharKind.DIGIT: "1234567890",
    CharKind.SYMBOL: "!_-",
    CharKind.SPACE: " ",
    CharKind.LETTER: "é",
    CharKind.OTHER: "",
}
_MOST_ROUNDS = 400


def simplify(value: str, still: Callable[[str], bool]) -> str:
    """The simplest value reached from `value` by steps that keep `still` true: shorter first, then plainer."""
    for _ in range(_MOST_ROUNDS):
        simpler = next((one for one in _simpler(value) if still(one)), None)
        if simpler is None:
            return value
        value = simpler
    return value


def _simpler(value: str) -> Iterator[str]:
    """Candidates that are shorter, then with « a » in a place, then with an earlier character of its kind."""
    for size in (len(value) // 2, len(value) // 4, 1):
        if size:
            yield from (value[:place] + value[place + size :] for place in range(0, len(value), size))
    for place, char in enumerate(value):
        if char != "a":
            yield value[:place] + "a" + value[place + 1 :]
        plain = _SIMPLE[kind_of(char)]
        rank = plain.index(char) if char in plain else len(plain)
        yield from (value[:place] + other + value[place + 1 :] for other in plain[:rank])
