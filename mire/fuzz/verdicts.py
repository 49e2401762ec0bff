"""From a campaign to checks, one per requirement of the field's rule."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from shlex import quote

from mire.catalogue import Rule
from mire.fuzz.outcome import Counterexample, Outcome
from mire.fuzz.shown import visible
from mire.fuzz.table import table_line
from mire.rules import why
from mire.verdicts import Check, Verdict

_MOST_SHOWN = 3
_ANSWERS = {True: "accepté", False: "refusé"}
_NOTHING_ACCEPTED = "aucune valeur n'est acceptée ({}) : un refus ne prouve rien"


def checks(outcome: Outcome, again: Again, feature: str, duration_s: float) -> Iterator[Check]:
    """What each requirement of the rule comes to. `feature` is where the rule stands, `path:line`."""
    for requirement in outcome.rule.requirements:
        plain = Check(
            requirement=requirement,
            scenario=f"{outcome.way} {outcome.rule.id}, {len(outcome.tried)} valeurs",
            feature=feature,
            verdict=Verdict.CONFORME,
            duration_s=duration_s,
            remarks=tuple(outcome.remarks),
            replay=again.all,
        )
        for broken in outcome.broken[:_MOST_SHOWN]:
            yield replace(
                plain,
                scenario=f"{plain.scenario} — « {visible(broken.probe.value)} »",
                verdict=Verdict.ERREUR,
                reason=broken.why,
                replay=again.one(broken.probe.value),
            )
        found = outcome.found.get(requirement)
        if found is not None:
            yield _non_conforming(outcome.rule, found, plain, again)
        elif outcome.stopped is not None:
            yield replace(plain, verdict=outcome.stopped.verdict, reason=outcome.stopped.reason)
        elif not outcome.broken:  # what broke is told; nothing conforms beside it
            yield _without_finding(outcome, plain)


def _without_finding(outcome: Outcome, plain: Check) -> Check:
    if not any(one.accepted for one in outcome.tried):
        return replace(plain, verdict=Verdict.NON_VERIFIABLE, reason=_NOTHING_ACCEPTED.format(outcome.way))
    return plain


@dataclass(frozen=True)
class Again:
    """The command that tries everything again; `single`: it takes one value with --replay."""

    all: str
    single: bool = True

    @classmethod
    def fuzz(cls, profile: Path, field: str) -> Again:
        """`mire fuzz`, on a profile that is there tomorrow."""
        return cls(f"mire fuzz --target {quote(str(profile))} --field {field}")

    def one(self, value: str) -> str:
        """For one value: as JSON, so that nothing of it is lost on the way."""
        return f"{self.all} --replay {quote(json.dumps(value))}" if self.single else self.all


def _non_conforming(rule: Rule, found: Counterexample, plain: Check, again: Again) -> Check:
    expected, did = "refusé" if found.broken else "accepté", _ANSWERS[found.accepted]
    line = table_line(rule, found.value, accepted=found.accepted)
    again_asked = f"{did}, puis {_ANSWERS[not found.accepted]} quand la même valeur est redemandée"
    told = f"{did} (trouvé à la {found.number}e valeur) ; pour le tableau : {line}"
    return replace(
        plain,
        verdict=Verdict.NON_CONFORME,
        expected=f"« {visible(found.value)} » : {expected} — {why(rule, found.value)}",
        observed=again_asked if found.otherwise else told,
        replay=again.all if found.otherwise else again.one(found.value),
    )
