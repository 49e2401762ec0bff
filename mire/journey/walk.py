"""Walking a documented journey on any implementation of it.

Screens are met in the documents' order, but sections may share a page, optional screens may not come, and buttons
between sections may bear any name (contract, section 4).
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace

from mire.browser.tree import Node
from mire.browser.view import View
from mire.browser.window import Observation
from mire.catalogue import Journey, Step
from mire.journey.by_mail import Mail
from mire.journey.choosing import choose_one
from mire.journey.member import Member
from mire.journey.section import confirmed, fill_sections, submit_section
from mire.journey.values import UNTOUCHED
from mire.journey.visit import NotReached, Visit
from mire.mail import MissingMail
from mire.text import holds
from mire.verdicts import NotVerifiable

_FAILED = 400


@dataclass(frozen=True)
class Passage:
    """What came of one attempt to go on.

    accepted: the end of the journey was reached. told: what the person was told when it was not.
    at: the screen where it stopped, by name. sent: the last gesture made the page send something.
    screens: the names of the screens that came on the way. why: what else stopped it: a message that did not come.
    """

    accepted: bool
    at: str
    view: View
    told: tuple[str, ...] = ()
    sent: bool = False
    screens: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    why: str = ""

    @property
    def words(self) -> str:
        """One French phrase: what was observed."""
        if self.accepted:
            return "accepté"
        if self.why:
            return self.why
        if not self.told:
            return f"refusé sans rien en dire, à l'écran « {self.at} »"
        return f"refusé à l'écran « {self.at} » : {' / '.join(self.told)[:300]}"


@dataclass(frozen=True)
class _Before:
    """The page as a gesture begins, and the steps that it shows."""

    view: View
    shown: set[int]


class Walk:
    """One member on one journey in one window.

    `trail` holds the screens met since the start, by id, with their addresses; `pages` what those showed.
    """

    def __init__(self, visit: Visit, journey: Journey, member: Member) -> None:
        self.visit = visit
        self.steps = journey.steps
        self.journey = journey
        self.member = member
        self.trail: list[tuple[str, str]] = []
        self.pages: list[tuple[str, View]] = []
        self._done: set[int] = set()
        self._entered: dict[str, str] = {}
        self._remarks: list[str] = []
        self._mail = Mail(self)

    def start(self) -> None:
        """Open the portal's entry, unless a message's link is where one begins, and forget how far one was."""
        self._done, self._entered, self.trail, self.pages = set(), {}, [], []
        if not self._mail.start():
            self.visit.open_entry()
            self._pass_what_is_behind()

    def _pass_what_is_behind(self) -> None:
        """Where the entry shows nothing of the way to the last form, but something after it, that form is behind one:
        a session is open already."""
        view, last = self.visit.window.look(), self._last_form()
        shown = [index for index, step in enumerate(self.steps) if step.screen and self._recognised(view, step)]
        if any(not self._known_by_words(index) for index in shown) and min(shown) > last:
            self.midway()

    def midway(self) -> None:
        """Take the journey up where its forms are behind one: a session is open, say."""
        self._done = {index for index in range(len(self.steps)) if self._is_form(index)}

    def to(self, screen: str) -> View:
        """Walk with the member's own values until `screen` is shown; what is in the way is *non vérifiable*."""
        passage = self._go({}, until=screen)
        if passage is not None:
            name = self.visit.portal.screens[screen].name
            raise NotReached(f"l'écran « {name} » n'a pas été atteint : {passage.words}")
        return self.visit.window.look()

    def stands_before(self, screen: str) -> bool:
        """Whether the page is one of the screens that come before that one, and the journey is not over."""
        view, over = self.visit.window.look(), len(self.steps) - 1 in self._done
        before = [step for step in self.steps[: self._index(screen)] if step.screen]
        return not over and any(self._recognised(view, step) for step in before)

    def back_to(self, screen: str) -> View:
        """Be at `screen` again, by what is shown or from the entry."""
        wanted, self._done = self._index(screen), set()
        view = self.visit.window.look()
        if wanted not in self._shown(view):
            view = self.visit.back_from_errors(lambda shown: wanted in self._shown(shown)) or view
        if wanted in self._shown(view):
            self._done = {index for index in range(wanted) if index not in self._shown(view)}
            return view
        self.start()
        return self.to(screen)

    def through(self, given: Mapping[str, str] | None = None) -> Passage:
        """Go on to the end of the journey, entering `given` where it is asked for and own values elsewhere."""
        passage = self._go(given or {}, until=None)
        if passage is None:
            raise AssertionError("a journey without a stop ends in a passage")
        absent = [key for key, value in (given or {}).items() if value != UNTOUCHED and not self._took(key)]
        if passage.accepted and absent:
            raise NotReached(f"champ « {absent[0]} » introuvable")
        return passage

    def send(self, given: Mapping[str, str]) -> Observation:
        """Send the form that the page shows, `given` values in it and own ones elsewhere, wherever that leads."""
        filling = [self.steps[index] for index in self._ahead(self.visit.window.look())]
        entries = fill_sections(self.visit, self.member, filling, given)
        if entries.refused:
            return Observation.refused_by_fields(self.visit.window.look(), entries.refused)
        return submit_section(self.visit, entries.last, lambda _: False)

    def _took(self, key: str) -> bool:
        """Whether some field took the value that is meant for `key`, or repeats it."""
        repeated = {self.visit.portal.fields[one].value.removeprefix("= ").strip() for one in self._entered}
        return key in self._entered or key in repeated

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
            group = self._ahead(view)
            if (message := self._mail.next(self._done, ahead=bool(group))) is not None:
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
            before = _Before(view, self._shown(view))
            observed = self._do(group, given, before)
            answered = self._answered_window(group, observed)
            if answered == len(self.steps) - 1:
                return self._arrived(self._name(answered), observed.view)
            goes_on = answered is not None or self._mail.may_come(group, observed)
            if not goes_on and not self._new(observed.view, group, before):
                return self._stopped(at, observed.view, observed)
            self._done |= set(group) | {i for i in range(group[0]) if not self._is_form(i)}
            self._done |= {answered} if answered is not None else set()

    def _do(self, group: list[int], given: Mapping[str, str], before: _Before) -> Observation:
        """Do what the steps of `group` ask for and watch until a further screen shows."""

        def until(view: View) -> bool:
            return self._mail.left(view, group) or self._reached(view, group, before)

        step = self.steps[group[-1]]
        if self._mail.follows(group) and not (step.press or step.fill or step.choose):
            return Observation(self.visit.window.look(), reached=True)
        filling = [self.steps[index] for index in group if self.steps[index].fill]
        if filling:
            entries = fill_sections(self.visit, self.member, filling, given)
            self._entered |= entries.taken
            self._remarks += entries.remarks
            if entries.refused:
                return Observation.refused_by_fields(self.visit.window.look(), entries.refused)
        if step.choose:
            return choose_one(self.visit, self.visit.names.of(self.member.resolve_data(step.choose)), until)
        if step.press:
            return self.visit.press_in_turn(step.press, until)
        return submit_section(self.visit, entries.last if filling else None, until)

    def _reached(self, view: View, group: list[int], before: _Before) -> bool:
        return any(not self._known_by_absence(index) for index in self._new(view, group, before))

    def _follow(self, index: int, last: Observation | None) -> Passage | None:
        """Follow the message's link; the passage that ends with it, None where a further screen shows."""
        at, ends, before = self._name(index), index == len(self.steps) - 1, _Before(View(Node("page")), set())
        try:
            observed = self._mail.follow(index, None if ends else lambda view: self._reached(view, [index], before))
        except NotVerifiable as missing:
            if self.steps[index].optional:
                self._done |= set(range(index + 1))
                return self._arrived(at, self.visit.window.look()) if ends else None
            if not isinstance(missing, MissingMail):
                raise
            return replace(self._stopped(at, self.visit.window.look(), last), why=str(missing.reason))
        if ends and all(status < _FAILED for status in observed.statuses):
            return self._arrived(at, confirmed(self.visit, observed.view))
        if ends or not self._new(observed.view, [index], before):
            return self._stopped(at, observed.view, observed)
        self._done |= set(range(index + 1))
        return None

    def _shown(self, view: View, sending: Container[int] = ()) -> set[int]:
        """The steps that `view` shows. What comes after the last form counts once that is done or being sent."""
        last = self._last_form()
        over = last < 0 or last in self._done or last in sending
        steps = enumerate(self.steps if over else self.steps[: last + 1])
        seen = self._not_borrowed(
            view, {index for index, step in steps if step.screen and self._recognised(view, step)}, sending
        )
        first = min(seen - self._done, default=0)
        shown = {index for index in seen if index <= first or not (self._is_form(index) and self.steps[index].optional)}
        forms = {index for index in shown if self._is_form(index)}
        sent = {*self._done, *(index for index in forms if index in sending)}
        over_it = {index for index in shown if index - 1 in sent and self._may_stand_beside(index, view)}
        undone = forms - self._done
        return forms | over_it if undone else shown

    def _may_stand_beside(self, index: int, view: View) -> bool:
        """A window stands over the form that it was called from; words may say that a form was taken which stays."""
        return self._is_window(index) or any(holds(view.main_text, word) for word in self._words(index))

    def _words(self, index: int) -> tuple[str, ...]:
        """The words that say that a step is reached, where its screens are known by nothing else."""
        step = self.steps[index]
        screens = [self.visit.portal.screens[screen] for screen in (step.screen, *step.also) if screen]
        return tuple(word for screen in screens if not (screen.absent or screen.fields) for word in screen.words)

    def _not_borrowed(self, view: View, seen: set[int], sending: Container[int]) -> set[int]:
        """`seen` without screens that are only recognised by the fields of another one, for a field belongs to one;
        and without those known by mere words where one that comes after the forms is known by more."""
        undone = {index for index in seen - self._done if index > self._last_form() and index not in sending}
        if any(not self._known_by_words(index) for index in undone):
            seen = {index for index in seen if not self._known_by_words(index)}
        entered = self.member.entered | self._entered
        known = {index: self.visit.recognition(view, str(self.steps[index].screen), entered) for index in seen}
        return {index for index in seen if not any(known[index].only_borrows_from(other) for other in known.values())}

    def _answered_window(self, group: list[int], observed: Observation) -> int | None:
        """The window that comes next, where it was the browser's own: it was answered, and what led to it is gone."""
        following = group[-1] + 1
        if not observed.dialogs or not self._is_window(following):
            return None
        return None if set(group) & self._shown(observed.view) else following

    def _known_by_absence(self, index: int) -> bool:
        """Only a page that has come to rest shows that something is not there."""
        screen = self.visit.portal.screens[str(self.steps[index].screen)]
        return bool(screen.absent) and self._known_by_words(index) and not screen.words

    def _known_by_words(self, index: int) -> bool:
        screen = self.visit.portal.screens[str(self.steps[index].screen)]
        return not (screen.titles or screen.fields or screen.controls or screen.shows or screen.offers)

    def _recognised(self, view: View, step: Step) -> bool:
        assert step.screen is not None
        entered = self.member.entered | self._entered
        return any(self.visit.shows_screen(view, screen, entered) for screen in (step.screen, *step.also))

    def _ahead(self, view: View) -> list[int]:
        """The furthest step shown, with the form sections before it that share its page and are not done."""
        undone = sorted(self._shown(view) - self._done)
        if not undone:
            return []
        group = [undone[-1]]
        if self.steps[group[0]].fill:
            group = [index for index in undone if self.steps[index].fill and self._same_block(index, undone[-1])]
        return group

    def _new(self, view: View, group: list[int], before: _Before) -> set[int]:
        """Steps that show now, did not before the gesture, and lie ahead (or beside, in a block of forms).

        A word that a screen is known by counts in text that is new (contract, section 4).
        """
        shown = self._shown(view, group)
        after = shown - before.shown - self._done
        ahead = {index for index in after if index > group[-1] or self._same_block(index, group[-1])}
        stays = any(self._is_form(index) for index in shown & set(group))
        return {index for index in ahead if self._says_anew(index, view, before.view, stays)}

    def _says_anew(self, index: int, view: View, earlier: View, stays: bool) -> bool:
        """stays: the form that was sent is still there, so that only words can say that it was taken."""
        screen = self.visit.portal.screens[str(self.steps[index].screen)]
        if self._is_window(index) or self._is_form(index):
            return True
        words = self._words(index) if stays else screen.words
        known_otherwise = not stays and (screen.absent or not screen.words)
        return bool(known_otherwise) or any(holds(view.new_since(earlier), word) for word in words)

    def _same_block(self, one: int, other: int) -> bool:
        low, high = sorted((one, other))
        return all(self.steps[index].fill or self.steps[index].optional for index in range(low, high + 1))

    def _is_form(self, index: int) -> bool:
        return bool(self.steps[index].fill)

    def _is_window(self, index: int) -> bool:
        """A window stands over the page that it was called from."""
        screen = self.steps[index].screen
        return screen is not None and self.visit.portal.screens[screen].window

    def _last_form(self) -> int:
        """The last form that has to come; optional ones behind it may not."""
        forms = [index for index in range(len(self.steps)) if self._is_form(index)]
        return max((index for index in forms if not self.steps[index].optional), default=max(forms, default=-1))

    def _index(self, screen: str) -> int:
        return next(index for index, step in enumerate(self.steps) if step.screen == screen)

    def _name(self, index: int) -> str:
        screen = self.steps[index].screen
        return self.visit.portal.screens[screen].name if screen else f"page du lien {self.steps[index].mail}"

    def _note(self, group: list[int], view: View) -> None:
        for screen in (self.steps[index].screen for index in group):
            if screen is not None and (not self.trail or self.trail[-1][0] != screen):
                self.trail.append((screen, view.url))
                self.pages.append((view.url, view))

    def _arrived(self, at: str, view: View) -> Passage:
        self.member.accepted(self._entered)
        self._done.add(len(self.steps) - 1)
        if (press := self.steps[-1].press) and self.visit.find_control(press[-1]):
            self.visit.press(press[-1])
        return Passage(True, at, view, screens=self._screens(), remarks=tuple(self._remarks))

    def _stopped(self, at: str, view: View, last: Observation | None) -> Passage:
        told, sent = (last.told, bool(last.statuses)) if last else ((), False)
        return Passage(False, at, view, told, sent, self._screens(), tuple(self._remarks))

    def _screens(self) -> tuple[str, ...]:
        return tuple(self.visit.portal.screens[screen].name for screen, _ in self.trail)
