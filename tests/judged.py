"""`pytest FEATURES --target PROFILE` in a process of its own, as a team starts it, and what came of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Judged:
    """Exit status, what was said, and `conformance.json`'s requirements."""

    status: int
    said: str
    requirements: dict[str, Any]

    def verdicts(self) -> dict[str, str]:
        """The verdict on each requirement."""
        return {id: one["verdict"] for id, one in self.requirements.items()}


def judged(
    features: Iterable[str],
    profile: Path,
    report: Path,
    *arguments: str,
    environment: Mapping[str, str] | None = None,
    root: Path = ROOT,
) -> Judged:
    """Judge the portal of `profile` by these feature files, or folders of them; a run without results is a failure.

    root: the clone of mire that judges.
    """
    command = [sys.executable, "-m", "pytest", *features, "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, f"--target={profile}", f"--report={report}", *arguments],
        cwd=root,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    said, results = done.stdout + done.stderr, report / "conformance.json"
    assert results.exists(), said
    return Judged(done.returncode, said, json.loads(results.read_text("utf-8"))["targets"][0]["requirements"])
