"""action.yml: what it runs is run here, as GitHub's runner would."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from mire.plugin.embedded import Embedded
from tests.judged import ROOT

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
[JUDGE] = [step for step in STEPS if step.get("id") == "judge"]


def test_what_the_steps_name_is_there() -> None:
    """Each input that a step reads is one that the action has, and none is read by no step."""
    read = set(re.findall(r"\$\{\{ inputs\.([\w-]+) \}\}", yaml.safe_dump(STEPS)))
    assert set(ACTION["inputs"]) == read


def test_values_are_never_part_of_a_script() -> None:
    """They come by the environment: nothing that a workflow is given is run as a command."""
    assert [] == [step["name"] for step in STEPS if "${{" in step.get("run", "")]


@pytest.fixture
def runner(tmp_path: Path) -> Mapping[str, str]:
    """The files and variables that GitHub's runner gives a step, and `mire` as the step before has installed it."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "mire").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mire "$@"\n', "utf-8")
    (tmp_path / "bin" / "mire").chmod(0o755)
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    files = {f"GITHUB_{name}": str(tmp_path / name.lower()) for name in ("OUTPUT", "STEP_SUMMARY")}
    path = os.pathsep.join([str(tmp_path / "bin"), os.environ["PATH"]])
    return {**os.environ, **files, "PATH": path, "PYTHONPATH": str(ROOT), "GITHUB_RUN_ID": "7", "NO_COLOR": "1"}


def judged(runner: Mapping[str, str], folder: Path, **inputs: str) -> tuple[int, str]:
    """Exit status of the step that judges, and what it said."""
    given = {name: spec["default"] for name, spec in ACTION["inputs"].items()} | inputs
    named = {name: given[value[len("${{ inputs.") : -len(" }}")]] for name, value in JUDGE["env"].items()}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", JUDGE["run"]]
    done = subprocess.run(command, cwd=folder, env={**runner, **named}, capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(("shard", "status", "output"), [("", 4, "status=4\n"), ("1/2", 0, "status=4\n")])
def test_what_is_wrong_fails_the_job_unless_it_is_a_part(
    runner: Mapping[str, str], tmp_path: Path, shard: str, status: int, output: str
) -> None:
    """A part without any scenario is no failure; the status is an output all the same."""
    (tmp_path / "recette.toml").write_text('portal = "etudiant"\nbase_url = "http://127.0.0.1:9"\n', "utf-8")
    ended = judged(runner, tmp_path, shard=shard, arguments="-k nothing_of_that_name")
    assert (status, output) == (ended[0], Path(runner["GITHUB_OUTPUT"]).read_text("utf-8")), ended[1]


def test_what_was_judged_is_the_jobs_summary(runner: Mapping[str, str], tmp_path: Path, mocks: Embedded) -> None:
    """With the report where the next step looks for it, and an annotation for what could not be told."""
    profile = mocks.serve("etudiant")
    assert profile is not None
    status, said = judged(runner, tmp_path, target=f"{profile}\n", arguments='-m "ETU-NUMEROS or ETU-CHEMIN"')
    assert (0, True) == (status, "::warning file=features/etudiant/numeros.feature" in said), said
    assert "ETU-NUMEROS" in Path(runner["GITHUB_STEP_SUMMARY"]).read_text("utf-8")
    assert (tmp_path / "reports" / "conformance.html").is_file()
