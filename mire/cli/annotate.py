"""`mire annotate`: what failed, as the lines that a CI job's log turns into annotations."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from mire.cli.usage import Parser
from mire.results import read
from mire.results.model import CheckResult, TargetResults
from mire.verdicts import Verdict

_LEVELS = {Verdict.NON_CONFORME: "error", Verdict.ERREUR: "error", Verdict.NON_VERIFIABLE: "warning"}


def add_to(parser: Parser) -> None:
    """Give the command its options."""
    parser.add_argument("results", metavar="RESULTS.json", type=Path, help="a run's conformance.json")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    """Always 0: the run's own exit status says whether it conforms."""
    for target in read(options.results).targets:
        for line in lines_of(target):
            print(line)
    return 0


def lines_of(target: TargetResults) -> Iterator[str]:
    """One line for each check that did not end well, in the catalogue's order."""
    for id, requirement in target.requirements.items():
        for check in requirement.checks:
            if check.verdict in _LEVELS:
                yield _line(_LEVELS[check.verdict], f"{id} : {check.verdict}", check)


def _line(level: str, title: str, check: CheckResult) -> str:
    file, _, line = check.feature.rpartition(":")
    found = f"attendu : {check.expected} ; observé : {check.observed}" if check.expected else check.reason or ""
    place = f"file={_property(file)},line={line}," if file and line.isdecimal() else ""
    return f"::{level} {place}title={_property(title)}::{_data(f'{check.scenario} — {found}')}"


def _data(text: str) -> str:
    """What stands after « :: », escaped as workflow commands ask."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
