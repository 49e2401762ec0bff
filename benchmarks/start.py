"""How long until there is something: from a fresh clone, and every time after."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.measure import Spread, in_turn, seconds
from benchmarks.processes import ROOT
from benchmarks.table import SPREAD, Table

PYTHON = sys.executable
MIRE = str(Path(PYTHON).with_name("mire"))
FIRST = "features/etudiant"
"""The smallest portal: few scenarios are run once everything has started."""


def measure(quick: bool) -> list[Table]:
    """One table."""
    rounds = 1 if quick else 3
    table = Table(
        "Start",
        "The verdict of a fresh clone is the student portal's: virtual environment, dependencies (from the package "
        "index, or pip's cache) and browser are set up on the way, once. One scenario alone is timed as its user sees "
        "it: process, mocks, browser, the scenario, the report.",
        ["", *SPREAD],
    )
    if not quick:
        table.add("fresh clone to a verdict", *Spread.of([_fresh()]).cells(1))
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "`mire --help`": [MIRE, "--help"],
            "`python -m mocks --help`": [PYTHON, "-m", "mocks", "--help"],
            "`pytest --collect-only`, all features": [PYTHON, "-m", "pytest", "--collect-only", "-q"],
            "`pytest --collect-only`, one portal": [PYTHON, "-m", "pytest", "--collect-only", "-q", FIRST],
            "one scenario": [PYTHON, "-m", "pytest", "-m", "ETU-CHEMIN", "--report", folder, "-q", FIRST],
        }
        found = in_turn({name: partial(seconds, partial(_run, *command)) for name, command in commands.items()}, rounds)
    for name, times in found.items():
        table.add(name, *Spread.of(times).cells())
    return [table]


def _fresh() -> float:
    with tempfile.TemporaryDirectory(prefix="mire-fresh-") as folder:
        _run("git", "clone", "--quiet", str(ROOT), folder)
        return seconds(partial(_run, "make", "-C", folder, "conformance", f"PYTEST_ARGS={FIRST}"))


def _run(*command: str) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
