"""The six verdicts, and what a step raises to give one."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, ClassVar, Final, Literal, Self, TypeAlias

from mire.verdicts.cause import Cause


class Verdict(StrEnum):
    """What a check, and so a requirement, can end in; listed in the order in which summaries show them."""

    CONFORME = "conforme"
    NON_CONFORME = "non conforme"
    NON_VERIFIABLE = "non vérifiable"
    NON_APPLICABLE = "non applicable"
    ECART_CONNU = "écart connu"
    ERREUR = "erreur"


NON_COUVERTE: Final = "non couverte"
"""What a requirement is when its checks did not all run. Never the verdict of a check."""

Status: TypeAlias = Verdict | Literal["non couverte"]

STATUSES: Final[tuple[Status, ...]] = (*Verdict, NON_COUVERTE)


class Outcome(Exception):  # noqa: N818 - an outcome, not always an error
    """Ends a check with a verdict. `reason` is a French sentence for the report, or None."""

    verdict: ClassVar[Verdict]
    expected: str | None = None
    observed: str | None = None
    cause: Cause | None = None

    def __init__(self, reason: str, cause: Cause | None = None) -> None:
        super().__init__(reason)
        self.reason: str | None = reason
        self.cause = cause


class NonConforming(Outcome):
    """The target was asked and does not do what the documents require."""

    verdict = Verdict.NON_CONFORME

    def __init__(self, expected: str, observed: str) -> None:
        Exception.__init__(self, expected, observed)
        self.expected, self.observed, self.reason = expected, observed, None

    def __str__(self) -> str:
        return f"attendu : {self.expected} ; observé : {self.observed}"


class NotVerifiable(Outcome):
    """The target lacks what the check needs; the reason says which."""

    verdict = Verdict.NON_VERIFIABLE


class NotApplicable(Outcome):
    """The profile says that the target does not have this."""

    verdict = Verdict.NON_APPLICABLE


class TargetError(Outcome):
    """The target broke before a verdict: no answer in time, a 5xx, a page that went away."""

    verdict = Verdict.ERREUR


class HarnessError(Outcome):
    """The suite broke, or the target's test-only endpoints did not keep to the contract."""

    verdict = Verdict.ERREUR


@dataclass(frozen=True, kw_only=True)
class Check:
    """One check of one requirement: a scenario, or one row of a boundary table.

    `feature` is `path:line`; `evidence` holds paths relative to the report folder; `before` is the one of them that
    shows the page on which `gesture` was made, the decisive one in words; `duration_s` is in seconds; `replay` is a
    command line that runs this check again; `repeat` counts from 1 where every scenario was run several times; `cause`
    is what it stopped at before a verdict.
    """

    requirement: str
    scenario: str
    feature: str
    verdict: Verdict
    expected: str | None = None
    observed: str | None = None
    reason: str | None = None
    remarks: tuple[str, ...] = ()
    browser: str | None = None
    evidence: tuple[str, ...] = ()
    duration_s: float = 0.0
    replay: str | None = None
    repeat: int | None = None
    gesture: str | None = None
    before: str | None = None
    cause: Cause | None = None

    @property
    def place(self) -> tuple[str, int, str, int]:
        """Where it stands among others, whatever process ran it when: file, line, browser, repeat."""
        path, _, line = self.feature.rpartition(":")
        where = (path, int(line)) if line.isdecimal() else (self.feature, 0)
        return *where, self.browser or "", self.repeat or 0

    def as_dict(self) -> dict[str, Any]:
        """Plain values only, fit for JSON and for the way between two pytest-xdist processes."""
        return asdict(self) | {
            "verdict": str(self.verdict),
            "remarks": list(self.remarks),
            "evidence": list(self.evidence),
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        """The inverse of `as_dict`."""
        typed = {
            "verdict": Verdict(values["verdict"]),
            "remarks": tuple(values.get("remarks", ())),
            "evidence": tuple(values.get("evidence", ())),
            "cause": Cause.from_dict(values["cause"]) if values.get("cause") else None,
        }
        return cls(**{**values, **typed})
