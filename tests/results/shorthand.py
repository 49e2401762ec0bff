"""Results in a line: requirements with the verdicts of their checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

from mire.results import Results, TargetRun, build
from mire.verdicts import Check, Declared, Verdict, judge

STARTED = datetime(2026, 11, 21, 23, 5, tzinfo=UTC)


def run(
    verdicts: Mapping[str, Sequence[str] | str],
    *,
    portal: str = "x",
    missing: Mapping[str, str] | None = None,
    declared: Declared | None = None,
    catalogue: str = "2026.1",
) -> Results:
    """One run on one portal. An id that begins with « CONSEIL » is only advised; `missing` says why checks did not
    run."""
    judgements = [
        judge(
            id,
            "recommandé" if id.startswith("CONSEIL") else "exigé",
            [_check(id, Verdict(verdict)) for verdict in ([given] if isinstance(given, str) else given)],
            missing_reason=(missing or {}).get(id),
            declared=declared,
            today=date(2026, 11, 21),
        )
        for id, given in verdicts.items()
    ]
    target = TargetRun(portal=portal, name="Recette", base_url=None, browser="chromium 156", judgements=judgements)
    return build(catalogue=catalogue, started=STARTED, duration_s=1, seed=7, targets=[target])


def _check(id: str, verdict: Verdict) -> Check:
    found = {"expected": "refusé", "observed": "accepté"} if verdict is Verdict.NON_CONFORME else {}
    where = {"scenario": f"scénario de {id}", "feature": "features/x/a.feature:3"}
    return Check(requirement=id, verdict=verdict, **where, **found)
