"""Whether a target still answers (contract, section 4)."""

from __future__ import annotations

from mire.target.addresses import shown
from mire.target.profile import Profile
from mire.target.safety import is_encrypted, is_loopback

_CERTIFICATE = "CERTIFICATE_VERIFY_FAILED"
MOST_ERRORS = 5
"""After so many target errors in a row, one probe decides."""


class Health:
    """Counts a target's errors in a row; probes it at the start and after too many of them."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._errors = MOST_ERRORS
        self._silent: str | None = None

    def note(self, broke: bool) -> None:
        """A scenario ended, with a target error or without."""
        self._errors = self._errors + 1 if broke else 0

    @property
    def silent(self) -> str | None:
        """Which address does not answer any more, and why: then nothing more is tried. None while all is well."""
        if self._silent is None and self._errors >= MOST_ERRORS:
            whys = ((shown(url), self._why_not(url)) for url in self._addresses())
            self._silent = next((f"{url} {why}" for url, why in whys if why), None)
            self._errors = 0
        return self._silent

    def _addresses(self) -> list[str]:
        control = self._profile.control
        return [self._profile.entry_url, *([control.url] if control else [])]

    def _why_not(self, address: str) -> str | None:
        """Any answer will do, a 500 as well; redirects are not followed, and its body is not waited for."""
        import httpx

        try:
            with (
                httpx.Client(
                    verify=is_encrypted(address),
                    timeout=self._profile.timeout_s,
                    trust_env=not is_loopback(address),
                ) as http,
                http.stream("GET", address, follow_redirects=False),
            ):
                return None
        except httpx.HTTPError as error:
            return "n'a pas de certificat reconnu" if _CERTIFICATE in str(error) else "ne répond pas"
