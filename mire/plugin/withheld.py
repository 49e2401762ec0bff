"""People that cannot be had because the harness is at fault: whoever needs one gets its error, nobody else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mire.verdicts import HarnessError


class Withheld:
    """A source of people (`mire.target.people.Source`) that raises `error` instead of giving one."""

    def __init__(self, error: HarnessError) -> None:
        self._error = error

    def take(self, count: int, wishes: Mapping[str, Any]) -> list[dict[str, Any]]:  # noqa: ARG002 - a Source
        """Nobody."""
        raise self._error

    def take_two_plans(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Nobody."""
        raise self._error

    def give_back(self, person: Mapping[str, Any]) -> None:
        """Nobody was taken."""

    def begin(self, scenario: str) -> None:
        """Nothing depends on the scenario."""
