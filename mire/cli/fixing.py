"""Which of doctor's proposals go into a profile: those that somebody says yes to, or all that leave no doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from mire.doctor.finding import Finding, Grade, Proposal
from mire.target.profile import Profile
from mire.text import normalise

Choose: TypeAlias = Callable[[Profile, Sequence[Finding]], list[Proposal]]


@dataclass
class Asking:
    """Asks for one proposal after the other, each once; no answer is a no."""

    ask: Callable[[str], str] = input
    _asked: set[Proposal] = field(default_factory=set)

    def chosen(self, profile: Profile, findings: Sequence[Finding]) -> list[Proposal]:
        """Those said yes to; of several that mend one thing, and of one name for several things, the first."""
        chosen: list[Proposal] = []
        for finding in findings:
            for proposal in _new(finding.proposals, profile):
                taken = any(_clash(proposal, other) for other in chosen)
                if not taken and proposal not in self._asked and self._says_yes(proposal):
                    chosen.append(proposal)
                    break
        return chosen

    def _says_yes(self, proposal: Proposal) -> bool:
        self._asked.add(proposal)
        try:
            return self.ask(f"Write {proposal} into the profile? [y/N] ").strip().lower() in ("y", "yes", "o", "oui")
        except EOFError:
            return False


def only_sure(profile: Profile, findings: Sequence[Finding]) -> list[Proposal]:
    """All that stand in the way of verdicts and leave no doubt: nothing else would mend it, and no name is proposed for
    two things."""
    wrong = [finding.proposals for finding in findings if finding.grade is Grade.WRONG and len(finding.proposals) == 1]
    proposed = list(dict.fromkeys(proposal for (proposal,) in wrong))
    keys, values = Counter(map(_key, proposed)), Counter(map(_value, proposed))
    return [one for one in _new(proposed, profile) if keys[_key(one)] == values[_value(one)] == 1]


def _new(proposals: Iterable[Proposal], profile: Profile) -> list[Proposal]:
    """Those that the profile has room for: another name for the same label is somebody's decision."""
    labelled = {normalise(label) for label in profile.labels}
    named = {normalise(name) for name in profile.labels.values()}
    return [
        one
        for one in proposals
        if one.value not in profile.dismiss
        and (one.table != "labels" or not (normalise(one.key) in labelled or normalise(one.value) in named))
    ]


def _clash(one: Proposal, other: Proposal) -> bool:
    return one.table == other.table and (_key(one) == _key(other) or _value(one) == _value(other))


def _key(one: Proposal) -> tuple[str, str]:
    return one.table, normalise(one.key)


def _value(one: Proposal) -> tuple[str, str]:
    return one.table, normalise(one.value)
