"""The whole matrix: every deviation against its own requirement and all that share its screen.

`make selfcheck` writes docs/proofs/selfcheck.md, a dated table, and ends in 1 where anything is not as it should be.
"""

from __future__ import annotations

import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from tests.selfcheck.matrix import ROOT, Pair, deviations, faults, pairs, run

WORKERS = 2
TABLE = ROOT / "docs" / "proofs" / "selfcheck.md"


def main() -> int:
    """Run the matrix on two processes and write the table."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(WORKERS) as pool:
        shares = [deviations()[place::WORKERS] for place in range(WORKERS)]
        runs = [pool.submit(run, pairs(share), Path(folder) / str(place)) for place, share in enumerate(shares)]
        found: dict[Pair, tuple[str, str]] = {}
        for one in runs:
            found |= one.result()
    wrong = [fault for deviation in deviations() for fault in faults(deviation, found)]
    TABLE.parent.mkdir(parents=True, exist_ok=True)
    TABLE.write_text(_table(found, wrong), "utf-8")
    print(f"{len(deviations())} deviations, {len(found)} pairs, {len(wrong)} not as they should be: {TABLE}")
    print("\n".join(wrong))
    return 1 if wrong else 0


def _table(found: dict[Pair, tuple[str, str]], wrong: list[str]) -> str:
    head = [
        "# Every deviation against its own requirement and those that share its screen",
        "",
        f"{datetime.now(UTC):%Y-%m-%d}, `make selfcheck`: {len(deviations())} deviations, {len(found)} pairs, "
        f"{len(wrong)} not as they should be.",
        "",
        "| deviation | its requirement | neighbours as they were | fallen, as declared |",
        "|---|---|---|---|",
    ]
    return "\n".join([*head, *(_row(deviation.id, deviation.requirement, found) for deviation in deviations()), ""])


def _row(id: str, requirement: str, found: dict[Pair, tuple[str, str]]) -> str:
    others = {other: verdict for (one, other), (verdict, _) in found.items() if one == id and other != requirement}
    fallen = [f"{other} ({verdict})" for other, verdict in others.items() if verdict != "conforme"]
    own = found.get((id, requirement), ("pas essayé", ""))[0]
    return f"| `{id}` | {own} | {len(others) - len(fallen)} of {len(others)} | {', '.join(fallen)} |"


if __name__ == "__main__":
    sys.exit(main())
