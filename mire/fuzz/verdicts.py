"""From a campaign to checks, one per requirement of the field's rule."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from shlex import quote

from mire.fuzz.campaign import Counterexample, Outcome
from mire.fuzz.shown import visible
from mire.fuzz.table import table_line
from mire.verdicts import Check, Verdict

_MOST_SHOWN = 3
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
        found = outcome.found.get(requirement)
        for broken in outcome.broken[:_MOST_SHOWN]:
            yield replace(
                plain,
                scenario=f"{plain.scenario} — « {visible(broken.probe.value)} »",
                verdict=Verdict.ERREUR,
                reason=broken.why,
                replay=again.one(broken.probe.value),
            )
        if found is not None:
            line = table_line(outcome.rule, found.value, accepted=found.accepted)
            yield _non_conforming(found, plain, line, again.one(found.value))
        elif outcome.stopped is not None:
            yield replace(plain, verdict=outcome.stopped.verdict, reason=outcome.stopped.reason)
        elif not any(one.accepted for one in outcome.tried):
            yield replace(plain, verdict=Verdict.NON_VERIFIABLE, reason=_NOTHING_ACCEPTED.format(outcome.way))
        else:
            yield plain


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


def _non_conforming(found: Counterexample, plain: Check, line: str, replay: str) -> Check:
    expected, did = ("refusé", "accepté") if found.accepted else ("accepté", "refusé")
    return replace(
        plain,
        verdict=Verdict.NON_CONFORME,
        expected=f"« {visible(found.value)} » : {expected}",
        observed=f"{did} (trouvé à la {found.number}e valeur) ; pour le tableau : {line}",
        replay=replay,
    )
