"""What the tests of all portals by other hands share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest


@pytest.fixture(autouse=True)
def clients_are_closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever HTTP client a test opens is closed with it: other hands leave that to chance."""
    made: list[httpx.Client] = []
    begin = httpx.Client.__init__

    def recorded(self: httpx.Client, *arguments: Any, **settings: Any) -> None:
        begin(self, *arguments, **settings)
        made.append(self)

    monkeypatch.setattr(httpx.Client, "__init__", recorded)
    yield
    for client in made:
        client.close()
