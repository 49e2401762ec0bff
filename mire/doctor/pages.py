"""What a portal's pages show: the entry, and the screens of a registration up to where it stops."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from mire.browser.addresses import path_of
from mire.browser.window import Window
from mire.catalogue import Kind, Step
from mire.doctor import cover, labels
from mire.doctor.finding import Finding, Grade
from mire.journey.member import Member
from mire.journey.values import Values
from mire.journey.visit import Visit
from mire.journey.walk import Walk
from mire.mail import Mailbox
from mire.mail.reader import Reader
from mire.page.names import PRESSED, Names, field_labels
from mire.page.telling import refuse_lock_out
from mire.page.tree import Node
from mire.page.view import View
from mire.target.people import Person
from mire.target.profile import Profile
from mire.verdicts import Cause, NotVerifiable, Outcome

_LATER_S = 3600


@dataclass
class Pages:
    """Looks at one portal through `window`. `person` walks the registration; without one it is only begun. Where there
    is a `clock`, it is walked an hour later than it is, and its message has to bear that hour."""

    profile: Profile
    window: Window
    person: Person | None = None
    reader: Reader | None = None
    clock: bool = False

    def __post_init__(self) -> None:
        portal = self.profile.documented
        self._names = Names(self.profile.labels, self.profile.taught.afresh(), field_labels(portal))
        self._box = self._mailbox()
        self._visit = Visit(self.window, portal, self._names, self.profile.entry_url, self._box, self._met)
        values = Values(random.Random(), self.profile.mail_address)
        self._member = Member(self.person or Person(portal.id, {}), portal, values)
        self._walk = self._walk_of(portal.account[0])
        self._told: set[str] = set()
        self._pages: dict[str, list[View]] = {}

    def check(self) -> Iterator[Finding]:
        """The entry first, or the first page that a walk comes to behind it: a start page may stand before it."""
        try:
            view = self._visit.open_entry().view
            refuse_lock_out(view.main_lines)
            yield from cover.check(self.window, self._pressed_first(view))
            yield from self._account(view)
        except NotVerifiable as error:
            yield _stopped(str(error), "page")
        except Outcome as error:
            yield Finding("page", Grade.BROKEN, str(error), "voir le journal du portail, et limits.timeout_s")

    def _met(self, screens: tuple[str, ...]) -> None:
        """The walk stands on a page of these screens: one of them may be spread over several."""
        for screen in screens:
            self._pages.setdefault(screen, []).append(self.window.look())

    def _walk_of(self, journey: str) -> Walk:
        return Walk(self._visit, self.profile.documented.journeys[journey], self._member)

    def _account(self, entry: View) -> Iterator[Finding]:
        """The journeys that make an account, up to the first that does not end as documented."""
        if self.clock:
            self.window.clock_offset = _LATER_S
        for journey in self.profile.documented.account:
            self._walk = self._walk_of(journey)
            found = list(self._journey(self._walk.journey.name, entry))
            yield from found
            if self.clock and self._box is not None and self.person is not None and self._is_written_to():
                yield from self._dated(self._box)
            if found[-1].grade is not Grade.FINE:
                return

    def _is_written_to(self) -> bool:
        """Whether this portal asks for an address at all."""
        return any(field.kind is Kind.EMAIL for field in self.profile.documented.fields.values())

    def _dated(self, box: Mailbox) -> Iterator[Finding]:
        """By the message that the registration sent: whether the portal took it for an hour later; told once."""
        dates = [message.date for message in box.all(self._member.mail_address) if message.date]
        if not dates or "horloge" in self._told:
            return
        self._told.add("horloge")
        ahead_s = (max(dates) - datetime.now(UTC)).total_seconds()
        if abs(ahead_s - _LATER_S) < _LATER_S / 2:
            yield Finding("horloge", Grade.FINE, "le message d'une inscription d'une heure plus tard porte cette heure")
        else:
            said = f"le message d'une inscription d'une heure plus tard est daté de {ahead_s / 60:+.0f} min"
            yield Finding("horloge", Grade.WRONG, said, "appliquer l'en-tête aux messages aussi (contrat, section 2)")

    def _journey(self, name: str, entry: View) -> Iterator[Finding]:
        """Every screen that it comes by, and why it ended where it did; one that came by none ended at the entry."""
        end, cause = "", None
        try:
            end, cause = self._gone()
        except NotVerifiable as error:
            end, cause = str(error), error.cause
        for screen, views in self._pages.items():
            yield from self._screen(screen, views)
        if end and not self._told:
            yield from self._screen(next(step.screen for step in self._walk.steps if step.screen), [entry])
        elif end:
            yield from self._next_screen()
        if end:
            yield _stopped(end, name, cause, self.window.look().url)
        elif self.person is None:
            yield Finding(name, Grade.NOTE, "jusqu'au premier formulaire seulement : il n'a été créé personne")
        else:
            yield Finding(name, Grade.FINE, "jusqu'à son terme")

    def _gone(self) -> tuple[str, Cause | None]:
        """Walk as far as can be; why it stopped before its end, or nothing, and what a profile can mend of it."""
        if self.person is None:
            self._walk.start()
            self._walk.to(next(str(step.screen) for step in self._walk.steps if step.fill))
            return "", None
        self._walk.start()
        passage = self._walk.through()
        return ("", None) if passage.accepted else (passage.words, passage.cause)

    def _next_screen(self) -> Iterator[Finding]:
        """Where the page is not the screen that it stopped at, it should be the one that follows."""
        view, last = self.window.look(), self._walk.trail[-1][0] if self._walk.trail else None
        if last is None or self._visit.shows_screen(view, last):
            return
        steps = [step.screen for step in self._walk.steps]
        following: list[Step] = [step for step in self._walk.steps[steps.index(last) + 1 :] if not step.optional]
        screen = next((step.screen for step in following if step.screen), None)
        if screen is not None:
            yield from self._screen(screen, [view])

    def _screen(self, screen: str, views: Sequence[View]) -> Iterator[Finding]:
        """One screen, by the pages that it was met on: what they lack, or that they lack nothing; told once."""
        if screen in self._told:
            return
        self._told.add(screen)
        documented = self.profile.documented.screens[screen]
        step = f"écran « {documented.name} »"
        recognised = len(views) > 1 or self._visit.shows_screen(views[0], screen, self._member.entered)
        if recognised:
            yield Finding(step, Grade.FINE, "reconnu" if len(views) == 1 else f"reconnu, sur {len(views)} pages")
        else:
            yield Finding(step, Grade.WRONG, f"pas reconnu ; la page : « {_beginning(views[0])} »", "voir ce qui suit")
        yield from labels.missing(views, documented, self.profile.documented, self._names, recognised=recognised)

    def _pressed_first(self, view: View) -> list[Node]:
        names = [name for step in self._walk.steps for name in step.press]
        portal = self.profile.documented
        found = [node for name in names for node in self._names.controls(view, portal.control(name))]
        return found or [node for node in view.nodes if node.role in PRESSED and node.ref]

    def _mailbox(self) -> Mailbox | None:
        if self.reader is None:
            return None
        return Mailbox(self.reader, self.profile.timeout_s, self.profile.real_hosts, lambda _: None, True)


def _stopped(why: str, step: str, cause: Cause | None = None, url: str = "") -> Finding:
    if "limite atteinte" in why:
        return Finding(step, Grade.BROKEN, why, "lever cette limite pour l'environnement de test")
    advice = "corriger d'abord ce qui précède, s'il y a lieu"
    if url and not {"…", "?"} & set(path_of(url)):
        advice += f" ; ce que mire voit d'une page : mire look {url}"
    if cause is not None and cause.profile:
        advice += "".join(f"\n        {line}" for line in ("au profil :", *cause.profile))
    return Finding(step, Grade.WRONG, f"s'arrête : {why}", advice)


def _beginning(view: View) -> str:
    text = " / ".join([*view.headings, view.main_text])
    return text[:120]
