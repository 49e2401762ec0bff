"""Added to the miniature's plugin: Chromium is killed in the middle of the second scenario."""

import os
import signal
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser
from pytest_bdd.parser import Step


def pytest_bdd_after_step(request: pytest.FixtureRequest, step: Step) -> None:
    """Before the step that presses a link."""
    if step.name == "on a ouvert l'entrée du portail":
        os.kill(browser_process(request.getfixturevalue("browser")), signal.SIGKILL)


def browser_process(browser: Browser) -> int:
    """The process id of a Chromium on this machine."""
    info: dict[str, Any] = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    pids: Iterator[int] = (process["id"] for process in info["processInfo"] if process["type"] == "browser")
    return next(pids)
