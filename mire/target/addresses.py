"""Whether an address of a profile may be used at all (contract, sections 1 and 7)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from mire.target.safety import is_loopback, is_real_host

_NEVER_IN_AN_ADDRESS = re.compile(r"[\s\\<>\"^`{|}\x00-\x1f\x7f]")


class AddressError(ValueError):
    """An address cannot be used; the message is a clause that shows it and says what was expected."""


@dataclass(frozen=True)
class Consent:
    """Which addresses may be used: none on `real_hosts`, and others than loopback only with consent."""

    real_hosts: tuple[str, ...]
    test_environment: bool

    def check(self, url: str, schemes: Iterable[str]) -> str:
        """Return `url` unchanged, or raise AddressError."""
        parts = _split(url, tuple(schemes))
        if is_real_host(url, self.real_hosts):
            raise AddressError(f"« {shown(url)} » is on a host of a real insurer, which is never judged")
        if not self.test_environment and not is_loopback(url):
            raise AddressError(
                f"« {parts.hostname} » is not this machine; "
                'expected a loopback address, or environment = "test" to say that it is a test system'
            )
        return url


def shown(url: str) -> str:
    """`url` without its user-info, fit for a message or a report."""
    return re.sub(r"(?<=//)[^/?#]*@", "", url)


def _split(url: str, schemes: tuple[str, ...]) -> SplitResult:
    expected = f"expected {' or '.join(f'{scheme}://' for scheme in schemes)} and a host"
    try:
        parts = urlsplit(url)
        usable = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError as error:
        raise AddressError(f"« {shown(url)} » is not an address ({error}); {expected}") from error
    if not usable or _NEVER_IN_AN_ADDRESS.search(url):
        raise AddressError(f"« {shown(url)} » is not an address; {expected}")
    return parts
