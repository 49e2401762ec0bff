"""From the end of a scenario to its checks, sent along with pytest's own report."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest
from playwright.sync_api import Error as PlaywrightError
from pytest_bdd.scenario import scenario_wrapper_template_registry

from mire.browser.launch import NoBrowser, label
from mire.plugin.collect import item_requirements, place, without_parameters
from mire.plugin.replay import replay
from mire.plugin.rules import RuleFile, given_by_rule
from mire.plugin.run import RUN, Run
from mire.plugin.selection import repeat_of
from mire.plugin.stage import DEADLINE, POOL, SCENE, TARGET
from mire.plugin.validators import ValidatorItem, given_by, line_of_rule
from mire.scene import Finding, Scene
from mire.scene.seen import Seen
from mire.target.control import ControlUnreachable
from mire.verdicts import Check, HarnessError, Outcome, TargetError, Verdict

PROPERTY = "mire"


def record(item: pytest.Function, call: pytest.CallInfo[None], report: pytest.TestReport) -> None:
    """Add the scenario's checks to `report` once it has ended: after its call, or after a setup that failed."""
    if call.when == "teardown" or (call.when == "setup" and call.excinfo is None):
        return
    if call.excinfo is not None and call.excinfo.errisinstance((KeyboardInterrupt, pytest.exit.Exception)):
        return
    scene = item.stash.get(SCENE, None)
    outcome = _outcome(item, call.excinfo.value if call.excinfo else None)
    try:
        seen = _seen(scene, outcome)
    except HarnessError as error:  # a full disk
        outcome, seen = error, Seen()
    checks, maps = given_by_rule(item, seen.after_only().evidence)
    checks = [_redacted(check, scene) for check in checks] or _checks(item, scene, outcome, seen, call.duration)
    if TARGET in item.stash:
        item.stash[TARGET].health.note(isinstance(outcome, TargetError | ControlUnreachable))
    portal = item.path.parent.name
    given = {"portal": portal, "checks": [check.as_dict() for check in checks], **maps}
    report.user_properties.append((PROPERTY, given))
    _show(report, item, checks)


def record_validator(item: ValidatorItem, call: pytest.CallInfo[None], report: pytest.TestReport) -> None:
    """The same for a validator."""
    if call.when != "call" or (call.excinfo is not None and call.excinfo.errisinstance(KeyboardInterrupt)):
        return
    given = given_by(item, call.excinfo.value if call.excinfo else None)
    report.user_properties.append((PROPERTY, given))
    _show(report, item, [Check.from_dict(check) for check in given["checks"]])


def broken_off(run: Run, report: pytest.TestReport) -> list[tuple[str, Check]]:
    """The checks of a scenario whose process died with it: nothing but an error is known of it."""
    nodeid = without_parameters(report.nodeid)
    path, _, name = nodeid.partition("::")
    reason = "le processus qui jouait ce scénario s'est arrêté"
    return [
        (path.split("/")[-2], Check(requirement=id, scenario=name, feature=path, verdict=Verdict.ERREUR, reason=reason))
        for id, scenarios in run.existing().items()
        if nodeid in scenarios
    ]


def _outcome(item: pytest.Function, error: BaseException | None) -> Outcome | None:
    """What ended the scenario, as a verdict: whatever is not one is an error, never a non-conformity."""
    if DEADLINE in item.stash and item.stash[DEADLINE].passed:
        return item.stash[DEADLINE].error
    if error is None or isinstance(error, Outcome):
        return error
    if isinstance(error, NoBrowser):
        return HarnessError(str(error))
    if isinstance(error, PlaywrightError):
        return HarnessError(f"le navigateur : {error.message.splitlines()[0]}")
    return HarnessError(f"erreur interne : {type(error).__name__} : {error}")


def _checks(
    item: pytest.Function, scene: Scene | None, outcome: Outcome | None, seen: Seen, duration_s: float
) -> list[Check]:
    """One check a row where the scenario is a table, and one for the scenario where no row says how it ended."""
    run = item.config.stash[RUN]
    common: dict[str, Any] = {
        "feature": f"{place(item.path)}:{_line(item)}",
        "browser": _browser(item),
        "replay": replay(item, run.seed),
        "repeat": repeat_of(item),
        "remarks": tuple(dict.fromkeys([*scene.remarks, *sorted(scene.names.used)])) if scene else (),
    }
    findings = scene.findings if scene else []
    ids = list(item_requirements(item, run.catalogue))
    checks = [_of_finding(finding, id, item.originalname, seen, common) for id in ids for finding in findings]
    if not findings or (outcome is not None and outcome.verdict not in {finding.verdict for finding in findings}):
        ended: dict[str, Any] = {
            "scenario": item.originalname,
            "verdict": outcome.verdict if outcome else Verdict.CONFORME,
            "expected": outcome.expected if outcome else None,
            "observed": outcome.observed if outcome else None,
            "reason": outcome.reason if outcome else None,
            "cause": outcome.cause if outcome else None,
            **asdict(seen),
            "duration_s": round(duration_s, 3),
        }
        checks += [Check(requirement=id, **ended, **common) for id in ids]
    return [_redacted(check, scene) for check in checks]


def _of_finding(finding: Finding, id: str, name: str, ended: Seen, common: dict[str, Any]) -> Check:
    """`ended` is what was seen as the scenario ended: a row that has no pictures of its own stands beside that."""
    conforms = finding.verdict is Verdict.CONFORME
    own = finding.seen.beside(ended.logs) if finding.seen.evidence else ended
    seen = ended.after_only() if conforms else own
    return Check(
        requirement=finding.requirement or id,
        scenario=f"{name} — {finding.label}",
        verdict=finding.verdict,
        expected=finding.expected,
        observed=finding.observed,
        reason=finding.reason,
        cause=finding.cause,
        **asdict(seen),
        duration_s=finding.duration_s,
        **{**common, "remarks": tuple(dict.fromkeys([*finding.remarks, *common["remarks"]]))},
    )


def _seen(scene: Scene | None, outcome: Outcome | None) -> Seen:
    """One picture of where the scenario ended; where it does not conform, the page before the last gesture too; on
    failure the log of steps and HTTP beside them."""
    if scene is None or not scene.started:
        return Seen()
    seen = scene.look(fully=outcome is not None and outcome.verdict is not Verdict.NON_APPLICABLE)
    if outcome is None or outcome.verdict not in (Verdict.NON_CONFORME, Verdict.ERREUR):
        return seen
    return seen.beside(scene.log())


def _redacted(check: Check, scene: Scene | None) -> Check:
    if scene is None:
        return check
    words = {
        key: scene.secrets.redact(text) for key in ("expected", "observed", "reason") if (text := getattr(check, key))
    }
    return Check.from_dict({**check.as_dict(), **words})


def _show(report: pytest.TestReport, item: pytest.Item, checks: list[Check]) -> None:
    """Give pytest an outcome that fits, with words that its own reports can hold: only what fails the run fails."""
    catalogue = item.config.stash[RUN].catalogue
    failing = [check for check in checks if _fails(check, catalogue.requirement(check.requirement).level)]
    unsettled = [check for check in checks if check.verdict is not Verdict.CONFORME]
    words = "\n".join(filter(None, map(_words, failing or unsettled)))
    report.when = "call"
    if failing:
        report.outcome, report.longrepr = "failed", words
    elif unsettled:
        report.outcome, report.longrepr = "skipped", (str(item.path), _line(item), words)
    else:
        report.outcome, report.longrepr = "passed", None


def _fails(check: Check, level: str) -> bool:
    return check.verdict is Verdict.ERREUR or (check.verdict is Verdict.NON_CONFORME and level != "recommandé")


def _words(check: Check) -> str:
    if check.expected:
        return f"{check.requirement} : {check.verdict}, attendu {check.expected} ; observé {check.observed}"
    return f"{check.requirement} : {check.verdict}, {check.reason or ''}"


def _line(item: pytest.Item) -> int:
    if not isinstance(item, pytest.Function):
        return 1
    if isinstance(item.parent, RuleFile):
        return line_of_rule(item.path, item.originalname)
    return scenario_wrapper_template_registry[item.function].line_number


def _browser(item: pytest.Function) -> str | None:
    return label(item.stash[POOL].browser) if POOL in item.stash else None
