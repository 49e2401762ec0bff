"""Every way of being wrong shows, and only where it was asked for."""

from tests.mocks.deviating import tests_of

TestDeviations = tests_of("assistance")
