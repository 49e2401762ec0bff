"""Every check is proven by a mock that is wrong in just that way.

Here EACH deviations of each feature file are run, against their requirement and NEIGHBOURS that share its screen: a
quarter of the files at each commit, in turn, so that `make test` stays a matter of minutes. `make selfcheck` runs the
whole matrix.
"""

from pathlib import Path

import pytest

from tests.selfcheck.matrix import NOT_FOUND_YET, allowed, deviations, faults, neighbours, pairs, run, some
from tests.turns import in_turn

SHARES, TURNS = 8, 4
EACH, NEIGHBOURS = 1, 0


@pytest.mark.parametrize("share", in_turn(range(SHARES), TURNS))
def test_each_deviation_is_found_under_its_own_requirement_alone(
    share: int, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    """Its own requirement does not conform; those beside it stay as they were, or fall for a declared reason."""
    chosen = some(EACH)[share::SHARES]
    found = run(pairs(chosen, NEIGHBOURS), tmp_path)

    for deviation in chosen:
        with subtests.test(deviation.id):
            assert (deviation.id, deviation.requirement) in found
            assert [] == faults(deviation, found)


def test_the_deviation_that_is_asked_for_is_judged(tmp_path: Path) -> None:
    """Not the right mock beside it, which would conform."""
    asked = ("ETU-NUMEROS:sans-contrat", "ETU-NUMEROS")

    assert {asked: "non conforme"} == {pair: verdict for pair, (verdict, _) in run([asked], tmp_path).items()}


def test_each_covered_requirement_has_a_deviation() -> None:
    """A check that no deviation makes fail might never fail."""
    proven = {deviation.requirement for deviation in deviations()}
    unproven = {id for deviation in deviations() for id in neighbours(deviation.requirement)} - proven

    assert set() == unproven


def test_what_is_not_found_yet_names_deviations_that_exist() -> None:
    """The list of gaps does not outlive them."""
    assert set() == NOT_FOUND_YET.keys() - {deviation.id for deviation in deviations()}


def test_a_deviation_without_a_reason_to_fell_others_may_fell_none() -> None:
    """A neighbour has to conform where nothing is declared and no twin is taken away."""
    deviation = next(one for one in deviations() if one.id == "DSJ-PERSONNE-ECRAN:poste")

    assert {"conforme"} == allowed(deviation, "DSJ-PERSONNE-NOM")
