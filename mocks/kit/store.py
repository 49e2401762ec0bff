"""Where a portal keeps its data: any SQLAlchemy URL; by default a SQLite file of the process."""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, String, create_engine, event, func, select
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

WRITES = "mire_writes"
_PREPARING = 6473
"""The lock, any number of our own, under which one process at a time prepares a PostgreSQL database."""


class BadDatabaseError(ValueError):
    """A database URL that cannot be used; the text is for people."""


class Base(DeclarativeBase):
    """The kit's own tables."""


class SigningKey(Base):
    """What the applications on this database sign with; one row."""

    __tablename__ = "kit_signing_key"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(64))


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
            missing = [schema for schema in schemas if id(schema) not in self._prepared]
            if missing:
                self._create(missing)
                self._prepared.update(id(schema) for schema in missing)

    def signing_key(self) -> str:
        """The key of this database: links and forms outlive the process, and hold in each of several."""
        with self._preparing() as connection, Session(connection) as db:
            kept = db.get(SigningKey, 1) or SigningKey(id=1, key=secrets.token_hex(32))
            db.add(kept)
            db.flush()
            return kept.key

    def _create(self, schemas: Sequence[MetaData]) -> None:
        try:
            with self._preparing() as connection:
                for schema in schemas:
                    schema.create_all(connection)
        except OperationalError as error:
            raise BadDatabaseError(f"The database {self.engine.url!r} cannot be used: {error.orig}.") from error

    @contextmanager
    def _preparing(self) -> Iterator[Connection]:
        """A transaction that no other process prepares the same database in: whether a table is there holds."""
        with self._writing.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(select(func.pg_advisory_xact_lock(_PREPARING)))
            yield connection

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
