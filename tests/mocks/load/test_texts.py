"""Whatever is entered, a portal answers with a page, whichever database it stands on."""

from typing import Any, Self

import pytest

from tests.mocks.browsing import Browsing
from tests.mocks.load.crowd import make_known, people
from tests.mocks.load.kinds import databases, portals
from tests.mocks.load.registrations import Registration
from tests.mocks.process import stood


class Contrary(Browsing):
    """Before it sends a form as it should be, it tries in each field what databases refuse (`odd`)."""

    def __init__(self, base_url: str, odd: str) -> None:
        super().__init__(base_url)
        self.odd = odd

    def send(self, **fields: Any) -> Self:
        """No answer to any of them is 500 or more: see `Browsing`."""
        page = self.shown
        for name, value in fields.items():
            super().send(**{**fields, name: value + self.odd})
            self.shown = page
        return super().send(**fields)


@databases(heavy=False)
@pytest.mark.parametrize("odd", ["\0", "é" * 5000], ids=["nul", "long"])
@portals()
def test_no_text_makes_a_page_err(registration: Registration, database: str, odd: str) -> None:
    """In every field of registration and sign-in: NUL, which PostgreSQL keeps in no text, and more than a column holds.

    (Where one was accepted, the account stands from then on, and sign-in shows it.)
    """
    someone = people(registration, 1)[0]
    with stood(registration.portal, database) as process, Contrary(process.url, odd) as browsing:
        make_known(registration, process.url, [someone])

        registration.register(browsing, someone)

        assert registration.sign_in(browsing, someone).path.endswith(registration.inside)
