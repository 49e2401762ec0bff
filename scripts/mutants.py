"""What no test notices: what verdicts rest on is changed, one small thing at a time, and its unit tests are run.

`make mutants` (or `make mutants MUTANTS=rules`) works in mutants/, where it goes on when it was interrupted. Survivors
are killed by a test that states the fact, or explained in docs/proofs/mutation.md.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "mutants"
NEEDED = ("mire", "steps", "mocks", "tests", "features", "docs", "scripts", "conftest.py")


@dataclass(frozen=True)
class Piece:
    """What is changed (patterns), and the tests that state its facts."""

    changed: list[str]
    tests: list[str]


PIECES = {
    "rules": Piece(["mire/rules/*"], ["tests/rules"]),
    "verdicts": Piece(["mire/verdicts/*"], ["tests/verdicts"]),
    "profile": Piece(
        ["mire/target/profile*.py"], ["tests/target/test_profile.py", "tests/target/test_profile_faults.py"]
    ),
    "mail": Piece(
        [f"mire/mail/{name}.py" for name in ("flowed", "html", "links", "message", "rfc5322", "secrecy")],
        ["tests/mail/test_links.py", "tests/mail/test_message.py", "tests/mail/test_rfc5322.py"],
    ),
}


def main() -> int:
    """Run the pieces; end in 1 where mutmut broke. That something survives is for people to judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("piece", nargs="*", help=f"{', '.join(PIECES)} (all)")
    chosen = parser.parse_args().piece or list(PIECES)
    if unknown := set(chosen) - set(PIECES):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; expected {', '.join(PIECES)}")
    return max(_run(name, PIECES[name]) for name in chosen)


def _run(name: str, piece: Piece) -> int:
    folder = WORK / name
    _copy(folder, piece)
    mutmut = Path(sys.executable).with_name("mutmut")
    status = subprocess.run([mutmut, "run"], cwd=folder, stdout=subprocess.DEVNULL, check=False).returncode
    listed = subprocess.run(
        [mutmut, "results", "--all", "true"], cwd=folder, capture_output=True, text=True, check=True
    ).stdout
    endings = dict(line.strip().rsplit(": ", 1) for line in listed.splitlines() if ": " in line)
    counted = ", ".join(f"{count} {ending}" for ending, count in Counter(endings.values()).most_common())
    print(f"{name}: {len(endings)} mutants, {counted}", flush=True)
    for mutant, ending in endings.items():
        if ending not in ("killed", "timeout", "not checked"):
            print(f"\n{mutant}: {ending}")
            subprocess.run([mutmut, "show", mutant], cwd=folder, check=True)
    return 1 if status else 0


def _copy(folder: Path, piece: Piece) -> None:
    """What the tests need, as it stands, with mutmut told which part is changed: it has no options for that."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in NEEDED:
        source, copy = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, copy, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, copy)
    lines = [
        (ROOT / "pyproject.toml").read_text("utf-8"),
        "[tool.mutmut]",
        'source_paths = ["mire"]',
        f"only_mutate = {piece.changed!r}",
        f"pytest_add_cli_args_test_selection = {piece.tests!r}",
        f"also_copy = {[name for name in NEEDED if name not in ('mire', 'tests')]!r}",
    ]
    (folder / "pyproject.toml").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
