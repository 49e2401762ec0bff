"""How long until mire is at work, beside pytest and Playwright alone, in a folder that is no clone."""

from __future__ import annotations

import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks.measure import Spread, in_turn
from benchmarks.processes import ROOT
from benchmarks.table import SPREAD, Table
from mire.catalogue import load
from mire.plugin.embedded import Embedded
from mire.target.control import ControlClient
from mire.target.profile import load_profile
from mire.target.sources import control_client, people_of

PORTAL = "desjardins"
SCENARIO = "features/desjardins/personne.feature::Une inscription sans rien de facultatif aboutit"
MIRE = [sys.executable, "-m", "mire"]
PYTEST = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"]
COLLECT = [*PYTEST, "--collect-only", "-q"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
Used = tuple[float, float]


def measure(quick: bool) -> list[Table]:
    """Two tables: seconds, and what stands beside what."""
    rounds = 1 if quick else 5
    with tempfile.TemporaryDirectory(prefix="mire-") as place:
        mocks = Embedded(Path(place) / "mocks")
        mocks.folder.mkdir()
        mocks.start()
        try:
            with closing(_Team(Path(place) / "team", mocks)) as team:
                found = in_turn(team.works(), rounds)
        finally:
            mocks.stop()
    return [_seconds(found), _ratios(found)]


class _Team:
    """A folder with a profile, and as many empty tests as the portal has checks."""

    def __init__(self, folder: Path, mocks: Embedded) -> None:
        folder.mkdir()
        served = mocks.serve(PORTAL)
        assert served is not None
        self.folder = folder
        self.profile = load_profile(served, load(ROOT / "features"))
        client = control_client(self.profile)
        assert client is not None
        self.client: ControlClient = client
        (folder / "recette.toml").write_text(served.read_text("utf-8"), "utf-8")
        (folder / "tests").mkdir()
        (folder / "tests" / "test_own.py").write_text(
            "".join(f"def test_{number}(): ...\n" for number in range(self._checks())), "utf-8"
        )

    def close(self) -> None:
        """End what was opened."""
        self.client.close()

    def works(self) -> Mapping[str, Callable[[], Used]]:
        """What is measured, by what it is called."""
        target = ["--target", "recette.toml"]
        return {
            "plain pytest, collecting as many tests": partial(self._ended, *COLLECT, "tests", "-p", "no:mire.plugin"),
            "the same, mire installed": partial(self._ended, *COLLECT, "tests"),
            "`pytest --collect-only`, one portal": partial(self._ended, *COLLECT, *target, "-m", PORTAL),
            "bare Playwright, one registration": self._bare,
            "`mire run`, one registration": partial(self._ended, *MIRE, "run", *target, SCENARIO),
            "`pytest --target`, one registration": partial(self._ended, *PYTEST, *target, SCENARIO),
            "`mire doctor`, its first line": self._first_line,
        }

    def _checks(self) -> int:
        said = subprocess.run(
            [*COLLECT, "--target", "recette.toml"], cwd=self.folder, env=ENVIRONMENT, capture_output=True, text=True
        )
        return said.stdout.count("features/")

    def _ended(self, *command: str) -> Used:
        """Seconds until it ended, and of processor time, that of the browser included."""
        before, started = _processor(), time.perf_counter()
        done = subprocess.run(command, cwd=self.folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)}: {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return time.perf_counter() - started, _processor() - before

    def _bare(self) -> Used:
        """The same clicks as a script; the person is made before the clock starts."""
        people = people_of(self.profile, self.client, self.client.capabilities(), 1, "bench")
        person = people.one()
        keys = ("contract", "certificate", "first_name", "last_name", "birth_date")
        given = [str(getattr(person, key)) for key in keys]
        return self._ended(sys.executable, "-m", "benchmarks.script", self.profile.entry_url, *given)

    def _first_line(self) -> Used:
        command = [*MIRE, "doctor", "--target", "recette.toml"]
        started = time.perf_counter()
        with subprocess.Popen(command, cwd=self.folder, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            process.stdout.readline()
            took = time.perf_counter() - started
            process.communicate()
        return took, float("nan")


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _seconds(found: Mapping[str, list[Used]]) -> Table:
    table = Table(
        "Ready",
        "A folder that is no clone, a portal that answers already (Desjardins' mock), each command as a process of its "
        "own; processor time is that of all its processes, the browser's included. The aim for doctor is 1 s.",
        ["", *SPREAD, "processor time, median"],
    )
    for name, used in found.items():
        processor = Spread.of(cpu for _, cpu in used).median
        told = "" if math.isnan(processor) else f"{processor:.2f}"
        table.add(name, *Spread.of(took for took, _ in used).cells(), told)
    return table


def _ratios(found: Mapping[str, list[Used]]) -> Table:
    plain, installed, collected, bare, run, judged, _ = found.values()
    table = Table(
        "Ready, beside pytest and Playwright alone",
        "The aims: collecting takes at most 1.5 times plain pytest and 0.5 s more; one scenario at most 1.5 times the "
        "bare script; a run that does not judge at most 0.05 s more. Medians of rounds, by time and by processor time.",
        ["", "by time", "by processor time"],
    )
    table.add("collecting one portal − 1.5 × plain pytest, s", *_both(collected, plain, lambda a, b: a - 1.5 * b))
    table.add("mire installed and not asked − without it, s", *_both(installed, plain, lambda a, b: a - b))
    for name, used in (("`mire run`", run), ("`pytest --target`", judged)):
        table.add(f"{name} ÷ bare Playwright", *_both(used, bare, lambda a, b: a / b))
    return table


def _both(above: list[Used], below: list[Used], work: Callable[[float, float], float]) -> list[str]:
    """Of time, and of processor time, round by round."""
    pairs = list(zip(above, below, strict=True))
    return [f"{Spread.of(work(a[kind], b[kind]) for a, b in pairs).median:.2f}" for kind in (0, 1)]
