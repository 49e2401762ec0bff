"""What reports say, apart from the verdicts, of what people attest and of what has to leave the profile."""

from collections.abc import Iterable, Iterator
from typing import Final

from mire.results.model import RequirementResult
from mire.verdicts import ATTESTED, Judgement

APART: Final = "attesté à part, parmi les non vérifiables"
STALE_KNOWN: Final = "écart périmé"
STALE_ATTESTATION: Final = "attestation périmée"


def stale_word(one: Judgement | RequirementResult) -> str:
    """What it is that has to leave the profile: no requirement is both declared *known* and attested."""
    return STALE_ATTESTATION if one.attested else STALE_KNOWN


def counted(judgements: Iterable[Judgement]) -> Iterator[str]:
    """One line that counts the attested requirements, and one for each; none where there are none."""
    found = [(judged.requirement, judged.attestation) for judged in judgements if judged.attestation]
    if found:
        yield f"{APART} : {len(found)}"
        yield from (f"  {id} : {attestation}" for id, attestation in found)


def word(one: RequirementResult) -> str:
    """« attesté conforme », or nothing."""
    return f"{ATTESTED} {one.attestation.verdict}" if one.attestation else ""
