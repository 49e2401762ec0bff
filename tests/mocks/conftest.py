"""What the tests of the mocks start from: a store in a temporary folder, and Desjardins' portal on it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from mocks.kit.app import create_app
from mocks.kit.deviations import find
from mocks.kit.portal import Portal
from mocks.kit.server import Options, Servers
from mocks.kit.settings import Settings
from mocks.kit.store import Store
from mocks.portals import load
from mocks.start.showcase import Showcase, Shown
from tests.mocks.visitor import Visitor

Build = Callable[..., Flask]


@pytest.fixture
def store(tmp_path: Path) -> Any:
    """An empty database, closed afterwards."""
    store = Store(f"sqlite:///{tmp_path / 'mock.sqlite'}")
    yield store
    store.engine.dispose()


@pytest.fixture(scope="session")
def portal() -> Portal:
    """Desjardins' web portal."""
    return load("desjardins")


@pytest.fixture
def build(portal: Portal, store: Store) -> Build:
    """Make an application on the store; by default one for testing, without deviation."""

    def make(deviation: str | None = None, **settings: Any) -> Flask:
        started = Settings(**{"testing": True, **settings})
        return create_app(portal, started, store, deviation=find(portal.deviations, deviation) if deviation else None)

    return make


@pytest.fixture
def app(build: Build) -> Flask:
    """The conforming portal."""
    return build()


@pytest.fixture
def visitor(app: Flask) -> Visitor:
    """Someone without a session."""
    return Visitor(app)


@pytest.fixture(scope="module")
def showcase() -> Iterator[Showcase]:
    """The students' portal and Cowan's, served for people; one process for a file."""
    servers = Servers(Options(inbox=True, watched=True))
    showcase = Showcase(servers)
    for portal in (load("etudiant"), load("cowan")):
        showcase.show(portal, None, servers.serve(portal))
    yield showcase
    servers.close()


@pytest.fixture(scope="module")
def shown(showcase: Showcase) -> Shown:
    """Cowan's portal as documented, as the start page shows it."""
    return showcase.applications(load("cowan"))[0]
