"""Checks made inside a scenario: one for each row of a table, under the twin's condition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mire.journey.attempts import REFUSED, Table, Tried
from mire.scene.seen import Seen
from mire.verdicts import Cause, NonConforming, NotVerifiable, Verdict


@dataclass(frozen=True)
class Finding:
    """One row's verdict. `requirement` is None for the scenario's own, else the one that the twin proves."""

    label: str
    verdict: Verdict
    expected: str | None = None
    observed: str | None = None
    reason: str | None = None
    requirement: str | None = None
    remarks: tuple[str, ...] = ()
    seen: Seen = field(default_factory=Seen)
    duration_s: float = 0.0
    cause: Cause | None = None


def findings_of(table: Table, twin: str | None, seen: Mapping[int, Seen]) -> list[Finding]:
    """One finding a row. Where the twin is refused too, it is the twin's requirement that does not conform, unless what
    it needs could not be entered."""
    if table.twin_accepted or twin is None:
        return [_judged(tried, seen.get(id(tried.row), Seen())) for tried in table.tried]
    if table.twin.unknown:
        cause = table.twin.passage.cause if table.twin.passage else None
        return [_unknown(tried, f"la jumelle : {_observed(table.twin)}", cause) for tried in table.tried]
    reason = f"la jumelle est refusée elle aussi ({twin}) : un refus ne prouve rien"
    rows = [
        Finding(tried.label, Verdict.NON_VERIFIABLE, reason=reason, observed=_observed(tried)) for tried in table.tried
    ]
    if table.twin.passage is None:
        return [*rows, Finding(f"jumelle ({table.twin.label})", Verdict.NON_VERIFIABLE, reason=table.twin.why)]
    refused = Finding(
        f"jumelle ({table.twin.label})",
        Verdict.NON_CONFORME,
        "accepté",
        _observed(table.twin),
        requirement=twin,
    )
    return [*rows, refused]


def raise_worst(findings: Sequence[Finding]) -> None:
    """End the scenario as its worst row ends; return where all conform."""
    own = [finding for finding in findings if finding.requirement is None]
    for finding in own:
        if finding.verdict is Verdict.NON_CONFORME:
            raise NonConforming(f"{finding.label} : {finding.expected}", str(finding.observed))
    refused = [finding for finding in own if finding.expected == REFUSED]
    if refused and all(finding.verdict is Verdict.NON_APPLICABLE for finding in refused):
        raise NotVerifiable(f"{refused[0].label} : {refused[0].reason}")
    for finding in own:
        if finding.verdict is Verdict.NON_VERIFIABLE:
            raise NotVerifiable(str(finding.reason), finding.cause)


def _judged(tried: Tried, seen: Seen) -> Finding:
    if tried.pointless:
        return Finding(tried.label, Verdict.NON_APPLICABLE, tried.row.expected, reason=tried.why)
    if tried.unknown:
        return _unknown(tried, _observed(tried), tried.passage.cause if tried.passage else None)
    if tried.passage is None and not tried.as_expected:
        return Finding(tried.label, Verdict.NON_VERIFIABLE, tried.row.expected, reason=tried.why)
    verdict = Verdict.CONFORME if tried.as_expected else Verdict.NON_CONFORME
    return Finding(
        tried.label,
        verdict,
        tried.row.expected,
        _observed(tried),
        remarks=_remarks(tried),
        seen=seen,
        duration_s=tried.duration_s,
    )


def _unknown(tried: Tried, reason: str, cause: Cause | None) -> Finding:
    """Nothing can be said of a row that led to a page which tells neither."""
    return Finding(tried.label, Verdict.NON_VERIFIABLE, tried.row.expected, _observed(tried), reason, cause=cause)


def _observed(tried: Tried) -> str:
    if tried.passage is None:
        return f"ne peut pas être entré ({tried.why})"
    return tried.passage.words


def _remarks(tried: Tried) -> tuple[str, ...]:
    if tried.passage is None:
        return (f"{tried.label} : {tried.why}",)
    return tried.passage.remarks
