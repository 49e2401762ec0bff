"""A validator behind JSON Lines: a value in, accepted or not out, one process for all values (contract, section 6)."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mire.fuzz.asked import Unloadable, ValidatorBroken

_LONGEST_WORDS = 200


class LineValidator:
    """One validator; its process is started when first asked, and again after it broke."""

    def __init__(self, command: Sequence[str], folder: Path, timeout_s: float) -> None:
        self._command, self._folder, self._timeout_s = list(command), folder, timeout_s
        self._process: subprocess.Popen[bytes] | None = None
        self._read = b""

    def ask(self, value: str) -> bool:
        """Whether `value` is accepted; ValidatorBroken where there is no telling."""
        process = self._running()
        try:
            line = self._exchange(process, json.dumps({"value": value}).encode() + b"\n")
        except ValidatorBroken:
            self.close()
            raise
        answer = self._understood(line)
        if "missing" in answer:
            raise Unloadable(str(answer["missing"]))
        if "error" in answer:
            raise ValidatorBroken(f"le validateur a levé une erreur : {answer['error']}")
        return bool(answer["accepted"])

    def close(self) -> None:
        """End the process, if it runs."""
        if self._process is None:
            return
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        self._process = None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._read = b""
            try:
                self._process = subprocess.Popen(
                    self._command, cwd=self._folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
                )
            except OSError as error:
                raise Unloadable(f"« {self._command[0]} » ne démarre pas : {error.strerror}") from error
        return self._process

    def _exchange(self, process: subprocess.Popen[bytes], line: bytes) -> bytes:
        assert process.stdin is not None
        try:
            process.stdin.write(line)
        except OSError as error:
            raise ValidatorBroken(f"le validateur s'est arrêté (statut {process.wait()})") from error
        return self._line(process)

    def _line(self, process: subprocess.Popen[bytes]) -> bytes:
        """The next line, within the time that one answer may take."""
        assert process.stdout is not None
        deadline = time.monotonic() + self._timeout_s
        with selectors.DefaultSelector() as ready:
            ready.register(process.stdout, selectors.EVENT_READ)
            while b"\n" not in self._read:
                if not ready.select(max(deadline - time.monotonic(), 0)):
                    raise ValidatorBroken(f"le validateur n'a pas répondu en {self._timeout_s:g} s")
                chunk = os.read(process.stdout.fileno(), 65536)
                if not chunk:
                    raise ValidatorBroken(f"le validateur s'est arrêté (statut {process.wait()})")
                self._read += chunk
        line, _, self._read = self._read.partition(b"\n")
        return line

    def _understood(self, line: bytes) -> dict[str, Any]:
        try:
            answer = json.loads(line)
        except ValueError:
            answer = None
        wrong = isinstance(answer, dict) and {"error", "missing"} & answer.keys()
        known = wrong or (isinstance(answer, dict) and isinstance(answer.get("accepted"), bool))
        if not known:
            self.close()
            words = line.decode(errors="replace")[:_LONGEST_WORDS]
            raise ValidatorBroken(f'le validateur a répondu « {words} », et non {{"accepted": true}} ou false')
        return dict(answer)
