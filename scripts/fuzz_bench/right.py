"""Mocks that are right: nothing may be found, neither in their forms' functions nor over HTTP."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass

from mire.cli.scenes import scene_on
from mire.fuzz.campaign import Campaign
from mire.fuzz.field import DEEP
from mire.fuzz.offered import validator_of
from mire.fuzz.outcome import Outcome
from mire.fuzz.portal import Effort, try_on_portal
from mire.target.profile_validators import Validator
from scripts.fuzz_bench.served import ROOT, catalogue, profile_of
from tests.fuzz.of_mocks import validator

OVER_HTTP = Effort(500, 500)


@dataclass(frozen=True)
class Clean:
    """How many values a right field got, as a function and on its portal, and what was found there."""

    field: str
    called: int
    asked: int
    way: str
    wrong: tuple[str, ...]


def right(portal: str, field: str) -> Clean:
    """Try one field of a mock that is right, both ways."""
    rule = catalogue().portals[portal].rules[field]
    with closing(validator_of(Validator(python=validator(field)), ROOT, 10)) as called:
        by_call = Campaign(rule, called, examples=DEEP, start=1).run()
    with scene_on(profile_of(portal), 1) as scene:
        on_portal = try_on_portal(scene, rule, OVER_HTTP, start=1)
    wrong = (*_wrong(by_call), *_wrong(on_portal))
    return Clean(field, len(by_call.tried), len(on_portal.tried), on_portal.way, wrong)


def _wrong(outcome: Outcome) -> list[str]:
    said = [f"{requirement}: {one.value!a}" for requirement, one in outcome.found.items()]
    said += [f"no answer to {one.probe.value!a}: {one.why}" for one in outcome.broken]
    return [*said, str(outcome.stopped)] if outcome.stopped else said
