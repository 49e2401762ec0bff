"""What holds for the project's own tests, and not for users' runs."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Make warnings errors; this file is loaded for `pytest tests` only."""
    config.addinivalue_line("filterwarnings", "error")
