"""The shape of `conformance.json` (contract, section 8), as types. Readers ignore keys they do not know."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mire.verdicts import NON_COUVERTE, Attested, Check, Judgement, Known, Status, Verdict


class ResultsError(Exception):
    """A results file cannot be read; the message is one sentence that names it."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, validate_by_name=True, validate_by_alias=True)


def _is_none(value: object) -> bool:
    return value is None


class CauseOfCheck(_Part):
    """What a check stopped at before a verdict (`mire.verdicts.Cause`)."""

    key: str
    what: str
    screen: str | None = None
    profile: tuple[str, ...] = ()


class CauseResult(CauseOfCheck):
    """What several checks stopped at: `checks` of these `requirements`; `evidence` shows the page as it stood."""

    requirements: tuple[str, ...]
    checks: int
    evidence: tuple[str, ...] = ()


class CheckResult(_Part):
    """One check. `duration_s` is in seconds; `evidence` holds paths relative to the report folder, `before` is the one
    of the page that `gesture` was made on."""

    scenario: str
    feature: str
    verdict: Verdict
    reason: str | None = None
    browser: str | None
    expected: str | None
    observed: str | None
    remarks: tuple[str, ...] = ()
    evidence: tuple[str, ...]
    duration_s: float
    replay: str | None
    repeat: int | None = None
    gesture: str | None = None
    before: str | None = None
    cause: CauseOfCheck | None = Field(default=None, exclude_if=_is_none)

    def check(self, id: str) -> Check:
        """The same, as `mire.verdicts` knows it."""
        return Check.from_dict({"requirement": id, **self.model_dump()})


class KnownDeviation(_Part):
    """What the profile declares under `declares.known`."""

    reason: str
    until: date | None = None


class Attestation(_Part):
    """What the profile attests; it counts where the verdict is *non vérifiable* and nothing is stale."""

    verdict: Verdict
    by: str
    on: date
    until: date
    evidence: str

    def __str__(self) -> str:
        return str(self.as_attested())

    def as_attested(self) -> Attested:
        """The same, as `mire.verdicts` knows it."""
        return Attested(**dict(self))


class RequirementResult(_Part):
    """One requirement. `why` says why it is *non couverte*, `reason` explains any other verdict.

    unstable: repeats of a scenario ended differently. absent, known, attested: what the profile says of it.
    """

    level: str
    verdict: Status
    why: str | None = None
    reason: str | None = None
    stale: bool = False
    unstable: bool = False
    absent: bool = False
    known: KnownDeviation | None = None
    attested: Attestation | None = None
    remarks: tuple[str, ...] = ()
    checks: tuple[CheckResult, ...] = ()

    @property
    def attestation(self) -> Attestation | None:
        """What a person attests of it, where that counts."""
        return self.attested if self.verdict == Verdict.NON_VERIFIABLE and not self.stale else None

    def judgement(self, id: str) -> Judgement:
        """The same, as `mire.verdicts` knows it: for exit statuses and for adding up again."""
        return Judgement(
            requirement=id,
            level=self.level,
            status=self.verdict if self.verdict == NON_COUVERTE else Verdict(self.verdict),
            why=self.why,
            reason=self.reason,
            stale=self.stale,
            unstable=self.unstable,
            absent=self.absent,
            known=Known(self.known.reason, self.known.until) if self.known else None,
            attested=self.attested.as_attested() if self.attested else None,
            remarks=self.remarks,
            checks=tuple(check.check(id) for check in self.checks),
        )


class TargetResults(_Part):
    """One target. `summary` adds up to the number of requirements in the catalogue."""

    portal: str
    name: str
    base_url: str | None
    browser: str
    summary: dict[str, int]
    requirements: dict[str, RequirementResult]
    boundaries: dict[str, Any] = Field(default_factory=dict)
    open: dict[str, Any] = Field(default_factory=dict)
    values: dict[str, Any] = Field(default_factory=dict)
    causes: tuple[CauseResult, ...] = ()

    def judgements(self) -> list[Judgement]:
        """Each requirement as `mire.verdicts` knows it."""
        return [result.judgement(id) for id, result in self.requirements.items()]


class Results(_Part):
    """One run. `started` knows its zone; `shard` is « 1/3 », or None for a whole run."""

    schema_version: Literal[1] = Field(default=1, alias="schema")
    catalogue: str
    started: datetime
    duration_s: float
    seed: int
    shard: str | None = None
    targets: tuple[TargetResults, ...]

    def as_dict(self) -> dict[str, Any]:
        """Plain values, exactly as `conformance.json` holds them."""
        return self.model_dump(mode="json", by_alias=True)


def read(path: Path) -> Results:
    """Read a `conformance.json`, or raise ResultsError with one sentence."""
    try:
        return Results.model_validate(json.loads(path.read_text("utf-8")))
    except OSError as error:
        raise ResultsError(f"{path} cannot be read: {error.strerror}.") from error
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(map(str, fault["loc"])) or "the file"
        raise ResultsError(f"{path} is no results file of schema 1: {where}: {fault['msg']}.") from error
    except (ValueError, RecursionError) as error:
        raise ResultsError(f"{path} is not JSON in UTF-8: {error}.") from error
