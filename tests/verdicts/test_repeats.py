"""What several runs of one scenario say together, and in which order checks stand."""

from __future__ import annotations

from datetime import date

import pytest

from mire.verdicts import FAILED, Check, Judgement, Verdict, exit_status, judge

OK, NC, NV = Verdict.CONFORME, Verdict.NON_CONFORME, Verdict.NON_VERIFIABLE


def check(verdict: Verdict, repeat: int | None, line: int = 3, browser: str = "chromium 156") -> Check:
    """One check of the scenario at `line`."""
    return Check(
        requirement="A",
        scenario="s",
        feature=f"features/x/a.feature:{line}",
        verdict=verdict,
        repeat=repeat,
        browser=browser,
    )


def judgement(*checks: Check, level: str = "exigé") -> Judgement:
    return judge("A", level, checks, today=date(2026, 11, 21))


@pytest.mark.parametrize(
    ("checks", "unstable"),
    [
        ([check(OK, 1), check(OK, 2)], False),
        ([check(OK, 1), check(NC, 2)], True),
        ([check(NC, 1), check(OK, 1), check(NC, 2), check(OK, 2)], False),  # a table, alike both times
        ([check(NC, 1), check(OK, 2), check(NC, 1, line=9), check(NC, 2, line=9)], True),  # behind a failure that stays
        ([check(OK, 1), check(OK, 2), check(NC, 1, browser="firefox 153"), check(NC, 2, browser="firefox 153")], False),
        ([check(OK, None), check(NC, None)], False),
    ],
)
def test_a_scenario_that_ends_differently_is_unstable(checks: list[Check], unstable: bool) -> None:
    """Its repeats are compared with each other, in each browser; rows of one table are not."""
    assert unstable is judgement(*checks).unstable


@pytest.mark.parametrize("level", ["exigé", "recommandé"])
def test_what_is_unstable_fails(level: str) -> None:
    """And is what the worst repeat was: nothing is averaged."""
    judged = judgement(check(OK, 1), check(NV, 2), level=level)
    assert (NV, FAILED) == (judged.status, exit_status([judged, judgement(check(OK, 1))]))


def test_checks_stand_in_the_order_of_their_files() -> None:
    """Whatever process ran them when: the ninth line comes before the tenth."""
    checks = [check(OK, None, line=line) for line in (10, 9, 30)]
    assert [9, 10, 30] == [one.place[1] for one in judgement(*checks).checks]
