"""Someone in the middle of a registration, and what the portal may have made of it by then."""

from __future__ import annotations

from dataclasses import dataclass

from mire.catalogue import Journey
from mire.journey.member import Member
from mire.journey.visit import Visit
from mire.journey.walk import Walk


@dataclass
class Applicant:
    """One registration. `name` is what the story calls them; two applicants may be one person (`member.person`).

    chose_password: the password may have been sent to the portal, so that there may be an account. link_opened: the
    message's link was opened as it is. late_to_it: the person had an account already when this registration began.
    session: the window in which they are signed in.
    """

    name: str
    member: Member
    visit: Visit
    walk: Walk | None = None
    chose_password: bool = False
    link_opened: bool = False
    late_to_it: bool = False
    session: Visit | None = None

    @property
    def journey(self) -> Journey | None:
        """What is left to walk; None once there is an account."""
        portal = self.member.portal
        left = [id for id in portal.account if id not in self.member.walked]
        return portal.journeys[left[0]] if left else None

    @property
    def sent(self) -> bool:
        """Whether the registration itself came to its end."""
        return self.member.portal.account[0] in self.member.walked

    @property
    def has_account(self) -> bool:
        """Whether all that makes an account was taken by the portal."""
        return self.journey is None

    def going(self) -> Walk | None:
        """The walk to go on with, begun where need be."""
        if self.walk is None and self.journey is not None:
            self.walk = Walk(self.visit, self.journey, self.member)
            self.walk.start()
        return self.walk
