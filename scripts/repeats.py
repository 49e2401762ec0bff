"""The whole suite on the mocks, again and again, with twice as many workers as there are cores: does a verdict change?

`make repeats REPEATS=5` adds so many runs to docs/proofs/repeats.md, which keeps those of other days, and ends in 1
where one run's verdicts were not those of the others. Results of this machine's runs stay in reports/repeats/.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from mire.results import read
from scripts.proof import commit, counted

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "docs" / "proofs" / "repeats.md"
KEPT = ROOT / "reports" / "repeats"
WORKERS = 2 * (os.cpu_count() or 1)
HEAD = """# Repeats under load

`make repeats`: the whole suite on the embedded mocks with twice as many workers as there are cores, so that each core
is always wanted by more than one. `verdicts` is a digest of every requirement's verdict: where it is the same, so is
each of them. Load is how many processes wanted a core, over the run's last minute.

| on | commit | workers | load | seconds | what came of it | verdicts |
|---|---|---:|---:|---:|---|---|
"""


def main() -> int:
    """Run so many times more, and compare."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("times", nargs="?", type=int, default=1, help="how many runs to add (1)")
    for _run in range(parser.parse_args().times):
        row = _row(datetime.now(UTC))
        TABLE.write_text(HEAD + "\n".join([*_rows(), row, ""]), "utf-8")
        print(row, flush=True)
    return 0 if len({row.split("|")[-2] for row in _rows()}) == 1 else 1


def _row(began: datetime) -> str:
    """One run, as a line of the table."""
    report, started = KEPT / f"{began:%Y%m%d-%H%M%S}", time.monotonic()
    command = [sys.executable, "-m", "pytest", "-n", str(WORKERS), "-p", "no:cacheprovider", "--report", str(report)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    took, load, results = time.monotonic() - started, os.getloadavg()[0], report / "conformance.json"
    if not results.exists():
        raise SystemExit(done.stdout + done.stderr)
    verdicts = _verdicts(results)
    came = counted(verdicts.values())
    digest = sha256(json.dumps(verdicts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]
    return f"| {began:%Y-%m-%d %H:%M} | {commit()} | {WORKERS} | {load:.1f} | {took:.0f} | {came} | {digest} |"


def _verdicts(results: Path) -> dict[str, str]:
    """Each requirement's, by portal and id."""
    targets = read(results).as_dict()["targets"]
    return {f"{one['portal']} {id}": found["verdict"] for one in targets for id, found in one["requirements"].items()}


def _rows() -> list[str]:
    """The runs so far."""
    lines = TABLE.read_text("utf-8").splitlines() if TABLE.exists() else []
    return [line for line in lines if line.startswith("| 2")]


if __name__ == "__main__":
    sys.exit(main())
