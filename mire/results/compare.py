"""What changed from one run's results to another's, requirement by requirement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from mire.results.attested import word
from mire.results.model import RequirementResult, Results, ResultsError, TargetResults
from mire.results.target import place
from mire.verdicts import ELSEWHERE, NON_COUVERTE, NOT_SELECTED, Status, Verdict

_RANK = {
    Verdict.CONFORME: 0,
    Verdict.NON_APPLICABLE: 0,
    Verdict.ECART_CONNU: 1,
    Verdict.NON_VERIFIABLE: 2,
    NON_COUVERTE: 2,
    Verdict.NON_CONFORME: 3,
    Verdict.ERREUR: 4,
}
_FAILING = (Verdict.NON_CONFORME, Verdict.ERREUR)
_DECLARED = (Verdict.ECART_CONNU, Verdict.NON_APPLICABLE)


class Kind(StrEnum):
    """What became of a requirement; listed in the order in which people are told."""

    NEW = "nouveau"
    FIXED = "corrigé"
    CHANGED = "changé"
    LEFT_OUT = "non rejoué"


@dataclass(frozen=True, kw_only=True)
class Change:
    """One requirement whose verdict is another one. `before` or `after` is None where only the other run knows it."""

    requirement: str
    before: RequirementResult | None
    after: RequirementResult | None

    @property
    def kind(self) -> Kind:
        """What to call it: LEFT_OUT where the later run was told not to try it."""
        was, now = self.before, self.after
        if now is not None and _left_out(now):
            return Kind.LEFT_OUT
        if now is not None and _fails(now) and not (was is not None and _fails(was)):
            return Kind.NEW
        mended = was is not None and (_fails(was) or was.verdict == Verdict.ECART_CONNU)
        return Kind.FIXED if mended and now is not None and now.verdict == Verdict.CONFORME else Kind.CHANGED

    def is_worse(self, *, exigeant: bool = False) -> bool:
        """Whether less holds than before, or less is known to hold. What the profile declares is never worse, and
        of what is only advised a failure is with `exigeant` alone."""
        if self.after is None or self.kind in (Kind.LEFT_OUT, Kind.FIXED):
            return False
        if _fails(self.after):
            graver = self.kind is Kind.NEW or rank(self.after) > rank(self.before)
            return graver and (exigeant or self.after.level != "recommandé" or state(self.after) == Verdict.ERREUR)
        return self.before is not None and self.after.verdict not in _DECLARED and rank(self.after) > rank(self.before)


@dataclass(frozen=True, kw_only=True)
class Compared:
    """One target in two runs. `changes` come in the order of `Kind`, then in the catalogue's."""

    before: TargetResults
    after: TargetResults
    changes: tuple[Change, ...]

    @property
    def unchanged(self) -> int:
        """How many requirements have the verdict that they had."""
        every = {*self.before.requirements, *self.after.requirements}
        return len(every) - len(self.changes)


def compare(old: Results, new: Results) -> list[Compared]:
    """Every target that both runs judged, by portal; ResultsError where there is none."""
    found = _in_both(old, new)
    if not found:
        known, other = (", ".join(target.portal for target in run.targets) or "none" for run in (old, new))
        raise ResultsError(f"The two results have no portal in common ({known}; {other}).")
    return found


def changes_since(previous: Results | None, now: Results) -> dict[str, tuple[Change, ...]]:
    """What changed by portal, for those of which both runs judged the same target; what was only left out is no
    change."""
    both = [one for one in _in_both(previous, now) if place(one.before) == place(one.after)] if previous else []
    return {
        one.after.portal: tuple(change for change in one.changes if change.kind is not Kind.LEFT_OUT) for one in both
    }


def state(result: RequirementResult) -> Status:
    """Its verdict or, where some of its checks did not run, the failure that those which ran have found."""
    if result.verdict != NON_COUVERTE:
        return result.verdict
    ran = result.judgement("").ran
    return ran if ran in _FAILING else result.verdict


def rank(result: RequirementResult | None) -> int:
    """How far from *conforme* it is; what is not known is as far as *non couverte*."""
    return _RANK[known_state(result)]


def known_state(result: RequirementResult | None) -> Status:
    """Its state; what a run does not know is *non couverte* there."""
    return state(result) if result is not None else NON_COUVERTE


def _in_both(old: Results, new: Results) -> list[Compared]:
    before = {target.portal: target for target in old.targets}
    return [_compared(before[target.portal], target) for target in new.targets if target.portal in before]


def _compared(before: TargetResults, after: TargetResults) -> Compared:
    changes = sorted(_changes(before, after), key=lambda change: list(Kind).index(change.kind))
    return Compared(before=before, after=after, changes=tuple(changes))


def _changes(before: TargetResults, after: TargetResults) -> Iterator[Change]:
    for id in dict.fromkeys([*after.requirements, *before.requirements]):
        was, now = before.requirements.get(id), after.requirements.get(id)
        if was is None or now is None or _told(was) != _told(now):
            yield Change(requirement=id, before=was, after=now)


def _told(result: RequirementResult) -> tuple[Status, bool, bool, str]:
    return state(result), result.stale, result.unstable, word(result)


def _fails(result: RequirementResult) -> bool:
    return result.stale or result.unstable or state(result) in _FAILING


def _left_out(result: RequirementResult) -> bool:
    by_choice = (result.why or "").startswith((NOT_SELECTED, ELSEWHERE))
    return by_choice and state(result) == NON_COUVERTE
