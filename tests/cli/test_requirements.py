"""`mire requirements`: what the documents require, by id."""

from __future__ import annotations

from tests.cli.conftest import Mire


def test_a_requirement_says_what_it_needs(mire: Mire) -> None:
    """In words, below its statement."""
    _, said, _ = mire("requirements", "DSJ-CODE-UNIQUE")
    assert said.splitlines()[-1] == "    needs two people"


def test_one_that_needs_nothing_says_nothing_of_it(mire: Mire) -> None:
    """Only the portal itself is looked at."""
    _, said, _ = mire("requirements", "DSJ-ACCES-PREMIERE")
    assert "needs" not in said


def test_an_unknown_beginning_is_named(mire: Mire) -> None:
    """Nothing is guessed."""
    status, _, complaint = mire("requirements", "XYZ")
    assert (4, True) == (status, "XYZ" in complaint)
