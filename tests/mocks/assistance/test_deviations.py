"""Every way of being wrong shows, and only where it was asked for."""

from tests.mocks.deviating import checks_of

TestDeviations = checks_of("assistance")
