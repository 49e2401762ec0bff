"""A PostgreSQL server of the tests' own, in a folder of its own, that nobody else can reach."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
USER = "mire"


def programs() -> Path | None:
    """The folder of the server's programs: those of the PATH, else the newest of Debian, whose PATH has only programs
    that choose among versions."""
    if on_path := shutil.which("initdb"):
        return Path(on_path).resolve().parent
    versions = DEBIAN.glob("*/bin/initdb") if shutil.which("pg_createcluster") else ()
    newest = max(versions, key=lambda found: int(found.parent.parent.name), default=None)
    return newest.parent if newest else None


def is_there() -> bool:
    """Whether a server can be started."""
    return programs() is not None


class Postgres:
    """A running server. It listens on a socket in its own folder, and nowhere else."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self._folder, self._programs = folder, programs
        self._numbers = count(1)

    def database(self) -> str:
        """The SQLAlchemy URL of a new, empty database."""
        name = f"mocks{next(self._numbers)}"
        self.run("createdb", "--host", str(self._folder), "--username", USER, name)
        return f"postgresql+psycopg://{USER}@/{name}?host={self._folder}"

    def run(self, program: str, *arguments: str) -> None:
        """One of PostgreSQL's programs; root may not run them, so another user does."""
        command = [str(self._programs / program), *arguments]
        as_user = {"user": _nobody(), "extra_groups": []} if os.geteuid() == 0 else {}
        output = self._folder / f"{program}.log"  # not a pipe: the server stays, and would keep it open
        with output.open("w") as log:
            done = subprocess.run(command, cwd=self._folder, stdout=log, stderr=log, check=False, **as_user)  # type: ignore[call-overload]
        assert done.returncode == 0, output.read_text()


@contextmanager
def served(programs: Path) -> Iterator[Postgres]:
    """A server, stopped and removed afterwards.

    It stands in a short folder, not in pytest's: a socket's path may have 107 characters, and the user who runs the
    server may not enter what belongs to root.
    """
    with tempfile.TemporaryDirectory(prefix="mire-postgres-") as name:
        folder, data = Path(name), f"{name}/data"
        if os.geteuid() == 0:
            shutil.chown(folder, _nobody())
        server = Postgres(folder, programs)
        server.run("initdb", "--pgdata", data, "--username", USER, "--auth", "trust", "--encoding", "UTF8", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
        server.run("pg_ctl", "start", "--pgdata", data, "--wait", "--options", options)
        try:
            yield server
        finally:
            server.run("pg_ctl", "stop", "--pgdata", data, "--wait", "--mode", "immediate")


def _nobody() -> str:
    """Who runs the server when root may not: its own user, which Debian's package makes."""
    return "postgres"
