"""A load-friendly pace on shared acceptance systems: scenarios start no closer together than asked for."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

_BLINK_S = 0.2
"""How soon a Ctrl-C is noticed while a scenario waits for its turn."""


class Pace:
    """`seconds` between two starts on one target, for all processes of this machine that share `name`."""

    def __init__(self, seconds: float, name: str) -> None:
        self._seconds = seconds
        self._folder = Path(tempfile.gettempdir()) / f"mire-{name}"

    def wait(self, target: str, stopped: Callable[[], bool] = lambda: False) -> None:
        """Return when it is this scenario's turn on `target`, at once where the run was `stopped`."""
        if not self._seconds:
            return
        turn = self._next_turn(target)
        while (left := turn - time.monotonic()) > 0 and not stopped():
            time.sleep(min(left, _BLINK_S))

    def close(self) -> None:
        """Forget the turns; only the run's first process does."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _next_turn(self, target: str) -> float:
        """The moment of this process's turn, which the next one counts from."""
        self._folder.mkdir(exist_ok=True)
        kept = self._folder / target
        with FileLock(f"{kept}.lock"):
            last = float(kept.read_text("ascii")) if kept.exists() else float("-inf")
            turn = max(time.monotonic(), last + self._seconds)
            kept.write_text(repr(turn), "ascii")
        return turn
