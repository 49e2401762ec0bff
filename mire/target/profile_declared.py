"""The tables of a profile by which a team says beforehand what becomes of a requirement: absent, known, attested."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, field_validator

from mire.target.profile_checks import Table, Text, around, day, requirement_id
from mire.verdicts import Attested, Declared, Known, Verdict

_LIKE_A_FILE = re.compile(r".*\.[A-Za-z][A-Za-z0-9]{1,4}")
RequirementId = Annotated[str, AfterValidator(requirement_id)]


class KnownDeviation(Table):
    """A deviation that is excused up to and including `until`."""

    reason: Text
    until: Annotated[date, BeforeValidator(day)] | None = None


class Declares(Table):
    """What the team knows beforehand, by requirement."""

    absent: dict[RequirementId, Text] = Field(default_factory=dict)
    known: dict[RequirementId, KnownDeviation] = Field(default_factory=dict)

    @field_validator("known")
    @classmethod
    def _not_both(cls, known: dict[str, KnownDeviation], info: ValidationInfo) -> dict[str, KnownDeviation]:
        if both := sorted(known.keys() & info.data.get("absent", {}).keys()):
            raise ValueError(f"{', '.join(both)} declared both absent and known; expected one of the two")
        return known


class Attestation(Table):
    """What a person attests from the day `on` up to and including the day `until`; `evidence` is a text, or the path
    of a file."""

    verdict: Literal["conforme", "non conforme"]
    by: Text
    on: Annotated[date, BeforeValidator(day)]
    until: Annotated[date, BeforeValidator(day)]
    evidence: Text

    @field_validator("until")
    @classmethod
    def _not_before(cls, until: date, info: ValidationInfo) -> date:
        on = info.data.get("on")
        if on is not None and until < on:
            raise ValueError(f"« {until} » is before the day of on, {on}")
        return until

    @field_validator("evidence")
    @classmethod
    def _is_there(cls, evidence: str, info: ValidationInfo) -> str:
        """What ends as the name of a file does has to be one."""
        path = around(info).folder / evidence
        if _LIKE_A_FILE.fullmatch(evidence) and "://" not in evidence and not path.is_file():
            raise ValueError(f"no file {path}; expected a text, or a file's path")
        return evidence


def not_declared(attests: dict[str, Attestation], declares: Declares | None) -> dict[str, Attestation]:
    """`attests`, unless a requirement is declared absent or known too."""
    said = {**declares.absent, **declares.known} if declares else {}
    if both := sorted(attests.keys() & said.keys()):
        raise ValueError(f"{', '.join(both)} attested, and declared absent or known; expected one of the two")
    return attests


def declared(declares: Declares, attests: dict[str, Attestation]) -> Declared:
    """The same, as verdicts know it."""
    return Declared(
        absent=declares.absent,
        known={id: Known(one.reason, one.until) for id, one in declares.known.items()},
        attests={id: Attested(**{**dict(one), "verdict": Verdict(one.verdict)}) for id, one in attests.items()},
    )
