"""What a journey led to, where its last screen is not recognised: a message, a session, a new password that opens.

A person knows by these that a registration was taken, whatever the last page says (contract, section 4).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mire.catalogue import Journey, Kind, Portal
from mire.journey.member import Member
from mire.journey.visit import Visit
from mire.mail import MissingMail
from mire.page.view import View
from mire.scene.demands import SESSION

if TYPE_CHECKING:
    from mire.scene.scene import Scene


class Effects:
    """Looks for the effects of a journey that was walked in `visit`."""

    def __init__(self, scene: Scene, visit: Visit) -> None:
        self._scene = scene
        self._visit = visit

    def __call__(self, journey: Journey, member: Member, entered: Mapping[str, str]) -> str | None:
        """Words for the effect; "" where there is none, None where nothing can tell."""
        portal = self._scene.portal
        if journey.id == SESSION:
            return "l'entrée ne demande plus de s'identifier" if self._is_signed_in(journey) else None
        if journey.id in portal.account:
            return self._account(journey, member)
        new = [value for key, value in entered.items() if portal.fields[key].replaces]
        return self._opens(member, new[-1]) if new else None

    def _account(self, journey: Journey, member: Member) -> str | None:
        """The message that goes on with it has come, or a session opens."""
        account = self._scene.portal.account
        following = account[account.index(journey.id) + 1 :]
        first = self._scene.portal.journeys[following[0]].steps[0] if following else None
        if first is None or not first.mail:
            return self._opens(member, None)
        if self._scene.mailbox is None:
            return None
        try:
            self._scene.mailbox.expect(member.mail_address)
        except MissingMail:
            return self._opens(member, None) if first.optional else ""
        return "un message arrive à l'adresse donnée"

    def _opens(self, member: Member, password: str | None) -> str | None:
        """Whether a session opens in a clean window, with that password or the person's own."""
        walk = self._scene.walk(SESSION, member, self._scene.fresh_visit())
        walk.start()
        passage = walk.through({} if password is None else {sign_in_password(self._scene.portal): password})
        if passage.unknown:
            return None
        return "une session s'ouvre" if passage.accepted else ""

    def _is_signed_in(self, journey: Journey) -> bool:
        """Whether the entry leads a stranger to the sign-in form, and this window no longer."""
        here = self._visit.window.look().url
        asked = _leads_to_form(self._visit, journey)
        self._visit.window.open(here)
        return not asked and _leads_to_form(self._scene.fresh_visit(), journey)


def _leads_to_form(visit: Visit, journey: Journey) -> bool:
    form = next(step.screen for step in journey.steps if step.fill and step.screen)

    def shown(view: View) -> bool:
        return visit.shows_screen(view, form)

    visit.open_entry()
    for name in (name for step in journey.steps if not step.fill for name in step.press):
        if shown(visit.window.look()) or not visit.find_control(name):
            break
        visit.press(name, shown)
    return shown(visit.window.look())


def sign_in_password(portal: Portal) -> str:
    """The key of the password field of the sign-in screen."""
    fills = [step.screen for step in portal.journeys[SESSION].steps if step.fill and step.screen]
    keys = [key for screen in fills for key in portal.screens[screen].fields]
    return next(key for key in keys if portal.fields[key].kind is Kind.PASSWORD)
