"""`history.json`: what the last runs found out about each target, in a small file beside the results."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mire.results.compare import state
from mire.results.model import Results, TargetResults
from mire.results.target import overall, place
from mire.verdicts import NON_COUVERTE, Status, Verdict

FILE = "history.json"
MOST_RUNS = 20
"""So many runs of one target are kept."""
MOST_IN_ALL = 200
"""And so many of all targets together: names that are never seen again do not fill the file."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, validate_by_name=True, validate_by_alias=True)


class Past(_Part):
    """One run on one target, which `portal` and `place` tell from others. `verdicts` holds only what that run judged,
    `verdict` what became of the target as a whole."""

    started: datetime
    portal: str
    place: str
    verdict: Verdict
    verdicts: dict[str, Status]


@dataclass(frozen=True)
class Stretch:
    """So many runs one after another with the same verdict, from `since` on."""

    verdict: Status
    count: int
    since: datetime


class History(_Part):
    """Runs, the oldest first."""

    schema_version: Literal[1] = Field(default=1, alias="schema")
    runs: tuple[Past, ...] = ()

    def with_run(self, results: Results) -> History:
        """This and a whole run: a part of one (`--shard`) says nothing until it is joined to the others."""
        if results.shard:
            return self
        return joined([self, History(runs=tuple(_past(results, target) for target in _judged(results)))])

    def of(self, target: TargetResults) -> tuple[Past, ...]:
        """The runs on this target, and on no other that happens to be of the same portal."""
        return tuple(run for run in self.runs if (run.portal, run.place) == (target.portal, place(target)))


def read_history(folder: Path) -> tuple[History, str | None]:
    """What stands in `folder`; where that is no history, an empty one and a sentence that says so."""
    file = folder / FILE
    try:
        return History.model_validate(json.loads(file.read_text("utf-8"))), None
    except FileNotFoundError:
        return History(), None
    except OSError as error:
        why = error.strerror or str(error)
    except ValidationError as error:
        why = error.errors()[0]["msg"]
    except (ValueError, RecursionError):
        why = "pas du JSON en UTF-8"
    return History(), f"L'historique {file} est illisible ({why}) : il recommence avec cette passe."


def joined(histories: Iterable[History]) -> History:
    """All their runs, each once, as many as are kept."""
    every = {(run.started, run.portal, run.place): run for history in histories for run in history.runs}
    kept: list[Past] = []
    for _, runs in groupby(sorted(every.values(), key=_target), key=_target):
        kept += sorted(runs, key=_when)[-MOST_RUNS:]
    return History(runs=tuple(sorted(kept, key=_when)[-MOST_IN_ALL:]))


def stretches(runs: Iterable[Past], requirement: str) -> list[Stretch]:
    """What became of a requirement in those of the runs that judged it."""
    judged = [(run.verdicts[requirement], run.started) for run in runs if requirement in run.verdicts]
    alike = [list(group) for _, group in groupby(judged, key=lambda one: one[0])]
    return [Stretch(group[0][0], len(group), group[0][1]) for group in alike]


def as_text(history: History) -> str:
    """The file: one line a run."""
    runs = ",\n".join(json.dumps(run.model_dump(mode="json"), ensure_ascii=False) for run in history.runs)
    return f'{{"schema": {history.schema_version}, "runs": [\n{runs}\n]}}\n'


def _judged(results: Results) -> list[TargetResults]:
    return [target for target in results.targets if _verdicts(target)]


def _past(results: Results, target: TargetResults) -> Past:
    return Past(
        started=results.started,
        portal=target.portal,
        place=place(target),
        verdict=overall(target),
        verdicts=_verdicts(target),
    )


def _verdicts(target: TargetResults) -> dict[str, Status]:
    return {id: found for id, one in target.requirements.items() if (found := state(one)) != NON_COUVERTE}


def _target(run: Past) -> tuple[str, str]:
    return run.portal, run.place


def _when(run: Past) -> datetime:
    return run.started
