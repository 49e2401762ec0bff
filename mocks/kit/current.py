"""The application that answers the present request."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app
from sqlalchemy.orm import Session

from mocks.kit.deviations import Deviation
from mocks.kit.outbox import Deliver, Outbox
from mocks.kit.portal import Portal
from mocks.kit.secrets import Hasher
from mocks.kit.settings import Settings
from mocks.kit.store import Store

KEY = "mire-mock"


@dataclass(frozen=True)
class Mock:
    """One application: a portal, how it was started, what it stands on. `rules` may be deviating."""

    portal: Portal
    settings: Settings
    store: Store
    outbox: Outbox
    deliver: Deliver
    hasher: Hasher
    rules: Any
    deviation: Deviation | None = None


def current() -> Mock:
    """The mock of the application in whose context this is called."""
    return mock_of(current_app)


def mock_of(app: Flask) -> Mock:
    """The mock that `app` was created for."""
    mock: Mock = app.extensions[KEY]
    return mock


def reading() -> AbstractContextManager[Session]:
    """A session of the store to read with."""
    return current().store.reading()


def writing() -> AbstractContextManager[Session]:
    """One transaction of the store: kept as a whole, or not at all."""
    return current().store.writing()


def hasher() -> Hasher:
    """What hashes this application's secrets."""
    return current().hasher
