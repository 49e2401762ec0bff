"""What came of a campaign."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mire.catalogue import Rule
from mire.fuzz.probe import Probe
from mire.rules import Answer
from mire.verdicts import Outcome as Ended


@dataclass(frozen=True)
class Tried:
    """A value, what the documents say of it, and what the validator did: None where it broke, `why` says how."""

    probe: Probe
    answer: Answer
    accepted: bool | None
    why: str | None = None


@dataclass(frozen=True)
class Counterexample:
    """A value with which a validator breaks `requirement`; `number` is how many were tried until then.

    `broken` is all that the documents have it refused for; nothing where it has to be accepted. otherwise: the
    validator also gave the other answer to this very value.
    """

    requirement: str
    value: str
    accepted: bool
    number: int
    broken: tuple[str, ...] = ()
    otherwise: bool = False


@dataclass
class Outcome:
    """What came of a campaign. `way`: how the field was reached, for the report. stopped: why it ended
    before anything could be said. cut_short: there was no time for all values. others: a few more that show the same
    as what was `found`, for where that one is not confirmed. slowest_s: how many
    seconds the slowest answer took."""

    rule: Rule
    way: str = "validateur"
    stopped: Ended | None = None
    cut_short: bool = False
    slowest_s: float = 0.0
    remarks: list[str] = field(default_factory=list)
    tried: list[Tried] = field(default_factory=list)
    found: dict[str, Counterexample] = field(default_factory=dict)
    others: dict[str, list[Counterexample]] = field(default_factory=dict)

    @property
    def broken(self) -> list[Tried]:
        """The values that the validator did not answer."""
        return [one for one in self.tried if one.accepted is None]

    @property
    def measured(self) -> dict[str, Any]:
        """How much was tried, after how many values each finding came, and how long the slowest answer took: keys of
        the results."""
        return {
            "tried": len(self.tried),
            "found_at": {requirement: one.number for requirement, one in self.found.items()},
            "slowest_ms": round(self.slowest_s * 1000, 1),
        }
