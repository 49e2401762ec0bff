"""The assistance portal is the portal of the tests in this folder."""

import pytest

from mocks.kit.portal import Portal
from mocks.portals import load


@pytest.fixture(scope="session")
def portal() -> Portal:
    """The assistance portal."""
    return load("assistance")
