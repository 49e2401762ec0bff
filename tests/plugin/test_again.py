"""`--rerun-failed`, `--repeat` and `--pace`: which scenarios run, how often and how soon."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mire.plugin.pace import Pace
from tests.plugin import targets
from tests.plugin.conftest import Judge, Run
from tests.plugin.targets import Target

Serve = Callable[[Target], Target]
FEATURE = "features/mini/mini.feature"
SCENARIOS = {
    "L'accueil s'affiche": "conforme",
    "L'entrée mène à l'inscription": "erreur",
    "Le code d'une lettre ne suffit pas — Code = 1 lettre": "non conforme",
    "Un conseil se lit à l'accueil": "non vérifiable",
}


def report(project: Path, scenarios: dict[str, str]) -> None:
    """A report of an earlier run with these scenarios and how they ended."""
    checks = [
        {"scenario": name, "feature": f"{FEATURE}:{line}", "verdict": verdict, "duration_s": 1, "evidence": []}
        | dict.fromkeys(("browser", "expected", "observed", "replay"))
        for line, (name, verdict) in enumerate(scenarios.items())
    ]
    requirement = {"level": "exigé", "verdict": "erreur", "checks": checks}
    target = {"portal": "mini", "name": "M", "base_url": None, "browser": "b", "summary": {}}
    run = {"schema": 1, "catalogue": "1", "started": "2026-11-21T23:05:00Z", "duration_s": 1, "seed": 1}
    (project / "reports").mkdir()
    (project / "reports" / "conformance.json").write_text(
        json.dumps({**run, "targets": [{**target, "requirements": {"MINI-ACCUEIL": requirement}}]}), "utf-8"
    )


def test_what_failed_last_time_is_run_again(project: Path, listed: Run) -> None:
    """Scenarios with a check, or a row, that was *non conforme* or *erreur*; no others."""
    report(project, SCENARIOS)
    status, said = listed("--rerun-failed")
    names = [line.partition("::")[2].partition("[")[0] for line in said.splitlines() if ".feature::" in line]
    assert (0, ["L'entrée mène à l'inscription", "Le code d'une lettre ne suffit pas"]) == (status, names), said


def test_without_a_report_nothing_can_be_run_again(listed: Run) -> None:
    """One sentence and 4."""
    status, said = listed("--rerun-failed")
    assert (4, True) == (status, "--rerun-failed: " in said and "cannot be read" in said), said


def test_where_nothing_failed_nothing_is_run_again(project: Path, listed: Run) -> None:
    """Instead of everything, as pytest's own `--lf` would."""
    report(project, {"L'accueil s'affiche": "conforme"})
    status, said = listed("--rerun-failed")
    assert (4, True) == (status, "nothing failed" in said), said


class Fickle(Target):
    """Gives its advice at every other look."""

    _looks = 0

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        """The entry with or without the advice."""
        if path != "/":
            return super().page(path, form)
        self._looks += 1
        return targets.ENTRY if self._looks % 2 else targets.ENTRY.replace("Un conseil", "Rien")


@pytest.mark.turn(0, 2)
def test_failures_of_several_workers_are_run_again(judge: Judge, serve: Serve) -> None:
    """Every process knows what failed, though the first has made room for the new report by then."""
    lax = serve(targets.Lax())
    judge("-m", "MINI-CODE-LONGUEUR or MINI-CONSEIL", target=lax)
    again = judge("--rerun-failed", "-n", "2", target=lax)
    ran = [id for id, one in again.results["requirements"].items() if one["checks"]]
    assert (1, {"MINI-CODE-LONGUEUR"}) == (again.status, set(ran) - {"MINI-CODE-SUFFIT"}), again.said


def test_a_verdict_that_changes_is_unstable(judge: Judge, serve: Serve) -> None:
    """Two looks at a fickle portal: the worse counts, both are kept, and even advice fails the run then."""
    ended = judge("-m", "MINI-CONSEIL", "--repeat", "2", target=serve(Fickle()))
    entry: Any = ended.results["requirements"]["MINI-CONSEIL"]
    assert (1, True, "non conforme") == (ended.status, entry["unstable"], entry["verdict"]), ended.said
    assert {1, 2} == {check["repeat"] for check in entry["checks"]}
    assert "instable : MINI-CONSEIL, reprise 1 : " in ended.said


def test_a_verdict_that_stays_is_not(judge: Judge, serve: Serve) -> None:
    """Every scenario ran as often as was asked for."""
    ended = judge("-m", "MINI-CONSEIL", "--repeat", "3", target=serve(Target()))
    entry: Any = ended.results["requirements"]["MINI-CONSEIL"]
    assert (0, False, 3) == (ended.status, entry["unstable"], len(entry["checks"])), ended.said


WRONG = {"--repeat=0": "no number of times", "--repeat=x": "no number of times", "--pace=-1": "no number of seconds"}


@pytest.mark.parametrize(("option", "sentence"), WRONG.items(), ids=WRONG)
def test_a_wrong_number_is_refused(listed: Run, option: str, sentence: str) -> None:
    """Before anything starts."""
    status, said = listed(option)
    assert (4, True) == (status, sentence in said), said


@pytest.fixture
def pace() -> Iterator[Callable[[float], Pace]]:
    """Paces of one run, as its processes each have one."""
    name = f"essai-{time.monotonic_ns()}"
    yield lambda seconds: Pace(seconds, name)
    Pace(0, name).close()


def test_starts_on_one_target_keep_their_distance(pace: Callable[[float], Pace]) -> None:
    """Whichever processes they are in: three at once take twice the distance."""
    starts: list[float] = []

    def start() -> None:
        pace(0.1).wait("cowan")
        starts.append(time.monotonic())

    begun = time.monotonic()
    threads = [threading.Thread(target=start) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert max(starts) - begun >= 0.19


def test_another_target_does_not_wait(pace: Callable[[float], Pace]) -> None:
    """The distance is one target's own."""
    begun = time.monotonic()
    for target in ("cowan", "desjardins"):
        pace(60).wait(target)
    assert time.monotonic() - begun < 30


def test_a_stopped_run_does_not_wait(pace: Callable[[float], Pace]) -> None:
    """Ctrl-C while a scenario waits for its turn."""
    begun = time.monotonic()
    for _ in range(2):
        pace(60).wait("cowan", stopped=lambda: True)
    assert time.monotonic() - begun < 30


@pytest.mark.turn(1, 2)
def test_a_run_keeps_the_pace(judge: Judge, serve: Serve) -> None:
    """Two scenarios with a distance of two seconds between their starts take as long at least."""
    begun = time.monotonic()
    ended = judge("-m", "MINI-ACCUEIL", "--pace", "2", "-n", "2", target=serve(Target()))
    assert (0, True) == (ended.status, time.monotonic() - begun >= 2), ended.said
