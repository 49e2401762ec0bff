"""`mire doctor`: is the profile right, the portal reachable, the mail readable, each screen recognised?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from mire.doctor.finding import Finding, Grade, exit_status
from mire.target.profile import Profile

if TYPE_CHECKING:
    from mire.browser.pool import Pool

__all__ = ["Finding", "Grade", "examine", "exit_status"]


def examine(profile: Profile, browser: Callable[[], AbstractContextManager[Pool]]) -> Iterator[Finding]:
    """Each finding as it is made. The browser is only started for a portal that answers."""
    if profile.base_url is None:
        yield Finding("adresse", Grade.NOTE, "pas de portail, seulement [validators]")
        return
    from mire.doctor import addresses  # what is loaded from here on takes longer than to say the first finding
    from mire.doctor.services import Services

    found = list(addresses.check(profile))
    yield from found
    services = Services(profile)
    try:
        yield from services.check()
        if not any(finding.grade is Grade.BROKEN for finding in found):
            from mire.doctor.pages import Pages
            from mire.scene.settings import settings_of

            with browser() as pool:
                window = pool.window(settings_of(profile))
                yield from Pages(profile, window, services.person, services.reader, services.has_clock).check()
    finally:
        services.close()
