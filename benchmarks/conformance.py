"""A whole run on the mocks: what workers gain, and where processor time goes."""

from __future__ import annotations

import os
import sys
import tempfile

from benchmarks.processes import KINDS, Run, watched
from benchmarks.table import Table

PORTAL = "reclamation360"
"""Small enough that three runs leave the rest of the bench its time; Desjardins' web portal takes part in them."""
QUICK = "etudiant"
WORKERS = (1, 2, 4)


def measure(quick: bool) -> list[Table]:
    """One table."""
    portal = QUICK if quick else PORTAL
    table = Table(
        "A conformance run by number of workers",
        f"`pytest features/{portal} -n N` on the embedded mock, once for each N, on {os.cpu_count()} cores. Shares "
        "are of processor time: the browser with Playwright's driver; the mock; what judges (pytest and mire, every "
        "worker's).",
        ["workers", "wall time", "faster than one", *(f"{kind}, %" for kind in KINDS), "processor time"],
    )
    runs = {workers: _run(portal, workers) for workers in WORKERS}
    for workers, run in runs.items():
        total = sum(run.cpu.values())
        shares = [f"{100 * run.cpu[kind] / total:.0f}" for kind in KINDS]
        table.add(str(workers), f"{run.took:.1f}", f"{runs[1].took / run.took:.2f}", *shares, f"{total:.0f}")
    return [table]


def _run(portal: str, workers: int) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        command = ["-m", "pytest", f"features/{portal}", "-n", str(workers), "--report", folder]
        run = watched([sys.executable, *command])
    if run.status:
        raise RuntimeError(f"a run of {portal} with {workers} workers ended in {run.status}")
    return run
