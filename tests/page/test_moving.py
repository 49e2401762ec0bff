"""Texts of a page that change by themselves."""

import pytest

from mire.page.moving import counted, shape_of, timed, unmoved


def test_what_moves_is_taken_out_of_a_line() -> None:
    """With any number in it; a line that is all of it is gone."""
    moving = {shape_of("08:00:00"), shape_of("Vos lunettes")}
    lines = ["Il est 17:45:09 h.", "Vos lunettes", "Ce nom est inconnu."]
    assert ["Il est … h.", "Ce nom est inconnu."] == unmoved(lines, moving)


@pytest.mark.parametrize(
    ("line", "number", "time"),
    [
        ("Il est 08:01.", True, True),
        ("Fermeture dans 599 secondes", True, False),
        ("Ce nom est inconnu.", False, False),
        ("Ouvert dès 08:01", False, False),
    ],
)
def test_a_line_that_only_counts_on(line: str, number: bool, time: bool) -> None:
    """Only its number is new, or only the time of day, though none stood there before."""
    earlier = ["Il est .", "Fermeture dans 600 secondes"]
    assert (number, time) == (counted(line, earlier), timed(line, earlier))
