"""`make bench`: measures every family, or those named, and writes results.md when it was all of them."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from benchmarks.table import Table

RESULTS = Path(__file__).with_name("results.md")
FAMILIES = ("journeys", "conformance", "fuzzing", "mail", "mocks", "signin", "start", "ready")
HEAD = """# What it costs

`make bench`, {day}: {cores} cores, {memory:.0f} GB of memory, {system}, Python {python}; {load:.1f} other processes
wanted a core when it began. Times are seconds unless a column says otherwise; each figure is the median of runs that
were made in turn, with the least and the most. What fuzzing finds, and after how many values, is in
`docs/proofs/fuzz.md` (`make bench-fuzz`).
"""


def main() -> int:
    """Measure; print the tables, and keep them when nothing was left out."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("family", nargs="*", help=f"{', '.join(FAMILIES)} (all)")
    parser.add_argument("--quick", action="store_true", help="few rounds, to see that it works; writes nothing")
    options = parser.parse_args()
    if unknown := set(options.family) - set(FAMILIES):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; expected {', '.join(FAMILIES)}")
    head, tables = _head(), []
    for family in options.family or FAMILIES:
        tables += _measured(family, options.quick)
    text = "\n".join([head, *(table.markdown() for table in tables)])
    if not (options.family or options.quick):
        RESULTS.write_text(text, "utf-8")
    print(text)
    return 0


def _measured(family: str, quick: bool) -> list[Table]:
    started = time.perf_counter()
    print(f"{family} …", end=" ", file=sys.stderr, flush=True)
    tables: list[Table] = import_module(f"benchmarks.{family}").measure(quick)
    print(f"{time.perf_counter() - started:.0f} s", file=sys.stderr, flush=True)
    return tables


def _head() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return HEAD.format(
        day=datetime.now(UTC).date().isoformat(),
        cores=os.cpu_count(),
        memory=memory,
        system=platform.system(),
        python=platform.python_version(),
        load=os.getloadavg()[0],
    )


if __name__ == "__main__":
    sys.exit(main())
