"""The forms of one page, filled and sent as a person would who has never seen them."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence

from mire.browser.window import Observation
from mire.catalogue import Field, Journey, Step
from mire.journey.causes import field_not_found, field_unknown
from mire.journey.member import Member
from mire.journey.section import Entries, enter_in, fill_sections, keys_of, not_found, submit_section
from mire.journey.undocumented import Undocumented
from mire.journey.visit import Visit
from mire.page.fields import refs_of
from mire.page.view import View
from mire.verdicts import Cause

_MOST_ANSWERS = 4

class Forms:
    """What one page asks of a member on a journey: the fields of `steps`, and those that no document names.

    `entries` is what was entered, once it was. `given` are a scenario's values, by field key. `stumbled` is what a
    refusal may be about beside the values that were entered: a field that no document names, or one that was not found.
    `part`: nothing on the page could be one that was not found; a later page may ask for it. `asked` are the keys that
    earlier pages asked for, in an attempt that goes on to later ones; None: this page is all there is.
    """

    def __init__(
        self,
        visit: Visit,
        member: Member,
        journey: Journey,
        steps: Sequence[Step],
        given: Mapping[str, str],
        asked: Container[str] | None = None,
    ) -> None:
        self._visit = visit
        self._member = member
        self._steps = steps
        self._given = given
        self.entries = Entries()
        self.stumbled: Cause | None = None
        self.part = False
        self._asked = asked
        keys = [key for step in steps for key in keys_of(visit, step)]
        self._beyond = Undocumented(visit, member, journey, keys, self.entries, given)

    def fill(self) -> Entries:
        """Enter all that has to be; NotVerifiable where nothing can be, or not what a scenario gives."""
        fill_sections(self._visit, self._member, self._steps, self._given, self.entries)
        if self._asked is not None:
            self.entries.absent = [field for field in self.entries.absent if field.key not in self._asked]
        self._find_by_elimination()
        if not self.entries.refused:
            self._beyond.fill_required()
        self.part = bool(self.entries.absent) and not self._has_others()
        has_to = self._given if self._asked is None else ()
        lost = [field for field in self.entries.absent if field.key in has_to or not self.entries.taken]
        if lost:
            raise not_found(self._visit, lost[0], self._steps[-1])
        return self.entries

    def send(self, press: Sequence[str], until: Callable[[View], bool]) -> Observation:
        """Send them by the documented commands, else by the button that sends; a refusal that asks for what no
        document names is answered, a few times where it asks for one thing after the other."""
        for _ in range(_MOST_ANSWERS):
            observed = self._send(press, until)
            stays = (observed.told or observed.disabled) and not until(observed.view) and self._stands()
            if not stays or not self._answer(observed):
                break
            self._visit.window.enter_what_was_emptied()
        self.stumbled = self._stumbled(observed) if stays else None
        return observed

    def _answer(self, observed: Observation) -> bool:
        """Enter what a refusal asks for; where the button stays disabled, and nothing says why, what is still empty."""
        return self._beyond.fill_named(observed.told) or (observed.disabled and self._beyond.fill_all())

    def _stumbled(self, observed: Observation) -> Cause | None:
        screen = self._visit.portal.screens[str(self._steps[-1].screen)].name
        if self.entries.absent:
            return field_not_found(self.entries.absent[0], screen, observed.view)
        name = self._beyond.named_in(observed.told)
        return field_unknown(name, screen) if name else None

    def _has_others(self) -> bool:
        """Whether the page has fields that what was entered does not account for."""
        view, fields, names = self._visit.window.look(), self._visit.portal.fields, self._visit.names
        found = (names.fields(view, fields[key])[:1] for key in self.entries.taken)
        known = {ref for nodes in found for node in nodes for ref in refs_of(node)}
        return any(not refs_of(node) & known for node in view.entries())

    def _stands(self) -> bool:
        """Whether the form is still there, behind no window: what was entered can be entered again."""
        view, fields = self._visit.window.look(), self._visit.portal.fields
        found = (self._visit.names.fields(view, fields[key])[:1] for key in self.entries.taken)
        return any(not view.is_behind(node) for nodes in found for node in nodes)

    def _send(self, press: Sequence[str], until: Callable[[View], bool]) -> Observation:
        if press and self._visit.find_control(press[0]):
            return self._visit.press_in_turn(press, until)
        return submit_section(self._visit, self.entries.last, until)

    def _find_by_elimination(self) -> None:
        found = {field.key: node for field in self.entries.absent if (node := self._beyond.stand_in(field))}
        for field in [field for field in self.entries.absent if field.key in found]:
            value = self._member.entries([field.key], {**self.entries.taken, **self._given})[field.key]
            enter_in(self._visit, found[field.key], field, value, self.entries, field.key in self._given)
            self.entries.absent.remove(field)
            self.entries.remarks.append(f"champ « {found[field.key].name} » pris pour « {_label(field)} »")


def _label(field: Field) -> str:
    return field.labels[0] if field.labels else field.key
