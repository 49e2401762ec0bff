"""The whole matrix: every deviation against its own requirement and all that share its screen.

`make selfcheck` writes docs/proofs/selfcheck.md, a dated table, and ends in 1 where anything is not as it should be.
What was found so far is kept in reports/selfcheck and not run again: a matrix that was broken off is taken up. After a
change of the program, `--anew` begins from nothing. `--portal cowan` takes the deviations of one portal only,
`--neighbours 0` their own requirements alone (the rest can be added later), `--workers 4` runs four processes instead
of one a core.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from tests.selfcheck.matrix import ROOT, Deviation, Pair, deviations, faults, neighbours, pairs, run

AT_ONCE = 8
TABLE = ROOT / "docs" / "proofs" / "selfcheck.md"
KEPT = ROOT / "reports" / "selfcheck"

GONE = "what its check goes through is gone"
"""Why nothing is said of a requirement that no deviation declares to fall with it (`tests.selfcheck.matrix.faults`)."""

Found = dict[Pair, tuple[str, str]]


def main() -> int:
    """Run what is not known yet, and write the table."""
    options = _options()
    wanted = [one for one in deviations() if options.portal in (None, one.portal)]
    KEPT.mkdir(parents=True, exist_ok=True)
    if options.anew:
        for one in wanted:
            _file(one.id).unlink(missing_ok=True)
    _run_all(_missing(wanted, options.neighbours), options.workers)
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
    parser.add_argument("--neighbours", type=int, metavar="N", help="at most so many requirements beside their own")
    parser.add_argument("--anew", action="store_true", help="run again what is known already")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="how many processes (one a core)")
    return parser.parse_args()


def _missing(wanted: list[Deviation], most: int | None) -> list[list[Pair]]:
    """The pairs not known yet, a few deviations at once, so that what is found is soon kept."""
    known = {pair for one in wanted for pair in _kept(one.id)}
    every: dict[str, list[Pair]] = {}
    for pair in pairs(wanted, most):
        if pair not in known:
            every.setdefault(pair[0], []).append(pair)
    todo = list(every.values())
    return [list(chain(*todo[place : place + AT_ONCE])) for place in range(0, len(todo), AT_ONCE)]


def _run_all(parts: list[list[Pair]], workers: int | None) -> None:
    started, done, every = time.monotonic(), 0, sum(map(len, parts))
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(workers) as pool:
        runs = {pool.submit(run, part, Path(folder) / str(place)): part for place, part in enumerate(parts)}
        for one in as_completed(runs):
            _keep(one.result())
            done += len(runs[one])
            left = (time.monotonic() - started) / done * (every - done)
            print(f"{done} of {every} pairs, about {left / 60:.0f} min left", flush=True)


def _keep(found: Found) -> None:
    for id in {id for id, _ in found}:
        rows = [[other, *told] for (one, other), told in (_kept(id) | found).items() if one == id]
        _file(id).write_text(json.dumps(rows, ensure_ascii=False, indent=1), "utf-8")


def _kept(id: str) -> Found:
    """What is known of this deviation so far."""
    rows = json.loads(_file(id).read_text("utf-8")) if _file(id).exists() else []
    return {(id, other): (verdict, words) for other, verdict, words in rows}


def _file(id: str) -> Path:
    return KEPT / f"{id.replace(':', '--')}.json"


def _table(every: list[Deviation], found: Found, wrong: list[str]) -> str:
    wanted = pairs(deviations())
    head = [
        "# Every deviation against its own requirement and those that share its screen",
        "",
        f"{datetime.now(UTC):%Y-%m-%d}, `make selfcheck`: {len(every)} deviations of {len(deviations())}, "
        f"{len(found.keys() & wanted)} pairs of {len(wanted)}, {len(wrong)} not as they should be.",
        "",
        *(f"- not as it should be: {fault}" for fault in wrong),
        "",
        "| deviation | its requirement | neighbours as they were | fallen with it, and why |",
        "|---|---|---|---|",
    ]
    return "\n".join([*head, *(_row(one, found) for one in every), ""])


def _row(one: Deviation, found: Found) -> str:
    others = {other: verdict for (id, other), (verdict, _) in found.items() if id == one.id}
    own = others.pop(one.requirement, "pas essayé")
    left = len({*neighbours(one.requirement)} - others.keys())
    stood = sum(verdict == "conforme" for verdict in others.values())
    told = f"{stood} of {len(others)}" + (f", {left} not tried" if left else "")
    return f"| `{one.id}` | {own} | {told} | {_fallen(one, others)} |"


def _fallen(one: Deviation, others: Mapping[str, str]) -> str:
    """The requirements that fell with it, those with one verdict and one reason together."""
    together: dict[tuple[str, str], list[str]] = {}
    for other, verdict in others.items():
        if verdict != "conforme":
            together.setdefault((verdict, one.entraine.get(other, GONE)), []).append(other)
    return "; ".join(f"{', '.join(ids)} ({verdict}: {why})" for (verdict, why), ids in together.items())


if __name__ == "__main__":
    sys.exit(main())
