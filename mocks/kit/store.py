"""Where a portal keeps its data: any SQLAlchemy URL; by default a SQLite file of the process."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, create_engine, event
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.orm import DeclarativeBase, Session

WRITES = "mire_writes"


class BadDatabaseError(ValueError):
    """A database URL that cannot be used; the text is for people."""


class Base(DeclarativeBase):
    """The kit's own tables."""


class Store:
    """A database. Reading and writing are separate: a write takes SQLite's lock before it reads anything."""

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)
        self._writing = self.engine.execution_options(**{WRITES: True})
        self._lock = Lock()
        self._prepared: set[int] = set()

    def prepare(self, *schemas: MetaData) -> None:
        """Create the tables that are not there yet; asked again for the same schema, does nothing."""
        with self._lock:
            for schema in schemas:
                if id(schema) not in self._prepared:
                    self._create(schema)
                    self._prepared.add(id(schema))

    def _create(self, schema: MetaData) -> None:
        try:
            schema.create_all(self._writing)
        except OperationalError as error:
            raise BadDatabaseError(f"The database {self.engine.url!r} cannot be used: {error.orig}.") from error

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session to read with; what it returned stays usable afterwards."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction: all of it is kept, or, when an exception leaves it, nothing."""
        with Session(self._writing, expire_on_commit=False) as session, session.begin():
            yield session


def _engine(url: str) -> Engine:
    try:
        engine = create_engine(url, pool_pre_ping=not url.startswith("sqlite"))
    except (ArgumentError, ModuleNotFoundError) as error:
        raise BadDatabaseError(f"--database is not a URL that can be used here: {error}.") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """The driver must not begin transactions by itself; readers must not wait for a writer."""
    connection.isolation_level = None
    for pragma in ("busy_timeout=30000", "journal_mode=WAL", "synchronous=OFF", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """A transaction that will write locks at once: reading first and locking later fails under a race."""
    immediate = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
