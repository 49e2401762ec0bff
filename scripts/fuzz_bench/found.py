"""Mocks that deviate in a rule: after how many values each is found, with the budget of a conformance run; and with
values that know nothing of the documents' edges, plain text and what Schemathesis draws from a description."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass

from hypothesis import strategies as st

from mire.catalogue import Rule
from mire.cli.scenes import scene_on
from mire.fuzz.asked import Asked, Unasked
from mire.fuzz.by_browser import ByBrowser
from mire.fuzz.form.driver import ByForm
from mire.fuzz.places import has_way
from mire.fuzz.portal import IN_A_RUN, WAYS, try_on_portal
from mire.fuzz.samples import samples
from mire.fuzz.way import Way
from mire.rules import judge
from scripts.fuzz_bench.described import drawn_by_schemathesis
from scripts.fuzz_bench.served import catalogue, drawn, profile_of
from tests.selfcheck.matrix import every_deviation

OTHERS = 300
"""So many values of another kind are tried."""
NOT_OF_A_VALUE = {
    "R360-CODE:partage": "two people take one code",
    "R360-MDP:confirmation-ignoree": "what is entered the second time",
    "R360-MDP:confirmation-sans-casse": "what is entered the second time",
}
"""Deviations of a requirement that asks for more than a value."""
LATER = ("apres-oubli", "au-changement", "dans-mon-compte")
"""How deviations are named on screens that come after the account is made, where fields are not tried."""


@dataclass(frozen=True)
class Effort:
    """After how many values a deviation was found (None: not), and what trying them took, in seconds."""

    values: int | None
    seconds: float


@dataclass(frozen=True)
class Found:
    """One deviation: what finding it took us, plain text and Schemathesis (None: not tried), and what was remarked."""

    deviation: str
    rule: str
    ours: Effort
    plain: Effort | None
    described: Effort | None
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
    """Try that field as a conformance run does, then with values of other kinds, where a form can be asked."""
    rule = catalogue().portals[portal].rules[field]
    requirement = deviation.partition(":")[0]
    with scene_on(profile_of(None, deviation), 1) as scene:
        started = time.monotonic()
        outcome = try_on_portal(scene, rule, IN_A_RUN, start=1)
        example = outcome.found.get(requirement)
        ours = Effort(example.number if example else None, time.monotonic() - started)
        plain = described = None
        if outcome.way == WAYS[0]:
            way = Way(scene, rule)
            with closing(ByForm(way, ByBrowser(way), samples(rule, random.Random(1)))) as form:
                form.calibrate()
                plain = _first(form, rule, requirement, drawn(st.text(), OTHERS))
                described = _first(form, rule, requirement, drawn_by_schemathesis(rule, OTHERS))
    return Found(deviation, field, ours, plain, described, outcome.way, tuple(outcome.remarks))


def _first(asked: Asked, rule: Rule, requirement: str, values: Iterable[str | None]) -> Effort:
    """After how many of `values` the portal that is `asked` shows the deviation; what is no text cannot be entered."""
    started = time.monotonic()
    shown = (number for number, value in enumerate(values, 1) if _shows(asked, rule, requirement, value))
    return Effort(next(shown, None), time.monotonic() - started)


def _shows(asked: Asked, rule: Rule, requirement: str, value: str | None) -> bool:
    if value is None:
        return False
    answer = judge(rule, value)
    try:
        accepted = asked.ask(value)
    except Unasked:
        return False
    wrong_refusal = not accepted and answer.accept and requirement == rule.suffices
    return wrong_refusal or (accepted and requirement in answer.broken)
