"""The embedded mocks: one separate process, spoken to over its standard streams, never imported."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from mire.home import mocks_program

TOKEN = "embedded-mocks"
_PROFILE = """portal = "{portal}"
name = "{name}"
base_url = "{base_url}"

[control]
url = "{control_url}"
token = "{token}"
"""


class NoMocksError(RuntimeError):
    """The embedded mocks could not be started; the text is one sentence for a person."""


@dataclass
class Embedded:
    """The mocks' process. `folder` receives a profile for each application it serves."""

    folder: Path
    _process: subprocess.Popen[str] | None = field(default=None, init=False)

    def start(self) -> None:
        """Start the process; it serves nothing until asked."""
        command, environment = mocks_program("serve", "--json", "--testing", "--control-token", TOKEN)
        self._process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
        )

    def serve(self, portal: str | None, deviation: str | None = None) -> Path | None:
        """Have one application served and return its profile's path; None where there is no such mock."""
        answer = self._ask({"portal": portal, "deviation": deviation})
        if "error" in answer:
            return None
        path = self.folder / f"{answer['portal']}-{len(list(self.folder.iterdir()))}.toml"
        wrong = f", écart {deviation}" if deviation else ""
        name = f"mock embarqué{wrong}"
        path.write_text(_PROFILE.format(**{**answer, "name": name, "token": TOKEN}) + _entries(answer), "utf-8")
        return path

    def stop(self) -> None:
        """End the process."""
        if self._process is None:
            return
        self._stream(self._process.stdin).close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._stream(self._process.stdout).close()
        self._process = None

    def _ask(self, request: dict[str, str | None]) -> dict[str, str]:
        if self._process is None:
            raise NoMocksError("Les mocks embarqués ne sont pas démarrés.")
        stdin, stdout = self._stream(self._process.stdin), self._stream(self._process.stdout)
        stdin.write(json.dumps(request) + "\n")
        stdin.flush()
        line = stdout.readline()
        if not line:
            raise NoMocksError(f"Les mocks embarqués se sont arrêtés (statut {self._process.wait()}).")
        answer: dict[str, str] = json.loads(line)
        return answer

    def _stream(self, stream: IO[str] | None) -> IO[str]:
        assert stream is not None
        return stream


def _entries(answer: dict[str, str]) -> str:
    """Further addresses that the mock offers, as the profile's `[entries]`."""
    entries: Any = answer.get("entries")
    if not entries:
        return ""
    return "\n[entries]\n" + "".join(f'{name} = "{address}"\n' for name, address in entries.items())
