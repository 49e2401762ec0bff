"""The whole matrix: every deviation against its own requirement and all that share its screen.

`make selfcheck` writes docs/proofs/selfcheck.md, a dated table, and ends in 1 where anything is not as it should be.
What was found so far is kept in reports/selfcheck and not run again: a matrix that was broken off is taken up. After a
change of the program, `--anew` begins from nothing. `--portal cowan` takes the deviations of one portal only.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, datetime
from pathlib import Path

from tests.selfcheck.matrix import ROOT, Deviation, Pair, deviations, faults, pairs, run

WORKERS, AT_ONCE = 2, 8
TABLE = ROOT / "docs" / "proofs" / "selfcheck.md"
KEPT = ROOT / "reports" / "selfcheck"

Found = dict[Pair, tuple[str, str]]


def main() -> int:
    """Run what is not known yet on two processes and write the table."""
    options = _options()
    wanted = [one for one in deviations() if options.portal in (None, one.portal)]
    KEPT.mkdir(parents=True, exist_ok=True)
    if options.anew:
        for one in wanted:
            _file(one.id).unlink(missing_ok=True)
    _run_all([one for one in wanted if not _file(one.id).exists()])
    every = [one for one in deviations() if _file(one.id).exists()]
    found = {pair: told for one in every for pair, told in _kept(one.id).items()}
    wrong = [fault for one in every for fault in faults(one, found)]
    TABLE.write_text(_table(every, found, wrong), "utf-8")
    print(f"{len(every)} deviations, {len(found)} pairs, {len(wrong)} not as they should be: {TABLE}")
    print("\n".join(wrong))
    return 1 if wrong else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="selfcheck", description=__doc__)
    parser.add_argument("--portal", help="only the deviations of this portal")
    parser.add_argument("--anew", action="store_true", help="run again what is known already")
    return parser.parse_args()


def _run_all(todo: list[Deviation]) -> None:
    """A few deviations a process, so that what is found is soon kept."""
    parts = [todo[place : place + AT_ONCE] for place in range(0, len(todo), AT_ONCE)]
    started, done = time.monotonic(), 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(WORKERS) as pool:
        runs = {pool.submit(run, pairs(part), Path(folder) / str(place)): part for place, part in enumerate(parts)}
        for one in as_completed(runs):
            _keep(runs[one], one.result())
            done += len(runs[one])
            left = (time.monotonic() - started) / done * (len(todo) - done)
            print(f"{done} of {len(todo)} deviations, about {left / 60:.0f} min left", flush=True)


def _keep(part: Iterable[Deviation], found: Found) -> None:
    for one in part:
        rows = [[other, *told] for (id, other), told in found.items() if id == one.id]
        _file(one.id).write_text(json.dumps(rows, ensure_ascii=False, indent=1), "utf-8")


def _kept(id: str) -> Found:
    return {(id, other): (verdict, words) for other, verdict, words in json.loads(_file(id).read_text("utf-8"))}


def _file(id: str) -> Path:
    return KEPT / f"{id.replace(':', '--')}.json"


def _table(every: list[Deviation], found: Found, wrong: list[str]) -> str:
    head = [
        "# Every deviation against its own requirement and those that share its screen",
        "",
        f"{datetime.now(UTC):%Y-%m-%d}, `make selfcheck`: {len(every)} deviations, {len(found)} pairs, "
        f"{len(wrong)} not as they should be. Of {len(deviations())} deviations that there are, "
        f"{len(deviations()) - len(every)} have not been run here.",
        "",
        *(f"- not as it should be: {fault}" for fault in wrong),
        "",
        "| deviation | its requirement | neighbours as they were | fallen, as declared |",
        "|---|---|---|---|",
    ]
    return "\n".join([*head, *(_row(one.id, one.requirement, found) for one in every), ""])


def _row(id: str, requirement: str, found: Found) -> str:
    others = {other: verdict for (one, other), (verdict, _) in found.items() if one == id and other != requirement}
    fallen = [f"{other} ({verdict})" for other, verdict in others.items() if verdict != "conforme"]
    own = found.get((id, requirement), ("pas essayé", ""))[0]
    return f"| `{id}` | {own} | {len(others) - len(fallen)} of {len(others)} | {', '.join(fallen)} |"


if __name__ == "__main__":
    sys.exit(main())
