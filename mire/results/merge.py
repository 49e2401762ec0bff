"""Joins the results of a run's shards into those that one run would have given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from mire.results.build import TargetRun, build
from mire.results.model import Results, ResultsError, TargetResults
from mire.target.safety import is_loopback
from mire.verdicts import NO_PORTAL, NONE_EXISTS, NOT_REACHED, NOT_SELECTED, Declared, Judgement, judge


def merge(parts: Mapping[str, Results]) -> Results:
    """The results of the whole run; `parts` are its shards' by the name that people know each by.

    ResultsError says in one sentence why they do not belong together.
    """
    shards = _in_order(parts)
    first = shards[0]
    ended = max(one.started + timedelta(seconds=one.duration_s) for one in shards)
    started = min(one.started for one in shards)
    return build(
        catalogue=first.catalogue,
        started=started,
        duration_s=(ended - started).total_seconds(),
        seed=first.seed,
        targets=[_target([_by_portal(one)[portal] for one in shards], started) for portal in _by_portal(first)],
    )


def _in_order(parts: Mapping[str, Results]) -> list[Results]:
    """The shards by their number; ResultsError where one is missing, there twice, or of another run."""
    numbered = {name: _number(name, result) for name, result in parts.items()}
    first = next(iter(parts), None)
    if first is None:
        raise ResultsError("There is nothing to merge.")
    for name, result in parts.items():
        _check_same(first, parts[first], name, result)
    count = numbered[first][1]
    for number in range(1, count + 1):
        found = [name for name, (own, _) in numbered.items() if own == number]
        if len(found) > 1:
            raise ResultsError(f"Part {number}/{count} is there twice: {found[0]} and {found[1]}.")
        if not found:
            raise ResultsError(f"Part {number}/{count} is missing; merging needs all {count} parts.")
    return [parts[name] for name in sorted(parts, key=lambda name: numbered[name])]


def _number(name: str, result: Results) -> tuple[int, int]:
    number, _, count = (result.shard or "").partition("/")
    if not (number.isdecimal() and count.isdecimal()):
        what = f"says it is part « {result.shard} »" if result.shard else "is a whole run, not a part (--shard I/N)"
        raise ResultsError(f"{name} {what}.")
    return int(number), int(count)


def _check_same(first: str, one: Results, name: str, other: Results) -> None:
    """Whether two results are of one run."""
    for what, mine, theirs in _facts(one, other):
        if mine != theirs:
            shown = "" if isinstance(mine, dict) else f" ({mine}; {theirs})"
            raise ResultsError(f"{first} and {name} are not parts of one run: another {what}{shown}.")


def _facts(one: Results, other: Results) -> Iterator[tuple[str, Any, Any]]:
    """What two parts have to agree in: a name for it, and what each has."""
    yield "catalogue", one.catalogue, other.catalogue
    yield "seed", one.seed, other.seed
    yield "number of parts", (one.shard or "").partition("/")[2], (other.shard or "").partition("/")[2]
    yield "choice of portals", ", ".join(sorted(_by_portal(one))), ", ".join(sorted(_by_portal(other)))
    for portal, mine in _by_portal(one).items():
        theirs = _by_portal(other)[portal]
        yield f"target for {portal}", _name(mine), _name(theirs)
        yield f"list of requirements, or [declares], for {portal}", _declared(mine), _declared(theirs)
        yield f"[attests] for {portal}", _attested(mine), _attested(theirs)


def _by_portal(results: Results) -> dict[str, TargetResults]:
    return {target.portal: target for target in results.targets}


def _name(target: TargetResults) -> str:
    """What it is called and where it stands; on loopback every machine has its own address."""
    address = target.base_url
    return f"{target.name}, {'loopback' if address and is_loopback(address) else address or 'no address'}"


def _declared(target: TargetResults) -> dict[str, tuple[Any, ...]]:
    return {id: (one.level, one.absent, one.known) for id, one in target.requirements.items()}


def _attested(target: TargetResults) -> dict[str, Any]:
    return {id: one.attested for id, one in target.requirements.items()}


def _target(same: Sequence[TargetResults], started: datetime) -> TargetRun:
    first = same[0]
    judged = [_judged([one.requirements[id].judgement(id) for one in same], started) for id in first.requirements]
    browsers = {check.browser for judgement in judged for check in judgement.checks if check.browser}
    return TargetRun(
        portal=first.portal,
        name=first.name,
        base_url=first.base_url,
        browser=", ".join(sorted(browsers)) or "aucun",
        judgements=judged,
        boundaries=_joined(one.boundaries for one in same),
        open=_joined(one.open for one in same),
        values=_joined(one.values for one in same),
    )


def _judged(same: Sequence[Judgement], started: datetime) -> Judgement:
    """One requirement by the checks of every part."""
    first = same[0]
    id = first.requirement
    return judge(
        id,
        first.level,
        [check for one in same for check in one.checks],
        missing_reason=_missing(same),
        declared=Declared(
            absent={id: first.reason or ""} if first.absent else {},
            known={id: first.known} if first.known else {},
            attests={id: first.attested} if first.attested else {},
        ),
        today=started.date(),
    )


def _missing(same: Sequence[Judgement]) -> str | None:
    """Why checks did not run in any part; None where each ran in one."""
    given = [one.why or "" for one in same]
    for reason in (NONE_EXISTS, NO_PORTAL, NOT_SELECTED, NOT_REACHED):
        if any(why.startswith(reason) for why in given):
            return reason
    return None if any(one.checks for one in same) else NOT_REACHED


def _joined(parts: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """All that any part found out; where two did, tables are joined and the first part's word stands."""
    joined: dict[str, Any] = {}
    for part in parts:
        for key, value in part.items():
            both = isinstance(value, Mapping) and isinstance(joined.get(key), Mapping)
            joined[key] = _joined([joined[key], value]) if both else joined.get(key, value)
    return joined
