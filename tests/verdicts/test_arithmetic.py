"""What a judgement says beside its status: reasons, order, what ran, what fails a run."""

from datetime import date

import pytest

from mire.verdicts import (
    NON_COUVERTE,
    NONE_EXISTS,
    NOT_REACHED,
    Check,
    Declared,
    Known,
    NonConforming,
    NotVerifiable,
    Verdict,
    aggregate,
    judge,
    summarise,
)
from mire.verdicts.judgement import fails, worst
from tests.verdicts.test_verdicts import TODAY, check, judged, known


def at(feature: str, **other: object) -> Check:
    """A check that conforms, at that place."""
    return Check(requirement="X-1", scenario="s", feature=feature, verdict=Verdict.CONFORME, **other)


def test_no_check_has_no_worst_verdict() -> None:
    """There is nothing to choose from."""
    assert worst([]) is None


def test_reasons_are_those_of_the_verdict_once_each_in_order() -> None:
    """Those of better checks explain nothing."""
    checks = [check("non vérifiable", reason=reason) for reason in ("b", "a", "b", None)]

    assert ("non vérifiable", "a ; b") == aggregate([*checks, check("conforme", reason="c")])


def test_a_verdict_without_reason_has_none() -> None:
    """Not an empty one."""
    assert ("conforme", None) == aggregate([check("conforme")])


@pytest.mark.parametrize(
    ("ran", "why"),
    [
        ([], "non atteinte"),
        (["conforme"], "non atteinte (1 vérification faite : conforme)"),
        (["conforme", "non conforme"], "non atteinte (2 vérifications faites : non conforme)"),
    ],
)
def test_what_was_done_is_told_where_something_is_missing(ran: list[str], why: str) -> None:
    """How many checks, and what they add up to."""
    assert (NON_COUVERTE, why) == aggregate([check(verdict) for verdict in ran], NOT_REACHED)


def test_why_is_of_what_is_not_covered_and_reason_of_all_else() -> None:
    """Never both."""
    uncovered, covered = judged(), judge("X-1", "exigé", [check("erreur", reason="500")], today=TODAY)

    assert (NONE_EXISTS, None) == (uncovered.why, uncovered.reason)
    assert (None, "500") == (covered.why, covered.reason)


def test_what_ran_is_told_of_what_is_not_covered() -> None:
    """Its checks add up all the same; without any there is nothing."""
    assert ("erreur", None) == (judged("erreur", missing_reason=NOT_REACHED).ran, judged().ran)
    assert "conforme" == judged("conforme").ran


def test_a_judgement_keeps_what_it_is_of() -> None:
    """Requirement, level, declaration, and nothing that is not so."""
    of = judge("X-1", "déduit", [check("conforme")], today=TODAY)

    assert ("X-1", "déduit", False, False, False, None) == (
        of.requirement, of.level, of.stale, of.unstable, of.absent, of.known,
    )  # fmt: skip
    assert Known("corrigé en 2.5") == judged("conforme", declared=known()).known


def test_a_declaration_of_another_requirement_changes_nothing() -> None:
    """Neither absent nor known."""
    declared = Declared(absent={"X-2": "pas de devis"}, known={"X-2": Known("bientôt")})

    assert judged("non conforme") == judged("non conforme", declared=declared)


def test_what_is_absent_keeps_its_level_and_its_checks_in_order() -> None:
    """And says that it was declared so."""
    absent = judge(
        "X-1", "recommandé", [at("a:2"), at("a:1")], declared=Declared(absent={"X-1": "pas de devis"}), today=TODAY
    )

    assert ("X-1", "recommandé", True) == (absent.requirement, absent.level, absent.absent)
    assert ["a:1", "a:2"] == [one.feature for one in absent.checks]


def test_checks_stand_in_the_order_of_their_places() -> None:
    """File, line as a number, browser, repeat; a place without a line comes first in its file."""
    places = [
        at("a"),
        at("a:2"),
        at("a:10"),
        at("a:10", browser="chromium"),
        at("a:10", browser="firefox", repeat=1),
        at("a:10", browser="firefox", repeat=2),
        at("b:1"),
    ]

    assert tuple(places) == judge("X-1", "exigé", reversed(places), today=TODAY).checks
    assert ("a", 10, "firefox", 2) == places[5].place


def test_remarks_are_kept_once_in_the_order_of_the_checks() -> None:
    """Whatever order these came in."""
    checks = [at("a:2", remarks=("c", "a")), at("a:1", remarks=("b", "a"))]

    assert ("b", "a", "c") == judge("X-1", "exigé", checks, today=TODAY).remarks


@pytest.mark.parametrize(
    ("until", "past"), [(None, False), (date(2026, 11, 20), True), (TODAY, False), (date(2026, 11, 22), False)]
)
def test_a_declaration_is_past_the_day_after_its_last(until: date | None, past: bool) -> None:
    """Without a last day it never is."""
    assert past is Known("corrigé en 2.5", until).is_past(TODAY)


def test_an_excused_check_takes_the_declarations_reason() -> None:
    """The others keep theirs."""
    result = judge(
        "X-1", "exigé", [check("non conforme"), check("conforme", reason="bien")], declared=known(), today=TODAY
    )

    told = {(one.verdict, one.reason) for one in result.checks}
    assert {("écart connu", "corrigé en 2.5"), ("conforme", "bien")} == told


def test_each_status_is_counted() -> None:
    """Zeros included."""
    counted = summarise(["conforme", "conforme", NON_COUVERTE])

    assert (2, 1, 0) == (counted["conforme"], counted[NON_COUVERTE], counted["erreur"])


@pytest.mark.parametrize(
    ("verdict", "level", "usual", "exacting"),
    [
        ("conforme", "exigé", False, False),
        ("non conforme", "exigé", True, True),
        ("non conforme", "recommandé", False, True),
        ("non vérifiable", "exigé", False, True),
        ("non applicable", "exigé", False, False),
        ("erreur", "exigé", False, False),
    ],
)
def test_what_makes_a_run_fail(verdict: str, level: str, usual: bool, exacting: bool) -> None:
    """By default, and where what is advised counts too; an error is another exit status."""
    one = judged(verdict, level=level)

    assert (usual, exacting) == (fails(one), fails(one, exigeant=True))


def test_repeats_that_differ_fail_a_run() -> None:
    """Even where the worst of them is only not verifiable."""
    twice = [check("conforme", repeat=1), check("non vérifiable", repeat=2)]

    assert fails(judge("X-1", "exigé", twice, today=TODAY))


def test_an_outcome_reads_as_a_sentence() -> None:
    """A reason, or what was expected and observed; never both."""
    wrong, unknown = NonConforming("refusé", "accepté"), NotVerifiable("pas de courriel")

    assert "attendu : refusé ; observé : accepté" == str(wrong)
    assert (("refusé", "accepté"), None) == (wrong.args, wrong.reason)
    assert ("pas de courriel", "pas de courriel", None, None) == (
        str(unknown), unknown.reason, unknown.expected, unknown.observed,
    )  # fmt: skip


def test_plain_values_are_plain() -> None:
    """Lists and texts, as JSON has them."""
    plain = check("conforme", remarks=("a",), evidence=("b.png",)).as_dict()

    assert (str, ["a"], ["b.png"]) == (type(plain["verdict"]), plain["remarks"], plain["evidence"])


def test_remarks_and_evidence_may_be_left_out_of_plain_values() -> None:
    """They are none then."""
    plain = check("conforme").as_dict()
    del plain["remarks"], plain["evidence"]

    assert ((), ()) == (Check.from_dict(plain).remarks, Check.from_dict(plain).evidence)
