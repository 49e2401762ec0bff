"""Gathering checks, adding them up, writing results, ending with the right status."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from mire.plugin.recording import PROPERTY
from mire.plugin.run import Run
from mire.verdicts import (
    NONE_EXISTS,
    NOT_REACHED,
    NOT_SELECTED,
    PRECEDENCE,
    STATUSES,
    Check,
    Judgement,
    Verdict,
    exit_status,
    judge,
    summarise,
)

_LETTERS = {
    Verdict.CONFORME: ".",
    Verdict.NON_CONFORME: "N",
    Verdict.NON_VERIFIABLE: "?",
    Verdict.NON_APPLICABLE: "-",
    Verdict.ECART_CONNU: "k",
    Verdict.ERREUR: "E",
}
_COLOURS = {Verdict.CONFORME: "green", Verdict.NON_CONFORME: "red", Verdict.ERREUR: "red"}
_runs: list[Run] = []


def listen(run: Run) -> None:
    """From now on gather the checks of this run."""
    _runs[:] = [run]


def gather(report: pytest.TestReport) -> None:
    """Take the checks that a scenario's report carries, whichever process ran it."""
    if not _runs or not (given := _given(report)):
        return
    run = _runs[0]
    run.reached.add(report.nodeid.rsplit("[", 1)[0] if report.nodeid.endswith("]") else report.nodeid)
    run.found += [(given["portal"], Check.from_dict(check)) for check in given["checks"]]


def status(report: pytest.TestReport) -> tuple[str, str, Any] | None:
    """The verdict of a scenario in pytest's progress: category, letter, word."""
    given = _given(report)
    if given is None:
        return None
    verdicts = {Verdict(check["verdict"]) for check in given["checks"]}
    worst = next(verdict for verdict in PRECEDENCE if verdict in verdicts)
    return str(worst), _LETTERS[worst], (str(worst), {_COLOURS.get(worst, "yellow"): True})


def judge_all(run: Run) -> None:
    """Judge every requirement of every target of the run."""
    existing = run.existing()
    today = datetime.now(UTC).date()
    for portal, profile in run.profiles.items():
        run.judged[portal] = [
            judge(
                id,
                str(requirement.level),
                [check for where, check in run.found if where == portal and check.requirement == id],
                missing_reason=_missing(run, existing.get(id, set())),
                declared=profile.declared,
                today=today,
            )
            for id, requirement in run.catalogue.portals[portal].requirements.items()
        ]


def finish(run: Run, exitstatus: int) -> int:
    """Write the results and return the run's exit status."""
    judge_all(run)
    run.write()
    misused = exitstatus in (pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED)
    return exit_status(
        [judgement for every in run.judged.values() for judgement in every],
        exigeant=run.config.getoption("exigeant"),
        interrupted=run.interrupted or exitstatus == pytest.ExitCode.INTERRUPTED,
        misused=misused,
        broken=exitstatus == pytest.ExitCode.INTERNAL_ERROR or run.broken is not None,
    )


def summarise_run(run: Run, terminal: Any) -> None:
    """Say per portal what adds up to what, what failed and how to see it again, and where the report is."""
    for portal, every in run.judged.items():
        for judgement in every:
            _tell(terminal, judgement)
        counts = summarise(judgement.status for judgement in every)
        parts = " + ".join(f"{counts[str(name)]} {name}" for name in STATUSES if counts[str(name)])
        terminal.write_line("")
        terminal.write_line(f"{portal} — {run.profiles[portal].name}", bold=True)
        terminal.write_line(f"  {len(every)} exigences = {parts}")
        for remark in sorted({remark for judgement in every for remark in judgement.remarks}):
            terminal.write_line(f"  remarque : {remark}")
    if run.broken:
        terminal.write_line(run.broken, red=True)
    else:
        terminal.write_line(f"Rapport : {run.report_dir / 'conformance.html'}")


def _tell(terminal: Any, judgement: Judgement) -> None:
    for check in judgement.checks:
        if check.verdict in (Verdict.NON_CONFORME, Verdict.ERREUR, Verdict.NON_VERIFIABLE):
            colour = {_COLOURS.get(check.verdict, "yellow"): True}
            terminal.write_line("")
            terminal.write_line(f"{judgement.requirement} — {check.verdict}", **colour)
            terminal.write_line(f"  {check.scenario}  ({check.feature})")
            for word, text in (
                ("attendu", check.expected),
                ("observé", check.observed),
                ("raison", check.reason),
            ):
                if text:
                    terminal.write_line(f"  {word} : {text}")
            terminal.write_line(f"  rejouer : {check.replay}")


def _missing(run: Run, existing: set[str]) -> str | None:
    """Why some of a requirement's scenarios did not run; None where all did."""
    if not existing:
        return NONE_EXISTS
    if existing - run.selected:
        return NOT_SELECTED
    return NOT_REACHED if existing - run.reached else None


def _given(report: pytest.TestReport) -> dict[str, Any] | None:
    given: Any = next((value for name, value in report.user_properties if name == PROPERTY), None)
    return given if isinstance(given, dict) else None
