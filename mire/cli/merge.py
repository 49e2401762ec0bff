"""`mire merge`: one report from the results of a run's shards."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterable
from pathlib import Path

from mire.cli.command import catalogue
from mire.cli.usage import Misuse, Parser
from mire.home import HOME
from mire.results import History, ReportError, Results, joined, read, read_history, write_all
from mire.results.attested import counted
from mire.results.merge import merge
from mire.verdicts import Judgement, exit_status, summarise


def add_to(parser: Parser) -> None:
    """Give the command its options."""
    parser.add_argument("part", nargs="+", metavar="PART.json", type=Path, help="conformance.json of every shard")
    parser.add_argument("--report", default="reports", metavar="DIR", type=Path, help="the report's folder (reports/)")
    parser.add_argument("--exigeant", action="store_true", help="what is advised, or could not be verified, fails too")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    documented = catalogue()
    parts = {str(path): read(path) for path in options.part}
    if len(parts) < len(options.part):
        raise Misuse("one of the files is named twice; expected the results of every part once.")
    whole = merge(parts)
    for path in options.part:
        _bring(evidence_of(parts[str(path)]), path.parent, options.report)
    history = _history([*(path.parent for path in options.part), options.report])
    write_all(whole, options.report, documented, exigeant=options.exigeant, history=history, root=HOME)
    judgements = [judgement for target in whole.targets for judgement in target.judgements()]
    for target in whole.targets:
        print(f"{target.portal} — {target.name}\n  {_sum(target.judgements())}")
        for line in counted(target.judgements()):
            print(f"  {line}")
    print(f"Rapport : {options.report / 'conformance.html'}")
    return exit_status(judgements, exigeant=options.exigeant)


def _history(folders: Iterable[Path]) -> History:
    """The runs that each of the folders knows of; one whose history cannot be read is named."""
    found = []
    for folder in dict.fromkeys(folders):
        history, lost = read_history(folder)
        found.append(history)
        if lost:
            print(lost)
    return joined(found)


def evidence_of(results: Results) -> set[str]:
    """The evidence's paths, relative to the report's folder."""
    requirements = (one for target in results.targets for one in target.requirements.values())
    return {path for one in requirements for check in one.checks for path in check.evidence}


def _sum(judgements: list[Judgement]) -> str:
    counts = summarise(judgement.status for judgement in judgements)
    parts = " + ".join(f"{count} {status}" for status, count in counts.items() if count)
    return f"{len(judgements)} exigences = {parts}"


def _bring(evidence: Iterable[str], folder: Path, report: Path) -> None:
    """Copy a part's evidence beside the report. What is gone stays gone, and the report says so; a path that leads out
    of either folder is left alone."""
    for name in evidence:
        source, copy = (folder / name).resolve(), (report / name).resolve()
        inside = source.is_relative_to(folder.resolve()) and copy.is_relative_to(report.resolve())
        if not inside or source == copy or not source.is_file():
            continue
        try:
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)
        except OSError as error:
            raise ReportError(f"The evidence {copy} cannot be written: {error.strerror or error}.") from error
