"""Writes results whole or not at all, and says in one sentence what could not be written."""

import json
import os
from collections.abc import Callable
from pathlib import Path

from mire.catalogue import Catalogue
from mire.results.history import FILE, History, as_text
from mire.results.html import html
from mire.results.junit import junit
from mire.results.markdown import markdown
from mire.results.model import Results


class ReportError(Exception):
    """Some results could not be written; the message is one sentence that names the file and why."""


def write_text(path: Path, text: str) -> None:
    """Put `text` into `path` at once: who reads it sees the old content or the new, never half of it."""
    half_made = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        half_made.write_text(text, "utf-8")
        os.replace(half_made, path)
    except OSError as error:
        _remove(half_made)
        raise ReportError(f"The report {path} cannot be written: {error.strerror or error}.") from error


def write_json(results: Results, path: Path) -> None:
    """Write `conformance.json`."""
    write_text(path, json.dumps(results.as_dict(), ensure_ascii=False, indent=1) + "\n")


def write_markdown(results: Results, path: Path) -> None:
    """Write `conformance.md`, for a CI job's summary."""
    write_text(path, markdown(results))


def write_junit(results: Results, path: Path, *, exigeant: bool = False) -> None:
    """Write `junit.xml`: a failure there is what makes the run fail."""
    write_text(path, junit(results, exigeant=exigeant))


def write_html(
    results: Results,
    path: Path,
    catalogue: Catalogue,
    previous: Results | None = None,
    history: History | None = None,
    root: Path | None = None,
) -> None:
    """Write `conformance.html`; evidence is read from the folder of `path`, feature files from under `root`."""
    write_text(path, html(results, catalogue, path.parent, previous, history, root))


def write_all(
    results: Results,
    folder: Path,
    catalogue: Catalogue,
    *,
    exigeant: bool = False,
    previous: Results | None = None,
    history: History | None = None,
    root: Path | None = None,
) -> list[Path]:
    """Write the four files and the history, this run added to it, into `folder` and return their paths; the page says
    what changed since `previous`, and what the scenarios of the feature files under `root` say.

    One that cannot be written does not keep the others from it; ReportError then names the first.
    """
    runs = (history or History()).with_run(results)
    writers: dict[str, Callable[[Path], None]] = {
        "conformance.json": lambda path: write_json(results, path),
        "junit.xml": lambda path: write_junit(results, path, exigeant=exigeant),
        "conformance.md": lambda path: write_markdown(results, path),
        "conformance.html": lambda path: write_html(results, path, catalogue, previous, runs, root),
        FILE: lambda path: write_text(path, as_text(runs)),
    }
    faults: list[ReportError] = []
    for name, write in writers.items():
        try:
            write(folder / name)
        except ReportError as error:
            faults.append(error)
    if faults:
        raise faults[0]
    return [folder / name for name in writers]


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
