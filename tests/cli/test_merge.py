"""`mire merge`: what it writes, and which results it refuses to join."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mire.results import Results
from tests.cli.conftest import Mire, Write
from tests.results.shorthand import run

OK, NC, ERR = "conforme", "non conforme", "erreur"


def part(number: int, count: int = 2, verdict: str = OK, **other: Any) -> Results:
    """One part of a run with one requirement."""
    return run({"A": verdict}).model_copy(update={"shard": f"{number}/{count}", **other})


@pytest.mark.parametrize(("verdict", "status"), [(OK, 0), (NC, 1), (ERR, 3)])
def test_the_report_is_written_and_decides_the_exit_status(
    mire: Mire, write: Write, tmp_path: Path, verdict: str, status: int
) -> None:
    """All four files, as a run leaves them; 0, 1 or 3 by what is in them."""
    folder = tmp_path / "rapport"
    ended, said, _ = mire("merge", write(part(2, verdict=verdict)), write(part(1)), "--report", folder)
    files = {path.name for path in folder.iterdir()}
    assert {"conformance.json", "conformance.html", "conformance.md", "junit.xml", "history.json"} == files
    whole = json.loads((folder / "conformance.json").read_text("utf-8"))
    assert (status, None, verdict) == (ended, whole["shard"], whole["targets"][0]["requirements"]["A"]["verdict"])
    assert f"1 exigences = 1 {verdict}" in said


def renamed(results: Results, **other: Any) -> Results:
    """The same with another target."""
    return results.model_copy(update={"targets": (results.targets[0].model_copy(update=other),)})


REFUSED: dict[str, Callable[[], list[Results]]] = {
    "another catalogue (2026.1; 2027.1).": lambda: [part(1), part(2, catalogue="2027.1")],
    "another seed (7; 8).": lambda: [part(1), part(2, seed=8)],
    "another number of parts (2; 3).": lambda: [part(1), part(2, 3)],
    "another choice of portals (x; y).": lambda: [part(1), renamed(part(2), portal="y")],
    "another target for x (Recette, no address; Autre, no address).": lambda: [part(1), renamed(part(2), name="Autre")],
    "another target for x (Recette, no address; Recette, https://a.example.org).": lambda: [
        part(1),
        renamed(part(2), base_url="https://a.example.org"),
    ],
    "another list of requirements, or [declares], for x.": lambda: [part(1), renamed(part(2), requirements={})],
    "Part 2/2 is missing; merging needs all 2 parts.": lambda: [part(1)],
    "Part 1/2 is there twice": lambda: [part(1), part(1), part(2)],
    "is a whole run, not a part (--shard I/N).": lambda: [part(1), part(2, shard=None)],
    "is a whole run, not": lambda: [part(1, shard=None)],
    "says it is part « deux ».": lambda: [part(1), part(2, shard="deux")],
}


@pytest.mark.parametrize("sentence", REFUSED)
def test_what_does_not_belong_together_is_refused(mire: Mire, write: Write, tmp_path: Path, sentence: str) -> None:
    """One sentence, exit status 4, and nothing written."""
    files = [write(results) for results in REFUSED[sentence]()]
    status, said, complaint = mire("merge", *files, "--report", tmp_path / "rapport")
    assert (4, "", 1) == (status, said, complaint.count("\n")), complaint
    assert (True, False) == (sentence in complaint, (tmp_path / "rapport").exists()), complaint


def test_one_file_named_twice_is_refused(mire: Mire, write: Write) -> None:
    """It would hide that another is missing."""
    file = write(part(1, 1))
    assert (4, True) == ((ended := mire("merge", file, file))[0], "is named twice" in ended[2])


def test_every_machine_has_its_own_loopback(mire: Mire, write: Write, tmp_path: Path) -> None:
    """Parts that each served the embedded mocks belong together, whatever ports they got."""
    parts = [renamed(part(number), base_url=f"http://127.0.0.1:{number}") for number in (1, 2)]
    assert 0 == mire("merge", *map(write, parts), "--report", tmp_path / "rapport")[0]


def test_a_report_that_cannot_be_written_is_one_sentence(mire: Mire, write: Write, tmp_path: Path) -> None:
    """The harness broke: 3."""
    (tmp_path / "rapport").write_text("")
    status, _, complaint = mire("merge", write(part(1, 1)), "--report", tmp_path / "rapport")
    assert (3, 1) == (status, complaint.count("\n")), complaint
