"""Runs of `pytest` on the miniature, in a process of their own as users start them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.plugin import miniature
from tests.plugin.targets import Target


@dataclass(frozen=True)
class Ended:
    """How a run ended: exit status, all that it said, the folder of its report."""

    status: int
    said: str
    folder: Path

    @property
    def results(self) -> dict[str, Any]:
        """The first target of `conformance.json`."""
        target: dict[str, Any] = json.loads((self.folder / "conformance.json").read_text("utf-8"))["targets"][0]
        return target

    def verdict(self, requirement: str) -> str:
        """The verdict of one requirement."""
        return str(self.results["requirements"][requirement]["verdict"])

    def verdicts(self) -> set[str]:
        """Every verdict that some requirement got."""
        return {one["verdict"] for one in self.results["requirements"].values()}


Judge = Callable[..., Ended]
Run = Callable[..., tuple[int, str]]


def environment() -> dict[str, str]:
    """Without colours, so that what is said can be compared."""
    return {**os.environ, "PYTHONPATH": str(miniature.ROOT), "NO_COLOR": "1", "COLUMNS": "200"}


def command(*arguments: str | Path) -> list[str]:
    """`pytest` as users start it."""
    return [sys.executable, "-m", "pytest", *map(str, arguments)]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A miniature of its own."""
    return miniature.make(tmp_path / "projet")


@pytest.fixture
def judge(project: Path) -> Judge:
    """Run pytest in the project; a target's profile is added to the arguments."""
    return judge_of(project)


def judge_of(project: Path) -> Judge:
    """What runs pytest in `project`."""

    def judge(
        *arguments: str | Path,
        target: Target | None = None,
        timeout_s: float = 5,
        labels: Mapping[str, str] | None = None,
        more: str = "",
    ) -> Ended:
        profile = [f"--target={miniature.profile(project, target.url, timeout_s, labels, more)}"] if target else []
        done = subprocess.run(
            command(*profile, *arguments),
            cwd=project,
            env=environment(),
            capture_output=True,
            text=True,
            timeout=100,
        )
        return Ended(done.returncode, done.stdout + done.stderr, project / "reports")

    return judge


@pytest.fixture
def serve() -> Iterator[Callable[[Target], Target]]:
    """Have a target closed after the test."""
    served: list[Target] = []

    def serve(target: Target) -> Target:
        served.append(target)
        return target

    yield serve
    for target in served:
        if not target.released.is_set():
            target.close()


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """`pytest` in the project, in this process: exit status and what was said."""

    def run(*arguments: str) -> tuple[int, str]:
        monkeypatch.chdir(project)
        monkeypatch.setenv("COLUMNS", "200")
        status = pytest.main(["-q", "--capture=no", "-W", "ignore", *arguments])
        return int(status), "".join(capfd.readouterr())

    return run


@pytest.fixture
def listed(run: Run) -> Run:
    """`pytest --collect-only`: nothing is started."""
    return lambda *arguments: run("--collect-only", *arguments)
