"""What rounds found, as the page of proofs."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tests.forge.judging import ROOT
from tests.forge.lots import covered, groups
from tests.forge.recipe import PORTALS, Recipe, parse

_HEAD = """# The forge

Portals drawn from recipes by `python -m tests.forge draw`, each served by a program of its own and judged by mire
(`tests/forge`). A right one that is found wrong is a false alarm; a wrong one that is not found out is a false green.
Written by `python -m tests.forge proofs` on {day}, at commit `{commit}`; the rounds were judged then or shortly before.
"""
_FAULTS = Path(__file__).parent / "faults.md"
Round = dict[str, Any]


def page(rounds: Sequence[Round]) -> str:
    """All of it, as Markdown. rounds: as `tests.forge.rounds` writes them."""
    right = [one for one in rounds if not parse(one["recipe"]).wrong]
    wrong = [one for one in rounds if parse(one["recipe"]).wrong]
    parts = [_HEAD.format(day=date.today().isoformat(), commit=_commit())]
    parts += ["## Right portals\n", _right(right), "\n## Where they were not found right\n", *_findings(right)]
    parts += ["\n## Wrong portals\n", _wrong(wrong), "\n## Wrong ways that were not found out\n", *_findings(wrong)]
    parts += ["\n## Faults of the judge that were found so\n", _FAULTS.read_text("utf-8").rstrip()]
    return "\n".join(parts) + "\n"


def _commit() -> str:
    asked = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def _by_portal(rounds: Iterable[Round]) -> dict[str, list[Round]]:
    split: dict[str, list[Round]] = {portal: [] for portal in PORTALS}
    for one in rounds:
        split[parse(one["recipe"]).portal].append(one)
    return {portal: some for portal, some in split.items() if some}


def _right(rounds: list[Round]) -> str:
    rows = [
        "| portal | recipes | pairs of values | conforme | non conforme | non vérifiable | erreur |",
        "|---|---|---|---|---|---|---|",
    ]
    for portal, some in _by_portal(rounds).items():
        counts: Counter[str] = Counter()
        for one in some:
            counts.update(one["counts"])
        every = groups(portal)
        had = set().union(*(covered(_drawn(one)) for one in some)) & every
        told = [str(counts[verdict]) for verdict in ("conforme", "non conforme", "non vérifiable", "erreur")]
        rows.append(f"| {PORTALS[portal]} | {len(some)} | {len(had)} of {len(every)} | {' | '.join(told)} |")
    return "\n".join(rows)


def _drawn(one: Round) -> Recipe:
    return parse(one["recipe"])


def _wrong(rounds: list[Round]) -> str:
    rows = ["| portal | wrong recipes | found out |", "|---|---|---|"]
    for portal, some in _by_portal(rounds).items():
        rows.append(f"| {PORTALS[portal]} | {len(some)} | {sum(not one['findings'] for one in some)} |")
    return "\n".join(rows)


def _findings(rounds: list[Round]) -> list[str]:
    found = [finding for one in rounds for finding in one["findings"]]
    return [f"- `{one['recipe']}` · {one['requirement']}: {one['verdict']}" for one in found] or ["None."]
