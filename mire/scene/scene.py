"""One scenario on one target."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NoReturn

from mire.browser.window import Observation, Window
from mire.journey.attempts import REFUSED, Attempts, Row, Table, Tried
from mire.journey.member import Member
from mire.journey.passage import Passage
from mire.journey.visit import NotReached, Visit, require
from mire.journey.walk import Walk
from mire.page.view import View
from mire.scene.demands import Demands
from mire.scene.effect import Effects
from mire.scene.finding import findings_of, raise_worst
from mire.scene.seen import Seen, look
from mire.target.people import Person
from mire.verdicts import HarnessError, NonConforming

_LETTERS, _WINDOWS = 6, 3


@dataclass
class Scene(Demands):
    """One scenario on one target: its people walk the documented journeys and try the rows of its tables."""

    _walk: Walk | None = None
    _seen: dict[int, Seen] = field(default_factory=dict)
    _tried_someone: bool = False

    def walk(self, journey: str, member: Member | None = None, visit: Visit | None = None) -> Walk:
        """A walk that is not started yet."""
        return Walk(visit or self.visit, self.portal.journeys[journey], member or self.member)

    def journey_to(self, screen: str) -> str:
        """The journey that a screen belongs to, those that make an account first."""
        there = [id for id, one in self.portal.journeys.items() if any(step.screen == screen for step in one.steps)]
        if not there:
            raise HarnessError(f"aucun parcours ne passe par l'écran « {self.portal.screens[screen].name} »")
        return min(there, key=lambda id: id not in self.portal.account)

    def reach(self, name: str) -> View:
        """Be at the screen called `name`; without a person, as far as no value of theirs is needed."""
        screen = self.portal.screen_named(name).id
        journey = self.journey_to(screen)
        if self._walk is None or self._walk.journey.id != journey:
            member = self.member if self.members else Member(Person(self.portal.id, {}), self.portal, self.values())
            self.lead_up(journey, member, self.visit)
            self._walk = self.walk(journey, member)
            self._walk.start()
        return self._walk.to(screen)

    def arrive(self, name: str) -> View:
        """The same where the requirement is that the screen comes: another one in its place does not conform."""
        screen = self.portal.screen_named(name).id
        try:
            view = self.reach(name)
        except NotReached as elsewhere:
            self.require_ways(self._walk.lacking if self._walk else {})
            if self._walk is not None and self._walk.stands_before(screen):
                raise
            self.deny_screen(name, elsewhere)
        self.require_ways(self._walk.lacking if self._walk else {})
        taught = self.visit.recognition(view, screen, self.entered()).by_teaching
        require(not taught or self.shows_documented(view, screen), f"l'écran « {name} »", self.describe())
        return view

    def deny_screen(self, name: str, elsewhere: NotReached) -> NoReturn:
        """The screen called `name` did not come where it has to. That does not conform; but where the page that came
        is not recognised, only if it shows something of that screen (contract, section 4)."""
        screen = self.portal.screen_named(name)
        known = self.visit.recognition(self.window.look(), screen.id, self.entered())
        if elsewhere.passage is not None and elsewhere.passage.unknown and not known.found:
            raise elsewhere
        lacks = ", ".join(f"« {label} »" for label in known.missing) if known.found else ""
        observed = f"il y manque {lacks} ; {self.describe()}" if lacks else self.describe()
        raise NonConforming(f"l'écran « {name} »", observed) from elsewhere

    def visit_in(self, window: Window) -> Visit:
        """A visit in this window, that can tell what a journey led to by its effects."""
        visit = super().visit_in(window)
        visit.effect = Effects(self, visit)
        return visit

    def lead_up(self, journey: str, member: Member, visit: Visit) -> None:
        """Walk what makes an account before `journey`; where that fails, nothing is said about what follows."""
        if journey in self.portal.account[1:] and self.portal.account[0] not in member.walked:
            passage = self.make_account(member=member, visit=visit, until=journey)
            self.require_precondition(passage, "ce qui précède n'aboutit pas")

    def go_through(
        self,
        journey: str,
        index: int = 0,
        member: Member | None = None,
        visit: Visit | None = None,
        **given: str,
    ) -> Passage:
        """Walk a whole journey with the values of the person `index` (or `member`), `given` ones apart."""
        walk = self.walk(journey, member or self.members[index], visit or self.visit_of(index))
        walk.start()
        passage = walk.through(given)
        self.remarks += passage.remarks
        self.memory.setdefault("passed", []).extend((walk.member, view) for _, view in walk.pages)
        if passage.accepted:
            walk.member.walked.add(journey)
        return passage

    def make_account(
        self, index: int = 0, member: Member | None = None, visit: Visit | None = None, until: str | None = None
    ) -> Passage:
        """Walk what is left of the journeys that make an account, up to the first that fails or before `until`."""
        who = member or self.members[index]
        passage: Passage | None = None
        for journey in self.portal.account:
            if journey == until:
                break
            if journey not in who.walked:
                passage = self.go_through(journey, index, who, visit)
                if not passage.accepted:
                    break
        if passage is None:
            raise HarnessError("il ne reste rien à faire pour avoir un compte")
        return passage

    def send(self, **given: str) -> Observation:
        """Fill the form that was reached with the person's own values, `given` ones apart, and send it."""
        if self._walk is None:
            raise HarnessError("aucun écran n'a été atteint ; il faut « elle a atteint l'écran … »")
        return self._walk.send(given)

    def pages_of_screen(self) -> Iterator[View]:
        """The page that the main window stands on, then those that ask for more of the screen that was reached, each
        once the one before it was sent with the person's own values: a portal may ask for a screen in steps (contract,
        section 4)."""
        yield (view := self.window.look(again=True))
        if self._walk is None or not self._walk.trail or not self.members:
            return
        fields = [self.portal.fields[key] for key in self.portal.screens[self._walk.trail[-1][0]].fields]
        left = [field for field in fields if not field.revealed]
        while left := [field for field in left if not self.names.fields(view, field)]:
            self.send()
            view = self.window.look()
            if not any(self.names.fields(view, field) for field in left):
                return
            yield view

    def go_on(self, journey: str) -> Passage:
        """Walk a journey from where the main window stands; one that does not end does not conform."""
        walk = self.walk(journey)
        walk.midway()
        passage = walk.through()
        self.require_accepted(passage, f"« {self.portal.journeys[journey].name} »")
        return passage

    def attempt(
        self, journey: str, screen: str, rows: Sequence[Row], *, reuse: bool = False, behind_page: bool = False
    ) -> Table:
        """Try the rows of a table; `reuse` where acceptance uses nobody up, `behind_page` to outwit the page."""
        attempts = Attempts(
            self._next_walk(journey, reuse),
            screen,
            self._watch,
            behind_page=behind_page,
            silence_allowed=reuse,
            first_only=self.first_only,
        )
        return attempts.run(rows)

    def _next_walk(self, journey: str, reuse: bool) -> Callable[[], Walk]:
        def next_walk() -> Walk:
            again = reuse or (self.member.registered and journey not in self.portal.account)
            first = not self._tried_someone
            member = self.member if first or again else self.invite()
            member.other = self.member.other
            visit = self.fresh_visit() if reuse or not first else self.visit
            self._tried_someone = True
            self.lead_up(journey, member, visit)
            return self.walk(journey, member, visit)

        return next_walk

    def _watch(self, tried: Tried, walk: Walk) -> None:
        """Keep pictures of what a row led to, where it was not what the documents ask for. What decides is the gesture
        that sent a value which is to be refused, or the last one where it is to be accepted."""
        if tried.as_expected:
            return
        pressed = [one for one in walk.visit.window.gestures if one.number > walk.begun and one.control is not None]
        gesture = (pressed[0] if tried.row.expected == REFUSED else pressed[-1]) if pressed else None
        self._seen[id(tried.row)] = look(self.evidence, self.report_dir, walk.visit.window, gesture, fully=True)

    def look(self, *, fully: bool) -> Seen:
        """What the main window came to by its last gesture; `fully`, with the page before that."""
        last = self.window.gestures[-1] if self.window.gestures else None
        return look(self.evidence, self.report_dir, self.window, last, fully=fully)

    def log(self) -> tuple[str, ...]:
        """What was done, answered and written, in the main window and those that were it before, as the path of a text
        relative to the report's folder."""
        letters = [message.as_read() for message in self.mailbox.seen[-_LETTERS:]] if self.mailbox else []
        windows = [*self.left[-_WINDOWS:], self.window]
        return tuple(path.relative_to(self.report_dir).as_posix() for path in self.evidence.log(windows, letters))

    def judge(self, table: Table) -> None:
        """Turn a table into findings, one a row, and end as the worst of them."""
        twin = self.portal.requirements[self.requirements[0]].twin
        self.findings += findings_of(table, twin, self._seen)
        raise_worst(self.findings)
