"""Parameters that are tried in turn: one in so many at each commit, so that `make test` stays a matter of minutes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def in_turn(values: Iterable[Any], of: int) -> list[Any]:
    """Each value, or tuple of values, as a parameter; `--long` tries all of them at once."""
    several = (value if isinstance(value, tuple) else (value,) for value in values)
    return [pytest.param(*value, marks=pytest.mark.turn(place % of, of)) for place, value in enumerate(several)]
