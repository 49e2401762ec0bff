"""Ctrl-C, and a CI job's SIGTERM: the scenario under way may end, everything had so far is written, exit status 2.

Playwright hangs when it is torn down midway; so nothing is raised, pytest is asked to stop. A second Ctrl-C does not
wait for the scenario, and neither does this module for ever: where a signal to the whole process group ended
Playwright's driver too, the call under way never returns.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from mire.plugin.run import Run
from mire.verdicts import INTERRUPTED

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
GRACE_S = 20.0
"""How long the scenario under way may still take."""
_SENTENCE = "interrupted; the results so far are in the report"


class Stop:
    """Handles the signals of one process from `start` to `end`; `leave` is what a second one does first."""

    def __init__(self, session: pytest.Session, run: Run, leave: Callable[[], None]) -> None:
        self._session = session
        self._run = run
        self._leave = leave
        self._before: dict[signal.Signals, Any] = {}
        self._watchdog: threading.Timer | None = None
        self._leaving = False

    def start(self) -> None:
        """From now on stop gently."""
        self._before = {number: signal.signal(number, self._stop) for number in _SIGNALS}

    def end(self) -> None:
        """Give the signals back to whoever handled them."""
        if self._watchdog is not None:
            self._watchdog.cancel()
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before = {}

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self._session.shouldstop = _SENTENCE
        if self._run.is_worker:
            return
        if self._run.interrupted:
            self._leave_now()
            return
        self._run.interrupted = True
        self._watchdog = threading.Timer(GRACE_S, self._leave_now)
        self._watchdog.daemon = True
        self._watchdog.start()
        _send_workers(self._run, signal.SIGINT)

    def _leave_now(self) -> None:
        if self._leaving:
            return
        self._leaving = True
        _send_workers(self._run, signal.SIGKILL)
        self._leave()
        os._exit(INTERRUPTED)


def _send_workers(run: Run, number: signal.Signals) -> None:
    """Workers get a terminal's Ctrl-C themselves, but not a signal sent to the first process alone."""
    for pid in run.workers:
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            continue
