"""From the end of a scenario to its checks, sent along with pytest's own report."""

from __future__ import annotations

import shlex
from typing import Any

import pytest
from playwright.sync_api import Error as PlaywrightError
from pytest_bdd.scenario import scenario_wrapper_template_registry

from mire.browser.launch import label
from mire.browser.pool import Pool
from mire.plugin.collect import item_requirements
from mire.plugin.run import RUN
from mire.plugin.stage import SCENE
from mire.scene import Finding, Scene
from mire.verdicts import Check, HarnessError, Outcome, TargetError, Verdict

PROPERTY = "mire"


def record(item: pytest.Function, call: pytest.CallInfo[None], report: pytest.TestReport) -> None:
    """Add the scenario's checks to `report` once it has ended: after its call, or after a setup that failed."""
    if call.when == "teardown" or (call.when == "setup" and call.excinfo is None):
        return
    if call.excinfo is not None and call.excinfo.errisinstance((KeyboardInterrupt, pytest.exit.Exception)):
        return
    outcome = _outcome(call.excinfo.value) if call.excinfo else None
    scene = item.stash.get(SCENE, None)
    checks = _checks(item, scene, outcome, call.duration)
    broke = isinstance(outcome, TargetError)
    if scene is not None:
        scene.note_health(broke)
    portal = item.path.parent.name
    report.user_properties.append((PROPERTY, {"portal": portal, "checks": [check.as_dict() for check in checks]}))
    _show(report, item, checks)


def _outcome(error: BaseException) -> Outcome:
    """What ended the scenario, as a verdict: whatever is not one is an error, never a non-conformity."""
    if isinstance(error, Outcome):
        return error
    if isinstance(error, PlaywrightError):
        return HarnessError(f"le navigateur : {error.message.splitlines()[0]}")
    return HarnessError(f"erreur interne : {type(error).__name__} : {error}")


def _checks(item: pytest.Function, scene: Scene | None, outcome: Outcome | None, duration_s: float) -> list[Check]:
    run = item.config.stash[RUN]
    common: dict[str, Any] = {
        "feature": f"{item.path.relative_to(item.config.rootpath).as_posix()}:{_line(item)}",
        "browser": _browser(item),
        "replay": _replay(item),
    }
    findings = scene.findings if scene else []
    ids = list(item_requirements(item, run.catalogue))
    evidence = _evidence(scene, outcome)
    whole = not findings or (outcome is not None and outcome.verdict not in {f.verdict for f in findings})
    checks = [_of_finding(finding, id, _name(item), evidence, common) for id in ids for finding in findings]
    if whole:
        remarks = tuple(dict.fromkeys([*scene.remarks, *sorted(scene.names.used)])) if scene else ()
        checks += [
            Check(
                requirement=id,
                scenario=_name(item),
                verdict=outcome.verdict if outcome else Verdict.CONFORME,
                expected=outcome.expected if outcome else None,
                observed=outcome.observed if outcome else None,
                reason=outcome.reason if outcome else None,
                remarks=remarks,
                evidence=evidence,
                duration_s=round(duration_s, 3),
                **common,
            )
            for id in ids
        ]
    return [_redacted(check, scene) for check in checks]


def _of_finding(finding: Finding, id: str, name: str, evidence: tuple[str, ...], common: dict[str, Any]) -> Check:
    return Check(
        requirement=finding.requirement or id,
        scenario=f"{name} — {finding.label}",
        verdict=finding.verdict,
        expected=finding.expected,
        observed=finding.observed,
        reason=finding.reason,
        remarks=finding.remarks,
        evidence=finding.evidence or evidence,
        duration_s=finding.duration_s,
        **common,
    )


def _evidence(scene: Scene | None, outcome: Outcome | None) -> tuple[str, ...]:
    """One picture of where the scenario ended; on failure the log of steps and HTTP beside it."""
    if scene is None or not scene.started:
        return ()
    pictures = scene.picture(scene.window)
    if outcome is None or outcome.verdict not in (Verdict.NON_CONFORME, Verdict.ERREUR):
        return pictures
    return (*pictures, *(path.relative_to(scene.report_dir).as_posix() for path in scene.evidence.log(scene.window)))


def _redacted(check: Check, scene: Scene | None) -> Check:
    if scene is None:
        return check
    words = {
        key: scene.secrets.redact(text) for key in ("expected", "observed", "reason") if (text := getattr(check, key))
    }
    return Check.from_dict({**check.as_dict(), **words})


def _show(report: pytest.TestReport, item: pytest.Function, checks: list[Check]) -> None:
    """Give pytest an outcome that fits: only what fails the run is a failure."""
    verdicts = {check.verdict for check in checks}
    levels = {item.config.stash[RUN].catalogue.requirement(check.requirement).level for check in checks}
    fails = Verdict.ERREUR in verdicts or (Verdict.NON_CONFORME in verdicts and levels != {"recommandé"})
    report.outcome = "failed" if fails else ("passed" if verdicts <= {Verdict.CONFORME} else "skipped")
    report.longrepr = None
    report.when = "call"


def _name(item: pytest.Function) -> str:
    return item.originalname or item.name


def _line(item: pytest.Function) -> int:
    return scenario_wrapper_template_registry[item.function].line_number


def _browser(item: pytest.Function) -> str | None:
    pool = item.funcargs.get("pools")
    return label(pool.browser) if isinstance(pool, Pool) else None


def _replay(item: pytest.Function) -> str:
    """The command that runs this scenario again."""
    targets = "".join(f" --target {shlex.quote(path)}" for path in item.config.getoption("target"))
    node = item.nodeid.rsplit("[", 1)[0] if item.nodeid.endswith("]") else item.nodeid
    return f"pytest {shlex.quote(node)}{targets} --seed {item.config.stash[RUN].seed}"
