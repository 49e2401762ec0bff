"""How fast values are tried, that nothing is found in mocks that are right, and how soon each deviation is.

`make bench-fuzz` writes docs/proofs/fuzz.md, and ends in 1 where a right mock is blamed or a deviation is not found.
Aims: a callable at 0.9 of bare Hypothesis with the same strategy, a form at 20 times the browser. `--only DSJ-CODE`
tries one field, without the rates, and writes nothing.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from datetime import UTC, datetime
from multiprocessing import get_context
from typing import TypeVar

from benchmarks import fuzzing
from mire.fuzz.places import has_way
from scripts.fuzz_bench import functions
from scripts.fuzz_bench.found import OTHERS, Effort, Found, find, left_to_scenarios, of_rules
from scripts.fuzz_bench.rates import form_rate
from scripts.fuzz_bench.right import Clean, right
from scripts.fuzz_bench.served import ROOT, catalogue

TABLE = ROOT / "docs" / "proofs" / "fuzz.md"
WORKERS = 2

Row = TypeVar("Row")


def main() -> int:
    """Measure, write, end in 1 where something is not as it should be."""
    parser = argparse.ArgumentParser(prog="fuzz_bench", description=__doc__)
    parser.add_argument("--only", metavar="FIELD", help="this field alone")
    only = parser.parse_args().only
    form = "" if only else _told(form_rate())
    validators = [] if only else [table.markdown() for table in fuzzing.measure(quick=False)]
    clean = _each(right, _fields(only))
    found = _each(find, of_rules(only))
    table = _page(form, validators, clean, found)
    if not only:
        TABLE.write_text(table, "utf-8")
    print(table)
    return 1 if any(one.wrong for one in clean) or any(one.ours.values is None for one in found) else 0


def _fields(only: str | None) -> list[tuple[str, str]]:
    portals = catalogue().portals.items()
    rules = [(id, portal, rule) for id, portal in portals for rule in portal.rules.values()]
    return [(id, rule.id) for id, portal, rule in rules if has_way(portal, rule) and only in (None, rule.id)]


def _each(work: Callable[..., Row], todo: Sequence[tuple[str, ...]]) -> list[Row]:
    """What came of each, in their order; two at a time, each process with mocks and a browser of its own."""
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        runs = [pool.submit(work, *one) for one in todo]
        for done, run in enumerate(as_completed(runs), 1):
            _told(f"{done} of {len(todo)}: {run.result()}")
        return [run.result() for run in runs]


def _told(line: str) -> str:
    print(line, file=sys.stderr, flush=True)
    return line


def _page(form: str, validators: list[str], clean: list[Clean], found: list[Found]) -> str:
    lines = [
        "# Fuzzing: how fast, what it finds, and what it does not",
        "",
        f"`make bench-fuzz`, {datetime.now(UTC).date().isoformat()}, on two shared cores.",
        "",
        *([f"- {form}"] if form else []),
        f"- in mocks that are right: {sum(len(one.wrong) for one in clean)} findings in "
        f"{sum(one.called for one in clean)} values by function call and {sum(one.asked for one in clean)} on portals",
        f"- deviations of rules found with the budget of a conformance run: {_sum(one.ours for one in found)}",
        f"- with plain `st.text()`, at most {OTHERS} values: {_sum(one.plain for one in found)}",
        f"- with what Schemathesis draws from an OpenAPI description of the check, at most {OTHERS} bodies, by turns "
        f"as described and not: {_sum(one.described for one in found)}",
        "",
        *validators,
        *functions.section(),
        "## Mocks that are right",
        "",
        "| field | values by function call | values on the portal | how | findings |",
        "|---|---|---|---|---|",
        *(
            f"| {one.field} | {one.called} | {one.asked} | {one.way} | {'; '.join(one.wrong) or 'none'} |"
            for one in clean
        ),
        "",
        "## Mocks that deviate",
        "",
        "What came after how many values, and how long trying them took. Ours finds the form, and goes on to the end "
        f"of its budget; the others end with what they found, or after {OTHERS}. What only shows in the browser "
        "they were not tried on.",
        "",
        "| deviation | field | found after | plain `st.text()` | Schemathesis | how |",
        "|---|---|---|---|---|---|",
        *(
            f"| `{one.deviation}` | {one.rule} | {_effort(one.ours)} | {_effort(one.plain)} | {_effort(one.described)} "
            f"| {one.way} |"
            for one in found
        ),
        "",
        "Not tried here, but by scenarios:",
        "",
        *(f"- `{deviation}`: {why}" for deviation, why in left_to_scenarios().items()),
    ]
    return "\n".join(lines) + "\n"


def _sum(efforts: Iterable[Effort | None]) -> str:
    tried = [one for one in efforts if one is not None]
    values = [one.values for one in tried if one.values is not None]
    seconds = statistics.median([one.seconds for one in tried] or [0])
    return (
        f"{len(values)} of {len(tried)}, after {statistics.median(values or [0]):.0f} values in the median of those "
        f"found; {seconds:.1f} s in the median of all"
    )


def _effort(one: Effort | None) -> str:
    if one is None:
        return "not tried"
    return f"{one.values or 'not found'} ({one.seconds:.1f} s)"


if __name__ == "__main__":
    sys.exit(main())
