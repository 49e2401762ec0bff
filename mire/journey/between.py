"""Pages that no document shows, between those that one does: a welcome, data to look over, « Voulez-vous vraiment ? ».

They are passed as a person passes them: what they ask for is filled, and their main action is pressed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from mire.browser.asking import type_of
from mire.browser.window import Observation
from mire.catalogue import Journey
from mire.journey.member import Member
from mire.journey.section import Entries, is_aside, submit_section
from mire.journey.undocumented import Undocumented
from mire.journey.visit import Visit
from mire.page.sending import submits
from mire.page.taught import TaughtPage
from mire.page.tree import Node, called
from mire.page.view import View

MOST = 4
"""How many such pages are passed one after the other."""
_PASSWORD = "password"


class Between:
    """Passes pages for one member on one journey. `given` are a scenario's values, by field key; `remarks` says which
    pages were passed, and what was entered there."""

    def __init__(self, visit: Visit, member: Member, journey: Journey, given: Mapping[str, str]) -> None:
        self._visit = visit
        self._member = member
        self._journey = journey
        self._given = given
        self._pressed: set[tuple[str, str]] = set()
        self.remarks: list[str] = []

    def go_on(self, until: Callable[[View], bool]) -> Observation | None:
        """Pass the page that stands there, by what the profile says of it, else by its main action; None where it has
        none, where a password is asked for, or where the same was pressed on the same page before."""
        view = self._visit.window.look(again=True)
        for page in self._visit.taught.passages:
            if page.shown_in(view) is not None and self._is_new(view, page.press):
                return self._as_taught(page, until)
        return self._by_main_action(view, until)

    def _by_main_action(self, view: View, until: Callable[[View], bool]) -> Observation | None:
        if any(type_of(self._visit.window, node) == _PASSWORD for node in view.entries() if node.role == "textbox"):
            return None
        entries = Entries()
        fields = Undocumented(self._visit, self._member, self._journey, (), entries, self._given)
        fields.fill_asked()
        view = self._visit.window.look()
        ways = _ways_on(view, entries.last)
        if not ways and (lists := _lists(view)) and self._is_new(view, called(lists[0])):
            return self._visit.window.press(lists[0], until=until)
        if not ways or not self._is_new(view, called(ways[0])):
            return None
        titles = ", ".join(f"« {title} »" for title in view.headings) or "sans titre"
        self.remarks += [f"page qui n'est dans aucun document, passée par « {called(ways[0])} » : {titles}"]
        observed = self._pressed_on(entries.last, until)
        if _was_refused(view, observed) and fields.fill_all():
            observed = self._pressed_on(entries.last, until)
        self.remarks += entries.remarks
        return observed

    def _pressed_on(self, last: Node | None, until: Callable[[View], bool]) -> Observation:
        """What the main action leads to, or the page by itself."""
        return self._visit.unless_gone(partial(submit_section, self._visit, last, until), until)

    def _as_taught(self, page: TaughtPage, until: Callable[[View], bool]) -> Observation | None:
        self._visit.taught.remark(f"page « {page.shows[0]} » passée comme le profil l'apprend")
        for name in page.tick:
            for node in self._visit.window.look().fields(name)[:1]:
                self._visit.window.fill(node, "case", "oui")
        if page.press:
            nodes = self._visit.window.look().controls(page.press)
            return self._visit.window.press(nodes[0], until=until) if nodes else None
        return submit_section(self._visit, None, until)

    def _is_new(self, view: View, press: str) -> bool:
        """Whether this was not pressed yet on a page that says the same."""
        place = (view.main_text, press)
        known, self._pressed = place in self._pressed, self._pressed | {place}
        return not known


def _lists(view: View) -> list[Node]:
    """The lists that a page draws: what leads on may be an entry of one."""
    return [node for node in view.entries() if node.place is not None and node.place.opens_list]


def _was_refused(before: View, observed: Observation) -> bool:
    """Whether the button stayed disabled, or the page asks for just what it asked for before."""
    asked, left = ([(node.role, node.name) for node in view.entries()] for view in (before, observed.view))
    return observed.disabled or (not observed.reached and bool(asked) and asked == left)


def _ways_on(view: View, last: Node | None) -> list[Node]:
    return [node for node in submits(view, last) if not is_aside(node)]
