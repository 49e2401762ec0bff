"""`mire fuzz`: a profile's validators, in depth."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from mire.cli.command import Commands, Misuse, catalogue
from mire.fuzz.asked import ValidatorBroken
from mire.fuzz.boundaries import boundaries
from mire.fuzz.campaign import Outcome
from mire.fuzz.corpus import CorpusError
from mire.fuzz.field import DEEP, rule_of, try_field
from mire.fuzz.lines import validator_of
from mire.fuzz.shown import visible
from mire.fuzz.verdicts import checks
from mire.rules import Answer, judge
from mire.target.profile import Profile, load_profile
from mire.target.profile_faults import ProfileError
from mire.verdicts import BROKEN, FAILED, PASSED, Check, Verdict

_PROGRESS = 500
_WIDEST = 400


def add_to(commands: Commands) -> None:
    """Offer the command."""
    parser = commands.add_parser("fuzz", help="try a profile's validators in depth")
    parser.add_argument("--target", required=True, type=Path, metavar="FILE", help="the profile, with [validators]")
    parser.add_argument("--field", action="append", default=[], metavar="DSJ-MDP", help="only this field; repeatable")
    parser.add_argument("--examples", type=_count, default=DEEP, metavar="N", help=f"values to draw (default {DEEP})")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed draws the same values")
    parser.add_argument("--replay", metavar="JSON", help="try one value again, such as '\"abc\"'")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    """0 where nothing was found, 1 where something was, 3 where a validator broke, 4 wrong usage."""
    try:
        profile = load_profile(options.target, catalogue())
        fields = _fields(profile, options.field)
        if options.replay is not None:
            return _replay(profile, fields, options.replay)
        return max(_tell(profile, field, options) for field in fields)
    except (ProfileError, CorpusError) as error:
        raise Misuse(str(error)) from error


def _count(text: str) -> int:
    if not text.isdigit():
        raise argparse.ArgumentTypeError(f"expected a number of values, not {text!r}")
    return int(text)


def _fields(profile: Profile, wanted: Sequence[str]) -> list[str]:
    if not profile.validators:
        raise Misuse(f'{profile.file} offers no validator; expected [validators], "DSJ-MDP" = {{ python = "…" }}')
    unknown = [field for field in wanted if field not in profile.validators]
    if unknown:
        offered = ", ".join(profile.validators)
        raise Misuse(f"{profile.file} offers no validator for {', '.join(unknown)}; it offers {offered}")
    return list(wanted or profile.validators)


def _tell(profile: Profile, field: str, options: argparse.Namespace) -> int:
    outcome = try_field(profile, field, examples=options.examples, seed=options.seed, watch=_watch(field))
    found = list(checks(outcome, options.target, "", 0.0))
    print(f"\n{field} : {len(outcome.tried)} valeurs, graine {options.seed}")
    for check in found:
        print(f"  {check.requirement} : {_words(check)}")
    _print_map(outcome)
    verdicts = {check.verdict for check in found}
    if Verdict.ERREUR in verdicts:
        return BROKEN
    return FAILED if Verdict.NON_CONFORME in verdicts else PASSED


def _watch(field: str) -> Callable[[int], None]:
    def watch(number: int) -> None:
        if number % _PROGRESS == 0 and sys.stderr.isatty():
            print(f"\r{field} : {number} valeurs", end="", file=sys.stderr, flush=True)

    return watch


def _words(check: Check) -> str:
    told = {
        Verdict.NON_CONFORME: f"{check.expected}, {check.observed}\n      {check.replay}",
        Verdict.ERREUR: f"{check.scenario.partition(' — ')[2]} : {check.reason}\n      {check.replay}",
    }
    return f"{check.verdict}{f' — {words}' if (words := told.get(check.verdict, check.reason or '')) else ''}"


def _print_map(outcome: Outcome) -> None:
    titles = ("ce que les documents jugent", "ce qu'ils laissent ouvert")
    for title, drawn in zip(titles, boundaries(outcome), strict=True):
        print(f"  {title} :")
        for about, did in drawn.items():
            for what, values in did.items():
                if values:
                    print(f"    {about}, {what} : {' '.join(values)[:_WIDEST]}")


def _replay(profile: Profile, fields: Sequence[str], text: str) -> int:
    if len(fields) != 1:
        raise Misuse("--replay tries one value on one field; expected one --field")
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    if not isinstance(value, str):
        raise Misuse(f"--replay {text!r} is no text in JSON; expected one such as '\"abc\"'")
    answer = judge(rule_of(profile, fields[0]), value)
    folder = profile.file.resolve().parent
    with closing(validator_of(profile.validators[fields[0]], folder, profile.timeout_s)) as validator:
        try:
            accepted = validator.ask(value)
        except ValidatorBroken as broken:
            print(f"« {visible(value)} » : {broken}")
            return BROKEN
    print(f"« {visible(value)} » : {_asked(answer)} ; {'accepté' if accepted else 'refusé'}")
    return FAILED if (accepted and answer.refuse) or (not accepted and answer.accept) else PASSED


def _asked(answer: Answer) -> str:
    if answer.refuse:
        return f"à refuser ({', '.join(answer.broken)})"
    return "à accepter" if answer.accept else "les documents ne disent rien"
