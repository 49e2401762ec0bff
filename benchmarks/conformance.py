"""A whole run on the mocks: what workers gain, and where processor time goes."""

from __future__ import annotations

import os
import sys
import tempfile

from benchmarks.measure import Spread
from benchmarks.processes import KINDS, Run, watched
from benchmarks.table import Table

PORTAL, QUICK = "assistance", "etudiant"
WORKERS = (1, 2, 4)


def measure(quick: bool) -> list[Table]:
    """One table."""
    portal, rounds = (QUICK, 1) if quick else (PORTAL, 2)
    table = Table(
        "A conformance run by number of workers",
        f"`pytest features/{portal} -n N` on the embedded mock, {rounds} runs of each in turn, on {os.cpu_count()} "
        "cores. Shares are of processor time: the browser with Playwright's driver; the mock; what judges (pytest "
        "and mire, every worker's).",
        ["workers", "wall time", "faster than one", *(f"{kind}, %" for kind in KINDS), "processor time"],
    )
    runs: dict[int, list[Run]] = {workers: [] for workers in WORKERS}
    for _round in range(rounds):
        for workers, made in runs.items():
            made.append(_run(portal, workers))
    alone = Spread.of(run.took for run in runs[1]).median
    for workers, made in runs.items():
        took = Spread.of(run.took for run in made)
        total = sum(sum(run.cpu.values()) for run in made)
        shares = [f"{100 * sum(run.cpu[kind] for run in made) / total:.0f}" for kind in KINDS]
        table.add(str(workers), took.told(1), f"{alone / took.median:.2f}", *shares, f"{total / len(made):.0f}")
    return [table]


def _run(portal: str, workers: int) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        command = ["-m", "pytest", f"features/{portal}", "-n", str(workers), "--report", folder]
        run = watched([sys.executable, *command])
    if run.status:
        raise RuntimeError(f"a run of {portal} with {workers} workers ended in {run.status}")
    return run
