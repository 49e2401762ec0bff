"""Every way of being wrong shows, and only where it was asked for."""

import pytest

from tests.mocks.conftest import Build
from tests.mocks.deviating import checks_of
from tests.mocks.unimutuelles.journey import waiting

TestDeviations = checks_of("unimutuelles")


@pytest.mark.parametrize(
    ("deviation", "email"), [("facultative", ""), ("sans-forme", "zoe"), ("arobase-suffit", "zoe@")]
)
def test_a_lax_portal_goes_on_without_a_message(build: Build, deviation: str, email: str) -> None:
    """An address that mail cannot go to is the portal's fault, not an error of the program."""
    assert "/inscription/message" == waiting(build(f"UNI-2-EMAIL:{deviation}"), email=email).path
