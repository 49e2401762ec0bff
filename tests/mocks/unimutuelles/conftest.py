"""The mutual's members' space is the portal of the tests in this folder."""

import pytest

from mocks.kit.portal import Portal
from mocks.portals import load


@pytest.fixture(scope="session")
def portal() -> Portal:
    """The members' space."""
    return load("unimutuelles")
