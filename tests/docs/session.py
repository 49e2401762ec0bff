"""A shell in which the commands of a page are given one after the other, as a reader would."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.docs.blocks import REST
from tests.ports import free_port, wait_until_listening

_END = "== ended with"
_PATIENCE_S = 60


@dataclass
class Session:
    """`give` a command: what it said is returned, and has to be what the page says; its exit status has to be 0.

    instead: texts of the pages that a test has other ones for, ports above all.
    """

    shell: subprocess.Popen[str]
    folder: Path
    instead: Mapping[str, str]

    def give(self, command: str, expected: str = "", typed: str = "") -> str:
        """Run it; `typed` is what a person answers it."""
        command = self.own(command)
        in_background = command.endswith("&")
        if in_background:
            command = f"{command[:-1]} >server.log 2>&1 &"
        answers = f"<<'END'\n{typed}\nEND\n" if typed else "</dev/null\n"
        assert self.shell.stdin is not None
        self.shell.stdin.write(f"{{ {command}\n}} {answers}" + f'ended=$?; echo; echo "{_END} $ended"\n')
        self.shell.stdin.flush()
        said, status = self._until_end()
        assert status == 0, f"{command}: {status}\n{said}"
        if in_background:
            self._wait_for_port(command)
        if expected:
            self._compare(command, self.own(expected), said)
        return said

    def write(self, file: str, text: str) -> None:
        """A block of the page that is a file, or comes at the end of one."""
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as writing:
            writing.write(self.own(text))

    def own(self, text: str) -> str:
        """`text` with this session's ports."""
        for theirs, ours in self.instead.items():
            text = text.replace(theirs, ours)
        return text

    def _until_end(self) -> tuple[str, int]:
        assert self.shell.stdout is not None
        said = ""
        for line in self.shell.stdout:
            if line.startswith(_END):
                return said.strip("\n") + "\n", int(line.removeprefix(_END))
            said += line
        raise AssertionError(f"the shell went away:\n{said}")

    def _compare(self, command: str, expected: str, said: str) -> None:
        pattern = "".join(map(_pattern, expected.splitlines()))
        if not re.fullmatch(pattern, said):
            raise AssertionError(f"$ {command}\nexpected:\n{expected}\ngot:\n{said}")

    def _wait_for_port(self, command: str) -> None:
        """What is started in the background is a portal: until it listens."""
        [port] = re.findall(r"--port (\d+)", command)
        log = self.folder / "server.log"
        wait_until_listening(int(port), _PATIENCE_S, lambda: f"{command}\n{log.read_text('utf-8')}")


@contextmanager
def session(folder: Path, environment: Mapping[str, str], *ports: str) -> Iterator[Session]:
    """A shell in `folder`, that ends with all it started; `ports` are the pages', each exchanged for a free one."""
    shell = subprocess.Popen(
        ["bash"],
        cwd=folder,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    talking = Session(shell, folder, {port: str(free_port()) for port in ports})
    talking.give("set -m")  # what is started in the background can be named, and ended with all that it started
    try:
        yield talking
    finally:
        for job in _jobs(talking):
            os.killpg(job, signal.SIGTERM)
        shell.communicate()


def _pattern(line: str) -> str:
    """A line as it stands, but for « … » within it; alone, that is any number of lines."""
    words = re.escape(line.rstrip()).replace(REST, ".*?")
    return r"(?:.*\n)*?" if line.strip() == REST else rf"{words}[ ]*\n"


def _jobs(talking: Session) -> list[int]:
    """The process groups that are still at work."""
    if talking.shell.poll() is not None:
        return []
    return [int(line) for line in talking.give("jobs -pr").split()]
