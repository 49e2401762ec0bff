"""Mocks that deviate in a rule: after how many values each is found, with the budget of a conformance run."""

from __future__ import annotations

import random
from contextlib import closing
from dataclasses import dataclass

from hypothesis import strategies as st

from mire.cli.scenes import scene_on
from mire.fuzz.asked import Asked, Unasked
from mire.fuzz.by_browser import ByBrowser
from mire.fuzz.form.driver import ByForm
from mire.fuzz.portal import IN_A_RUN, WAYS, try_on_portal
from mire.fuzz.samples import samples
from mire.fuzz.way import Way, has_way
from mire.rules import judge
from scripts.fuzz_bench.served import catalogue, drawn, profile_of
from tests.selfcheck.matrix import every_deviation

PLAIN = 300
"""So many plain texts are tried."""
NOT_OF_A_VALUE = {
    "R360-CODE:partage": "two people take one code",
    "R360-MDP:confirmation-ignoree": "what is entered the second time",
    "R360-MDP:confirmation-sans-casse": "what is entered the second time",
}
"""Deviations of a requirement that asks for more than a value."""
LATER = ("apres-oubli", "au-changement", "dans-mon-compte")
"""How deviations are named on screens that come after the account is made, where fields are not tried."""


@dataclass(frozen=True)
class Found:
    """One deviation: after how many values it was found, ours and plain text (None: not), and what was remarked."""

    deviation: str
    rule: str
    ours: int | None
    plain: int | None
    way: str
    remarks: tuple[str, ...]


def of_rules(field: str | None) -> list[tuple[str, str, str]]:
    """Portal, deviation and rule, for every deviation of a requirement that a field's rule has, but for those that are
    left to the scenarios."""
    left = left_to_scenarios()
    return [one for one in _of_rules() if one[1] not in left and field in (None, one[2])]


def left_to_scenarios() -> dict[str, str]:
    """Deviations that the fields of a registration cannot show, and why."""
    later = {id: "on a screen after the registration" for _, id, _ in _of_rules() if id.endswith(LATER)}
    return {**NOT_OF_A_VALUE, **later}


def _of_rules() -> list[tuple[str, str, str]]:
    return [
        (one.portal, one.id, rule.id)
        for one in every_deviation()
        for rule in catalogue().portals[one.portal].rules.values()
        if one.requirement in rule.requirements and has_way(catalogue().portals[one.portal], rule)
    ]


def find(portal: str, deviation: str, field: str) -> Found:
    """Try that field as a conformance run does, then with plain text."""
    rule = catalogue().portals[portal].rules[field]
    requirement = deviation.partition(":")[0]
    with scene_on(profile_of(None, deviation), 1) as scene:
        outcome = try_on_portal(scene, rule, IN_A_RUN, start=1)
        example = outcome.found.get(requirement)
        plain = _plain(Way(scene, rule), requirement) if outcome.way == WAYS[0] else None
    return Found(deviation, field, example.number if example else None, plain, outcome.way, tuple(outcome.remarks))


def _plain(way: Way, requirement: str) -> int | None:
    """After how many plain texts the same portal shows the deviation; None after `PLAIN`."""
    with closing(ByForm(way, ByBrowser(way), samples(way.rule, random.Random(1)))) as form:
        form.calibrate()
        texts = enumerate(drawn(st.text(), PLAIN), 1)
        return next((number for number, value in texts if _shows(form, way, requirement, value)), None)


def _shows(asked: Asked, way: Way, requirement: str, value: str) -> bool:
    answer = judge(way.rule, value)
    try:
        accepted = asked.ask(value)
    except Unasked:
        return False
    wrong_refusal = not accepted and answer.accept and requirement == way.rule.suffices
    return wrong_refusal or (accepted and requirement in answer.broken)
