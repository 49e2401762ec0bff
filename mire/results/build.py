"""From the checks of a run to its results."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from mire.results.causes import causes
from mire.results.model import Attestation, CheckResult, KnownDeviation, RequirementResult, Results, TargetResults
from mire.target.addresses import shown
from mire.verdicts import Check, Judgement, summarise


@dataclass(frozen=True, kw_only=True)
class TargetRun:
    """What a run found out about one target. Results show `base_url` without user-info."""

    portal: str
    name: str
    base_url: str | None
    browser: str
    judgements: Sequence[Judgement]
    boundaries: Mapping[str, Any] = field(default_factory=dict)
    open: Mapping[str, Any] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)


def build(
    *,
    catalogue: str,
    started: datetime,
    duration_s: float,
    seed: int,
    targets: Iterable[TargetRun],
    shard: str | None = None,
) -> Results:
    """The results of a run, as the contract's section 8 has them. `catalogue` is the catalogue's version."""
    return Results(
        catalogue=catalogue,
        started=started,
        duration_s=round(duration_s, 1),
        seed=seed,
        shard=shard,
        targets=tuple(map(_target, targets)),
    )


def _target(run: TargetRun) -> TargetResults:
    return TargetResults(
        portal=run.portal,
        name=run.name,
        base_url=shown(run.base_url) if run.base_url else None,
        browser=run.browser,
        summary=summarise(judgement.status for judgement in run.judgements),
        requirements={judgement.requirement: _requirement(judgement) for judgement in run.judgements},
        boundaries=dict(run.boundaries),
        open=dict(run.open),
        values=dict(run.values),
        causes=causes(run.judgements),
    )


def _requirement(judgement: Judgement) -> RequirementResult:
    known = judgement.known
    return RequirementResult(
        level=judgement.level,
        verdict=judgement.status,
        why=judgement.why,
        reason=judgement.reason,
        stale=judgement.stale,
        unstable=judgement.unstable,
        absent=judgement.absent,
        known=KnownDeviation(reason=known.reason, until=known.until) if known else None,
        attested=Attestation(**vars(judgement.attested)) if judgement.attested else None,
        remarks=judgement.remarks,
        checks=tuple(map(_check, judgement.checks)),
    )


def _check(check: Check) -> CheckResult:
    values = check.as_dict() | {"duration_s": round(check.duration_s, 3)}
    return CheckResult(**{key: value for key, value in values.items() if key != "requirement"})
