"""Whether a target still answers (contract, section 4)."""

from __future__ import annotations

import httpx

from mire.target.profile import Profile
from mire.target.safety import is_loopback

MOST_ERRORS = 5
"""After so many target errors in a row, one probe decides."""


class Health:
    """Counts a target's errors in a row; probes it at the start and after too many of them."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._errors = MOST_ERRORS
        self._gone = False

    def note(self, broke: bool) -> None:
        """A scenario ended, with a target error or without."""
        self._errors = self._errors + 1 if broke else 0

    @property
    def gone(self) -> bool:
        """Whether the target does not answer at all any more: then nothing more is tried."""
        if not self._gone and self._errors >= MOST_ERRORS:
            self._gone = not self._answers()
            self._errors = 0
        return self._gone

    def _answers(self) -> bool:
        """Any answer will do, a 500 as well; redirects are not followed."""
        address = self._profile.entry_url
        try:
            with httpx.Client(timeout=self._profile.timeout_s, trust_env=not is_loopback(address)) as http:
                http.get(address, follow_redirects=False)
        except httpx.HTTPError:
            return False
        return True
