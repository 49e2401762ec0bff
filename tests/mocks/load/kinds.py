"""What the tests of this folder are played on: each portal and each database, the first of both in `make test` too."""

from collections.abc import Iterable
from typing import Any

import pytest

from tests.mocks.load.registrations import REGISTRATIONS, Registration


def portals(*only: str) -> pytest.MarkDecorator:
    """Each portal that has a registration, or only these."""
    chosen = [one for one in REGISTRATIONS if not only or one.portal in only]
    return pytest.mark.parametrize("registration", _first_is_short(chosen), ids=_named)


def databases(*, heavy: bool) -> pytest.MarkDecorator:
    """Each kind; where a test is heavy, only the first in `make test`."""
    marks = [pytest.mark.needs("postgresql"), *([pytest.mark.long] if heavy else [])]
    return pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=marks)], indirect=True)


def _first_is_short(values: Iterable[Any]) -> list[Any]:
    return [pytest.param(value, marks=[pytest.mark.long] if place else []) for place, value in enumerate(values)]


def _named(registration: Registration) -> str:
    return registration.portal
