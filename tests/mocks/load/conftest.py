"""The databases that portals are served on: SQLite's file, and a PostgreSQL server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.mocks.load.postgres import Postgres, programs, served

Databases = Callable[[str], str]
"""From « sqlite » or « postgresql » to the URL of a new, empty database."""


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    """One server for a file."""
    found = programs()
    assert found is not None
    with served(found) as server:
        yield server


@pytest.fixture
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, of the kind that the test is parametrised with (`indirect`)."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'mocks.sqlite'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.database()
