"""Which proposals `mire doctor --fix` takes: asked for one by one, or those that leave no doubt."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from mire.cli.fixing import Asking, only_sure
from mire.doctor.finding import Finding, Grade, Proposal

CONTRACT, NAME = Proposal("labels", "Numéro de contrat", "No de contrat"), Proposal("labels", "Nom", "Nom complet")
FIRST_NAME = Proposal("labels", "Prénom", "Nom complet")
YES, NO = Proposal("dismiss", "buttons", "Accepter", True), Proposal("dismiss", "buttons", "Refuser", True)


def profile(*buttons: str, **labels: str) -> Any:
    return SimpleNamespace(labels=labels, dismiss=buttons)


def wrong(*proposals: Proposal, grade: Grade = Grade.WRONG) -> Finding:
    return Finding("écran", grade, "…", "…", proposals)


def answering(*answers: str) -> Callable[[str], str]:
    left = list(answers)
    return lambda _: left.pop(0)


@pytest.mark.parametrize(
    ("findings", "taken"),
    [
        ([wrong(CONTRACT), wrong(CONTRACT), wrong(NAME)], [CONTRACT, NAME]),
        ([wrong(NAME), wrong(FIRST_NAME)], []),
        ([wrong(YES, NO)], []),
        ([wrong(YES)], [YES]),
        ([wrong(CONTRACT, grade=Grade.NOTE)], []),
        ([wrong()], []),
    ],
)
def test_all_is_what_leaves_no_doubt(findings: list[Finding], taken: list[Proposal]) -> None:
    """One thing that mends it, no name for two things, and something that stands in the way."""
    assert taken == only_sure(profile(), findings)


def test_what_the_profile_has_is_not_proposed_again() -> None:
    """Another name for the same label, or the same name for another, is somebody's decision."""
    known = profile("Accepter", **{"numéro de contrat": "Contrat", "X": "nom complet"})
    assert [] == only_sure(known, [wrong(CONTRACT), wrong(NAME), wrong(YES)])


@pytest.mark.parametrize(
    ("answers", "taken"),
    [
        (["y", "n", "y"], [CONTRACT, NO]),
        (["", "o"], [YES]),
        (["n", "n", "n"], []),
    ],
)
def test_each_is_asked_for(answers: list[str], taken: list[Proposal]) -> None:
    """Of several that mend one thing, until one is taken."""
    assert taken == Asking(answering(*answers)).chosen(profile(), [wrong(CONTRACT), wrong(YES, NO)])


def test_nothing_is_asked_twice() -> None:
    """A no stays a no, when everything was looked at again."""
    asking = Asking(answering("n"))
    assert ([], []) == (asking.chosen(profile(), [wrong(NAME)]), asking.chosen(profile(), [wrong(NAME)]))


def test_one_name_is_not_taken_for_two_things() -> None:
    """The second is not even asked."""
    assert [NAME] == Asking(answering("y")).chosen(profile(), [wrong(NAME), wrong(FIRST_NAME)])


def test_no_answer_is_a_no() -> None:
    """As in a job that nobody watches."""

    def ended(_: str) -> str:
        raise EOFError

    assert [] == Asking(ended).chosen(profile(), [wrong(NAME)])
