"""Where mire is a folder of somebody else's project, a submodule say, its own tests are not theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

CLONE = Path(__file__).resolve().parent


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    """Leave out everything here but in the clone's own runs."""
    return None if config.rootpath.resolve() == CLONE else True
