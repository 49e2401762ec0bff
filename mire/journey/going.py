"""One attempt to go on in a journey: what each page shows of it is done, until its end, a refusal, or a page that
nothing leads on from.

The documents are the map, and the walk is a person's: what a page asks is filled, what leads on is pressed, and pages
that no document shows are passed (contract, section 4).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from mire.browser.window import Observation
from mire.catalogue import Step
from mire.journey.between import MOST, Between
from mire.journey.choosing import choose_one
from mire.journey.elsewhere import command_of, is_here, lacking_step, lead_on
from mire.journey.forms import Forms
from mire.journey.outcome import came_back, told_no, was_taken
from mire.journey.passage import Passage, describe
from mire.journey.section import confirmed, submit_section
from mire.journey.sight import Before
from mire.mail import MissingMail
from mire.page.tree import Node
from mire.page.view import View
from mire.verdicts import Cause, NotVerifiable

if TYPE_CHECKING:
    from mire.journey.walk import Walk

_NOTHING = Before(View(Node("page")), set())


class Going:
    """Goes on from what the window of `walk` shows, entering `given` values by field key and the member's own
    elsewhere; `until`: as far as that screen, by id; where it is spread over several pages, as far as the one that asks
    for one of `keys`, its fields that have to stand there if none are said."""

    def __init__(
        self, walk: Walk, given: Mapping[str, str], until: str | None = None, keys: Collection[str] = ()
    ) -> None:
        self._walk = walk
        self._given = given
        self._until, self._keys = until, keys
        self._visit, self._sight, self._mail, self._steps = walk.visit, walk.sight, walk.mail, walk.steps
        self._between = Between(walk.visit, walk.member, walk.journey, given)
        self._remarks: list[str] = []
        self._last: Observation | None = None
        self._at = walk.name_of(0)
        self._entered: tuple[str, ...] = ()
        self._stumbled: Cause | None = None
        self._part = False
        self._turns: set[tuple[object, ...]] = set()
        self._sight.asked = self._sight.asked_before(self._visit.window.look())

    def run(self) -> Passage | None:
        """What came of it; None where the screen that it was to go to is shown."""
        while True:
            view = self._visit.window.look()
            group = self._sight.ahead(view)
            message = self._mail.next(self._sight.done, ahead=bool(group))
            if not self._is_new(view, group, message):
                return replace(self._stopped(self._at, view, self._last), unknown=True)
            if message is not None:
                passage = self._follow(message)
            elif self._begins_aside(group, view) and self._by_links(view):
                continue
            elif not group:
                passage = self._pass([], Observation(view), Before(view, set()))
            elif any(self._is_where(index, view) for index in group):
                self._here(group, view)
                return None
            else:
                self._here(group, view)
                passage = self._step(group, view)
            if passage is not None:
                return passage

    def _begins_aside(self, group: list[int], view: View) -> bool:
        """Whether the page that the journey begins on is no documented screen, and asks for something all the same: a
        newsletter, a search."""
        first = len(self._turns) == 1 and not self._sight.done
        return first and bool(view.entries()) and (not group or self._sight.is_part(view, group[-1]))

    def _by_links(self, view: View) -> bool:
        """Whether a documented screen stands a click further: one looks there before anything is sent here."""
        steps = [step for step in self._steps if step.screen]
        found = lead_on(self._walk, lambda view: any(self._sight.known_by_more(view, step) for step in steps))
        if found is not None:
            self._remarks.append(f"page qui n'est dans aucun document, au début : {describe(view)}")
        return found is not None

    def _is_where(self, index: int, view: View) -> bool:
        """Whether it was to go as far as here."""
        if self._until is None or self._steps[index].screen != self._until:
            return False
        return not self._sight.is_part(view, index) or self._sight.asks(view, index, self._keys)

    def _is_new(self, view: View, group: list[int], message: int | None) -> bool:
        """Whether anything changed since an earlier turn: who stands where they stood goes round in a circle."""
        stage = frozenset(self._sight.done), frozenset(self._sight.asked), tuple(group), message
        turn = (*stage, view.url, view.main_text)
        known, self._turns = turn in self._turns, self._turns | {turn}
        return not known

    def _here(self, group: list[int], view: View) -> None:
        self._at = self._walk.name_of(group[-1])
        self._walk.note(group, view)

    def _step(self, group: list[int], view: View) -> Passage | None:
        """Do what the steps of `group` ask for; the passage that ends with it, None where it leads on."""
        if group[-1] == len(self._steps) - 1 and not self._sight.is_part(view, group[-1]):
            return self._arrived(self._at, view)
        before = Before(view, self._sight.shown(view))
        observed = self._last = self._do(group, before)
        answered = self._answered_window(group, observed)
        if answered is not None:
            self._walk.note([answered], observed.view)
        if answered == len(self._steps) - 1:
            return self._arrived(self._walk.name_of(answered), observed.view)
        leads_on = answered is not None or self._mail.may_come(group, observed)
        if not leads_on and not self._sight.new(observed.view, group, before):
            passage = self._pass(group, observed, before)
            if passage is not None:
                return passage
        self._is_done(group, answered)
        return None

    def _is_done(self, group: list[int], answered: int | None) -> None:
        """These steps are behind, with what comes before them and is no form; a form that was only asked for in part
        is not."""
        passed = {index for index in group if not self._sight.missing(index)}
        self._sight.done |= passed | {index for index in range(min(group, default=0)) if not self._sight.is_form(index)}
        self._sight.done |= {answered} if answered is not None else set()

    def _do(self, group: list[int], before: Before) -> Observation:
        """Do what the steps of `group` ask for and watch until a further screen shows."""

        def until(view: View) -> bool:
            return self._mail.left(view, group) or self._reached(view, group, before)

        step = self._steps[group[-1]]
        if self._mail.follows(group) and not (step.press or step.fill or step.choose):
            return Observation(self._visit.window.look(), reached=True)
        filling = [self._steps[index] for index in group if self._steps[index].fill]
        self._entered, self._stumbled, self._part = (), None, False
        if filling:
            asked = self._sight.asked
            forms = Forms(self._visit, self._walk.member, self._walk.journey, filling, self._given, asked)
            entries = forms.fill()
            self._entered = tuple(entries.taken)
            self._sight.entered |= entries.taken
            self._sight.asked |= dict.fromkeys(entries.taken)
            self._remarks += entries.remarks
            if entries.refused:
                return Observation.refused_by_fields(self._visit.window.look(), entries.refused)
            if not step.choose:
                observed = forms.send(step.press, until)
                partly = bool(entries.absent) and self._sight.is_part(before.view, group[-1])
                self._stumbled, self._part = None if partly else forms.stumbled, partly or forms.part
                return observed
        if step.choose:
            return choose_one(self._visit, self._walk.member.resolve_data(step.choose), until)
        if not step.press:
            return submit_section(self._visit, None, until)
        if not self._offers_any(step):
            self._between.go_on(lambda view: self._offers(view, step))
            if not self._offers_any(step) and (found := self._behind_another(step, group, before)):
                return found
        return self._visit.press_in_turn(step.press, until)

    def _offers_any(self, step: Step) -> bool:
        return any(self._visit.find_control(name) for name in step.press)

    def _behind_another(self, step: Step, group: list[int], before: Before) -> Observation | None:
        """The further screen, where it stands behind a link or button of another name. None where it does not, or where
        the documented one was only folded, or a click further."""
        found = lead_on(self._walk, lambda view: self._offers(view, step) or self._is_whole(view, group, before))
        if found is None or self._offers(found, step):
            return None
        self._missed(step.press[-1])
        return Observation(found, reached=True)

    def _missed(self, command: str) -> None:
        self._remarks.append(f"« {command} » introuvable ; la suite est derrière une autre commande")

    def _is_whole(self, view: View, group: list[int], before: Before) -> bool:
        """Whether a page shows a further screen with all its titles and fields: a part of them may be another form's,
        behind a link of another name."""
        new = (self._visit.portal.screens[str(self._steps[i].screen)] for i in self._sight.new(view, group, before))
        return any(set(self._visit.recognition(view, one.id).missing) <= set(one.controls) for one in new)

    def _offers(self, view: View, step: Step) -> bool:
        names, portal = self._visit.names, self._visit.portal
        return any(names.controls(view, portal.control(name)) for name in step.press)

    def _reached(self, view: View, group: list[int], before: Before) -> bool:
        if (view.url, view.main_text) == (before.view.url, before.view.main_text):
            return False
        return any(not self._sight.known_by_absence(view, index) for index in self._sight.new(view, group, before))

    def _pass(self, group: list[int], observed: Observation, before: Before) -> Passage | None:
        """What a page that shows no further step comes to: the form again, pages that are only to be passed, a message
        after all, an effect; None where it leads on."""
        first = observed
        if not any(self._sight.is_form(index) for index in group):
            behind = set(range(self._sight.behind_sign_in(observed.view))) - self._sight.done
            self._sight.done |= behind
            if behind:
                return None

        def until(view: View) -> bool:
            return self._leads_on(view, group, before) or came_back(self._walk, view, group, self._entered)

        asked = False
        for passed in range(MOST + 1):
            if came_back(self._walk, observed.view, group, self._entered):
                if asked:
                    break  # what asks for something is no refusal: the way on was another one
                last = self._sight.last_form() in group
                if last and was_taken(self._walk, observed, before.view, self._entered):
                    return self._arrived(self._at, observed.view)
                return self._refused(first if passed else observed, observed.view)
            if passed and self._leads_on(observed.view, group, before):
                self._remarks += self._between.remarks
                return None
            if self._sight.partly(observed.view) is not None or self._message_came(group):
                return None
            following = self._between.go_on(until) if passed < MOST else None
            if following is None:
                break
            asked = any(not observed.view.is_behind(node) for node in observed.view.entries())
            observed = following
        return None if self._by_another_way(group, before) else self._ended(group, before, first, observed)

    def _leads_on(self, view: View, group: list[int], before: Before) -> bool:
        shown = self._sight.new(view, group, before)
        return bool(shown or (not group and self._sight.ahead(view)))

    def _message_came(self, group: Iterable[int]) -> bool:
        """Whether a message of the journey is there already, though it comes later in the documents."""
        index = self._mail.awaited(self._sight.done)
        if index is None or self._visit.mailbox is None or not set(group):
            return False
        if not self._visit.mailbox.new(self._walk.member.mail_address):
            return False
        self._sight.done |= {i for i in range(index) if self._steps[i].optional or self._steps[i].fill}
        return True

    def _by_another_way(self, group: list[int], before: Before) -> bool:
        """Whether what comes after a documented link or button that is missing shows behind another one."""
        missing = lacking_step(self._walk, group)
        if missing is None:
            return False
        here, step, command = self._visit.window.look(), self._steps[missing], command_of(self._walk, missing)

        def leads(view: View) -> bool:
            unfolded = is_here(view, here) and self._sight.recognised(view, step)
            return unfolded or self._leads_on(view, [*group, missing], before)

        found = lead_on(self._walk, leads)
        if found is not None and is_here(found, here):
            return True
        self._walk.lacking[str(step.screen)] = command
        if found is None:
            return False
        self._missed(command)
        self._sight.done |= {missing}
        return True

    def _ended(self, group: list[int], before: Before, first: Observation, last: Observation) -> Passage:
        """The form is gone and nothing leads on: what it was taken for shows by its effect."""
        if self._forms_are_done(group):
            effect = self._visit.effect(self._walk.journey, self._walk.member, self._sight.entered)
            if effect:
                self._remarks.append(f"terme reconnu à son effet : {effect}")
                return self._arrived(self._at, first.view)
            if effect is not None:
                return self._stopped(self._at, first.view, first)
        if told_no(first) and last is first:
            return self._stopped(self._at, first.view, first)
        if nowhere := self._pressed_in_vain(group, before, last.view):
            return replace(self._stopped(self._at, first.view, first), why=nowhere)
        return replace(self._stopped(self._at, first.view, first), unknown=True)

    def _pressed_in_vain(self, group: list[int], before: Before, view: View) -> str:
        """Words for a documented link or button that was pressed, and the page is as it was; "" for anything else, such
        as one that was only found by a word."""
        step = self._steps[group[-1]] if group else None
        if step is None or step.fill or not step.press or view.main_text != before.view.main_text:
            return ""
        if not self._visit.portal.control(step.press[-1]).labels:
            return ""
        return f"« {step.press[-1]} » ne mène nulle part : {describe(view)}"

    def _forms_are_done(self, group: list[int]) -> bool:
        forms = {index for index, step in enumerate(self._steps) if step.fill and not step.optional}
        return bool(forms) and forms <= self._sight.done | set(group)

    def _follow(self, index: int) -> Passage | None:
        """Follow the message's link; the passage that ends with it, None where a further screen shows."""
        at, ends = self._walk.name_of(index), index == len(self._steps) - 1
        try:
            observed = self._mail.follow(index, None if ends else lambda view: self._reached(view, [index], _NOTHING))
        except NotVerifiable as missing:
            if self._steps[index].optional:
                self._passed(index)
                return self._arrived(at, self._visit.window.look()) if ends else None
            if not isinstance(missing, MissingMail):
                raise
            return replace(self._stopped(at, self._visit.window.look(), self._last), why=str(missing.reason))
        self._last = observed
        if ends and not observed.failed:
            return self._arrived(at, confirmed(self._visit, observed.view))
        if ends:
            return self._stopped(at, observed.view, observed)
        self._passed(index)
        if self._sight.new(observed.view, [index], _NOTHING):
            return None
        self._at = at
        return self._pass([index], observed, _NOTHING)

    def _passed(self, index: int) -> None:
        """A message was followed: the steps before it are behind, forms apart that were not asked for."""
        asked = {i for i in range(index) if not self._sight.is_form(i) or not self._steps[i].optional}
        self._sight.done |= asked | {index}

    def _answered_window(self, group: list[int], observed: Observation) -> int | None:
        """The window that comes next, where it was the browser's own: it was answered, and what led to it is gone."""
        following = group[-1] + 1
        if not observed.dialogs or following >= len(self._steps) or not self._sight.is_window(following):
            return None
        return None if set(group) & self._sight.shown(observed.view) else following

    def _arrived(self, at: str, view: View) -> Passage:
        self._walk.member.accepted(self._sight.entered)
        self._sight.done.add(len(self._steps) - 1)
        if (press := self._steps[-1].press) and self._visit.find_control(press[-1]):
            self._visit.press(press[-1])
        lacking = dict(self._walk.lacking)
        return Passage(True, at, view, screens=self._walk.screens(), remarks=tuple(self._remarks), lacking=lacking)

    def _refused(self, told: Observation, view: View) -> Passage:
        unknown = self._stumbled is not None
        stopped = replace(self._stopped(self._at, view, told), view=view, unknown=unknown, stumbled=self._stumbled)
        return replace(stopped, part=self._part)

    def _stopped(self, at: str, view: View, last: Observation | None) -> Passage:
        said, sent = (last.told, bool(last.statuses)) if last else ((), False)
        remarks = (*self._remarks, *self._between.remarks)
        lacking = dict(self._walk.lacking)
        return Passage(False, at, view, said, sent, self._walk.screens(), remarks, lacking=lacking)
