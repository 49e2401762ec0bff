"""The report's folder: writable before a run, and without what an earlier run left there once one begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from mire.results import Results

RESULTS = ("conformance.json", "conformance.html", "conformance.md", "junit.xml")
EVIDENCE = "evidence"
_OWN_NAME = re.compile(r"[0-9a-f]{12}\.(?:jpg|txt)")


def check_writable(folder: Path) -> None:
    """Make the folder; UsageError where results cannot be written there, better told before the run than after it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial = folder / ".mire"
        trial.touch()
        trial.unlink()
    except OSError as error:
        why = error.strerror or str(error)
        raise pytest.UsageError(f"--report {folder}: no results can be written there ({why}).") from error


def results_in(folder: Path) -> Results | None:
    """What an earlier run left there; None where there is nothing that can be read."""
    if not (folder / RESULTS[0]).exists():
        return None
    from mire.results import ResultsError, read

    try:
        return read(folder / RESULTS[0])
    except ResultsError:
        return None


def clear(folder: Path) -> None:
    """Remove an earlier run's results and evidence, and nothing that mire did not write."""
    for file in _left_behind(folder):
        file.unlink(missing_ok=True)


def _left_behind(folder: Path) -> Iterator[Path]:
    yield from (folder / name for name in RESULTS if (folder / name).is_file())
    for file in folder.glob(f"{EVIDENCE}/*/*"):
        if _OWN_NAME.fullmatch(file.name) and file.is_file():
            yield file
