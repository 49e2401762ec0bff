"""What people, browsers and links can do in the middle of a registration.

Nothing is required to succeed here: a registration that was reloaded or left for another one may have to begin anew.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from playwright.sync_api import Page

from mire.fuzz.journeys.applicant import Applicant
from mire.fuzz.journeys.holding import Broken, Holding
from mire.journey.alter import altered
from mire.journey.member import Member
from mire.journey.tour import links
from mire.journey.visit import NotReached
from mire.journey.walk import Walk
from mire.scene import Scene
from mire.scene.message import chosen_password
from mire.verdicts import NonConforming, NotVerifiable

_NAMES = ("la première", "la seconde")
_DAY_S = 24 * 3600
_HOURS = 25
"""What a wait adds: a little more than links live."""
_MOST_PAGES = 3
"""So many of the pages that a session's first page links to are opened by their addresses."""


class World:
    """Two people in front of one portal. `story` says what was done, one French phrase each; `broken` hears of what
    does not hold."""

    def __init__(self, scene: Scene, broken: Broken) -> None:
        self.scene = scene
        self.story: list[str] = []
        self.applicants = [Applicant(name, scene.invite(), scene.fresh_visit()) for name in _NAMES]
        self.seen: dict[str, None] = {}
        self.private: dict[str, None] = {}
        self.hours = 0
        self.holding = Holding(scene, self.applicants, broken)

    # --- what can be done

    @property
    def has_links(self) -> bool:
        """Whether an account is made by a message's link, and mail can be read."""
        journeys = [self.scene.portal.journeys[journey] for journey in self.scene.portal.account]
        return self.scene.mailbox is not None and any(step.mail for one in journeys for step in one.steps)

    @property
    def waits_for_link(self) -> bool:
        """Whether somebody's message was sent, and what it asks for is not done."""
        return self.has_links and any(one.sent and not one.has_account for one in self.applicants)

    def advance(self, who: Applicant, how_far: int) -> None:
        """Go on by one screen or several."""
        walk = who.going()
        if walk is None:
            return
        passed = {screen for screen, _ in walk.trail}
        ahead = [step.screen for step in walk.steps if step.screen and step.screen not in passed and not step.optional]
        if not ahead:
            self.finish(who)
            return
        screen = ahead[min(how_far, len(ahead) - 1)]
        self._tell(f"{who.name} avance jusqu'à l'écran « {self.scene.portal.screens[screen].name} »")
        try:
            walk.to(screen)
        except NotReached:
            self._missed(who)
        self._keep(walk, who)
        self.look(who)

    def finish(self, who: Applicant) -> None:
        """Go on to the end of the journey that was begun."""
        walk = who.going()
        if walk is None:
            return
        self._tell(f"{who.name} termine : {walk.journey.name}")
        who.chose_password = True
        if walk.steps[0].mail:
            self._follows_link(who)
        accepted = walk.through().accepted
        self._keep(walk, who)
        who.walk = None
        if accepted:
            who.member.walked.add(walk.journey.id)
        else:
            self._missed(who)
        self.look(who)
        if accepted and who.has_account and who.late_to_it:
            self.holding.only_once(who)

    def go_back(self, who: Applicant) -> None:
        """The browser's own button."""
        if not who.visit.window.visited:
            return
        self._tell(f"{who.name} revient à la page précédente")
        self._gesture(who, lambda page: page.go_back(wait_until="commit"))
        self.look(who)

    def reload(self, who: Applicant) -> None:
        """The browser's own button; what was sent is sent again."""
        self._tell(f"{who.name} recharge la page")
        self._gesture(who, lambda page: page.reload(wait_until="commit"))
        self.look(who)

    def send_again(self, who: Applicant) -> None:
        """Back to the form, and send it once more as it is."""
        if who.has_account or not who.visit.window.visited:
            return
        self.go_back(who)
        journey = self.scene.portal.journeys[self.scene.portal.account[0]]
        walk = Walk(who.visit, journey, who.member)
        self._tell(f"{who.name} envoie le formulaire une seconde fois")
        who.walk, who.chose_password = None, True
        walk.send({})
        self.look(who)

    def open_address(self, who: Applicant | None, which: int) -> None:
        """An address that was seen, by whoever; without anyone, in a browser that knows nothing."""
        known = list(self.seen if who else {**self.private, **self.seen})
        if not known:
            return
        url = known[which % len(known)]
        self._tell(f"{who.name if who else 'un navigateur neuf'} ouvre {url}")
        if who is None:
            view = self.scene.fresh_visit().window.open(url).view
            self.holding.nothing_without_session(view, personal=url in self.private)
        else:
            who.visit.window.open(url)
            who.walk = None
            self.look(who)

    def register_again(self, who: Applicant) -> Applicant:
        """The same person once more, with other values, in another browser."""
        self._tell(f"{who.name} s'inscrit une seconde fois, ailleurs")
        again = Applicant(f"{who.name}, ailleurs,", self.scene.invite(who.member.person), self.scene.fresh_visit())
        again.late_to_it = self._has_account(who.member)
        self.applicants.append(again)
        return again

    def sign_in(self, who: Applicant) -> None:
        """With the values of this registration, in a browser of its own."""
        self._tell(f"{who.name} essaie d'ouvrir une session")
        visit = self.scene.fresh_visit()
        walk = Walk(visit, self.scene.portal.journeys["session"], who.member)
        walk.start()
        if not walk.through().accepted:
            self.holding.nothing_without_session(visit.window.look(), personal=False)
            return
        self.holding.there_is_an_account(who)
        who.session = visit
        view = visit.window.look()
        self.holding.nothing_of_others(view, who)
        for url in [view.url, *links(view)[:_MOST_PAGES]]:
            self.private[url] = None

    def open_in_session(self, who: Applicant, which: int) -> None:
        """An address that someone saw in a session, in this one's own."""
        if who.session is None or not self.private:
            return
        url = list(self.private)[which % len(self.private)]
        self._tell(f"{who.name} ouvre dans sa session {url}")
        self.holding.nothing_of_others(who.session.window.open(url).view, who)

    def stop_at_terms(self, who: Applicant) -> None:
        """Sign in for the first time, and ask for the services' addresses before the terms are accepted."""
        terms = self.scene.portal.invariants.terms
        if terms is None or not who.has_account or who.session:
            return
        self._tell(f"{who.name} s'identifie sans accepter les conditions, puis demande les services")
        visit = self.scene.fresh_visit()
        walk = Walk(visit, self.scene.portal.journeys["session"], who.member)
        walk.start()
        walk.to(terms)
        for url in self.private:
            view = visit.window.open(url).view
            self.holding.terms_come_first(view)

    def open_link(self, who: Applicant, change: int | None) -> None:
        """The message's link in a browser of its own: as it is, or altered in one place."""
        if not (who.sent and self.has_links):
            return
        link = self.scene.visit.mail_link(who.member, self.scene.mail_link)
        changed = list(altered(link))
        if change is None or not changed:
            self._tell(f"{who.name} ouvre le lien de son message dans un autre navigateur")
            self._follows_link(who)
        else:
            link, where = changed[change % len(changed)]
            self._tell(f"{who.name} ouvre le lien de son message, altéré {where}")
        view = self.scene.fresh_visit().window.open(link).view
        self.holding.services_only_with_account(view, who)

    def wait_a_day(self, who: Applicant) -> None:
        """From now on it is more than a day later, for everyone."""
        hours = self.hours + _HOURS
        self.scene.set_clock(who.visit, hours * 3600)
        self.hours = hours
        self._tell(f"il est {hours} h plus tard")
        for other in self.applicants:
            for visit in (other.visit, *([other.session] if other.session else [])):
                self.scene.set_clock(visit, hours * 3600)

    def _gesture(self, who: Applicant, gesture: Callable[[Page], object]) -> None:
        window = who.visit.window

        def make() -> None:
            gesture(window.page)

        window.act(make)

    # --- the story

    def look(self, who: Applicant) -> None:
        """What this applicant's window shows now is theirs to see."""
        view = who.visit.window.look()
        self.seen[view.url] = None
        self.holding.services_only_with_account(view, who)
        self.holding.nothing_of_others(view, who)

    def _follows_link(self, who: Applicant) -> None:
        """There may be an account from now on, unless the message that the link stands in is too old by now."""
        if self.scene.portal.invariants.before_activation is None:
            return
        sent = self.scene.mail.expect(who.member.mail_address).date
        age_s = (datetime.now(UTC) - sent).total_seconds() + self.hours * 3600 if sent else 0
        who.link_opened |= age_s < _DAY_S

    def _has_account(self, member: Member) -> bool:
        return any(one.has_account for one in self.applicants if one.member.person is member.person)

    def _keep(self, walk: Walk, who: Applicant) -> None:
        self.seen.update(dict.fromkeys(url for _, url in walk.trail))
        passed = [screen for screen, _ in walk.trail[:-1]]
        fields = self.scene.portal.screens
        who.chose_password |= any(chosen_password(self.scene) in fields[screen].fields for screen in passed)

    def _tell(self, phrase: str) -> None:
        self.story.append(phrase)

    def _missed(self, who: Applicant) -> None:
        who.walk = None
        self.story[-1] += " (n'y parvient pas)"


def tolerant(act: Callable[[], object]) -> None:
    """Do it; where the portal does not offer what it takes, nothing is done."""
    try:
        act()
    except (NotVerifiable, NonConforming):
        return
