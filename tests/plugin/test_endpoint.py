"""`--browser-endpoint`: a browser that runs elsewhere, on loopback here."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mire.browser.launch import find_browser
from tests.plugin.conftest import Judge, Run
from tests.plugin.targets import Target

OWN = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
"""Says where Playwright's own Chromium is; another process, for this one's Playwright may be at work."""
Start = Callable[..., str]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start a program and return the address that it says it listens on."""
    started: list[subprocess.Popen[str]] = []

    def start(*command: str) -> str:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        started.append(process)
        assert process.stdout is not None
        for line in process.stdout:
            if found := re.search(r"ws://\S+", line):
                return found[0]
        raise AssertionError("it ended without listening")

    yield start
    for process in started:
        process.terminate()
        process.wait(timeout=10)
        assert process.stdout is not None
        process.stdout.close()


def installed() -> str:
    """The program of a Chromium on this machine."""
    found = find_browser("chromium").executable
    return str(found) if found else subprocess.check_output([sys.executable, "-c", OWN], text=True).strip()


@pytest.fixture
def cdp(start: Start, tmp_path: Path) -> str:
    """A Chromium with an open port."""
    options = ["--headless", "--no-sandbox", "--remote-debugging-port=0", f"--user-data-dir={tmp_path / 'profil'}"]
    port = start(installed(), *options).split("/")[2]
    return f"http://{port}"


@pytest.fixture
def server(start: Start, tmp_path: Path) -> str:
    """A Playwright server with a Chromium behind it."""
    config = tmp_path / "serveur.json"
    config.write_text(json.dumps({"executablePath": installed(), "chromiumSandbox": False, "headless": True}))
    return start(sys.executable, "-m", "playwright", "launch-server", "--browser", "chromium", "--config", str(config))


@pytest.mark.parametrize("kind", ["cdp", "server"])
def test_a_browser_elsewhere_judges(judge: Judge, request: pytest.FixtureRequest, kind: str) -> None:
    """What is written down names it, and it goes on running afterwards: a second run finds it."""
    endpoint: Any = request.getfixturevalue(kind)
    target = Target()
    for _ in range(2):
        ended = judge("-m", "MINI-CODE-SUFFIT", "--browser-endpoint", endpoint, target=target)
        assert (0, "conforme") == (ended.status, ended.verdict("MINI-CODE-SUFFIT")), ended.said
    target.close()
    assert ended.results["browser"].startswith("chromium ")


def test_where_no_browser_answers_nothing_is_judged(judge: Judge) -> None:
    """The harness is at fault: 3, and one sentence that names the address."""
    target = Target()
    ended = judge("-m", "MINI-CONSEIL", "--browser-endpoint", "http://127.0.0.1:9", target=target)
    target.close()
    assert (3, True) == (ended.status, "No browser answers at http://127.0.0.1:9: " in ended.said), ended.said


WRONG = {
    "--browser-endpoint=chez-moi": "« chez-moi » is no browser's address",
    "--browser-endpoint=http://127.0.0.1:9 --browser=firefox": "there is one browser only",
    "--browser-endpoint=ws://127.0.0.1:9 --browser=firefox --browser=chromium": "there is one browser only",
}


@pytest.mark.parametrize(("options", "sentence"), WRONG.items(), ids=WRONG)
def test_what_is_no_endpoint_is_refused(listed: Run, options: str, sentence: str) -> None:
    """Before anything starts."""
    status, said = listed(*options.split())
    assert (4, True) == (status, sentence in said), said
