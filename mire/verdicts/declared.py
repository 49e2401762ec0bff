"""What a profile says of requirements beforehand: absent, known to deviate, attested (contract, section 1)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from mire.verdicts.check import Status, Verdict

ATTESTED: Final = "attesté"
"""What such a requirement is reported as, beside its verdict. Never a verdict, never counted as *conforme*."""
_BY_MACHINE: Final = (Verdict.CONFORME, Verdict.NON_CONFORME, Verdict.ECART_CONNU)


@dataclass(frozen=True)
class Known:
    """A deviation that the profile declares: excused up to and including `until` (None: without end)."""

    reason: str
    until: date | None = None

    def is_past(self, today: date) -> bool:
        return self.until is not None and today > self.until


@dataclass(frozen=True)
class Attested:
    """`verdict` is *conforme* or *non conforme*; it stands up to and including `until`."""

    verdict: Verdict
    by: str
    on: date
    until: date
    evidence: str

    def __str__(self) -> str:
        """« conforme, attesté par Équipe recette le 2026-11-20, jusqu'au 2027-05-31 : PV de recette 12 »."""
        return f"{self.verdict}, {ATTESTED} par {self.by} le {self.on}, jusqu'au {self.until} : {self.evidence}"

    def stale(self, status: Status, today: date) -> str | None:
        """Why it has to leave the profile, as a French phrase; None where it may stay."""
        if status in _BY_MACHINE:
            return f"attestation refusée : la vérification a eu lieu ({status})"
        if today > self.until:
            return f"attestation périmée depuis le {self.until}"
        return None


@dataclass(frozen=True)
class Declared:
    """What a profile says beforehand, by requirement id: knowingly absent (and why), known to deviate, or attested by a
    person."""

    absent: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, Known] = field(default_factory=dict)
    attests: Mapping[str, Attested] = field(default_factory=dict)
