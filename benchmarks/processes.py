"""What the processes of a run use: processor time by kind, and memory."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
LOOKS_PER_SECOND = 5
KINDS = ("browser", "mock", "judge")


@dataclass
class Run:
    """A command that ended: `took` seconds, and seconds of processor time by kind of process."""

    took: float
    status: int
    cpu: dict[str, float] = field(default_factory=dict)


def watched(command: Sequence[str]) -> Run:
    """Run a command to its end and look on: a process that ends is counted as it was last seen."""
    started = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        used: dict[tuple[int, float], tuple[str, float]] = {}
        while True:
            _look(psutil.Process(process.pid), used)
            try:
                process.wait(1 / LOOKS_PER_SECOND)
                break
            except subprocess.TimeoutExpired:
                continue
        took = time.perf_counter() - started
    totals = dict.fromkeys(KINDS, 0.0)
    for kind, cpu in used.values():
        totals[kind] += cpu
    return Run(took, process.returncode, totals)


def resident(pid: int) -> float:
    """Memory that a process holds, in MB."""
    return float(psutil.Process(pid).memory_info().rss) / 1e6


def cpu_of(pid: int) -> float:
    """Seconds of processor time that a process has used."""
    times = psutil.Process(pid).cpu_times()
    return float(times.user + times.system)


def _look(parent: psutil.Process, used: dict[tuple[int, float], tuple[str, float]]) -> None:
    for process in [parent, *parent.children(recursive=True)]:
        try:
            times = process.cpu_times()
            used[process.pid, process.create_time()] = (_kind(process.cmdline()), times.user + times.system)
        except (psutil.NoSuchProcess, psutil.ZombieProcess, psutil.AccessDenied):
            continue  # ended between two looks


def _kind(command: Sequence[str]) -> str:
    """Playwright's driver counts as the browser: bare Playwright needs it too."""
    line = " ".join(command)
    if "mocks" in command and "serve" in command:
        return "mock"
    return "judge" if "pytest" in line or "python" in line.partition(" ")[0] else "browser"
