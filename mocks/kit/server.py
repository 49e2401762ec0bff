"""Serving applications, each on a port of its own, in one process."""

import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from mocks.kit.app import create_app
from mocks.kit.deviations import Deviation
from mocks.kit.listening import answer, listen, url_of
from mocks.kit.mail import by_smtp
from mocks.kit.outbox import Outbox
from mocks.kit.portal import Person, Portal
from mocks.kit.postman import start_postman
from mocks.kit.settings import Settings
from mocks.kit.store import Base, Store
from mocks.kit.watch import Watch


@dataclass(frozen=True)
class Options:
    """How all applications of the process are served.

    `database`: a SQLAlchemy URL, or None for temporary SQLite files.
    `smtp`: (host, port) of a mail server elsewhere, or None for the embedded one.
    `watched`: people look on: requests are noted, and faults can be switched on (`Servers.watches`).
    """

    host: str = "127.0.0.1"
    testing: bool = False
    control_token: str | None = None
    database: str | None = None
    smtp: tuple[str, int] | None = None
    threads: int = 6
    inbox: bool = False
    watched: bool = False


@dataclass(frozen=True)
class Served:
    """One application that answers. `entries`: further addresses, by name."""

    portal: str
    deviation: str | None
    base_url: str
    entry: str
    control_url: str | None
    entries: dict[str, str]

    def as_json(self) -> dict[str, Any]:
        """The line that `serve --json` prints."""
        return asdict(self)


class Servers:
    """The applications of this process. They share an outbox, and stores (one per group of portals).

    `watches`: by base URL, what stands around the applications that people look at.
    """

    def __init__(self, options: Options) -> None:
        self.options = options
        self.outbox = Outbox()
        self.watches: dict[str, Watch] = {}
        self._folder = tempfile.TemporaryDirectory(prefix="mire-mocks-")
        self._stores: dict[str, Store] = {}
        self._as_documented: dict[str, Served] = {}
        self._stops: list[Callable[[], object]] = []
        self._lock = Lock()
        self.deliver = by_smtp(*(options.smtp or self._embedded_smtp()))

    def serve(self, portal: Portal, deviation: Deviation | None = None, port: int = 0) -> Served:
        """Start one application; it answers when this returns. Port 0: any free one."""
        store = self._prepared(portal)
        listening = listen(self.options.host, port)
        url = url_of(self.options.host, listening)
        watch = self._watch(url)
        app = create_app(
            portal,
            self._settings(url, store),
            store,
            outbox=self.outbox,
            deliver=watch.faults.around_mail(self.deliver) if watch else self.deliver,
            deviation=deviation,
        )
        answer(watch.around(app) if watch else app, listening, self.options.threads)
        control = f"{url}/_mire" if self.options.testing else None
        entries = {name: self._address(there, url) for name, there in portal.entries.items()}
        served = Served(portal.id, deviation.id if deviation else None, url, portal.entry, control, entries)
        if deviation is None:
            self._as_documented.setdefault(portal.id, served)
        return served

    def _watch(self, url: str) -> Watch | None:
        return self.watches.setdefault(url, Watch()) if self.options.watched else None

    def _address(self, there: str | Portal, url: str) -> str:
        """Where an entry stands: a path of the application at `url`, or another portal, never deviating."""
        if isinstance(there, str):
            return f"{url}{there}"
        beside = self._as_documented.get(there.id) or self.serve(there)
        return f"{beside.base_url}{beside.entry}"

    def add_member(self, portal: Portal, person: Person) -> dict[str, Any]:
        """Make a person known to a portal; gives them as it knows them."""
        store = self._prepared(portal)
        app = create_app(portal, self._settings("", store), store)  # for what hashes secrets there
        with app.app_context(), store.writing() as db:
            return portal.add_member(db, person)

    def close(self) -> None:
        """Stop the mail server and remove the temporary databases; the process is about to end."""
        for stop in self._stops:
            stop()
        for store in self._stores.values():
            store.engine.dispose()
        self._folder.cleanup()

    def _settings(self, url: str, store: Store) -> Settings:
        return Settings(
            testing=self.options.testing,
            public_url=url,
            control_token=self.options.control_token,
            secret_key=store.signing_key(),
            local_mail=self.options.smtp is None,
            inbox=self.options.inbox,
        )

    def _prepared(self, portal: Portal) -> Store:
        store = self._store(portal.store_name)
        store.prepare(Base.metadata, portal.metadata)
        return store

    def _store(self, name: str) -> Store:
        with self._lock:
            if name not in self._stores:
                file = Path(self._folder.name, f"{name}.sqlite")
                self._stores[name] = Store(self.options.database or f"sqlite:///{file}")
            return self._stores[name]

    def _embedded_smtp(self) -> tuple[str, int]:
        address, stop = start_postman(self.outbox)
        self._stops.append(stop)
        return address
