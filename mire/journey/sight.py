"""Which steps of a journey a page shows: forms, screens that come after them, windows over them, words about them.

Steps are known by their number in the journey. A step is *shown* where its screen is recognised; it is *done* once it
was passed; it lies *ahead* where it is shown and not done. A gesture led on where a step is *new*: shown now, not
before, and not done.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final

from mire.catalogue import Step
from mire.journey.competing import told_apart
from mire.journey.member import Member
from mire.journey.visit import Visit
from mire.page.screens import Recognition
from mire.page.tree import WINDOW_ROLES, Node
from mire.page.view import View

SESSION: Final = "session"
"""The journey by which a session opens."""


@dataclass(frozen=True)
class Before:
    """The page as a gesture begins, and the steps that it shows."""

    view: View
    shown: set[int]


@dataclass
class Sight:
    """What one member on one journey has before them. `done`: the steps behind them, by number; `entered`: what they
    entered, by field key, which screens may repeat; `asked`: the keys of it that this attempt was asked for, in order.
    """

    visit: Visit
    steps: tuple[Step, ...]
    member: Member
    done: set[int] = field(default_factory=set)
    entered: dict[str, str] = field(default_factory=dict)
    asked: dict[str, None] = field(default_factory=dict)

    def ahead(self, view: View) -> list[int]:
        """The furthest step shown, with the form sections before it that share its page and are not done; where none
        is shown, the form that the page asks a part of."""
        undone = sorted(self.shown(view) - self.done)
        if not undone:
            part = self.partly(view)
            return [] if part is None else [part]
        group = [undone[-1]]
        if self.steps[group[0]].fill:
            group = [index for index in undone if self.steps[index].fill and self._same_block(index, undone[-1])]
        return group

    def new(self, view: View, group: list[int], before: Before) -> set[int]:
        """Steps that show now, did not before the gesture, and lie ahead; a form that was passed over and is asked for
        after all lies ahead too, for portals have orders of their own.

        A word that a screen is known by counts in text that is new (contract, section 4).
        """
        shown = self.shown(view, group, before.view)
        after = shown - before.shown - self.done
        last = group[-1] if group else -1
        ahead = {index for index in after if index > last or self.is_form(index)}
        stays = any(self.is_form(index) for index in shown & set(group))
        by_words = {index for index in ahead if stays and not self.is_form(index)}
        return {index for index in ahead if self._says_anew(index, view, before.view, index in by_words)}

    def shown(self, view: View, sending: Container[int] = (), earlier: View | None = None) -> set[int]:
        """The steps that `view` shows. What comes after the last form counts once that is done or being sent;
        `earlier`: the page from which the steps of `sending` led here."""
        last = self.last_form()
        over = last < 0 or last in self.done or last in sending
        steps = enumerate(self.steps if over else self.steps[: last + 1])
        seen = {index for index, step in steps if step.screen and self.recognised(view, step)}
        seen = {index for index in seen if not self.lies_behind(view, {index})}
        seen = {index for index in seen if not self._is_said_too_soon(index, sending)}
        seen = told_apart(self, view, seen, sending, earlier)
        first = min(seen - self.done, default=0)
        aside = {index for index in seen if index > first and self.is_form(index) and self.steps[index].optional}
        shown = {index for index in seen if index not in aside or self._is_in_a_window(index, view)}
        forms = {index for index in shown if self.is_form(index)}
        sent = {*self.done, *(index for index in forms if index in sending)}
        over_it = {index for index in shown if index - 1 in sent and self._may_stand_beside(index, view)}
        undone = forms - self.done
        return forms | over_it if undone else shown

    def _is_said_too_soon(self, index: int, sending: Container[int]) -> bool:
        """Whether mere words tell a step's screen while none of the forms before it was sent: a home page speaks of
        much that only comes later."""
        forms = [before for before in range(index) if self.is_form(before) and not self.steps[before].optional]
        sent = any(form in self.done or form in sending for form in forms)
        return bool(forms) and not sent and not self.is_form(index) and self.known_by_words(index)

    def behind_sign_in(self, view: View) -> int:
        """How many steps are behind where the page is a screen behind the sign-in form, the only form up to there: who
        is signed in already need not sign in again. 0 for another page."""
        forms = self.sign_in_forms
        for index, step in enumerate(self.steps):
            if step.fill and not step.optional and step.screen not in forms:
                return 0
            after = any(self.is_form(before) for before in range(index))
            if after and self.known_by_more(view, step):
                return 0 if self.is_form(index) else index
        return 0

    @property
    def sign_in_forms(self) -> set[str | None]:
        """The screens, by id, that are filled in to open a session."""
        session = self.visit.portal.journeys.get(SESSION)
        return {step.screen for step in session.steps if step.fill} if session else set()

    def partly(self, view: View) -> int | None:
        """The form not done of which the page asks the most, at least one field, though its screen is not recognised:
        a portal may spread one over several pages. None where the page asks nothing that this attempt was not asked
        for, or is another documented screen; a new password is chosen alike wherever that is, so that the rest of a
        form that was begun is not."""
        if not view.entries():
            return None
        undone = [index for index in range(len(self.steps)) if index not in self.done]
        if self.is_another(view):
            undone = [index for index in undone if self.missing(index) and self.asked.keys() & self._keys(index)]
        parts = {index: self._not_asked(view, index) for index in undone if not self.lies_behind(view, {index})}
        best = max(parts, key=lambda index: (parts[index], -index), default=None)
        return best if best is not None and parts[best] else None

    def is_part(self, view: View, index: int) -> bool:
        """Whether the page only asks a part of this form."""
        return self.is_form(index) and index not in self.shown(view)

    def asks(self, view: View, index: int, keys: Collection[str]) -> bool:
        """Whether the page asks for one of those `keys` of a form; where none are said, for one that always stands on
        it."""
        fields = self.visit.portal.fields
        wanted = [key for key in self._keys(index) if (key in keys if keys else not fields[key].revealed)]
        return any(self.visit.names.fields(view, fields[key]) for key in wanted)

    def lies_behind(self, view: View, forms: Iterable[int]) -> bool:
        """Whether all that the page shows of these forms lies behind a window, which has to be answered first."""
        if not any(node.role in WINDOW_ROLES for node in view.nodes):
            return False
        fields, names = self.visit.portal.fields, self.visit.names
        found = (names.fields(view, fields[key])[:1] for index in forms for key in self._keys(index))
        nodes = [node for one in found for node in one]
        return bool(nodes) and all(map(view.is_behind, nodes))

    def missing(self, index: int) -> set[str]:
        """The fields of a form that have to be filled and that this attempt was not asked for yet."""
        fields = self.visit.portal.fields
        return {key for key in self._keys(index) if fields[key].required} - self.asked.keys()

    def asked_before(self, view: View) -> dict[str, None]:
        """What was asked for on the pages before this one, where it asks for something again: an attempt that begins
        in the middle of a form has the pages before it behind. None of it on another page."""
        here = (key for key in self.asked if self.visit.names.fields(view, self.visit.portal.fields[key]))
        first = next(here, None)
        return dict.fromkeys(takewhile(lambda key: key != first, self.asked)) if first else {}

    def asks_more(self, view: View, forms: Iterable[int]) -> bool:
        """Whether the page asks for something of these forms that this attempt was not asked for."""
        return any(self._not_asked(view, index) for index in forms)

    def _not_asked(self, view: View, index: int) -> int:
        """How many fields of a form stand on the page that this attempt was not asked for."""
        fields, names = self.visit.portal.fields, self.visit.names
        keys = [key for key in self._keys(index) if key not in self.asked]
        return sum(bool(names.fields(view, fields[key])) for key in keys)

    def _keys(self, index: int) -> tuple[str, ...]:
        """The fields that a form is filled in by; none of a step that is no form."""
        fill, screen = self.steps[index].fill, self.steps[index].screen
        if isinstance(fill, tuple):
            return fill
        return self.visit.portal.screens[screen].fields if fill and screen else ()

    def is_another(self, view: View) -> bool:
        """Whether the page is, wholly, a documented screen with fields that no step of the journey shows."""
        own = {screen for step in self.steps for screen in (step.screen, *step.also)}
        others = [one for id, one in self.visit.portal.screens.items() if id not in own and one.fields]
        found = (self.visit.recognition(view, one.id, self.entered) for one in others)
        return any(one.holds and not one.missing for one in found)

    def recognised(self, view: View, step: Step) -> bool:
        return bool(self._screens(view, step))

    def known_by_more(self, view: View, step: Step) -> bool:
        """Whether the page is a step's, one of its screens being known by more than mere words."""
        screens = self.visit.portal.screens
        return any(not screens[screen].known_by_words for screen in self._screens(view, step))

    def _screens(self, view: View, step: Step) -> list[str]:
        """The screens of a step, by id, that the page shows."""
        entered, own = self.member.entered | self.entered, (step.screen, *step.also)
        return [screen for screen in own if screen and self.visit.shows_screen(view, screen, entered)]

    def offered(self, view: View, index: int) -> list[Node]:
        """What of the page a step presses."""
        portal, names = self.visit.portal, self.visit.names
        return [node for name in self.steps[index].press for node in names.controls(view, portal.control(name))]

    def recognition(self, view: View, index: int) -> Recognition:
        """What of the screen of a step the page shows."""
        return self.visit.recognition(view, str(self.steps[index].screen), self.member.entered | self.entered)

    def known_by_absence(self, view: View, index: int) -> bool:
        """Whether the page is a step's by what it does not show alone: only one that has come to rest tells that."""
        return all(map(self._is_an_absence, self._screens(view, self.steps[index])))

    def ends_by_absence(self) -> bool:
        """Whether the documents know the journey's end by nothing but the absence of its form."""
        return self._is_an_absence(str(self.steps[-1].screen))

    def _is_an_absence(self, screen: str) -> bool:
        documented = self.visit.portal.screens[screen]
        return bool(documented.absent) and documented.known_by_words and not documented.words

    def known_by_words(self, index: int) -> bool:
        return self.visit.portal.screens[str(self.steps[index].screen)].known_by_words

    def _same_block(self, one: int, other: int) -> bool:
        low, high = sorted((one, other))
        return all(self.steps[index].fill or self.steps[index].optional for index in range(low, high + 1))

    def is_form(self, index: int) -> bool:
        return bool(self.steps[index].fill)

    def is_window(self, index: int) -> bool:
        """A window stands over the page that it was called from."""
        screen = self.steps[index].screen
        return screen is not None and self.visit.portal.screens[screen].window

    def last_form(self) -> int:
        """The last form that has to come; optional ones behind it may not."""
        forms = [index for index in range(len(self.steps)) if self.is_form(index)]
        return max((index for index in forms if not self.steps[index].optional), default=max(forms, default=-1))

    def _is_in_a_window(self, index: int, view: View) -> bool:
        """Whether what the page shows of a step stands in a window over the rest of it."""
        return self.recognition(view, index).windowed

    def _may_stand_beside(self, index: int, view: View) -> bool:
        """A window stands over the form that it was called from; words may say that a form was taken which stays."""
        return self.is_window(index) or any(self.visit.names.holds(view.main_text, word) for word in self._words(index))

    def _words(self, index: int) -> tuple[str, ...]:
        """The words that say that a step is reached, where its screens are known by nothing else."""
        step = self.steps[index]
        screens = [self.visit.portal.screens[screen] for screen in (step.screen, *step.also) if screen]
        return tuple(word for screen in screens if not (screen.absent or screen.fields) for word in screen.words)

    def _says_anew(self, index: int, view: View, earlier: View, by_words: bool) -> bool:
        """by_words: the form that was sent is still there, so that only words can say that it was taken."""
        if self.is_window(index):
            return True
        screen = self.visit.portal.screens[str(self.steps[index].screen)]
        words = self._words(index) if by_words else screen.words
        new = view.new_since(earlier)
        entered = self.member.entered | self.entered
        if not screen.fields and self.visit.recognition(view, screen.id, entered).by_teaching:
            return not by_words and self.visit.taught.shown_of(screen.id, new) is not None
        known_otherwise = not by_words and (screen.absent or not screen.words)
        return bool(known_otherwise) or any(self.visit.names.holds(new, word) for word in words)
