"""`mire fuzz`: a profile's validators, else the fields of its portal, in depth."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from mire.catalogue import Rule
from mire.cli.broken import or_broken
from mire.cli.command import catalogue
from mire.cli.fuzz_told import asked_for, tell
from mire.cli.journeys import fuzz_journeys
from mire.cli.scenes import scene_on
from mire.cli.usage import Misuse, Parser
from mire.fuzz import corpus
from mire.fuzz.asked import Asked, Unasked, ValidatorBroken
from mire.fuzz.by_browser import ByBrowser
from mire.fuzz.corpus import CorpusError
from mire.fuzz.field import DEEP, try_field
from mire.fuzz.offered import validator_of
from mire.fuzz.outcome import Outcome
from mire.fuzz.places import rule_of, rules_on_portal
from mire.fuzz.portal import BROWSER, FORM, Effort, try_on_portal
from mire.fuzz.portal import DEEP as THOROUGH
from mire.fuzz.shown import visible
from mire.fuzz.way import Way
from mire.rules import judge, why
from mire.scene import Scene
from mire.target.profile import Profile, load_profile
from mire.target.profile_faults import ProfileError
from mire.verdicts import BROKEN, FAILED, PASSED
from mire.verdicts import Outcome as Ended

_PROGRESS = 500
DEFAULTS = f"{DEEP} of a validator, {THOROUGH.drawn} of a form, {THOROUGH.in_all} in a browser"


def add_to(parser: Parser) -> None:
    """Give the command its options."""
    parser.add_argument("--target", required=True, type=Path, metavar="FILE", help="the profile")
    parser.add_argument("--field", action="append", default=[], metavar="DSJ-MDP", help="only this field; repeatable")
    parser.add_argument("--examples", type=_count, metavar="N", help=f"values to draw (default {DEFAULTS})")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed draws the same values")
    parser.add_argument("--driver", choices=(FORM, BROWSER), help="how to ask a portal (default: form where it can be)")
    parser.add_argument("--replay", metavar="JSON", help="try one value again, such as '\"abc\"'")
    parser.add_argument("--journeys", action="store_true", help="play registrations in every order, not fields")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    """0 where nothing was found, 1 where something was, 3 where a validator or the portal broke, 4 wrong usage."""
    return or_broken(lambda: _fuzz(options))


def _fuzz(options: argparse.Namespace) -> int:
    try:
        profile = load_profile(options.target, catalogue())
        if options.journeys:
            return fuzz_journeys(profile, options)
        fields = _fields(profile, options.field)
        if options.replay is not None and len(fields) != 1:
            raise Misuse("--replay tries one value on one field; expected one --field")
        offered = [field for field in fields if field in profile.validators]
        statuses = [_ask(profile, field, options) for field in offered]
        if len(offered) < len(fields):
            statuses += _on_portal(profile, [field for field in fields if field not in offered], options)
        return max(statuses)
    except (ProfileError, CorpusError) as error:
        raise Misuse(str(error)) from error


def _ask(profile: Profile, field: str, options: argparse.Namespace) -> int:
    """A validator of the profile."""
    if options.replay is not None:
        folder = profile.file.resolve().parent
        with closing(validator_of(profile.validators[field], folder, profile.timeout_s)) as validator:
            return _replay(rule_of(profile, field), validator, options.replay)
    examples = DEEP if options.examples is None else options.examples
    outcome = try_field(profile, field, examples=examples, seed=options.seed, watch=_watch(field))
    return tell(outcome, options.target, options.seed)


def _on_portal(profile: Profile, fields: Sequence[str], options: argparse.Namespace) -> Iterator[int]:
    """Fields of the portal itself, one after another in one browser."""
    folder, known = profile.file.resolve().parent, corpus.read(profile.file.resolve().parent)
    with scene_on(profile, options.seed) as scene:
        for field in fields:
            rule = rule_of(profile, field)
            if options.replay is not None:
                yield _replay(rule, ByBrowser(Way(scene, rule)), options.replay)
                continue
            outcome = _tried(scene, rule, options, known.get(field, []))
            corpus.add(folder, field, [one.value for one in outcome.found.values()])
            yield tell(outcome, options.target, options.seed)


def _tried(scene: Scene, rule: Rule, options: argparse.Namespace, known: Sequence[str]) -> Outcome:
    given, driver = options.examples, options.driver
    effort = THOROUGH if given is None else Effort(given, given)
    try:
        return try_on_portal(scene, rule, effort, start=options.seed, driver=driver, known=known, watch=_watch(rule.id))
    except Ended as ended:
        return Outcome(rule, way=driver or FORM, stopped=ended)


def _count(text: str) -> int:
    if not text.isdigit():
        raise argparse.ArgumentTypeError(f"expected a number of values, not {text!r}")
    return int(text)


def _fields(profile: Profile, wanted: Sequence[str]) -> list[str]:
    """Those of the validators where there are any and nothing else is asked for; else those of the portal."""
    portal = [rule.id for rule in rules_on_portal(profile)]
    offered = [*profile.validators, *portal]
    if not offered:
        raise Misuse(f'{profile.file} offers no validator; expected [validators], "DSJ-MDP" = {{ python = "…" }}')
    unknown = [field for field in wanted if field not in offered]
    if unknown:
        raise Misuse(f"{profile.file} offers no validator for {', '.join(unknown)}; it offers {', '.join(offered)}")
    return list(dict.fromkeys(wanted or offered))


def _watch(field: str) -> Callable[[int], None]:
    def watch(number: int) -> None:
        if number % _PROGRESS == 0 and sys.stderr.isatty():
            print(f"\r{field} : {number} valeurs", end="", file=sys.stderr, flush=True)

    return watch


def _replay(rule: Rule, asked: Asked, text: str) -> int:
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    if not isinstance(value, str):
        raise Misuse(f"--replay {text!r} is no text in JSON; expected one such as '\"abc\"'")
    answer = judge(rule, value)
    try:
        accepted = asked.ask(value)
    except (ValidatorBroken, Unasked) as broken:
        print(f"« {visible(value)} » : {broken}")
        return BROKEN
    print(f"« {visible(value)} » : {asked_for(answer)} — {why(rule, value)} ; {'accepté' if accepted else 'refusé'}")
    return FAILED if (accepted and answer.refuse) or (not accepted and answer.accept) else PASSED
