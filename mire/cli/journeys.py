"""`mire fuzz --journeys`: a portal's registration in every order that people, browsers and links allow."""

from __future__ import annotations

import argparse
import sys

from mire.cli.scenes import scenes_on
from mire.cli.usage import Misuse
from mire.fuzz.journeys import Breach, Course, explore
from mire.fuzz.journeys.course import EXAMPLES
from mire.target.profile import Profile
from mire.verdicts import BROKEN, FAILED, PASSED


def fuzz_journeys(profile: Profile, options: argparse.Namespace) -> int:
    """0 where nothing was found, 1 where something was, 3 where the portal broke."""
    if profile.base_url is None or not profile.documented.invariants.requirements:
        raise Misuse(f"--journeys plays a portal's registration, and {profile.file} has none to play")
    examples = EXAMPLES if options.examples is None else options.examples
    with scenes_on(profile, options.seed) as new_scene:
        course = explore(new_scene, examples=examples, start=options.seed, watch=_watch)
    if sys.stderr.isatty():
        print("\r", end="", file=sys.stderr)
    return _tell(profile, course, options.seed)


def _tell(profile: Profile, course: Course, seed: int) -> int:
    print(f"\n{profile.portal} : {course.examples} inscriptions, {course.steps} gestes, graine {seed}")
    for requirement in profile.documented.invariants.requirements:
        if requirement in course.found:
            _tell_breach(course.found[requirement])
        else:
            print(f"  {requirement} : rien trouvé")
    for story, reason in course.broken:
        print(f"  erreur : {reason}")
        _tell_story(story)
    if course.stopped:
        print(f"  arrêté : {course.stopped}")
    if course.broken or course.stopped:
        return BROKEN
    return FAILED if course.found else PASSED


def _tell_breach(breach: Breach) -> None:
    print(f"  {breach.requirement} : non conforme — {breach.observed} (inscription {breach.number})")
    _tell_story(breach.story)


def _tell_story(story: tuple[str, ...]) -> None:
    for number, phrase in enumerate(story, 1):
        print(f"      {number}. {phrase}")


def _watch(course: Course) -> None:
    if sys.stderr.isatty():
        print(f"\r{course.examples} inscriptions, {course.steps} gestes", end="", file=sys.stderr, flush=True)
