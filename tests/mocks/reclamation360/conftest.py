"""The application and the web site, on one store."""

from collections.abc import Callable

import pytest
from flask import Flask

from mocks.kit.app import create_app
from mocks.kit.portal import Portal
from mocks.kit.settings import Settings
from mocks.kit.store import Store
from mocks.portals import load


@pytest.fixture(scope="session")
def portal() -> Portal:
    """The mobile application."""
    return load("reclamation360")


@pytest.fixture
def web(store: Store) -> Flask:
    """The web site that shares its accounts."""
    return create_app(load("desjardins"), Settings(testing=True), store)


@pytest.fixture
def both(app: Flask, web: Flask) -> Callable[[str], tuple[Flask, Flask]]:
    """The one named first, then the other."""
    return lambda first: (app, web) if first == "application" else (web, app)
