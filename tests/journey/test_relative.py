"""Values that are named after a person's own."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mire.journey.relative import change, how_changed, is_other, is_own

LESS = "le sien, sans son dernier caractère"


def changed(value: str, shape: str, layout: str = "aaaa-mm-jj", iso: str = "1990-05-17") -> str:
    return change(value, layout, how_changed(shape), iso)


@pytest.mark.parametrize(
    ("shape", "written"),
    [
        ("la sienne", "1990-05-17"),
        ("la sienne, en jj-mm-aaaa", "17-05-1990"),
        ("la sienne, en mm-jj-aaaa", "05-17-1990"),
        ("la sienne, en aaaa-jj-mm", "1990-17-05"),
        ("la sienne, en aa-mm-jj", "90-05-17"),
        ("la sienne, au 30 du mois 2", "1990-02-30"),
        ("la sienne, au 10 du mois 13", "1990-13-10"),
        ("la sienne, au lendemain", "1990-05-18"),
        ("la sienne, un an plus tôt", "1989-05-17"),
        ("la sienne, à un autre mois", "1990-06-17"),
        ("la sienne, jour et mois échangés", "1990-17-05"),
    ],
)
def test_a_date_is_written_as_the_shape_says(shape: str, written: str) -> None:
    """The person's own date, in another order or on a day that does not exist."""
    assert written == changed("1990-05-17", shape)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_another_month_or_year_leaves_the_rest_of_a_date(day: date) -> None:
    """Whatever the day, the 29th of February too: to a portal that leaves one part out it is the same day."""
    month, year = (
        date.fromisoformat(change(day.isoformat(), "aaaa-mm-jj", how, day.isoformat()))
        for how in ("à un autre mois", "un an plus tôt")
    )

    assert month.month != day.month
    assert (month.year, month.day) == (day.year, day.day)
    assert year.year < day.year
    assert (year.month, year.day) == (day.month, day.day)


@given(st.from_regex("[A-Z0-9]{1,12}", fullmatch=True))
def test_a_changed_character_gives_another_value_of_the_same_form(value: str) -> None:
    """An unknown number looks like a known one: as long, and with digits where there were digits."""
    other = changed(value, "le sien, inconnu")

    assert value != other
    assert re.sub("[0-9]", "9", re.sub("[A-Z]", "A", value)) == re.sub("[0-9]", "9", re.sub("[A-Z]", "A", other))


def test_an_unknown_number_is_not_the_next_one() -> None:
    """Numbers are given out one after another: the next one is somebody's."""
    assert "21001" == changed("11001", "le sien, inconnu")


def test_case_can_be_changed_alone() -> None:
    """« la casse changée » exchanges small and capital letters."""
    assert "aBC1" == changed("Abc1", "le sien, la casse changée")


def test_the_end_can_be_left_out() -> None:
    """Half of it, or its last character."""
    assert ("Abc", "Abc12") == (changed("Abc123", "le sien, sans sa fin"), changed("Abc123", LESS))


def test_an_unknown_change_is_refused() -> None:
    """The sentence names it."""
    with pytest.raises(ValueError, match="retourné"):
        changed("x", "le sien, retourné")


@pytest.mark.parametrize(("shape", "own", "other"), [("le sien", True, False), ("celui de l'autre", False, True)])
def test_own_and_other_are_told_apart(shape: str, own: bool, other: bool) -> None:
    """« le sien » is the person's own, « celui de l'autre » the second person's."""
    assert (own, other) == (is_own(shape), is_other(shape))
