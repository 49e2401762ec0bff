"""What several *non vérifiable* or *erreur* have in common, once (contract, section 8)."""

from collections.abc import Iterable

from mire.results.model import CauseResult
from mire.verdicts import Cause, Check, Judgement, Verdict

STOPPED = (Verdict.NON_VERIFIABLE, Verdict.ERREUR)
_MOST_PIECES = 2


def cause_of(check: Check) -> Cause:
    """What a check stopped at: as it says, else its reason."""
    reason = check.reason or "sans raison donnée"
    return check.cause or Cause(f"raison:{reason}", reason)


def causes(judgements: Iterable[Judgement]) -> tuple[CauseResult, ...]:
    """Every cause with the requirements that stopped at it, those of the most checks first."""
    found: dict[str, list[Check]] = {}
    for judgement in judgements:
        for check in judgement.checks:
            if check.verdict in STOPPED:
                found.setdefault(cause_of(check).key, []).append(check)
    return tuple(_cause(alike) for alike in sorted(found.values(), key=len, reverse=True))


def _cause(alike: list[Check]) -> CauseResult:
    cause = cause_of(alike[0])
    pictures = [path for check in alike for path in check.evidence if not path.endswith(".txt")]
    return CauseResult(
        key=cause.key,
        what=cause.what,
        screen=cause.screen,
        requirements=tuple(dict.fromkeys(check.requirement for check in alike)),
        checks=len(alike),
        profile=cause.profile,
        evidence=tuple(pictures[:_MOST_PIECES]),
    )
