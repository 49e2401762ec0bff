"""How checks add up: examples and properties of `mire.verdicts`."""

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mire.verdicts import (
    NON_COUVERTE,
    NONE_EXISTS,
    NOT_REACHED,
    NOT_SELECTED,
    STATUSES,
    Check,
    Declared,
    HarnessError,
    Judgement,
    Known,
    NonConforming,
    NotApplicable,
    NotVerifiable,
    Outcome,
    TargetError,
    Verdict,
    aggregate,
    exit_status,
    judge,
    summarise,
)

TODAY = date(2026, 11, 21)
ORDER = ["erreur", "non conforme", "écart connu", "non vérifiable", "conforme", "non applicable"]


def check(verdict: str, **other: object) -> Check:
    fixed = {"requirement": "X-1", "scenario": "un scénario", "feature": "x.feature:1"}
    return Check(**fixed, verdict=Verdict(verdict), **other)


def judged(*verdicts: str, level: str = "exigé", **other: object) -> Judgement:
    return judge("X-1", level, [check(verdict) for verdict in verdicts], today=TODAY, **other)


def known(until: date | None = None) -> Declared:
    return Declared(known={"X-1": Known("corrigé en 2.5", until)})


verdicts = st.sampled_from([str(verdict) for verdict in Verdict])


@pytest.mark.parametrize(
    ("outcome", "verdict"),
    [
        (NonConforming("A", "B"), "non conforme"),
        (NotVerifiable("pas de courriel"), "non vérifiable"),
        (NotApplicable("pas de devis"), "non applicable"),
        (TargetError("500"), "erreur"),
        (HarnessError("forme inattendue"), "erreur"),
    ],
)
def test_every_outcome_carries_its_verdict(outcome: Outcome, verdict: str) -> None:
    """Each exception that a step raises stands for one verdict."""
    assert verdict == outcome.verdict


def test_an_outcome_survives_the_way_between_processes() -> None:
    """A non-conformity can be pickled without losing what was expected and observed."""
    back = pickle.loads(pickle.dumps(NonConforming("refusé", "accepté")))
    assert ("refusé", "accepté") == (back.expected, back.observed)


@given(st.lists(verdicts, min_size=1))
def test_a_requirement_takes_the_first_of_the_contracts_order(given_verdicts: list[str]) -> None:
    """Of its checks' verdicts, a requirement takes the one that the contract lists first."""
    expected = min(given_verdicts, key=ORDER.index)
    assert expected == aggregate(check(verdict) for verdict in given_verdicts)[0]


checks_with_reasons = st.builds(check, verdicts, reason=st.sampled_from([None, "a", "b"]))


@given(st.lists(checks_with_reasons, min_size=1), st.randoms())
def test_the_order_of_the_checks_does_not_matter(checks: list[Check], random: object) -> None:
    """Checks add up to the same status and reason in whatever order they ran."""
    shuffled = list(checks)
    random.shuffle(shuffled)
    assert aggregate(checks) == aggregate(shuffled)


@given(st.lists(verdicts), st.sampled_from([NOT_SELECTED, NOT_REACHED]))
def test_a_requirement_whose_checks_did_not_all_run_is_not_covered(ran: list[str], missing: str) -> None:
    """Whatever the checks that did run say, a missing one makes the requirement *non couverte*."""
    status, why = aggregate([check(verdict) for verdict in ran], missing)
    assert (NON_COUVERTE, True) == (status, why.startswith(missing))


def test_without_any_check_none_exists() -> None:
    """A requirement for which nothing was written is *non couverte*, and says so."""
    assert (NON_COUVERTE, NONE_EXISTS) == aggregate([])


@given(st.lists(st.sampled_from([str(status) for status in STATUSES])))
def test_the_summary_adds_up(statuses: list[str]) -> None:
    """The seven counts of a summary sum to the number of requirements."""
    assert len(statuses) == sum(summarise(statuses).values())


def test_the_summary_names_every_status() -> None:
    """A summary lists the six verdicts and *non couverte* even where none occurred."""
    assert sorted([*ORDER, "non couverte"]) == sorted(summarise([]))


@given(st.lists(verdicts))
def test_what_is_declared_absent_does_not_apply(ran: list[str]) -> None:
    """A requirement that the profile declares absent is *non applicable*, with the profile's reason."""
    result = judged(*ran, declared=Declared(absent={"X-1": "pas de devis"}))
    assert ("non applicable", "pas de devis") == (result.status, result.reason)


def test_a_known_deviation_is_excused() -> None:
    """A declared deviation that does not hold is *écart connu*, and not stale before its day."""
    result = judged("conforme", "non conforme", declared=known(date(2027, 1, 31)))
    assert ("écart connu", "corrigé en 2.5", False) == (result.status, result.reason, result.stale)


def test_a_known_deviation_keeps_its_finding() -> None:
    """What was expected and observed stays with a check whose deviation is known."""
    checks = [check("non conforme", expected="refusé", observed="accepté")]
    result = judge("X-1", "exigé", checks, declared=known(), today=TODAY)
    assert ("refusé", "accepté") == (result.checks[0].expected, result.checks[0].observed)


def test_a_known_deviation_that_conforms_is_stale() -> None:
    """A deviation that was declared and is gone stays *conforme* and is reported as stale."""
    result = judged("conforme", declared=known(date(2027, 1, 31)))
    assert ("conforme", True) == (result.status, result.stale)


def test_a_known_deviation_holds_on_its_last_day() -> None:
    """« until » names the last day on which the deviation is excused."""
    assert judged("non conforme", declared=known(TODAY)).stale is False


def test_a_known_deviation_past_its_day_is_stale() -> None:
    """The day after « until », the deviation is stale."""
    assert judged("non conforme", declared=known(date(2026, 11, 20))).stale is True


@pytest.mark.parametrize("verdict", ["erreur", "non vérifiable"])
def test_a_declared_deviation_does_not_hide_other_verdicts(verdict: str) -> None:
    """Only a non-conformity is excused: an error stays an error."""
    assert verdict == judged(verdict, declared=known()).status


def test_a_known_deviation_that_was_not_tried_is_not_stale() -> None:
    """Nothing is said about a declaration whose requirement was not selected."""
    result = judged(missing_reason=NOT_SELECTED, declared=known(date(2020, 1, 1)))
    assert (NON_COUVERTE, False) == (result.status, result.stale)


@pytest.mark.parametrize(
    ("expected", "judgements", "options"),
    [
        (0, [judged("conforme")], {}),
        (0, [judged("conforme"), judged("non vérifiable")], {}),
        (1, [judged("conforme"), judged("non vérifiable")], {"exigeant": True}),
        (1, [judged("non conforme")], {}),
        (1, [judged("non conforme", level="déduit")], {}),
        (0, [judged("non conforme", level="recommandé")], {}),
        (1, [judged("non conforme", level="recommandé")], {"exigeant": True}),
        (0, [judged("conforme"), judged("non conforme", declared=known())], {"exigeant": True}),
        (1, [judged("conforme", declared=known())], {}),
        (1, [judged("conforme"), judged("non conforme", declared=known(date(2020, 1, 1)))], {}),
        (3, [judged("erreur"), judged("non conforme")], {}),
        (3, [], {}),
        (3, [judged("non vérifiable"), judged("non applicable")], {}),
        (3, [judged(missing_reason=NOT_SELECTED)], {}),
        (3, [judged("conforme")], {"broken": True}),
        (4, [judged("erreur")], {"misused": True, "broken": True}),
        (2, [judged("erreur")], {"interrupted": True, "misused": True, "broken": True}),
        (1, [judged("conforme"), judged("non conforme", missing_reason=NOT_SELECTED)], {}),
        (0, [judged("conforme", missing_reason=NOT_SELECTED)], {}),
    ],
)
def test_the_exit_status(expected: int, judgements: list[Judgement], options: dict[str, bool]) -> None:
    """The worst thing of a run decides: interrupted, misused, broken, failed, in this order."""
    assert expected == exit_status(judgements, **options)


@given(st.lists(verdicts, min_size=1), st.lists(verdicts, min_size=1))
def test_more_results_never_turn_a_failed_run_green(first: list[str], more: list[str]) -> None:
    """Adding requirements to a run that failed does not make it pass."""
    before = [judged(verdict) for verdict in [*first, "non conforme"]]
    assert exit_status([*before, *(judged(verdict) for verdict in more)]) != 0


@given(st.lists(verdicts))
def test_no_run_passes_with_an_error(ran: list[str]) -> None:
    """One *erreur* is enough to end in 3."""
    assert exit_status(judged(verdict) for verdict in [*ran, "erreur"]) == 3


texts = st.lists(st.text()).map(tuple)


@given(st.builds(check, verdicts, remarks=texts, evidence=texts))
def test_a_check_survives_as_plain_values(given_check: Check) -> None:
    """A check read back from its plain values is the same check."""
    assert given_check == Check.from_dict(given_check.as_dict())
