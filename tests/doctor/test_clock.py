"""`mire doctor` sees whether a portal really takes a registration for an hour later than it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from mire.browser.launch import find_browser, launch
from mire.browser.pool import Pool
from mire.catalogue import load
from mire.doctor.finding import Finding, Grade
from mire.doctor.pages import Pages
from mire.doctor.services import Services
from mire.mail import Message
from mire.mail.reader import Reader
from mire.plugin.embedded import Embedded
from mire.scene.settings import settings_of
from mire.target.profile import Profile, load_profile

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class StoppedClock:
    """A mailbox whose messages are all dated by the true time, whatever the portal was asked for."""

    reader: Reader

    def messages(self, address: str) -> list[Message]:
        """Each as if it was sent just now."""
        return [replace(message, date=datetime.now(UTC)) for message in self.reader.messages(address)]

    def begin(self) -> None:
        """As the true one."""
        self.reader.begin()

    def wait(self, seconds: float) -> None:
        """As the true one."""
        self.reader.wait(seconds)

    def close(self) -> None:
        """As the true one."""
        self.reader.close()


@pytest.fixture(scope="module")
def pool(playwright: Playwright) -> Iterator[Pool]:
    """One browser for both."""
    pool = Pool(launch(playwright, find_browser(None, True)))
    yield pool
    pool.close()
    pool.browser.close()


@pytest.fixture(scope="module")
def profile(mocks: Embedded) -> Profile:
    """Cowan's mock, which registers by e-mail and lets its clock be shifted."""
    path = mocks.serve("cowan")
    assert path is not None
    return load_profile(path, load(ROOT / "features"))


def clock(profile: Profile, pool: Pool, *, stopped: bool) -> list[Finding]:
    """What is found out about the clock by the message of a registration."""
    services = Services(profile)
    list(services.check())
    assert services.reader is not None
    reader = StoppedClock(services.reader) if stopped else services.reader
    window = pool.window(settings_of(profile))
    found = list(Pages(profile, window, services.person, reader, services.has_clock).check())
    pool.release_all()
    services.close()
    return [finding for finding in found if finding.step == "horloge"]


@pytest.mark.parametrize(("stopped", "grade"), [(False, Grade.FINE), (True, Grade.WRONG)])
def test_the_message_of_a_later_registration_tells(profile: Profile, pool: Pool, stopped: bool, grade: Grade) -> None:
    """One finding, by the date that the message bears."""
    assert [grade] == [finding.grade for finding in clock(profile, pool, stopped=stopped)]
