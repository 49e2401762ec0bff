"""Where what a test needs is not installed, it is skipped, and the run says so; in CI it fails."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.judged import ROOT
from tests.needs import NEEDS

HIDDEN = re.compile(r"firefox|dovecot|doveconf|openssl|initdb|pg_createcluster|node$")
MARK = re.compile(r"mark\.needs\(|^@databases\(", re.MULTILINE)
FILES = [str(path) for path in sorted((ROOT / "tests").rglob("test_*.py")) if MARK.search(path.read_text("utf-8"))]


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """An environment whose PATH has everything else that this machine's has, and no browser of Playwright's."""
    folder = tmp_path_factory.mktemp("bin")
    for directory in os.environ["PATH"].split(os.pathsep):
        for program in Path(directory).glob("*") if os.access(directory, os.R_OK | os.X_OK) else ():
            link = folder / program.name
            if not HIDDEN.match(program.name) and not link.is_symlink():
                link.symlink_to(program.absolute())
    kept = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith("PYTEST_")}
    return {**kept, "PATH": str(folder), "PLAYWRIGHT_BROWSERS_PATH": str(folder), "NO_COLOR": "1", "COLUMNS": "200"}


def tried(environment: Mapping[str, str], *arguments: str) -> tuple[int, str]:
    """Exit status, and what was said, by the tests that need something."""
    command = [sys.executable, "-m", "pytest", *arguments, "-p", "no:cacheprovider", "-q", "-m", "needs"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_what_is_not_installed_is_skipped_and_said(bare: Mapping[str, str]) -> None:
    """Nothing fails, nothing is tried, and each need has its line with the package to install."""
    status, said = tried(bare, *FILES, "--long")
    told = re.findall(r"^(.*) is not there: \d+ not tried, .* To have it: apt-get install (.*)$", said, re.MULTILINE)

    assert status == 0, said
    assert re.match(r"\d+ skipped, \d+ deselected in ", said.splitlines()[-1]), said
    assert sorted((need.title, need.packages) for need in NEEDS.values()) == sorted(told)


def test_in_ci_what_is_not_installed_fails(bare: Mapping[str, str]) -> None:
    """It is green only where everything was tried."""
    status, said = tried({**bare, "CI": "true"}, "tests/plugin/test_firefox.py", "--long")

    assert status == 1, said
    assert re.match(r"2 errors in ", said.splitlines()[-1]), said
    assert "not there, and nothing is left untried in CI: firefox" in said


def test_what_is_not_installed_is_told_to_the_set_up(bare: Mapping[str, str]) -> None:
    """By Debian's packages, a line for each need."""
    done = subprocess.run([sys.executable, "-m", "tests.needs"], cwd=ROOT, env=bare, capture_output=True, text=True)

    assert [need.packages for need in NEEDS.values()] == done.stdout.splitlines()
