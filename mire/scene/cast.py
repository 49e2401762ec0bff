"""Who and what takes part in one scenario: target, people, windows."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from mire.browser.evidence import Evidence, Secrets
from mire.browser.window import Window
from mire.catalogue import Portal
from mire.journey.member import Member
from mire.journey.values import Values
from mire.journey.visit import Visit
from mire.mail import Mailbox
from mire.page.names import Names, field_labels
from mire.scene.finding import Finding
from mire.target.control import ControlClient
from mire.target.people import People, Person
from mire.target.profile import Profile
from mire.verdicts import HarnessError, NotVerifiable


@dataclass
class Cast:
    """Target, people, windows and findings of one scenario.

    `open_window` gives a clean window that lives as long as the scenario, `open_large_window` one of a desk's size.
    `browsers` are those that the run drives: chromium, firefox, webkit, msedge. `wishes`: what is wished of everyone
    who is invited, by the contract's keys (`People.one`).
    `memory` carries what one step leaves to a later one; `offers` tells what the control endpoint can do. `portals`
    are all the catalogue has; `control_of` and `profile_of` reach the other targets of the run, for who goes from one
    portal to another. `left` are the windows that were the main one before.
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
    wishes: dict[str, Any] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    memory: dict[str, Any] = field(default_factory=dict)
    names: Names = field(init=False)
    left: list[Window] = field(default_factory=list)
    _visits: dict[int, Visit] = field(default_factory=dict)
    _offset: int = 0

    def __post_init__(self) -> None:
        labels = field_labels(self.profile.documented)
        self.names = Names(self.profile.labels, self.profile.taught.afresh(), labels)

    @property
    def member(self) -> Member:
        """The person that the scenario is about."""
        if not self.members:
            raise HarnessError("ce scénario n'a pas d'adhérente ; il lui faut « une adhérente non inscrite »")
        return self.members[0]

    def invite(self, person: Person | None = None) -> Member:
        """Someone whom the portal knows and who is not registered, with values of their own."""
        member = Member(person or self.people.one(**self.wishes), self.portal, self.values())
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
            self.left.append(self.window)
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

    def cross_over(self, portal: str, entry: str, person: Person | None = None) -> tuple[Visit, Member]:
        """The same person in front of another portal that stands at `entry`, with the values chosen so far."""
        documented = self.portals[portal]
        there = Member(person or self.member.person, documented, self.values(), on_secret=self.secrets.add)
        for key in documented.fields.keys() & self.portal.fields.keys():
            if not documented.fields[key].value.startswith(("= ", "{")) and documented.fields[key].value:
                there.keep(key, self.member.own(key))
        return Visit(self.open_window(), documented, self._names_on(portal), entry, self.mailbox), there

    def _names_on(self, portal: str) -> Names:
        """The names on another portal of the run; what is used of them is a remark of this scenario."""
        profile = self.profile_of(portal)
        labels = field_labels(self.portals[portal])
        if profile is None:
            return Names(documented=labels)
        return Names(profile.labels, replace(profile.taught, remarks=self.names.used), labels)
