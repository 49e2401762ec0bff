"""What `mire fuzz` prints of a field: its verdicts, what was found, and what the field really takes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mire.fuzz.boundaries import boundaries
from mire.fuzz.outcome import Outcome
from mire.fuzz.places import WAYS
from mire.fuzz.verdicts import Again, checks
from mire.rules import Answer
from mire.verdicts import BROKEN, FAILED, PASSED, Check, Verdict

_WIDEST = 400
_MAPPED = {"accepte": "accepté", "refuse": "refusé", "non essaye": "non essayé"}


def tell(outcome: Outcome, target: Path, seed: int) -> int:
    """Print what came of one field; the exit status that it is worth."""
    field = outcome.rule.id
    found = list(checks(outcome, Again.fuzz(target, field), "", 0.0))
    print(f"\n{field} : {len(outcome.tried)} valeurs, graine {seed}{_by(outcome)}")
    if outcome.tried:
        print(f"  réponse la plus lente : {outcome.slowest_s * 1000:.1f} ms")
    for remark in outcome.remarks:
        print(f"  {remark}")
    for line in dict.fromkeys(map(_broke, filter(_is_error, found))):
        print(line)
    for check in found:
        if not _is_error(check):
            print(f"  {check.requirement} : {_words(check)}")
    for requirement in outcome.rule.requirements:
        if all(_is_error(check) for check in found if check.requirement == requirement):
            print(f"  {requirement} : {Verdict.ERREUR}")
    _print_map(outcome)
    verdicts = {check.verdict for check in found}
    if Verdict.ERREUR in verdicts:
        return BROKEN
    return FAILED if Verdict.NON_CONFORME in verdicts else PASSED


def _by(outcome: Outcome) -> str:
    return f", {outcome.way}" if outcome.way in WAYS else ""


def _is_error(check: Check) -> bool:
    return check.verdict is Verdict.ERREUR


def _broke(check: Check) -> str:
    """Why there is no verdict, once for all requirements of the field."""
    value = check.scenario.partition(" — ")[2]
    told = f"{value} : {check.reason}\n      {check.replay}" if value else check.reason
    return f"  {Verdict.ERREUR} : {told}"


def _words(check: Check) -> str:
    told = {Verdict.NON_CONFORME: f"{check.expected} ; {check.observed}\n      {check.replay}"}
    return f"{check.verdict}{f' — {words}' if (words := told.get(check.verdict, check.reason or '')) else ''}"


def _print_map(outcome: Outcome) -> None:
    titles = ("ce que les documents jugent", "ce qu'ils laissent ouvert")
    for title, drawn in zip(titles, boundaries(outcome), strict=True):
        if drawn:
            print(f"  {title} :")
        for about, did in drawn.items():
            for what, values in did.items():
                if values:
                    print(f"    {about}, {_MAPPED.get(what, what)} : {_shortened(values)}")


def _shortened(values: Sequence[str]) -> str:
    """So many of them as a screen holds; how many are left out is said."""
    between = " · " if any(" " in value for value in values) else " "
    shown: list[str] = []
    for value in values:
        if sum(map(len, shown)) + len(shown) > _WIDEST:
            return f"{between.join(shown)} … ({len(values) - len(shown)} autres)"
        shown.append(value)
    return between.join(shown)


def asked_for(answer: Answer) -> str:
    """What the documents have done with a value."""
    if answer.refuse:
        return f"à refuser ({', '.join(answer.broken)})"
    return "à accepter" if answer.accept else "ni à accepter ni à refuser"
