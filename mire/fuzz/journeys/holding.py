"""What must hold at every moment, whatever people do: the catalogue's `[invariants]`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mire.browser.unfolding import same_place
from mire.fuzz.journeys.applicant import Applicant
from mire.journey.tour import personal_in
from mire.page.view import View
from mire.scene import Scene
from mire.scene.message import opens_with

Broken = Callable[[str, str], None]
"""Told of an invariant that does not hold: the requirement, and what was observed."""


class Holding:
    """Looks at what the portal shows to `applicants`, and tells `broken` what it must not show.

    What stands at the portal's entry is public, though it may speak of the services.
    """

    def __init__(self, scene: Scene, applicants: Sequence[Applicant], broken: Broken) -> None:
        self._scene, self._applicants, self._broken = scene, applicants, broken
        self._invariants = scene.portal.invariants
        self._public = {same_place(scene.profile.entry_url)}

    def services_only_with_account(self, view: View, who: Applicant) -> None:
        """Nobody is in the services whose account cannot exist yet."""
        if self._shows_services(view):
            self.there_is_an_account(who)

    def there_is_an_account(self, who: Applicant) -> None:
        """A session is theirs only once their password was chosen, or their message's link followed."""
        after_link = self._invariants.before_activation is not None
        may = (who.has_account or who.link_opened) if after_link else who.chose_password
        named = self._invariants.before_activation or self._invariants.before_registration
        self._require(named, may, f"{who.name} est dans les services sans que son compte existe")

    def terms_come_first(self, view: View) -> None:
        """Nothing of the services before the terms were accepted."""
        shown = self._shows_services(view)
        self._require(self._invariants.before_terms, not shown, f"{view.url} montre les services")

    def nothing_of_others(self, view: View, who: Applicant) -> None:
        """Nobody sees another person's numbers or whole name."""
        for other in self._applicants:
            if other.member.person is not who.member.person and (shown := personal_in(view, other.member)):
                self._require(self._invariants.private, False, f"{who.name} voit « {shown} », qui est d'une autre")

    def nothing_without_session(self, view: View, *, personal: bool) -> None:
        """No services, and where an address is a session's own (`personal`), nobody's numbers or whole name."""
        shown = self._shows_services(view)
        self._require(self._invariants.private, not shown, f"{view.url} montre les services sans session")
        found = [words for one in self._applicants if (words := personal_in(view, one.member))] if personal else []
        self._require(self._invariants.private, not found, f"{view.url} montre « {', '.join(found)} » sans session")

    def only_once(self, who: Applicant) -> None:
        """A person who had an account did not get another one."""
        opened = opens_with(self._scene, who.member)
        self._require(self._invariants.once, not opened, f"{who.name} a un second compte, qui ouvre une session")

    def _shows_services(self, view: View) -> bool:
        return self._scene.shows_services(view) and same_place(view.url) not in self._public

    def _require(self, requirement: str | None, holds: bool, observed: str) -> None:
        if requirement is not None and not holds:
            self._broken(requirement, observed)
