"""A person's visit to a portal: one window, and the documented names of what they look for there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Final, TypeAlias

from mire.browser.asking import type_of
from mire.browser.errors import Vanished
from mire.browser.window import Observation, Window
from mire.catalogue import Control, Field, Journey, Kind, Portal
from mire.journey import causes
from mire.journey.member import Member
from mire.journey.passage import Passage
from mire.mail import Mailbox, MissingMail
from mire.page.aside import form_of, in_one_form
from mire.page.fields import refs_of
from mire.page.names import MARKED, Names
from mire.page.screens import Recognition, recognise
from mire.page.sending import goes_back, submits
from mire.page.taught import Taught
from mire.page.tree import WINDOW_ROLES, Node
from mire.page.view import View
from mire.verdicts import NonConforming, NotVerifiable
from mire.words import BACK_TO_THE_FORM


class NotReached(NotVerifiable):
    """The portal does not lead to what something was to be checked on; `passage` is what came instead."""

    def __init__(self, reason: str, passage: Passage | None = None) -> None:
        super().__init__(reason, passage.cause if passage else None)
        self.passage = passage


Effect: TypeAlias = Callable[[Journey, Member, Mapping[str, str]], str | None]
"""What a journey led to, once a member's entries were sent: words for it, "" where nothing did, None where it cannot be
told."""


@dataclass
class Visit:
    """One window on one portal. `entry` is the address that the visit starts from; `met` is told the screens, by id,
    that a page shows when a walk comes by it; `effect` tells what a journey led to where its last screen is not
    recognised."""

    window: Window
    portal: Portal
    names: Names
    entry: str
    mailbox: Mailbox | None = None
    met: Callable[[tuple[str, ...]], None] = lambda _: None
    effect: Effect = lambda *_: None
    _recognised: tuple[View | None, dict[tuple[str, str], Recognition]] = (None, {})

    @property
    def taught(self) -> Taught:
        """What the profile teaches of this portal's pages; what is used of it becomes a remark."""
        return self.names.taught

    def open_entry(self) -> Observation:
        """Go to the portal's entry, as someone who types its address."""
        return self.window.begin(self.entry)

    def shows_screen(self, view: View, screen: str, entered: Mapping[str, str] | None = None) -> bool:
        """Tell whether `view` shows the documented `screen` (by id); `entered` is what it may have to repeat."""
        return self.recognition(view, screen, entered).holds

    def recognition(self, view: View, screen: str, entered: Mapping[str, str] | None = None) -> Recognition:
        """What of the documented `screen` stands in `view`; asked again and again, found out once."""
        if self._recognised[0] is not view:
            self._recognised = (view, {})
        documented, known = self.portal.screens[screen], entered or {}
        key = (screen, " ".join(known.get(shown, "") for shown in documented.shows))
        answers = self._recognised[1]
        if key not in answers:
            answers[key] = recognise(view, documented, self.portal, self.names, known)
        return answers[key]

    def find_field(self, documented: Field, beside: Iterable[Field] = ()) -> Node | None:
        """The field on the page now, if need be after a fresh look; `beside`: the others of its screen."""
        for look_again in (False, True):
            view = self.window.look(again=look_again)
            if (node := self.field_in(view, documented, beside)) is not None:
                return node
        return None

    def field_in(self, view: View, documented: Field, beside: Iterable[Field] = ()) -> Node | None:
        """The field that `view` shows. One that is found by a mere word is none that another field `beside` it bears
        a label of, nor the one that a field before it in that order is found by."""
        nodes = self.names.fields(view, documented)
        if len({form_of(node) for node in nodes}) > 1:
            found = {other.key: self.names.fields(view, other) for other in beside}
            nodes = in_one_form({**found, documented.key: nodes})[documented.key] or nodes
        if not nodes or self.names.is_labelled(nodes[0], documented):
            return self._of_its_kind(nodes, documented) if nodes else None
        return self._of_its_kind(self._not_taken(view, nodes, documented, tuple(beside)), documented)

    def _not_taken(
        self, view: View, nodes: list[Node], documented: Field, beside: tuple[Field, ...]
    ) -> list[Node]:
        taken: set[str] = set()
        for other in beside:
            if other.key == documented.key:
                break
            if (node := self.field_in(view, other, beside)) is not None:
                taken |= refs_of(node)
        others = [other for other in beside if other.key != documented.key]
        left = [node for node in nodes if not taken & refs_of(node)]
        left = [node for node in left if not any(self.names.is_labelled(node, other) for other in others)]
        return sorted(left, key=lambda node: documented.kind in _WRITTEN and node.role == "combobox")

    def _of_its_kind(self, nodes: list[Node], documented: Field) -> Node | None:
        """The first that can be it: what is found by a mere word takes a password only where it hides what is written,
        and nothing else there. One that bears a documented label is that field, however it is drawn."""
        if not nodes:
            return None
        if self.names.is_labelled(nodes[0], documented) or nodes[0].role not in ("textbox", "searchbox"):
            return nodes[0]
        hidden = documented.kind is Kind.PASSWORD
        return next((node for node in nodes if (type_of(self.window, node) == "password") == hidden), None)

    def find_control(self, name: str) -> list[Node]:
        """The links and buttons that the documents call `name`, if need be after a fresh look, or once a window was
        answered that stands before the page."""
        control = self.portal.control(name)
        for look in (self.window.look, partial(self.window.look, again=True), self._look_behind_a_notice):
            if (view := look()) is not None and (nodes := self.names.controls(view, control)):
                return nodes
        return []

    def _look_behind_a_notice(self) -> View | None:
        """The page once a window was pressed away that only tells something (news, a tour). One that can be declined
        asks something, and is left."""
        view = self.window.look()
        window = next((node for node in reversed(view.nodes) if node.role in WINDOW_ROLES), None)
        inside = {id(node) for node in window.walk()} if window else set()
        asks = any(id(node) in inside and goes_back(node.name) for node in view.nodes)
        ways = [node for node in submits(view) if id(node) in inside]
        if not ways or asks or any(id(node) in inside for node in view.entries()):
            return None
        return self.window.press(ways[0]).view

    def press(self, name: str, until: Callable[[View], bool] | None = None) -> Observation:
        """Press the control named `name`; several so named are tried in turn until `until` holds."""
        nodes = self.find_control(name)
        if not nodes:
            raise NotVerifiable(f"commande « {name} » introuvable", causes.control_not_found(name, self.window.look()))
        observed = self.take(nodes[0], until)
        for node in nodes[1:]:
            if until is None or until(observed.view) or observed.answered:
                break
            observed = self.take(node, until)
        return observed

    def take(self, node: Node, until: Callable[[View], bool] | None = None) -> Observation:
        """Press it; an option that is marked (radio button, box, entry of a list) is marked, and its section sent where
        marking alone leads nowhere. How an option is drawn never matters (contract, section 4)."""
        if node.role not in MARKED:
            return self.window.press(node, until=until)
        self.window.fill(group_of(node), _KINDS[node.role], "oui" if node.role == "checkbox" else node.name)
        view = self.window.look(again=True)
        ways = [way for way in submits(view, node) if way.role not in MARKED]
        if (until is not None and until(view)) or not ways:
            return Observation(view, url=view.url, reached=until is not None and until(view))
        return self.unless_gone(partial(self.window.press, ways[0], until=until), until)

    def unless_gone(self, press: Callable[[], Observation], until: Callable[[View], bool] | None) -> Observation:
        """What pressing leads to; where the control has gone meanwhile, it was a banner's, or the page went on by
        itself: what that leads to is awaited."""
        try:
            return press()
        except Vanished:
            return self.window.act(lambda: None, until, "attend la suite")

    def press_in_turn(self, names: Iterable[str], until: Callable[[View], bool]) -> Observation:
        """Press one control after another, as far as it takes: those before one that already shows are not needed, nor
        those after one that leads there."""
        names = tuple(names)
        for opener, following in pairwise(names):
            wanted = self.portal.control(following)
            if self.names.controls(self.window.look(), wanted):
                continue
            observed = self.press(opener, lambda view, wanted=wanted: until(view) or self._offers(view, wanted))  # type: ignore[misc]
            if until(observed.view):
                return observed
        return self.press(names[-1], until)

    def _offers(self, view: View, wanted: Control) -> bool:
        return bool(self.names.controls(view, wanted))

    def back_from_errors(self, until: Callable[[View], bool]) -> View | None:
        """What a page that only lists errors leads back to; None where it has no way back to what is waited for."""
        ways = self.window.look().controls("", words=BACK_TO_THE_FORM)
        observed = self.window.press(ways[0], until) if ways else None
        return observed.view if observed and observed.reached else None

    @property
    def mail(self) -> Mailbox:
        """Where mail is read; NotVerifiable where it cannot be."""
        if self.mailbox is None:
            raise NotVerifiable("le courrier ne se lit pas : ni [mail] au profil, ni « messages » au point de contrôle")
        return self.mailbox

    def follow_mail(self, member: Member, link: str, until: Callable[[View], bool] | None) -> Observation:
        """Open the link named `link` of the latest new message to the member's address."""
        return self.window.open(self.mail_link(member, link), until=until)

    def mail_link(self, member: Member, link: str) -> str:
        """The address behind the link named `link` of the latest new message to the member's address."""
        address, named = member.mail_address, self.names.called(link)
        if len(named) == 1:
            return self.mail.link(address, link)
        message = self.mail.expect(address)
        called = self.names.either(link, lambda name: name if self.mail.leads_on(message, name) else "")
        return self.mail.link(address, called or link)

    def follow_any(self, member: Member, until: Callable[[View], bool] | None) -> Observation:
        """Open one link after the other of the latest new message, until one leads where it should."""
        message = self.mail.expect(member.mail_address)
        observed: Observation | None = None
        for url in self.mail.in_turn(message):
            observed = self.window.open(url, until)
            if observed.reached:
                break
        if observed is None:
            raise MissingMail(f"le message {message} ne porte aucun lien")
        return observed

    def mark_mail(self, member: Member, anew: bool) -> None:
        """What the member's address has got before this scenario is old; `anew`: so is what came since, once read.
        Whoever only looks around has no address."""
        has_address = member.person.data and any(field.kind is Kind.EMAIL for field in self.portal.fields.values())
        if self.mailbox is not None and has_address:
            self.mailbox.begin(member.mail_address, anew)


_WRITTEN = (Kind.TEXT, Kind.EMAIL, Kind.TELEPHONE, Kind.PASSWORD)
_KINDS: Final = {"radio": Kind.CHOICE, "option": Kind.LIST, "checkbox": Kind.TICK}
"""What kind of field an option belongs to, by its role."""


def group_of(node: Node) -> Node:
    """The group or list around an option, which filling a choice expects; a box is filled itself."""
    if node.role == "checkbox":
        return node
    around = (parent for parent in node.ancestors() if parent.role in ("group", "radiogroup", "combobox", "listbox"))
    return next(around, node.parent or node)


def require(holds: bool, expected: str, observed: str) -> None:
    """Raise `NonConforming` unless `holds`."""
    if not holds:
        raise NonConforming(expected, observed)
