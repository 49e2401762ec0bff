"""One scenario on one target."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mire.browser.evidence import Evidence, Secrets
from mire.browser.tree import Node
from mire.browser.view import View
from mire.browser.window import Observation, Window
from mire.catalogue import Portal
from mire.journey.attempts import REFUSED, Attempts, Row, Table, Tried
from mire.journey.member import Member
from mire.journey.names import Names
from mire.journey.passage import Passage
from mire.journey.section import show_revealed
from mire.journey.values import Values
from mire.journey.visit import NotReached, Visit, require
from mire.journey.walk import Walk
from mire.mail import Mailbox
from mire.scene.finding import Finding, findings_of, raise_worst
from mire.scene.seen import Seen, look
from mire.target.control import ControlClient
from mire.target.people import People, Person
from mire.target.profile import Profile
from mire.text import same, same_control
from mire.verdicts import HarnessError, NonConforming, NotVerifiable

REGISTRATION, SESSION = "inscription", "session"
_LETTERS, _WINDOWS = 6, 3


@dataclass
class Scene:
    """Target, people, windows and findings of one scenario.

    `open_window` gives a clean window that lives as long as the scenario, `open_large_window` one of a desk's size.
    `browsers` are those that the run drives: chromium, firefox, webkit, msedge.
    `memory` carries what one step leaves to a later one; `offers` tells what the control endpoint can do. `portals`
    are all the catalogue has; `control_of` and `profile_of` reach the other targets of the run, for who goes from one
    portal to another.
    """

    portal: Portal
    profile: Profile
    people: People
    requirements: tuple[str, ...]
    rng: random.Random
    open_window: Callable[[], Window]
    open_large_window: Callable[[], Window]
    evidence: Evidence
    report_dir: Path
    secrets: Secrets
    note_health: Callable[[bool], None]
    portals: Mapping[str, Portal] = field(default_factory=dict)
    control_of: Callable[[str], ControlClient | None] = lambda _: None
    profile_of: Callable[[str], Profile | None] = lambda _: None
    mailbox: Mailbox | None = None
    offers: Callable[[str], bool] = lambda _: False
    first_only: bool = False
    browsers: frozenset[str] = frozenset()
    members: list[Member] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    memory: dict[str, Any] = field(default_factory=dict)
    names: Names = field(init=False)
    _visits: dict[int, Visit] = field(default_factory=dict)
    _left: list[Window] = field(default_factory=list)
    _offset: int = 0
    _walk: Walk | None = None
    _seen: dict[int, Seen] = field(default_factory=dict)
    _tried_someone: bool = False

    def __post_init__(self) -> None:
        self.names = Names(self.profile.labels)

    # --- people and windows

    @property
    def member(self) -> Member:
        """The person that the scenario is about."""
        if not self.members:
            raise HarnessError("ce scénario n'a pas d'adhérente ; il lui faut « une adhérente non inscrite »")
        return self.members[0]

    def invite(self, person: Person | None = None) -> Member:
        """Someone whom the portal knows and who is not registered, with values of their own."""
        member = Member(person or self.people.one(), self.portal, self.values())
        member.on_secret = self.secrets.add
        return member

    def invite_registered(self, **wanted: object) -> Member:
        """Someone who has an account already, as `wanted`; NotVerifiable where nobody such is offered."""
        person = self.people.with_account(**wanted)
        member = self.invite(person)
        member.has_account(person["account"])
        return member

    def visit_of(self, index: int) -> Visit:
        """The window of the first or second person."""
        if index not in self._visits:
            self._visits[index] = self.fresh_visit()
        return self._visits[index]

    @property
    def visit(self) -> Visit:
        """The main window's visit."""
        return self.visit_of(0)

    @visit.setter
    def visit(self, visit: Visit) -> None:
        if 0 in self._visits and self.window is not visit.window:
            self._left.append(self.window)
        self._visits[0] = visit

    @property
    def window(self) -> Window:
        """The main window."""
        return self.visit.window

    @property
    def started(self) -> bool:
        """Whether the scenario has opened a window yet."""
        return bool(self._visits)

    def fresh_visit(self) -> Visit:
        """A visit in a window that shares nothing with the others."""
        return self.visit_in(self.open_window())

    def visit_in(self, window: Window) -> Visit:
        """A visit in this window, at the hour that it is by now."""
        if self._offset:
            window.clock_offset = self._offset
        return Visit(window, self.portal, self.names, self.profile.entry_url, self.mailbox)

    @property
    def mail_link(self) -> str:
        """The name of the link by whose message an account is made."""
        steps = [step for journey in self.portal.account for step in self.portal.journeys[journey].steps]
        return next(step.mail for step in steps if step.mail)

    @property
    def mail(self) -> Mailbox:
        """Where mail is read; NotVerifiable where it cannot be."""
        return self.visit.mail

    def values(self) -> Values:
        """What draws values for one more person."""
        return Values(self.rng, self.profile.mail_address)

    def set_clock(self, visit: Visit, seconds: int) -> None:
        """From now on the portal sees what this window and new ones ask for that much later; NotVerifiable where it
        cannot. Nobody's clock ever goes back (contract, section 2)."""
        if not self.offers("clock"):
            raise NotVerifiable("l'horloge du portail ne se décale pas (« clock » au point de contrôle)")
        self._offset = max(self._offset, seconds)
        visit.window.clock_offset = self._offset

    # --- journeys

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
        try:
            return self.reach(name)
        except NotReached as elsewhere:
            if self._walk is not None and self._walk.stands_before(self.portal.screen_named(name).id):
                raise
            raise NonConforming(f"l'écran « {name} »", self.describe()) from elsewhere

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
        self.memory.setdefault("passed", []).extend(walk.pages)
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
        windows = [*self._left[-_WINDOWS:], self.window]
        return tuple(path.relative_to(self.report_dir).as_posix() for path in self.evidence.log(windows, letters))

    def judge(self, table: Table) -> None:
        """Turn a table into findings, one a row, and end as the worst of them."""
        twin = self.portal.requirements[self.requirements[0]].twin
        self.findings += findings_of(table, twin, self._seen)
        raise_worst(self.findings)

    # --- what is required of the page

    def press(self, name: str) -> None:
        """Press a control that the requirement speaks of: one that is not there does not conform."""
        self.require_control(name)
        self.memory["before"] = self.window.look()
        self.memory["observed"] = self.visit.press(name)

    def require_control(self, name: str) -> list[Node]:
        """The links and buttons called `name`; NonConforming where there is none."""
        nodes = self.visit.find_control(name)
        require(bool(nodes), f"« {name} »", self.describe())
        return nodes

    def require_field(self, name: str) -> Node:
        """The field called `name`; NonConforming where there is none."""
        node = self.visit.find_field(self.portal.field_named(name))
        if node is None:
            raise NonConforming(f"champ « {name} »", self.describe())
        return node

    def require_accepted(self, passage: Passage, expected: str) -> None:
        """The journey must have been walked to its end."""
        require(passage.accepted, expected, passage.words)

    def require_precondition(self, passage: Passage, otherwise: str) -> None:
        """A journey that only prepares: where it fails, nothing is said about what was to follow."""
        if not passage.accepted:
            raise NotVerifiable(f"{otherwise} : {passage.words}")

    def require_refused(self, passage: Passage, expected: str, *, told: bool = True) -> None:
        """The journey must have stopped before its end, and the person must have been told (unless not `told`)."""
        require(not passage.accepted and (bool(passage.told) or not told), expected, passage.words)

    def shows_services(self, view: View) -> bool:
        """Whether `view` shows what a session leads to, and nothing that comes before it (terms, say)."""
        steps = self.portal.journeys[SESSION].steps
        signing_in = next(index for index, step in enumerate(steps) if step.fill)
        *before, services = (step.screen for step in steps[signing_in:] if step.screen)
        shown = self.visit.shows_screen
        return shown(view, services) and not any(shown(view, screen) for screen in before)

    def own_value(self, what: str) -> str:
        """The person's own value of a key of the contract or of a field."""
        data = self.member.person.data
        return str(data[what]) if what in data else self.member.own(self.portal.field_named(what).key)

    def entered(self) -> dict[str, str]:
        """What the person entered so far, by field key."""
        return self.members[0].entered if self.members else {}

    def further_entry(self, name: str) -> str:
        """An address that only the profile can name (`[entries]`); NotVerifiable where it does not."""
        if name not in self.profile.entries:
            raise NotVerifiable(f"le profil ne donne pas d'adresse « {name} » ([entries])")
        return self.profile.entries[name]

    def cross_over(self, portal: str, entry: str, person: Person | None = None) -> tuple[Visit, Member]:
        """The same person in front of another portal that stands at `entry`, with the values chosen so far."""
        documented = self.portals[portal]
        there = Member(person or self.member.person, documented, self.values(), on_secret=self.secrets.add)
        for key in documented.fields.keys() & self.portal.fields.keys():
            if not documented.fields[key].value.startswith(("= ", "{")) and documented.fields[key].value:
                there.keep(key, self.member.own(key))
        return Visit(self.open_window(), documented, Names(), entry, self.mailbox), there

    def wait_for(self, until: Callable[[View], bool]) -> bool:
        """Whether the main window shows what is waited for, now or once it has settled."""
        return until(self.window.look()) or self.window.act(lambda: None, until, "attend").reached

    def describe(self) -> str:
        """One phrase on what the main window shows: its titles, else its first words."""
        view = self.window.look()
        titles = ", ".join(f"« {title} »" for title in view.headings[:4])
        return f"la page montre {titles}" if titles else f"la page montre « {view.main_text[:120]} »"

    # --- choices

    def find_option(self, option: str) -> Node | None:
        """The radio button or list entry called `option` on the page now."""
        view = self.window.look()
        wanted = self.names.of(option)
        options = (node for node in view.nodes if node.role in ("radio", "option") and same_control(node.name, wanted))
        return next(options, None)

    def choose(self, option: str) -> None:
        """Choose `option` in whichever field of the catalogue has it."""
        for documented in self.portal.fields.values():
            if any(same(option, one) for one in documented.options):
                node = self.visit.find_field(documented)
                if node is not None:
                    self.window.fill(node, documented.kind, self.names.of(option))
                    self.window.look(again=True)
                    show_revealed(self.visit, documented, node)
                    return
        raise NotVerifiable(f"le choix « {option} » n'est pas sur la page")

    def options(self, name: str) -> list[str]:
        """What the choice called `name` offers."""
        node = self.require_field(name)
        return [part.name for part in node.walk() if part.role in ("radio", "option")]
