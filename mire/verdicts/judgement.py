"""How checks add up to requirements, and requirements to a summary and an exit status."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from mire.verdicts.check import NON_COUVERTE, STATUSES, Check, Status, Verdict
from mire.verdicts.declared import Attested, Declared, Known

PRECEDENCE: Final = (
    Verdict.ERREUR,
    Verdict.NON_CONFORME,
    Verdict.ECART_CONNU,
    Verdict.NON_VERIFIABLE,
    Verdict.CONFORME,
    Verdict.NON_APPLICABLE,
)
"""A requirement takes the first of these that one of its checks has."""

NONE_EXISTS: Final = "aucune vérification n'existe"
NO_PORTAL: Final = "demande un portail, et le profil n'offre que des validateurs"
NOT_SELECTED: Final = "non sélectionnée"
NOT_REACHED: Final = "non atteinte"
ELSEWHERE: Final = "autre part"
"""In another shard of the same run."""


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """One requirement of one target. `why` says why it is *non couverte*, `reason` explains any other.

    stale: what the profile declares or attests of it has to leave the profile. unstable: repeats of one scenario ended
    differently. absent, known, attested: what the profile says of it.
    """

    requirement: str
    level: str
    status: Status
    why: str | None = None
    reason: str | None = None
    stale: bool = False
    unstable: bool = False
    absent: bool = False
    known: Known | None = None
    attested: Attested | None = None
    remarks: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def ran(self) -> Verdict | None:
        """What those checks that did run add up to, even where the requirement is *non couverte*."""
        if self.status != NON_COUVERTE:
            return Verdict(self.status)
        return worst(self.checks)

    @property
    def attestation(self) -> Attested | None:
        """What a person attests of it, where that counts: no machine could verify it, and it is not past its day."""
        return self.attested if self.status == Verdict.NON_VERIFIABLE and not self.stale else None


def worst(checks: Iterable[Check]) -> Verdict | None:
    """The first verdict of the contract's order that any of these checks has; None without checks."""
    seen = {check.verdict for check in checks}
    return next((verdict for verdict in PRECEDENCE if verdict in seen), None)


def varies(checks: Iterable[Check]) -> bool:
    """Whether some scenario ended in different verdicts when it was repeated in the same browser."""
    ended: dict[tuple[str, str | None], dict[int, list[Check]]] = {}
    for check in checks:
        if check.repeat is not None:
            repeats = ended.setdefault((check.feature, check.browser), {})
            repeats.setdefault(check.repeat, []).append(check)
    return any(len(set(map(worst, repeats.values()))) > 1 for repeats in ended.values())


def aggregate(checks: Iterable[Check], missing_reason: str | None = None) -> tuple[Status, str | None]:
    """Add the checks of one requirement up, whatever their order, to its status and the reason for it.

    `missing_reason` says why checks of this requirement did not run (None: all of them did).
    """
    ran = tuple(checks)
    verdict = worst(ran)
    if verdict is None:
        return NON_COUVERTE, missing_reason or NONE_EXISTS
    if missing_reason:
        done = "1 vérification faite" if len(ran) == 1 else f"{len(ran)} vérifications faites"
        return NON_COUVERTE, f"{missing_reason} ({done} : {verdict})"
    reasons = sorted({check.reason for check in ran if check.verdict == verdict and check.reason})
    return verdict, " ; ".join(reasons) or None


def judge(
    requirement: str,
    level: str,
    checks: Iterable[Check],
    *,
    missing_reason: str | None = None,
    declared: Declared | None = None,
    today: date,
) -> Judgement:
    """Judge one requirement by its checks and by what the profile declares about it."""
    declared = declared or Declared()
    if absent := declared.absent.get(requirement):
        return _absent(requirement, level, absent, tuple(checks))
    known, attested = declared.known.get(requirement), declared.attests.get(requirement)
    judged = tuple(_excused(check, known) if known else check for check in sorted(checks, key=lambda one: one.place))
    status, reason = aggregate(judged, missing_reason)
    uncovered = status == NON_COUVERTE
    refused = attested.stale(status, today) if attested else None
    return Judgement(
        requirement=requirement,
        level=level,
        status=status,
        why=reason if uncovered else None,
        reason=None if uncovered else reason,
        stale=not uncovered and (refused is not None or (known is not None and _is_stale(status, known, today))),
        unstable=varies(judged),
        known=known,
        attested=attested,
        remarks=_remarks(judged, None if uncovered else refused),
        checks=judged,
    )


def _remarks(checks: Iterable[Check], refused: str | None) -> tuple[str, ...]:
    """Each remark once; `refused` says why an attestation does not count."""
    remarks = dict.fromkeys(remark for check in checks for remark in check.remarks)
    return (*remarks, refused) if refused else (*remarks,)


def _absent(requirement: str, level: str, reason: str, checks: tuple[Check, ...]) -> Judgement:
    return Judgement(
        requirement=requirement,
        level=level,
        status=Verdict.NON_APPLICABLE,
        reason=reason,
        absent=True,
        checks=tuple(sorted(checks, key=lambda one: one.place)),
    )


def _excused(check: Check, known: Known) -> Check:
    """A non-conformity that was declared is a known deviation, and keeps what was expected and observed."""
    if check.verdict != Verdict.NON_CONFORME:
        return check
    return replace(check, verdict=Verdict.ECART_CONNU, reason=known.reason)


def _is_stale(status: Status, known: Known, today: date) -> bool:
    return status == Verdict.CONFORME or known.is_past(today)


def summarise(statuses: Iterable[Status]) -> dict[str, int]:
    """Count each status, zeros included: the sum is the number of requirements given."""
    counts = {str(status): 0 for status in STATUSES}
    for status in statuses:
        counts[status] += 1
    return counts


PASSED, FAILED, INTERRUPTED, BROKEN, MISUSED = 0, 1, 2, 3, 4
"""Exit statuses, as pytest numbers them."""


def exit_status(
    judgements: Iterable[Judgement],
    *,
    exigeant: bool = False,
    interrupted: bool = False,
    misused: bool = False,
    broken: bool = False,
) -> int:
    """The exit status of a run; of several that apply the worst wins: 2, then 4, 3, 1.

    `misused`: wrong usage or profile, or nothing selected. `broken`: a silent target or a refused token.
    A check that failed counts even where its requirement is *non couverte* because others did not run.
    """
    if interrupted:
        return INTERRUPTED
    if misused:
        return MISUSED
    judgements = tuple(judgements)
    ran = {judgement.ran for judgement in judgements}
    if broken or Verdict.ERREUR in ran or not ran & {Verdict.CONFORME, Verdict.NON_CONFORME}:
        return BROKEN
    return FAILED if any(fails(judgement, exigeant=exigeant) for judgement in judgements) else PASSED


def fails(judgement: Judgement, *, exigeant: bool = False) -> bool:
    """Whether this requirement makes a run end in 1, *erreur* left aside."""
    if judgement.stale or judgement.unstable:
        return True
    if judgement.ran == Verdict.NON_CONFORME:
        return exigeant or judgement.level != "recommandé"
    return exigeant and judgement.ran == Verdict.NON_VERIFIABLE
