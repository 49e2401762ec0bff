"""How a browser is opened on a target: what its profile says, in the browser's terms."""

from __future__ import annotations

from mire.browser.settings import Settings
from mire.target.profile import Profile


def settings_of(profile: Profile) -> Settings:
    """The settings of a window on the profile's portal."""
    return Settings(
        origins=frozenset(profile.origins),
        timeout_s=profile.timeout_s,
        dismiss=profile.dismiss,
        blocked_hosts=profile.real_hosts,
        locale=profile.locale,
        timezone=profile.timezone,
        touch=profile.documented.touch,
    )
