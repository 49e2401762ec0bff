"""`mire diff`: what two runs differ in, and whether anything got worse."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mire.verdicts import ELSEWHERE, NOT_REACHED, NOT_SELECTED, Attested, Declared, Known, Verdict
from tests.cli.conftest import Mire, Write
from tests.results.shorthand import run

OK, NC, NV, ERR, NA = "conforme", "non conforme", "non vérifiable", "erreur", "non applicable"


@pytest.mark.parametrize(
    ("before", "after", "status", "told"),
    [
        (OK, OK, 0, None),
        (NC, NC, 0, None),
        (OK, NC, 1, "nouveau : A : conforme → non conforme"),
        (OK, ERR, 3, "nouveau : A : conforme → erreur"),
        (NC, ERR, 3, "changé : A : non conforme → erreur"),
        (ERR, NC, 0, "changé : A : erreur → non conforme"),
        (NC, OK, 0, "corrigé : A : non conforme → conforme"),
        (ERR, OK, 0, "corrigé : A : erreur → conforme"),
        (OK, NV, 1, "changé : A : conforme → non vérifiable"),
        (NV, OK, 0, "changé : A : non vérifiable → conforme"),
        (NV, NC, 1, "nouveau : A : non vérifiable → non conforme"),
        (NC, NV, 0, "changé : A : non conforme → non vérifiable"),
        (OK, NA, 0, "changé : A : conforme → non applicable"),
        ([OK, OK], [OK, NC], 1, "nouveau : A : conforme → non conforme"),
    ],
)
def test_what_became_of_a_requirement(
    mire: Mire, write: Write, before: str, after: str, status: int, told: str | None
) -> None:
    """New, fixed or changed, and an exit status by whether it got worse."""
    ended, said, _ = mire("diff", write(run({"A": before, "B": OK})), write(run({"A": after, "B": OK})))
    assert (status, told is not None) == (ended, ": A :" in said), said
    assert told is None or told in said


def test_advice_gets_worse_only_for_the_demanding(mire: Mire, write: Write) -> None:
    """As in a run: what is only advised fails with `--exigeant`."""
    files = write(run({"CONSEIL": OK, "B": OK})), write(run({"CONSEIL": NC, "B": OK}))
    assert (0, 1) == (mire("diff", *files)[0], mire("diff", *files, "--exigeant")[0])


def test_a_new_failure_comes_with_what_was_found(mire: Mire, write: Write) -> None:
    """Expected and observed, so that nobody has to open the report for it."""
    _, said, _ = mire("diff", write(run({"A": OK})), write(run({"A": NC})))
    assert "attendu : refusé" in said
    assert "observé : accepté" in said


@pytest.mark.parametrize(("why", "status"), [(NOT_SELECTED, 0), (ELSEWHERE, 0), (NOT_REACHED, 1)])
def test_what_was_left_out_on_purpose_is_not_worse(mire: Mire, write: Write, why: str, status: int) -> None:
    """A run with `-m`, or one shard of it, is compared in what it tried; what could not be reached is worse."""
    old, new = run({"A": OK, "B": OK}), run({"A": [], "B": OK}, missing={"A": why})
    ended, said, _ = mire("diff", write(old), write(new))
    assert (status, why != NOT_REACHED) == (ended, "non rejoué, hors de la sélection : A" in said), said


def test_a_failure_among_checks_that_did_not_all_run_is_one(mire: Mire, write: Write) -> None:
    """*Non couverte* does not hide it."""
    old, new = run({"A": OK}), run({"A": NC}, missing={"A": NOT_SELECTED})
    ended, said, _ = mire("diff", write(old), write(new))
    assert (1, True) == (ended, "nouveau : A : conforme → non conforme (non couverte)" in said), said


def test_a_deviation_that_the_profile_declares_is_not_worse(mire: Mire, write: Write) -> None:
    """The team knows; one that is gone and still declared fails, as it fails the run."""
    known = Declared(known={"A": Known("viendra en 2.5")})
    held, excused = run({"A": OK, "B": OK}), run({"A": NC, "B": OK}, declared=known)
    stale = run({"A": OK, "B": OK}, declared=known)
    assert (0, 1) == (mire("diff", write(held), write(excused))[0], mire("diff", write(excused), write(stale))[0])


def test_a_requirement_that_the_older_run_did_not_know(mire: Mire, write: Write) -> None:
    """Where it fails it is new, where it holds it is a change."""
    old = write(run({"B": OK}))
    new, held = run({"A": NC, "B": OK}, catalogue="2027.1"), run({"A": OK, "B": OK})
    ended, said, _ = mire("diff", old, write(new))
    assert (1, True, True) == (ended, "absente → non conforme" in said, "catalogue 2026.1 → 2027.1" in said), said
    assert 0 == mire("diff", old, write(held))[0]


def test_runs_that_judged_nothing_say_nothing(mire: Mire, write: Write) -> None:
    """Without one *conforme* or *non conforme* the exit status is 3, as for a run."""
    nothing = write(run({"A": NV}))
    assert 3 == mire("diff", nothing, nothing)[0]


def test_what_cannot_be_compared_is_refused(mire: Mire, write: Write, tmp_path: Path) -> None:
    """One sentence and 4: another portal, no file, no results."""
    here = write(run({"A": OK}))
    other = tmp_path / "liste.json"
    other.write_text("[]", "utf-8")
    refused = {
        "no portal in common (x; y)": write(run({"A": OK}, portal="y")),
        "cannot be read: No such file": tmp_path / "absent.json",
        "is no results file": other,
    }
    for sentence, file in refused.items():
        status, said, complaint = mire("diff", here, file)
        assert (4, "", 1, True) == (status, said, complaint.count("\n"), sentence in complaint), complaint


def test_both_files_are_needed(mire: Mire, write: Write) -> None:
    """One alone is wrong usage."""
    assert 4 == mire("diff", write(run({"A": OK})))[0]


def test_an_attestation_is_told_beside_the_verdict(mire: Mire, write: Write) -> None:
    """It makes nothing better or worse; one that goes stale fails, as it does in a run."""
    one = Attested(Verdict.CONFORME, "Recette", date(2026, 11, 20), date(2027, 5, 31), "PV 12")
    attests = Declared(attests={"A": one})
    plain, attested = write(run({"A": NV, "B": OK})), write(run({"A": NV, "B": OK}, declared=attests))
    refused = write(run({"A": OK, "B": OK}, declared=attests))
    status, said, _ = mire("diff", plain, attested)
    assert (0, True) == (status, "changé : A : non vérifiable → non vérifiable, attesté conforme" in said), said
    status, said, _ = mire("diff", attested, refused)
    stale = "nouveau : A : non vérifiable, attesté conforme → conforme, attestation périmée"
    assert (1, True) == (status, stale in said), said
