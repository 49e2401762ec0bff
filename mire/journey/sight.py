"""Which steps of a journey a page shows: forms, screens that come after them, windows over them, words about them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field

from mire.catalogue import Step
from mire.journey.member import Member
from mire.journey.visit import Visit
from mire.page.view import View


@dataclass(frozen=True)
class Before:
    """The page as a gesture begins, and the steps that it shows."""

    view: View
    shown: set[int]


@dataclass
class Sight:
    """What one member on one journey has before them. `done`: the steps behind them, by number; `entered`: what they
    entered, by field key, which screens may repeat."""

    visit: Visit
    steps: tuple[Step, ...]
    member: Member
    done: set[int] = field(default_factory=set)
    entered: dict[str, str] = field(default_factory=dict)

    def ahead(self, view: View) -> list[int]:
        """The furthest step shown, with the form sections before it that share its page and are not done."""
        undone = sorted(self.shown(view) - self.done)
        if not undone:
            return []
        group = [undone[-1]]
        if self.steps[group[0]].fill:
            group = [index for index in undone if self.steps[index].fill and self._same_block(index, undone[-1])]
        return group

    def new(self, view: View, group: list[int], before: Before) -> set[int]:
        """Steps that show now, did not before the gesture, and lie ahead (or beside, in a block of forms).

        A word that a screen is known by counts in text that is new (contract, section 4).
        """
        shown = self.shown(view, group)
        after = shown - before.shown - self.done
        ahead = {index for index in after if index > group[-1] or self._same_block(index, group[-1])}
        stays = any(self.is_form(index) for index in shown & set(group))
        by_words = {index for index in ahead if stays and not self.is_form(index)}
        return {index for index in ahead if self._says_anew(index, view, before.view, index in by_words)}

    def shown(self, view: View, sending: Container[int] = ()) -> set[int]:
        """The steps that `view` shows. What comes after the last form counts once that is done or being sent."""
        last = self.last_form()
        over = last < 0 or last in self.done or last in sending
        steps = enumerate(self.steps if over else self.steps[: last + 1])
        seen = self._not_borrowed(
            view, {index for index, step in steps if step.screen and self.recognised(view, step)}, sending
        )
        first = min(seen - self.done, default=0)
        shown = {index for index in seen if index <= first or not (self.is_form(index) and self.steps[index].optional)}
        forms = {index for index in shown if self.is_form(index)}
        sent = {*self.done, *(index for index in forms if index in sending)}
        over_it = {index for index in shown if index - 1 in sent and self._may_stand_beside(index, view)}
        undone = forms - self.done
        return forms | over_it if undone else shown

    def recognised(self, view: View, step: Step) -> bool:
        assert step.screen is not None
        entered = self.member.entered | self.entered
        return any(self.visit.shows_screen(view, screen, entered) for screen in (step.screen, *step.also))

    def known_by_absence(self, index: int) -> bool:
        """Only a page that has come to rest shows that something is not there."""
        screen = self.visit.portal.screens[str(self.steps[index].screen)]
        return bool(screen.absent) and self.known_by_words(index) and not screen.words

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

    def _not_borrowed(self, view: View, seen: set[int], sending: Container[int]) -> set[int]:
        """`seen` without screens that are only recognised by the fields of another one, for a field belongs to one;
        and without those known by mere words where one that comes after the forms is known by more."""
        undone = {index for index in seen - self.done if index > self.last_form() and index not in sending}
        if any(not self.known_by_words(index) for index in undone):
            seen = {index for index in seen if not self.known_by_words(index)}
        entered = self.member.entered | self.entered
        known = {index: self.visit.recognition(view, str(self.steps[index].screen), entered) for index in seen}
        return {index for index in seen if not any(known[index].only_borrows_from(other) for other in known.values())}
