"""What a validator's answers cost: the slowest, and how time grows with length."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from mire.catalogue import Rule, Shape
from mire.fuzz.probe import Probe
from mire.fuzz.shown import visible

_RUN = 30
"""So many steps back that doubles with each take longer than anyone waits; a plain check takes no time."""
_LENGTHS = (2000, 4000, 8000)
_SLOW_S = 0.25
_NOTICED_S = 0.05
_FASTER = 8.0
"""So many times longer for four times the length; a square is sixteen times."""
_TIMES = 3

Ask = Callable[[str], bool | None]


def costly(rule: Rule) -> Iterator[Probe]:
    """A long good run, then one character that spoils it: what an expression that goes back and back hangs on."""
    yield from (Probe(value, "coût", f"{len(value)} caractères") for value in _costly(rule))


def _costly(rule: Rule) -> Iterator[str]:
    match rule.shape:
        case Shape.DATE:
            yield from (f"{'1' * _RUN}x", f"{'1-' * _RUN}x")
        case Shape.MOBILE:
            yield from (f"06{' 12' * _RUN}x", f"06{'1' * _RUN}x")
        case Shape.MAIL:
            yield from (f"{'a' * _RUN}!", f"a@{'a' * _RUN}!", f"a@{'a.' * _RUN}!", f"{'a.' * _RUN}@")
        case Shape.TEXT:
            yield from (f"{'a' * _RUN}!", f"{'aA1' * (_RUN // 3)}!", f"{'1' * _RUN} ", f"{'a' * _RUN}\x00")
            yield f"{'aA1!' * (_RUN // 4)}é"


def remarks(rule: Rule, ask: Ask, slowest: str | None) -> Iterator[str]:
    """« lent : … », where the slowest value is slow every time, or time grows faster than length."""
    if slowest is not None and (took := _took(ask, slowest)) > _SLOW_S:
        yield f"lent : {took * 1000:.0f} ms pour « {visible(slowest)} »"
    run = {Shape.TEXT: "a", Shape.MAIL: "a", Shape.DATE: "1", Shape.MOBILE: "1"}[rule.shape]
    times = [_took(ask, run * length + "\x00") for length in _LENGTHS]
    if times[-1] > max(_NOTICED_S, _FASTER * times[0]):
        yield (
            f"lent : le temps croît bien plus vite que la longueur "
            f"({_LENGTHS[-1]} caractères : {times[-1] * 1000:.0f} ms)"
        )


def _took(ask: Ask, value: str) -> float:
    """The shortest of a few times, in seconds: what else the machine does is not the validator's."""
    return min(_once(ask, value) for _ in range(_TIMES))


def _once(ask: Ask, value: str) -> float:
    started = time.perf_counter()
    ask(value)
    return time.perf_counter() - started
