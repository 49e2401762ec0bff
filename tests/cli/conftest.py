"""`mire` as people start it, in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mire.cli import main
from mire.results import Results, write_json

Mire = Callable[..., tuple[int, str, str]]
Write = Callable[[Results], Path]


@pytest.fixture
def mire(capsys: pytest.CaptureFixture[str]) -> Mire:
    """Run a command: exit status, what it said, and what it complained about."""

    def mire(*arguments: str | Path) -> tuple[int, str, str]:
        try:
            status = main(list(map(str, arguments)))
        except SystemExit as end:  # argparse's own
            status = int(end.code or 0)
        said = capsys.readouterr()
        return status, said.out, said.err

    return mire


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Keep results as a file of their own."""

    def write(results: Results) -> Path:
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.json"
        write_json(results, path)
        return path

    return write
