"""What an examination finds out, step by step."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from mire.verdicts import BROKEN, FAILED, PASSED


class Grade(Enum):
    """How grave it is; the value is the sign that people see."""

    FINE = "✓"
    NOTE = "·"
    ABSENT = "–"
    WRONG = "✕"
    BROKEN = "!"


@dataclass(frozen=True)
class Proposal:
    """A line for the profile: `value` for `key` under `table`, or one more of the list that stands there."""

    table: str
    key: str
    value: str
    listed: bool = False

    def __str__(self) -> str:
        return f"[{self.table}] {quoted(self.key)} = {quoted(self.value)}"


def quoted(text: str) -> str:
    """A TOML text: JSON's own quoting is one, but for the sign DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


@dataclass(frozen=True)
class Finding:
    """`said` is one French phrase about `step`; `advice` says what to do, or is empty. Any of `proposals` will do."""

    step: str
    grade: Grade
    said: str
    advice: str = ""
    proposals: tuple[Proposal, ...] = ()

    def __str__(self) -> str:
        """As people see it, indented under the name of the target."""
        told = f"  {self.grade.value} {self.step} : {self.said}"
        return f"{told}\n      → {self.advice}" if self.advice else told


def exit_status(findings: Iterable[Finding]) -> int:
    """By the contract's numbers: 3 where no verdict could be had, 1 where some would be spoilt, else 0."""
    grades = {finding.grade for finding in findings}
    if Grade.BROKEN in grades:
        return BROKEN
    return FAILED if Grade.WRONG in grades else PASSED
