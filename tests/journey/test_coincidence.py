"""Rows that are to be refused and that, with some people, a portal is right to take."""

from pathlib import Path
from random import Random

import pytest

from mire.catalogue import load
from mire.journey.coincidence import coincidence
from mire.journey.member import Member
from mire.journey.values import Values
from mire.target.people import Person

PORTALS = load(Path(__file__).parents[2] / "features").portals
NUMBERS = {"contract": "100", "certificate": "2001", "birth_date": "1990-05-17"}


def member(portal: str = "desjardins", **data: str) -> Member:
    return Member(Person(portal, NUMBERS | data), PORTALS[portal], Values(Random(1)))


def told(who: Member, **shapes: str) -> str | None:
    return coincidence(who, shapes, {key: who.resolve(key, shape) for key, shape in shapes.items()})


def beside(who: Member, **data: str) -> Member:
    """`who`, with another person beside."""
    who.other = member(who.portal.id, **data)
    return who


@pytest.mark.parametrize("contract", ["200", "300"])
def test_two_people_of_different_plans_can_be_told_apart(contract: str) -> None:
    """The other's contract with one's own certificate is no plan of either."""
    who = beside(member(), contract=contract, certificate="7007")

    assert told(who, contrat="celui de l'autre", certificat="le sien") is None


def test_the_others_contract_that_is_also_ones_own_is_no_wrong_one() -> None:
    """Colleagues share the contract of their employer."""
    who = beside(member(), certificate="7007")

    assert "valeurs mêmes de la personne" in str(told(who, contrat="celui de l'autre", certificat="le sien"))


def test_ones_own_certificate_under_the_others_contract_may_be_the_others_plan() -> None:
    """Where certificates are numbered from one in every contract, both people may have the same number."""
    who = beside(member(), contract="200")

    assert "valeurs de l'autre" in str(told(who, contrat="celui de l'autre", certificat="le sien"))


def test_what_is_wholly_the_others_is_asked_for_as_such() -> None:
    """A row that asks for the other's value alone means it: a code that is taken."""
    who = beside(member())
    assert who.other is not None
    who.keep("code", "minou1234")
    who.other.keep("code", "toto9876")

    assert told(who, code="celui de l'autre") is None


@pytest.mark.parametrize(
    ("born", "shape", "says_something"),
    [
        ("1990-05-17", "la sienne, en aaaa-jj-mm", True),
        ("1990-05-07", "la sienne, en aaaa-jj-mm", False),
        ("1990-05-05", "la sienne, en aaaa-jj-mm", False),
        ("1990-05-05", "la sienne, jour et mois échangés", False),
        ("1990-05-07", "la sienne, jour et mois échangés", True),
        ("1990-05-07", "la sienne, en jj-mm-aaaa", True),
        ("1990-01-01", "la sienne, au 01 du mois 1", False),
        ("1990-01-01", "la sienne, au lendemain", True),
        ("1990-12-31", "la sienne, au lendemain", True),
    ],
)
def test_a_date_that_reads_as_a_date_all_the_same_says_nothing(born: str, shape: str, says_something: bool) -> None:
    """A portal that does not know the date cannot tell that its parts were exchanged."""
    assert says_something is (told(member(birth_date=born), naissance=shape) is None)


@pytest.mark.parametrize("shape", ["[vide]", "le sien", "« 2001 »", "le sien, inconnu"])
def test_other_rows_are_tried(shape: str) -> None:
    """Nothing, what was taken before, what the documents write out, a number that nobody has."""
    assert told(member(), certificat=shape) is None
