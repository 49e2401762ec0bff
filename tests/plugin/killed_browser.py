"""Added to the miniature's plugin: Chromium is killed in the middle of the second scenario."""

import os
import signal

import pytest
from pytest_bdd.parser import Step

from mire.plugin.watchdog import process_of


def pytest_bdd_after_step(request: pytest.FixtureRequest, step: Step) -> None:
    """Before the step that presses a link."""
    if step.name == "on a ouvert l'entrée du portail":
        process = process_of(request.getfixturevalue("browser"))
        assert process is not None
        os.kill(process, signal.SIGKILL)
