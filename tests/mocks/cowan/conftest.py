"""Cowan's portal on a store and an outbox of its own, and people who register there."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from mocks.kit.app import create_app
from mocks.kit.deviations import find
from mocks.kit.outbox import Outbox
from mocks.kit.portal import Portal
from mocks.kit.settings import Settings
from mocks.kit.store import Store
from mocks.portals import load
from tests.mocks.cowan.participant import Participant

Build = Callable[..., Flask]
People = Callable[..., Participant]


@pytest.fixture(scope="session")
def portal() -> Portal:
    """Cowan's portal."""
    return load("cowan")


@pytest.fixture
def outbox() -> Outbox:
    """What the portal sent."""
    return Outbox()


@pytest.fixture
def build(portal: Portal, store: Store, outbox: Outbox) -> Build:
    """Make an application on the store; by default one for testing, without deviation."""

    def make(deviation: str | None = None, deliver: Any = None, **settings: Any) -> Flask:
        wrong = find(portal.deviations, deviation) if deviation else None
        started = Settings(**{"testing": True, "secret_key": "k", **settings})
        return create_app(portal, started, store, outbox=outbox, deliver=deliver, deviation=wrong)

    return make


@pytest.fixture
def app(build: Build) -> Flask:
    """The conforming portal."""
    return build()


@pytest.fixture
def people(app: Flask, outbox: Outbox) -> People:
    """Make a person known to the portal; what is given is their own."""
    return lambda **own: Participant(app, outbox, **own)


@pytest.fixture
def zoe(people: People) -> Participant:
    """Someone whom the insurer knows."""
    return people()
