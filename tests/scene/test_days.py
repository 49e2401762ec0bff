"""Days that lists speak of: how they are written, and which of an entry's is the payment's."""

from datetime import date

import pytest

from mire.page.tree import parse
from mire.page.view import View
from mire.scene.days import days_in, paid_on

TABLE = """
- table [ref=e1]:
  - rowgroup [ref=e2]:
    - row [ref=e3]:
      - columnheader "Date du soin" [ref=e4]
      - columnheader "{title}" [ref=e5]
  - rowgroup [ref=e6]:
    - row [ref=e7]:
      - cell "{first}" [ref=e8]
      - cell "{second}" [ref=e9]
"""


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("le 31/12/2016", [date(2016, 12, 31)]),
        ("31-12-2016 puis 1.2.2017", [date(2016, 12, 31), date(2017, 2, 1)]),
        ("2016-12-31", [date(2016, 12, 31)]),
        ("le 1er août 2017", [date(2017, 8, 1)]),
        ("Relevé de février 2024", [date(2024, 2, 29)]),
        ("le 31/02/2017, 12,50 €, 75011 Paris", []),
    ],
)
def test_days_are_read_as_they_are_written(text: str, days: list[date]) -> None:
    """Figures, words, or a month alone, which ends on its last day; what is no day is none."""
    assert days == days_in(text)


def test_the_column_of_payments_says_when(subtests: pytest.Subtests) -> None:
    """The day of care is another; where no column speaks of payment, the latest day of the entry is taken."""
    cases = [
        ("Payé le", "02/01/2018", "30/12/2016", date(2016, 12, 30)),
        ("Autre date", "02/01/2018", "30/12/2016", date(2018, 1, 2)),
    ]
    for title, first, second, paid in cases:
        with subtests.test(title):
            view = View(parse(TABLE.format(title=title, first=first, second=second)))
            assert [paid] == [day for _, day in paid_on(view)]
