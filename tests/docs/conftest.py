"""What the tests of the pages share."""

import pytest

from tests.docs.clone import Clone


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """One for all of them: reports and profiles go elsewhere."""
    return Clone.make(tmp_path_factory.mktemp("clone"))
