"""A portal's field asked over HTTP: calibrated on values known good and known bad, checked against the browser."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mire.fuzz.asked import Asked, Unasked, require_enterable
from mire.fuzz.form.line import Fault
from mire.fuzz.form.recording import Recording, Unusable, record
from mire.fuzz.form.seen import Seen
from mire.fuzz.samples import Samples
from mire.fuzz.way import Way
from mire.page.telling import refuse_lock_out
from mire.verdicts import NotVerifiable

_NOT_TOLD_APART = "par HTTP, la réponse à une valeur bonne ne se distingue pas de la réponse à une mauvaise"
_STALE = "limite atteinte : le portail ne répond plus comme au début à une valeur qu'il acceptait"
_NO_TIME = "temps écoulé avant qu'une bonne valeur ait pu être distinguée d'une mauvaise"
_REFRESH = 200
"""After so many values a good one is sent again: a portal that gave up refuses everything."""


class ByForm:
    """Sends values in the place of the one that the browser sent. `fault` is what else is broken on purpose, so that
    nobody is used up; without it an accepted value takes a person with it. late: whether the time for `calibrate` is
    over; a portal may be so slow that a few people's walks to the field take all of it."""

    def __init__(self, way: Way, browser: Asked, samples: Samples, late: Callable[[], bool] = lambda: False) -> None:
        self._way, self._browser, self._samples, self._late = way, browser, samples, late
        self._calibrated = False
        self._recording: Recording | None = None
        self._fault: Fault | None = None
        self._rereads, self._sure = False, ""
        self._good: frozenset[str] = frozenset()
        self._refusals: frozenset[str] = frozenset()
        self._answers: dict[str, bool] = {}

    @property
    def uses_people(self) -> bool:
        """Whether each accepted value takes a person with it."""
        return self._fault is None

    def close(self) -> None:
        """Give the connections back."""
        if self._recording is not None:
            self._recording.line.close()
            self._recording = None

    def calibrate(self) -> None:
        """Find a way to tell good values from bad ones; Unusable where there is none."""
        recording = self._ready()
        for self._rereads in (False, True) if recording.line.tokens.from_page else (False,):
            for self._fault in (*recording.faults, None):
                if self._tells_apart():
                    self._require_the_twin()
                    self._calibrated = True
                    return
        raise Unusable(_NOT_TOLD_APART)

    def ask(self, value: str) -> bool:
        """Whether the portal takes `value`; asked once. What nobody can enter is nothing to judge a portal by."""
        require_enterable(value)
        if value not in self._answers:
            if self._answers and len(self._answers) % _REFRESH == 0:
                self._require_still_good()
            self._answers[value] = self._accepted(value)
        return self._answers[value]

    def _accepted(self, value: str) -> bool:
        new = self._send(value).beyond(self._good)
        if new - self._refusals and not self.uses_people:
            self._require_still_good()
            new = self._send(value).beyond(self._good)
            self._refusals |= new
        return not new

    def _send(self, value: str) -> Seen:
        line = self._ready().line
        line.rereads = self._rereads
        seen = line.send(self._way.here(value) if self._fault else self._way.fresh(value), self._fault)
        refuse_lock_out(sorted(seen.beyond(self._good)))
        if self.uses_people and not seen.beyond(self._good or seen.everything):
            self.close()
        return seen

    def _ready(self) -> Recording:
        if self._recording is None:
            self._require_time()
            self._recording = record(self._way)
        return self._recording

    def _tells_apart(self) -> bool:
        """Whether what comes of good values differs from what comes of bad ones, for each that the portal refuses."""
        self._good = self._refusals = frozenset()
        shown = {value: self._send(value) for value in self._samples.good}
        if not self._agree(shown):
            return False
        bad = {value: self._send(value).beyond(self._good) for value in self._samples.bad}
        self._refusals = frozenset[str]().union(*bad.values())
        told = [value for value, new in bad.items() if new]
        return any(value.strip() for value in told) and not self._passed_over(value for value in bad if not bad[value])

    def _agree(self, shown: dict[str, Seen]) -> bool:
        """Take what good values lead to as the measure; where they differ, the browser tells which are accepted."""
        everything = {value: seen.everything for value, seen in shown.items()}
        if len(set(everything.values())) > 1:
            everything = {value: one for value, one in everything.items() if self._by_browser(value)}
        self._good = frozenset[str]().union(*everything.values())
        self._sure = next(iter(everything), "")
        return bool(everything)

    def _passed_over(self, untold: Iterable[str]) -> bool:
        """Whether the browser shows a refusal of what went unnoticed here: the portal looks at it only later."""
        return any(not self._asked_in_browser(value) for value in untold)

    def _asked_in_browser(self, value: str) -> bool:
        try:
            return self._by_browser(value)
        except Unasked:
            return True

    def _require_the_twin(self) -> None:
        """A refusal proves something only where a good value is really accepted, by the same target."""
        if not any(self._by_browser(value) for value in self._samples.good):
            raise Unusable("le portail refuse, dans le navigateur, les valeurs que les documents acceptent")

    def _by_browser(self, value: str) -> bool:
        self._require_time()
        return self._browser.ask(value)

    def _require_time(self) -> None:
        """Before someone new walks to the field: nothing is known yet that would be lost."""
        if not self._calibrated and self._late():
            raise NotVerifiable(_NO_TIME)

    def _require_still_good(self) -> None:
        """Once more with someone new where a good value is no longer taken: a session ends; a portal that limits
        tries refuses again."""
        if self.uses_people:
            return
        for _ in range(2):
            if not self._send(self._sure).beyond(self._good):
                return
            self.close()
        raise NotVerifiable(_STALE)
