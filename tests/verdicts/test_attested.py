"""What a person attests: beside *non vérifiable*, never a verdict, and stale where a machine did judge."""

from datetime import date

import pytest

from mire.verdicts import Attested, Declared, Judgement, Verdict, exit_status, judge, summarise
from tests.verdicts.test_verdicts import TODAY, check, judged

UNTIL = date(2027, 5, 31)


def attested(verdict: Verdict = Verdict.CONFORME, until: date = UNTIL) -> Declared:
    return Declared(attests={"X-1": Attested(verdict, "Équipe recette", date(2026, 11, 20), until, "PV 12")})


def beside(*others: str) -> Judgement:
    """A requirement whose checks end so, attested."""
    return judged(*others, declared=attested())


def test_what_could_not_be_verified_is_attested() -> None:
    """The verdict stays, and so do the counts."""
    found = beside("non vérifiable")
    assert found.attestation == attested().attests["X-1"]
    assert ("non vérifiable", False, ()) == (found.status, found.stale, found.remarks)
    assert {"non vérifiable": 1} == {name: n for name, n in summarise([found.status]).items() if n}


@pytest.mark.parametrize("verdict", ["conforme", "non conforme"])
def test_what_was_judged_refuses_the_attestation(verdict: str) -> None:
    """Whichever way: the line has to leave the profile, and the result says why."""
    found = beside(verdict)
    assert (None, True, verdict) == (found.attestation, found.stale, found.status)
    assert (f"attestation refusée : la vérification a eu lieu ({verdict})",) == found.remarks
    assert 1 == exit_status([found, judged("conforme")])


@pytest.mark.parametrize("verdict", ["erreur", "non applicable"])
def test_what_was_not_judged_leaves_the_attestation(verdict: str) -> None:
    """It counts for nothing there, and nobody has to take it out."""
    found = beside(verdict)
    assert (None, False, ()) == (found.attestation, found.stale, found.remarks)


@pytest.mark.parametrize(("until", "stale"), [(TODAY, False), (date(2026, 11, 20), True)])
def test_an_attestation_ends_with_its_day(until: date, stale: bool) -> None:
    """Up to and including that day; afterwards it fails the run, and counts no more."""
    found = judged("non vérifiable", declared=attested(until=until))
    assert (stale, stale) == (found.stale, found.attestation is None)
    assert int(stale) == exit_status([found, judged("conforme")])


def test_nothing_is_stale_where_checks_did_not_all_run() -> None:
    """Another shard of the run may have the others."""
    found = judge("X-1", "exigé", [check("conforme")], missing_reason="autre part", declared=attested(), today=TODAY)
    assert ("non couverte", False, None) == (found.status, found.stale, found.attestation)


@pytest.mark.parametrize("said", [Verdict.CONFORME, Verdict.NON_CONFORME])
def test_an_attestation_is_no_verdict(said: Verdict) -> None:
    """A run that judged nothing else judged nothing, and who demands more is not content with it."""
    found = judged("non vérifiable", declared=attested(said))
    assert 3 == exit_status([found])
    assert (0, 1) == tuple(exit_status([found, judged("conforme")], exigeant=exigeant) for exigeant in (False, True))


def test_an_attestation_says_who_when_and_by_what() -> None:
    """In one phrase, for reports."""
    said = "conforme, attesté par Équipe recette le 2026-11-20, jusqu'au 2027-05-31 : PV 12"
    assert said == str(attested().attests["X-1"])
