"""Walking a documented journey on any implementation of it.

Screens are met in the documents' order, but sections may share a page, optional screens may not come, and buttons
between sections may bear any name (contract, section 4).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mire.browser.window import Observation
from mire.catalogue import Journey
from mire.journey.by_mail import Mail
from mire.journey.choosing import choose_one
from mire.journey.member import Member
from mire.journey.passage import Passage
from mire.journey.section import confirmed, fill_sections, submit_section
from mire.journey.sight import Before, Sight
from mire.journey.values import UNTOUCHED
from mire.journey.visit import NotReached, Visit
from mire.mail import MissingMail
from mire.page.tree import Node
from mire.page.view import View
from mire.verdicts import NotVerifiable

_FAILED = 400


class Walk:
    """One member on one journey in one window.

    `trail` holds the screens met since the start, by id, with their addresses; `pages` what those showed. `begun` is
    how many steps its window had taken when the way to the end began.
    """

    def __init__(self, visit: Visit, journey: Journey, member: Member) -> None:
        self.visit = visit
        self.steps = journey.steps
        self.journey = journey
        self.member = member
        self.begun = 0
        self.trail: list[tuple[str, str]] = []
        self.pages: list[tuple[str, View]] = []
        self._sight = Sight(visit, journey.steps, member)
        self._behind: dict[str, frozenset[int]] = {}
        self._remarks: list[str] = []
        self._mail = Mail(self)

    def start(self) -> None:
        """Open the portal's entry, unless a message's link is where one begins, and forget how far one was."""
        self._sight = Sight(self.visit, self.steps, self.member)
        self.trail, self.pages = [], []
        if not self._mail.start():
            self.visit.open_entry()
            self._pass_what_is_behind()

    def _pass_what_is_behind(self) -> None:
        """Where the entry shows nothing of the way to the last form, but something after it, that form is behind one:
        a session is open already."""
        view, last = self.visit.window.look(), self._sight.last_form()
        shown = [index for index, step in enumerate(self.steps) if step.screen and self._sight.recognised(view, step)]
        if any(not self._sight.known_by_words(index) for index in shown) and min(shown) > last:
            self.midway()

    def midway(self) -> None:
        """Take the journey up where its forms are behind one: a session is open, say."""
        self._sight.done = {index for index in range(len(self.steps)) if self._sight.is_form(index)}

    def to(self, screen: str) -> View:
        """Walk with the member's own values until `screen` is shown; what is in the way is *non vérifiable*."""
        passage = self._go({}, until=screen)
        if passage is not None:
            name = self.visit.portal.screens[screen].name
            raise NotReached(f"l'écran « {name} » n'a pas été atteint : {passage.words}")
        self._behind[screen] = frozenset(self._sight.done)
        return self.visit.window.look()

    def stands_before(self, screen: str) -> bool:
        """Whether the page is one of the screens that come before that one, and the journey is not over."""
        view, over = self.visit.window.look(), len(self.steps) - 1 in self._sight.done
        before = [step for step in self.steps[: self._index(screen)] if step.screen]
        return not over and any(self._sight.recognised(view, step) for step in before)

    def back_to(self, screen: str) -> View:
        """Be at `screen` again, by what is shown or from the entry; behind it lies what lay there the first time, for
        a portal may ask for the documents' sections in another order."""
        wanted, self._sight.done = self._index(screen), set()
        view = self.visit.window.look()
        shown = self._sight.shown(view)
        if wanted not in shown and (form := self.visit.back_from_errors(lambda now: wanted in self._sight.shown(now))):
            view, shown = form, self._sight.shown(form)
        if wanted in shown:
            self._sight.done = set(self._behind.get(screen, range(wanted))) - shown
            return view
        self.start()
        return self.to(screen)

    def through(self, given: Mapping[str, str] | None = None) -> Passage:
        """Go on to the end of the journey, entering `given` where it is asked for and own values elsewhere."""
        self.begun = len(self.visit.window.steps)
        passage = self._go(given or {}, until=None)
        if passage is None:
            raise AssertionError("a journey without a stop ends in a passage")
        absent = [key for key, value in (given or {}).items() if value != UNTOUCHED and not self._took(key)]
        if passage.accepted and absent:
            raise NotReached(f"champ « {absent[0]} » introuvable")
        return passage

    def send(self, given: Mapping[str, str]) -> Observation:
        """Send the form that the page shows, `given` values in it and own ones elsewhere, wherever that leads."""
        filling = [self.steps[index] for index in self._sight.ahead(self.visit.window.look())]
        entries = fill_sections(self.visit, self.member, filling, given)
        if entries.refused:
            return Observation.refused_by_fields(self.visit.window.look(), entries.refused)
        return submit_section(self.visit, entries.last, lambda _: False)

    def _took(self, key: str) -> bool:
        """Whether some field took the value that is meant for `key`, or repeats it."""
        repeated = {self.visit.portal.fields[one].value.removeprefix("= ").strip() for one in self._sight.entered}
        return key in self._sight.entered or key in repeated

    def own_addresses(self) -> list[tuple[str, str]]:
        """The screens of the trail that stand at an address of their own, after the first form's, and that address."""
        forms = [step.screen for step in self.steps if step.fill]
        start = next((place for place, (screen, _) in enumerate(self.trail) if screen in forms), len(self.trail))
        seen = {url for _, url in self.trail[: start + 1]}
        own: list[tuple[str, str]] = []
        for screen, url in self.trail[start + 1 :]:
            if url not in seen:
                own.append((screen, url))
            seen.add(url)
        return own

    def _go(self, given: Mapping[str, str], until: str | None) -> Passage | None:
        self._remarks = []
        observed: Observation | None = None
        at = self._name(0)
        while True:
            view = self.visit.window.look()
            group = self._sight.ahead(view)
            if (message := self._mail.next(self._sight.done, ahead=bool(group))) is not None:
                passage = self._follow(message, observed)
                if passage is not None:
                    return passage
                continue
            if not group:
                return self._stopped(at, view, observed)
            at = self._name(group[-1])
            self._note(group, view)
            if until is not None and any(self.steps[index].screen == until for index in group):
                return None
            if group[-1] == len(self.steps) - 1:
                return self._arrived(at, view)
            before = Before(view, self._sight.shown(view))
            observed = self._do(group, given, before)
            answered = self._answered_window(group, observed)
            if answered == len(self.steps) - 1:
                return self._arrived(self._name(answered), observed.view)
            goes_on = answered is not None or self._mail.may_come(group, observed)
            if not goes_on and not self._sight.new(observed.view, group, before):
                return self._stopped(at, observed.view, observed)
            self._sight.done |= set(group) | {i for i in range(group[0]) if not self._sight.is_form(i)}
            self._sight.done |= {answered} if answered is not None else set()

    def _do(self, group: list[int], given: Mapping[str, str], before: Before) -> Observation:
        """Do what the steps of `group` ask for and watch until a further screen shows."""

        def until(view: View) -> bool:
            return self._mail.left(view, group) or self._reached(view, group, before)

        step = self.steps[group[-1]]
        if self._mail.follows(group) and not (step.press or step.fill or step.choose):
            return Observation(self.visit.window.look(), reached=True)
        filling = [self.steps[index] for index in group if self.steps[index].fill]
        if filling:
            entries = fill_sections(self.visit, self.member, filling, given)
            self._sight.entered |= entries.taken
            self._remarks += entries.remarks
            if entries.refused:
                return Observation.refused_by_fields(self.visit.window.look(), entries.refused)
        if step.choose:
            return choose_one(self.visit, self.member.resolve_data(step.choose), until)
        if step.press:
            return self.visit.press_in_turn(step.press, until)
        return submit_section(self.visit, entries.last if filling else None, until)

    def _reached(self, view: View, group: list[int], before: Before) -> bool:
        return any(not self._sight.known_by_absence(index) for index in self._sight.new(view, group, before))

    def _follow(self, index: int, last: Observation | None) -> Passage | None:
        """Follow the message's link; the passage that ends with it, None where a further screen shows."""
        at, ends, before = self._name(index), index == len(self.steps) - 1, Before(View(Node("page")), set())
        try:
            observed = self._mail.follow(index, None if ends else lambda view: self._reached(view, [index], before))
        except NotVerifiable as missing:
            if self.steps[index].optional:
                self._sight.done |= set(range(index + 1))
                return self._arrived(at, self.visit.window.look()) if ends else None
            if not isinstance(missing, MissingMail):
                raise
            return replace(self._stopped(at, self.visit.window.look(), last), why=str(missing.reason))
        if ends and all(status < _FAILED for status in observed.statuses):
            return self._arrived(at, confirmed(self.visit, observed.view))
        if ends or not self._sight.new(observed.view, [index], before):
            return self._stopped(at, observed.view, observed)
        self._sight.done |= set(range(index + 1))
        return None

    def _answered_window(self, group: list[int], observed: Observation) -> int | None:
        """The window that comes next, where it was the browser's own: it was answered, and what led to it is gone."""
        following = group[-1] + 1
        if not observed.dialogs or not self._sight.is_window(following):
            return None
        return None if set(group) & self._sight.shown(observed.view) else following

    def _index(self, screen: str) -> int:
        return next(index for index, step in enumerate(self.steps) if step.screen == screen)

    def _name(self, index: int) -> str:
        screen = self.steps[index].screen
        return self.visit.portal.screens[screen].name if screen else f"page du lien {self.steps[index].mail}"

    def _note(self, group: list[int], view: View) -> None:
        screens = tuple(screen for index in group if (screen := self.steps[index].screen))
        for screen in screens:
            if not self.trail or self.trail[-1][0] != screen:
                self.trail.append((screen, view.url))
                self.pages.append((view.url, view))
        if screens:
            self.visit.met(screens)

    def _arrived(self, at: str, view: View) -> Passage:
        self.member.accepted(self._sight.entered)
        self._sight.done.add(len(self.steps) - 1)
        if (press := self.steps[-1].press) and self.visit.find_control(press[-1]):
            self.visit.press(press[-1])
        return Passage(True, at, view, screens=self._screens(), remarks=tuple(self._remarks))

    def _stopped(self, at: str, view: View, last: Observation | None) -> Passage:
        told, sent = (last.told, bool(last.statuses)) if last else ((), False)
        return Passage(False, at, view, told, sent, self._screens(), tuple(self._remarks))

    def _screens(self) -> tuple[str, ...]:
        return tuple(self.visit.portal.screens[screen].name for screen, _ in self.trail)
