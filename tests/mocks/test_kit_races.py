"""Two people at the same instant: exactly one wins, the other is told why."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask

from tests.mocks.journey import CODE, PERSONNE, at_code, at_regime, member
from tests.mocks.visitor import Visitor

ROUNDS = 10
RACERS = 4


def race(visitors: list[Visitor], codes: list[str]) -> list[str]:
    """Everyone submits at once; where each of them ended, sorted."""
    barrier = Barrier(len(visitors))

    def submit(visitor: Visitor, code: str) -> str:
        barrier.wait()
        return visitor.send(**{**CODE, "code": code}).path

    with ThreadPoolExecutor(len(visitors)) as pool:
        return sorted(pool.map(submit, visitors, codes))


ONE_WINS = ["/inscription/code"] * (RACERS - 1) + ["/inscription/confirmation"]


@pytest.mark.parametrize("turn", range(ROUNDS))
def test_one_certificate_is_registered_once(app: Flask, turn: int) -> None:
    """Several people race for one plan with different user codes."""
    member(app)
    racers = [at_regime(app).send(contrat="Q178", certificat="C1").send(**PERSONNE) for _ in range(RACERS)]

    assert ONE_WINS == race(racers, [f"Code{turn}{place}" for place in range(RACERS)])


@pytest.mark.parametrize("turn", range(ROUNDS))
def test_one_user_code_is_given_once(app: Flask, turn: int) -> None:
    """Several people race for one user code with different plans."""
    racers = [at_code(app, f"C{place}") for place in range(RACERS)]

    assert ONE_WINS == race(racers, [f"Code{turn}"] * RACERS)


def test_who_loses_a_user_code_is_told(app: Flask) -> None:
    """The second one is asked for another code."""
    first, second = at_code(app, "C1"), at_code(app, "C2")
    first.send(**CODE)

    assert "Ce code d'utilisateur est déjà pris" in second.send(**CODE).text


def test_who_loses_a_certificate_is_told(app: Flask) -> None:
    """The second one learns that the plan is registered."""
    member(app)
    first, second = (at_regime(app).send(contrat="Q178", certificat="C1").send(**PERSONNE) for _ in range(2))
    first.send(**CODE)

    assert "Ce régime est déjà inscrit" in second.send(**{**CODE, "code": "Autre2"}).text
