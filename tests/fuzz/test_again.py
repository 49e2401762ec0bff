"""A function that answers the same value in two ways does not conform, whichever answer was right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

import pytest

from mire.fuzz.asked import ValidatorBroken
from mire.fuzz.campaign import Campaign
from mire.fuzz.outcome import Outcome
from mire.fuzz.verdicts import Again, checks
from mire.verdicts import Check as Check_
from mire.verdicts import Verdict
from tests.fuzz.test_campaign import RULES, Validator
from tests.fuzz.written import CODE, MDP, Check


def every_other_call() -> Check:
    """JavaScript's `/…/g` kept outside the function: `test` goes on where it stopped, and fails the next time."""
    at = [0]

    def check(value: str) -> bool:
        found = re.compile("[A-Za-z0-9]{5,36}$").match(value, at[0])
        at[0] = found.end() if found else 0
        return found is not None and found.start() == 0

    return check


def seen_before() -> Check:
    """What was entered once is refused from then on."""
    seen: set[str] = set()

    def check(value: str) -> bool:
        known = value in seen
        seen.add(value)
        return CODE(value) and not known

    return check


def worn_out() -> Check:
    """After so many calls everything is taken."""
    calls = count()
    return lambda value: CODE(value) or next(calls) > 150


def after_a_bad_one() -> Check:
    """What follows something with a digit at its end is refused."""
    before = [""]

    def check(value: str) -> bool:
        bad, before[0] = before[0][-1:].isdigit(), value
        return CODE(value) and not bad

    return check


MOODY = {"g": every_other_call, "vu": seen_before, "usé": worn_out, "après": after_a_bad_one}


def outcome_of(check: Check, rule: str = "DSJ-CODE") -> Outcome:
    return Campaign(RULES[rule], Validator(check), examples=0, start=1).run()


@pytest.mark.parametrize("kind", MOODY)
def test_it_is_a_finding_that_says_so(kind: str) -> None:
    """Not one of its requirements' values alone: the sentence says that the answer changed."""
    told = [one.observed or "" for one in _checks(outcome_of(MOODY[kind]())) if one.verdict is Verdict.NON_CONFORME]

    assert any("quand la même valeur est redemandée" in observed for observed in told)


def test_what_only_changes_where_the_documents_are_silent_is_a_remark() -> None:
    """No requirement is broken by it."""
    calls = count()
    outcome = outcome_of(lambda v: MDP(v) and (len(v) <= 20 or next(calls) % 2 == 0), "DSJ-MDP")

    assert outcome.found == {}
    assert "n'ont pas reçu deux fois la même réponse" in outcome.remarks[0]


def test_a_value_that_breaks_it_the_second_time_is_an_error() -> None:
    """With the value; nothing is said to conform."""
    seen: set[str] = set()

    def check(value: str) -> bool:
        if value in seen:
            raise ValidatorBroken("rien ne va")
        seen.add(value)
        return CODE(value)

    verdicts = {one.verdict: one.reason for one in _checks(outcome_of(check))}
    assert verdicts == {Verdict.ERREUR: "rien ne va (la deuxième fois)"}


def test_a_portal_is_not_asked_the_same_again() -> None:
    """There a value is used up."""
    asked: list[str] = []

    def check(value: str) -> bool:
        asked.append(value)
        return CODE(value)

    Campaign(RULES["DSJ-CODE"], Validator(check), examples=0, start=1, once=True).run()

    assert len(asked) == len(set(asked))


def _checks(outcome: Outcome) -> Iterator[Check_]:
    return checks(outcome, Again("mire fuzz"), "f:1", 0.0)
