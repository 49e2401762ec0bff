"""Targets that break: *erreur* and exit status 3, never a verdict on a rule, one sentence each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.plugin import targets
from tests.plugin.conftest import Judge
from tests.plugin.targets import Target

Serve = Callable[[Target], Target]
ALL_BROKE = {"erreur", "non couverte"}


@pytest.fixture
def gone() -> Target:
    """A target that has stopped listening."""
    target = Target()
    target.close()
    return target


def test_a_target_that_does_not_listen_is_told_once(judge: Judge, gone: Target) -> None:
    """Nothing is tried after one probe, and one sentence names the address."""
    ended = judge(target=gone)
    told = ended.said.count(f"cible injoignable : {gone.url}/ ne répond pas")
    assert (3, ALL_BROKE, 1) == (ended.status, ended.verdicts(), told), ended.said


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (targets.Answers500, "la cible a répondu 500 à GET /"),
        (targets.HangsUp, "cible injoignable : "),
        (targets.Silent, "cible injoignable : "),
        (targets.ControlSilent, "/_mire ne répond pas"),
    ],
)
def test_a_target_that_does_not_serve_is_erreur(judge: Judge, serve: Serve, kind: type[Target], sentence: str) -> None:
    """A target that answers 500, hangs up, or accepts connections and never answers gets no verdict on any rule."""
    ended = judge(target=serve(kind()), timeout_s=3)
    assert (3, ALL_BROKE, True) == (ended.status, ended.verdicts(), sentence in ended.said), ended.said


@pytest.mark.turn(1, 2)
def test_a_silent_target_ends_two_workers_as_well(judge: Judge, serve: Serve) -> None:
    """Each worker probes once."""
    ended = judge("-n", "2", target=serve(targets.Silent()), timeout_s=3)
    assert (3, ALL_BROKE) == (ended.status, ended.verdicts()), ended.said


@pytest.mark.turn(0, 2)
def test_a_target_that_falls_silent_is_erreur(judge: Judge, serve: Serve) -> None:
    """No answer in time is no verdict either."""
    ended = judge(target=serve(targets.FallsSilent()), timeout_s=2)
    assert (3, ALL_BROKE, True) == (ended.status, ended.verdicts(), "pas de réponse en 2 s" in ended.said), ended.said


@pytest.mark.turn(1, 2)
def test_a_page_that_never_lets_go_is_ended(judge: Judge, serve: Serve) -> None:
    """The scenario is past its deadline, and the next one has a new browser."""
    ended = judge("-k", "aboutit or conseil", target=serve(targets.Busy()), timeout_s=1)
    verdicts = [ended.verdict("MINI-CODE-SUFFIT"), ended.verdict("MINI-CONSEIL")]
    facts = (ended.status, verdicts, "délai dépassé" in ended.said)
    assert (3, ["erreur", "conforme"], True) == facts, ended.said


def test_a_target_that_dies_in_mid_run_is_erreur(judge: Judge, serve: Serve) -> None:
    """What was found before stays, the rest is *erreur*, nothing is *non conforme*."""
    ended = judge(target=serve(targets.Dies()))
    assert (3, {"conforme", *ALL_BROKE}) == (ended.status, ended.verdicts()), ended.said


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [(targets.TokenWanted, "jeton refusé (401) ; voir [control] token"), (targets.OtherShape, "reçu une autre forme")],
)
def test_a_control_endpoint_at_fault_concerns_those_who_need_people(
    judge: Judge, serve: Serve, kind: type[Target], sentence: str
) -> None:
    """Scenarios that need nobody are judged; the others are *erreur*, in one sentence; the run ends with 3."""
    ended = judge(target=serve(kind()))
    verdicts = [ended.verdict("MINI-ACCUEIL"), ended.verdict("MINI-CODE-LONGUEUR")]
    assert (3, ["conforme", "erreur"], 1) == (ended.status, verdicts, ended.said.count(sentence)), ended.said


def test_a_portal_that_refuses_everything_passes_no_rule(judge: Judge, serve: Serve) -> None:
    """The twin's requirement is *non conforme*, and the rule that it should prove *non vérifiable*."""
    ended = judge(target=serve(targets.RefusesEverything()))
    verdicts = [ended.verdict("MINI-CODE-SUFFIT"), ended.verdict("MINI-CODE-LONGUEUR")]
    assert (1, ["non conforme", "non vérifiable"]) == (ended.status, verdicts), ended.said
