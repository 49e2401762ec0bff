"""A portal's field asked in the browser, as a person enters it: always possible, and slow."""

from __future__ import annotations

from typing import Any

from mire.fuzz.asked import Unasked, ValidatorBroken, require_enterable
from mire.fuzz.way import Way
from mire.journey.attempts import Attempts
from mire.journey.passage import Passage
from mire.rules import judge
from mire.verdicts import NotVerifiable, TargetError


class ByBrowser:
    """One person as long as they are refused, then the next one. A value that was accepted is used up: what is entered
    is always another one of the same shape."""

    def __init__(self, way: Way) -> None:
        self._way = way
        self._answers: dict[str, bool] = {}
        self._attempts: Attempts | None = None
        self._wishes: dict[str, Any] = {}

    def ask(self, value: str) -> bool:
        """Whether the portal accepts a value of this shape; asked once."""
        if value not in self._answers:
            self._answers[value] = self._asked(value)
        return self._answers[value]

    def close(self) -> None:
        """Windows belong to the scenario."""

    def _asked(self, value: str) -> bool:
        require_enterable(value)
        wishes = self._way.wishes(value)
        if self._attempts is None or wishes != self._wishes:
            self._wishes = wishes
            self._attempts = Attempts(lambda: self._begun(value), self._way.screen, lambda *_: None)
        try:
            tried = self._attempts.enter({self._way.key: self._way.fresh(value)})
        except TargetError as error:
            self._attempts = None
            raise ValidatorBroken(str(error.reason)) from error
        if tried.passage is None:
            raise Unasked(tried.why or "le champ ne prend pas cette valeur")
        if tried.passage.unknown:
            self._require_known(value, tried.passage)
        return tried.accepted

    def _require_known(self, value: str, passage: Passage) -> None:
        """Where a page or a field is not known, nothing was refused: it stops all values, if a good one ends there."""
        if passage.stumbled is not None or judge(self._way.rule, value).accept:
            raise NotVerifiable(passage.words, passage.cause)
        raise Unasked(passage.words)

    def _begun(self, value: str) -> Any:
        try:
            return self._way.begun(value)
        except NotVerifiable as nobody:
            if self._wishes:
                raise Unasked(str(nobody.reason)) from nobody
            raise
