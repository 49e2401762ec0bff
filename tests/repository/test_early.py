"""`pytest --target FILE` is started again where FILE would lead pytest to another folder's settings."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from mire.early import ROOT, started_again


def test_a_path_of_an_option_becomes_one_word_with_it() -> None:
    """What pytest does not take for something to collect."""
    assert started_again(["-q", "--target", "/team/p.toml", "--report", "out", "-n", "2"], ROOT) == [
        "-q",
        "--target=/team/p.toml",
        "--report=out",
        "-n",
        "2",
    ]


def test_from_outside_of_the_clone_its_settings_and_features_are_named() -> None:
    """So that a team can stay in its own folder."""
    again = started_again(["--target", "p.toml"], Path("/team"))

    assert again == ["-c", str(ROOT / "pyproject.toml"), "--target=p.toml", str(ROOT / "features")]


def test_other_runs_are_left_alone() -> None:
    """Whoever has mire installed and runs tests of their own."""
    assert started_again(["tests", "-k", "mine"], Path("/team")) == ["tests", "-k", "mine"]


def test_an_option_without_its_value_is_left_to_pytest() -> None:
    """It says what is missing."""
    assert started_again(["--target"], ROOT) == ["--target"]


def test_workers_know_mire_when_the_report_folder_has_come_into_being(tmp_path: Path) -> None:
    """It is elsewhere, and not there yet when the run begins."""
    options = ["-m", "AST-ACCES", "-n", "1", "--report", str(tmp_path / "new" / "report")]
    command = [sys.executable, "-m", "pytest", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (0, True) == (done.returncode, "1 conforme" in done.stdout), done.stdout + done.stderr
