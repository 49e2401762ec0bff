"""From a campaign to checks, one per requirement of the field's rule."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shlex import quote

from mire.fuzz.campaign import Counterexample, Outcome
from mire.fuzz.shown import visible
from mire.verdicts import Check, Verdict

_MOST_SHOWN = 3
_NOTHING_ACCEPTED = "le validateur n'accepte aucune valeur : un refus ne prouve rien"


def checks(outcome: Outcome, profile: Path, feature: str, duration_s: float) -> Iterator[Check]:
    """What each requirement of the rule comes to. `feature` is where the rule stands, `path:line`."""
    field = outcome.rule.id
    again = f"mire fuzz --target {quote(str(profile))} --field {field}"
    for requirement in outcome.rule.requirements:
        plain = Check(
            requirement=requirement,
            scenario=f"validateur {field}, {len(outcome.tried)} valeurs",
            feature=feature,
            verdict=Verdict.CONFORME,
            duration_s=duration_s,
            replay=again,
        )
        found = outcome.found.get(requirement)
        for broken in outcome.broken[:_MOST_SHOWN]:
            yield replace(
                plain,
                scenario=f"{plain.scenario} — « {visible(broken.probe.value)} »",
                verdict=Verdict.ERREUR,
                reason=broken.why,
                replay=replayed(again, broken.probe.value),
            )
        if found is not None:
            yield _non_conforming(found, plain, replayed(again, found.value))
        elif not any(one.accepted for one in outcome.tried):
            yield replace(plain, verdict=Verdict.NON_VERIFIABLE, reason=_NOTHING_ACCEPTED)
        else:
            yield plain


def replayed(command: str, value: str) -> str:
    """The command that tries one value again; the value as JSON, so that nothing of it is lost on the way."""
    return f"{command} --replay {quote(json.dumps(value))}"


def _non_conforming(found: Counterexample, plain: Check, replay: str) -> Check:
    expected, did = ("refusé", "accepté") if found.accepted else ("accepté", "refusé")
    return replace(
        plain,
        verdict=Verdict.NON_CONFORME,
        expected=f"« {visible(found.value)} » : {expected}",
        observed=f"{did} (trouvé à la {found.number}e valeur)",
        replay=replay,
    )
