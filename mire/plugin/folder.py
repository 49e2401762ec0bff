"""The report's folder before a run: writable, and without what an earlier run left there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

RESULTS = ("conformance.json", "conformance.html", "conformance.md", "junit.xml")
EVIDENCE = "evidence"
_OWN_NAME = re.compile(r"[0-9a-f]{12}\.(?:jpg|txt)")


def prepare(folder: Path) -> None:
    """Make the folder and empty it of an earlier run's results and evidence, of nothing else.

    UsageError where results could not be written: better told before the run than after it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in _left_behind(folder):
            file.unlink()
        trial = folder / ".mire"
        trial.touch()
        trial.unlink()
    except OSError as error:
        why = error.strerror or str(error)
        raise pytest.UsageError(f"--report {folder}: no results can be written there ({why}).") from error


def _left_behind(folder: Path) -> Iterator[Path]:
    yield from (folder / name for name in RESULTS if (folder / name).is_file())
    for file in folder.glob(f"{EVIDENCE}/*/*"):
        if _OWN_NAME.fullmatch(file.name) and file.is_file():
            yield file
