"""What some tests need beyond Python and a browser: how it is found, and how it is got.

A test says `@pytest.mark.needs("firefox")`; where that is not there `tests/conftest.py` skips it, and in CI fails it.
`scripts/setup-tests` installs what `python -m tests.needs` prints: for each that is not there, Debian's packages.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mire.browser.launch import is_there
from tests.mail import dovecot
from tests.mocks.load import postgres


@dataclass(frozen=True)
class Need:
    """`title` is what people call it, `untried` what is not tried without it, `packages` Debian's, by spaces."""

    title: str
    found: Callable[[], bool]
    untried: str
    packages: str


NEEDS = {
    "firefox": Need("Firefox", lambda: is_there("firefox"), "judging in Firefox", "firefox-esr"),
    "dovecot": Need("dovecot 2.3", dovecot.is_there, "reading mail from an IMAP server with TLS", "dovecot-imapd"),
    "openssl": Need("openssl", lambda: bool(shutil.which("openssl")), "certificates signed by nobody", "openssl"),
    "postgresql": Need("PostgreSQL", postgres.is_there, "the mocks on a PostgreSQL server", "postgresql"),
    "node": Need("Node.js", lambda: bool(shutil.which("node")), "a validator in JavaScript", "nodejs"),
}


def lacking(wanted: Iterable[str] = NEEDS) -> list[str]:
    """Those of `wanted` that are not there."""
    return [name for name in wanted if not NEEDS[name].found()]


def left_untried(name: str, tests: int) -> str:
    """One line for people: how many tests went without it, and how it is got."""
    need = NEEDS[name]
    return f"{need.title} is not there: {tests} not tried, {need.untried}. To have it: apt-get install {need.packages}"


if __name__ == "__main__":
    for name in lacking():
        print(NEEDS[name].packages)
