"""Which deviations are tried against which requirements, and the nested run that gives the verdicts."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mire.catalogue import load
from mire.plugin.collect import existing_checks
from mire.verdicts import Verdict

ROOT = Path(__file__).resolve().parents[2]
FEATURES = ROOT / "features"
SAME_SCREEN = ({"code.feature", "mot_de_passe.feature"},)
"""Feature files that speak of one screen; every other file speaks of a screen of its own."""

NOT_FOUND_YET: dict[str, str] = {}
"""Deviations that no check finds yet, and why: named here, in the table of `make selfcheck` and nowhere hidden."""

_GONE = ("introuvable", "la jumelle est refusée elle aussi", "n'est plus sur la page", "n'a pas été atteint")

Pair = tuple[str, str]


@dataclass(frozen=True)
class Deviation:
    """A named way in which a mock is wrong. `entraine`: requirements that must fall with it, and why."""

    id: str
    requirement: str
    portal: str
    sentence: str
    entraine: Mapping[str, str]


@cache
def _checks() -> dict[str, set[str]]:
    """The scenarios of each requirement, by id."""
    return {id: set(nodes) for id, nodes in existing_checks(FEATURES).items()}


@cache
def every_deviation() -> tuple[Deviation, ...]:
    """Every deviation of every mock, as the mocks themselves list them."""
    command = [sys.executable, "-m", "mocks", "deviations", "--json"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(Deviation(**row) for row in json.loads(listed))


@cache
def deviations() -> tuple[Deviation, ...]:
    """Those of requirements that have scenarios."""
    covered = _checks()
    return tuple(deviation for deviation in every_deviation() if deviation.requirement in covered)


def some(each: int) -> list[Deviation]:
    """The first so many deviations of each feature file's requirements, each time of another requirement."""
    seen: Counter[str] = Counter()
    chosen: dict[str, Deviation] = {}
    for deviation in deviations():
        file = min(node.split("::")[0] for node in _checks()[deviation.requirement])
        if seen[file] < each and deviation.requirement not in chosen and deviation.id not in NOT_FOUND_YET:
            seen[file] += 1
            chosen[deviation.requirement] = deviation
    return list(chosen.values())


@cache
def neighbours(requirement: str) -> tuple[str, ...]:
    """The requirements that share a screen with this one: those of the same feature files."""
    files = {id: {node.split("::")[0] for node in nodes} for id, nodes in _checks().items()}
    own = {file for name in files[requirement] for file in _same_screen(name)}
    return tuple(id for id, there in files.items() if there & own and id != requirement)


def pairs(chosen: Iterable[Deviation], most_neighbours: int | None = None) -> list[Pair]:
    """Each deviation with its own requirement and its neighbours.

    `most_neighbours` takes that many of them, others for each deviation, so that together they see all.
    """
    wanted: list[Pair] = []
    for place, deviation in enumerate(chosen):
        others = neighbours(deviation.requirement)
        taken = len(others) if most_neighbours is None else min(most_neighbours, len(others))
        wanted.append((deviation.id, deviation.requirement))
        wanted += [(deviation.id, others[(place + step) % len(others)]) for step in range(taken)]
    return wanted


def run(wanted: list[Pair], folder: Path) -> dict[Pair, tuple[str, str]]:
    """Run the scenarios of these pairs; returns verdict and words, by pair."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "cases.json").write_text(json.dumps(wanted), "utf-8")
    files = {node.split("::")[0] for _, id in wanted for node in _checks()[id]}
    command = [sys.executable, "-m", "pytest", *sorted(files), "-p", "tests.selfcheck.deviating", "-q"]
    command += ["--cases", str(folder / "cases.json"), "--matrix", str(folder / "matrix.json")]
    command += [f"--report={folder / 'report'}", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if not (folder / "matrix.json").exists():
        raise AssertionError(
            f"the nested run ended with {done.returncode}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}"
        )
    rows = json.loads((folder / "matrix.json").read_text("utf-8"))
    return {(deviation, requirement): (verdict, words) for deviation, requirement, verdict, words in rows}


def faults(deviation: Deviation, found: Mapping[Pair, tuple[str, str]]) -> list[str]:
    """What is not as it should be: the own requirement not found out, or another one fallen without a reason."""
    wrong: list[str] = []
    for (id, requirement), (verdict, words) in found.items():
        if id != deviation.id:
            continue
        if requirement == deviation.requirement:
            if verdict != Verdict.NON_CONFORME:
                wrong.append(f"{id} : {requirement} est {verdict} ({words})")
        elif verdict not in allowed(deviation, requirement) and not _follows(verdict, words):
            wrong.append(f"{id} : {requirement} tombe aussi, {verdict} ({words})")
    return wrong


def allowed(deviation: Deviation, requirement: str) -> set[str]:
    """What a neighbour may be: as it was; or fallen, where that is declared; or not verifiable, where the deviation
    takes away the accepted twin that its refusals lean on."""
    verdicts = {str(Verdict.CONFORME)}
    if requirement in deviation.entraine:
        verdicts |= {str(Verdict.NON_CONFORME), str(Verdict.NON_VERIFIABLE)}
    twins = {one.twin for one in load(FEATURES).portals[deviation.portal].requirements.values()}
    if deviation.requirement in twins:
        verdicts.add(str(Verdict.NON_VERIFIABLE))
    return verdicts


def _follows(verdict: str, words: str) -> bool:
    """Whether nothing is said of a neighbour because what its check goes through is gone: a label, a control, the
    accepted twin. That belongs to the deviation's own requirement, and is no verdict on the neighbour."""
    return verdict == Verdict.NON_VERIFIABLE and any(word in words for word in _GONE)


def _same_screen(file: str) -> set[str]:
    path = Path(file)
    together = next((names for names in SAME_SCREEN if path.name in names), {path.name})
    return {(path.parent / name).as_posix() for name in together}
