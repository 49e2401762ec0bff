"""`python -m mocks serve --json`, as a program that others start."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any
from urllib.parse import urlsplit

PATIENCE_S = 60
COMMAND = [sys.executable, "-W", "error", "-m", "mocks"]


class Served:
    """A running `serve --json`; `first` is the line it starts with."""

    def __init__(self, *options: str) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, "serve", "--json", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.first = self.line()

    def line(self) -> dict[str, Any]:
        """The next line it says."""
        assert self.process.stdout
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        return answer

    def ask(self, request: str) -> dict[str, Any]:
        """Its answer to a line."""
        assert self.process.stdin
        self.process.stdin.write(request + "\n")
        self.process.stdin.flush()
        return self.line()

    def stop(self) -> int:
        """End its input, and wait."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        status = self.process.wait(PATIENCE_S)
        self.process.stdout.close()
        return status

    def kill(self) -> None:
        """`kill -9`: nothing of it runs any more, at once."""
        self.process.kill()
        self.stop()


class Stood:
    """A portal's process on a database, which can be killed and started again at the same address."""

    def __init__(self, portal: str, database: str) -> None:
        self._options = ("--testing", "--portal", portal, "--database", database)
        self._served = Served(*self._options)
        self.url: str = self._served.first["base_url"]

    def kill(self) -> None:
        """`kill -9`."""
        self._served.kill()

    def start_again(self) -> None:
        """At the address where it stood."""
        self._served = Served(*self._options, "--port", str(urlsplit(self.url).port))

    def close(self) -> None:
        """End it in good order."""
        self._served.stop()


@contextmanager
def stood(portal: str, database: str) -> Iterator[Stood]:
    """The process, ended afterwards."""
    with closing(Stood(portal, database)) as process:
        yield process
