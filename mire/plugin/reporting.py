"""Gathering checks, adding them up, writing results, ending with the right status."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from mire.plugin.collect import without_parameters
from mire.plugin.recording import PROPERTY, broken_off
from mire.plugin.rules import rule_nodes
from mire.plugin.run import Run
from mire.plugin.validators import validated
from mire.target.profile import Profile
from mire.verdicts import (
    ELSEWHERE,
    NO_PORTAL,
    NONE_EXISTS,
    NOT_REACHED,
    NOT_SELECTED,
    PRECEDENCE,
    Check,
    Verdict,
    exit_status,
    judge,
    worst,
)

LETTERS = {
    Verdict.CONFORME: ".",
    Verdict.NON_CONFORME: "N",
    Verdict.NON_VERIFIABLE: "?",
    Verdict.NON_APPLICABLE: "-",
    Verdict.ECART_CONNU: "k",
    Verdict.ERREUR: "E",
}
COLOURS = {Verdict.CONFORME: "green", Verdict.NON_CONFORME: "red", Verdict.ERREUR: "red"}
_runs: list[Run] = []


def listen(run: Run | None) -> None:
    """From now on gather the checks of this run, or none."""
    _runs[:] = [run] if run else []


def current() -> Run | None:
    """The run that is listened to."""
    return _runs[0] if _runs else None


def gather(report: pytest.TestReport) -> None:
    """Take the checks that a scenario's report carries, whichever process ran it."""
    run = current()
    if run is None:
        return
    given = _given(report)
    if given is not None:
        run.found += [(given["portal"], Check.from_dict(check)) for check in given["checks"]]
        for name in ("boundaries", "open", "values"):
            run.maps.setdefault((given["portal"], name), {}).update(given.get(name, {}))
    elif not run.is_ours(report.nodeid):
        run.others_ran = True
        run.others_failed |= report.failed
        return
    elif report.failed and report.nodeid not in run.reached:
        run.found += broken_off(run, report)
    else:
        return
    run.reached.add(report.nodeid)


def status(report: pytest.TestReport) -> tuple[str, str, Any] | None:
    """The verdict of a scenario in pytest's progress: category, letter, word."""
    given = _given(report)
    if given is None:
        return None
    verdict = worst(Check.from_dict(check) for check in given["checks"]) or PRECEDENCE[0]
    return str(verdict), LETTERS[verdict], (str(verdict), {COLOURS.get(verdict, "yellow"): True})


def judge_all(run: Run) -> None:
    """Judge every requirement of every target of the run."""
    existing = run.existing()
    today = datetime.now(UTC).date()
    for portal, profile in run.profiles.items():
        checks = _existing(run, existing, profile)
        run.judged[portal] = [
            judge(
                id,
                str(requirement.level),
                [check for where, check in run.found if where == portal and check.requirement == id],
                missing_reason=_missing(run, profile, checks.get(id, set())),
                declared=profile.declared,
                today=today,
            )
            for id, requirement in run.catalogue.portals[portal].requirements.items()
        ]


def finish(run: Run, exitstatus: int) -> int:
    """Write the results and return the run's exit status; where nothing was selected there are none.

    Somebody's own tests beside count as pytest has them, 1 where one failed; where they alone ran, so does the status.
    """
    if run.others_ran and not run.selected | run.elsewhere:
        return exitstatus
    run.misused = exitstatus in (pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED)
    run.interrupted |= exitstatus == pytest.ExitCode.INTERRUPTED
    if not run.misused or run.found or run.elsewhere:
        judge_all(run)
        run.write()
    status = exit_status(
        [judgement for every in run.judged.values() for judgement in every],
        exigeant=run.config.getoption("exigeant"),
        interrupted=run.interrupted,
        misused=run.misused,
        broken=exitstatus == pytest.ExitCode.INTERNAL_ERROR or run.broken is not None,
    )
    return status or int(run.others_failed)


def _existing(run: Run, scenarios: Mapping[str, set[str]], profile: Profile) -> dict[str, set[str]]:
    """All checks of a target, by requirement: scenarios and rules where there is a portal, validators where some are
    offered."""
    portal = scenarios if profile.base_url is not None else {}
    every = (portal, validated(profile), rule_nodes(run, profile))
    ids = {id for checks in every for id in checks}
    return {id: {node for checks in every for node in checks.get(id, ())} for id in ids}


def _missing(run: Run, profile: Profile, existing: set[str]) -> str | None:
    """Why some of a requirement's scenarios did not run (in one of the browsers); None where all did."""
    if not existing:
        return NONE_EXISTS if profile.base_url is not None else NO_PORTAL
    if existing - _plain(run.selected | run.elsewhere):
        return NOT_SELECTED
    if existing & _plain(run.selected - run.reached):
        return NOT_REACHED
    return ELSEWHERE if existing & _plain(run.elsewhere) else None


def _plain(nodeids: Iterable[str]) -> set[str]:
    return {without_parameters(nodeid) for nodeid in nodeids}


def _given(report: pytest.TestReport) -> dict[str, Any] | None:
    properties = report.user_properties if isinstance(report, pytest.TestReport) else []
    given: Any = next((value for name, value in properties if name == PROPERTY), None)
    return given if isinstance(given, dict) else None
