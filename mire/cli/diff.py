"""`mire diff`: what became better or worse between two runs."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from mire.cli.usage import Parser
from mire.results import Results, read
from mire.results.attested import stale_word, word
from mire.results.compare import Change, Compared, Kind, compare, state
from mire.results.model import RequirementResult
from mire.verdicts import BROKEN, FAILED, NON_COUVERTE, PASSED, Verdict

_ABSENT = "absente"


def add_to(parser: Parser) -> None:
    """Give the command its options."""
    parser.add_argument("old", metavar="OLD.json", type=Path, help="conformance.json of the earlier run")
    parser.add_argument("new", metavar="NEW.json", type=Path, help="conformance.json of the later run")
    parser.add_argument("--exigeant", action="store_true", help="what is only advised counts too")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    old, new = read(options.old), read(options.new)
    found = compare(old, new)
    print("\n".join(_told(old, new, found, options.exigeant)))
    return exit_status(found, exigeant=options.exigeant)


def exit_status(found: list[Compared], *, exigeant: bool) -> int:
    """The contract's numbers: 3 where an error is new or nothing was judged, 1 where anything got worse, else 0."""
    worse = [one for target in found for one in target.changes if one.is_worse(exigeant=exigeant)]
    states = {state(result) for target in found for result in target.after.requirements.values()}
    if not states & {Verdict.CONFORME, Verdict.NON_CONFORME}:
        return BROKEN
    if any(one.after is not None and state(one.after) == Verdict.ERREUR for one in worse):
        return BROKEN
    return FAILED if worse else PASSED


def _told(old: Results, new: Results, found: list[Compared], exigeant: bool) -> Iterator[str]:
    if old.catalogue != new.catalogue:
        yield f"catalogue {old.catalogue} → {new.catalogue} : une exigence peut être devenue plus stricte"
    portals = {target.after.portal for target in found}
    for run, which in ((old, "le plus ancien"), (new, "le plus récent")):
        for target in run.targets:
            if target.portal not in portals:
                yield f"{target.portal} : seulement dans {which} des deux résultats"
    for compared in found:
        yield from _target(compared, exigeant)


def _target(compared: Compared, exigeant: bool) -> Iterator[str]:
    yield f"{compared.after.portal} — {compared.before.name} → {compared.after.name}"
    yield f"  {_counts(compared, exigeant)}"
    for change in compared.changes:
        if change.kind is not Kind.LEFT_OUT:
            yield from _change(change, change.is_worse(exigeant=exigeant))
    left_out = [change.requirement for change in compared.changes if change.kind is Kind.LEFT_OUT]
    if left_out:
        yield f"  {Kind.LEFT_OUT}, hors de la sélection : {', '.join(left_out)}"


def _counts(compared: Compared, exigeant: bool) -> str:
    worse = sum(change.is_worse(exigeant=exigeant) for change in compared.changes)
    kinds = [change.kind for change in compared.changes]
    counted = [f"{kinds.count(kind)} {kind}" for kind in Kind if kind in kinds]
    return ", ".join([*counted, f"{compared.unchanged} sans changement"]) + f" — {worse} en moins bien"


def _change(change: Change, worse: bool) -> Iterator[str]:
    known = change.after or change.before
    advice = " (conseil)" if known and known.level == "recommandé" else ""
    sign = "✕" if worse else "✓" if change.kind is Kind.FIXED else "·"
    yield f"  {sign} {change.kind} : {change.requirement}{advice} : {_word(change.before)} → {_word(change.after)}"
    if worse and change.after is not None:
        yield from _why(change.after)


def _word(result: RequirementResult | None) -> str:
    if result is None:
        return _ABSENT
    partly = f" ({NON_COUVERTE})" if state(result) != result.verdict else ""
    stale = stale_word(result) if result.stale else ""
    said = (str(state(result)) + partly, word(result), stale, "instable" if result.unstable else "")
    return ", ".join(filter(None, said))


def _why(result: RequirementResult) -> Iterator[str]:
    """What was found, of the first check that says so, or the reason for the verdict."""
    check = next((one for one in result.checks if one.verdict == state(result)), None)
    facts = [("attendu", check.expected), ("observé", check.observed)] if check else []
    for fact, text in [*facts, ("raison", result.reason or result.why or (check.reason if check else None))]:
        if text:
            yield f"      {fact} : {text}"
    if check and check.replay:
        yield f"      rejouer : {check.replay}"
