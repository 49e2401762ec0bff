"""Each deviation of the student portal changes something that a student can notice."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from mocks.kit.app import create_app
from mocks.kit.deviations import Deviation
from mocks.kit.settings import Settings
from mocks.kit.store import Store
from mocks.portals import load
from tests.mocks.etudiant.conftest import Enrol, signed_in
from tests.mocks.etudiant.test_etudiant import PAGES
from tests.mocks.visitor import Visitor

DEVIATIONS = load("etudiant").deviations


def page(visitor: Visitor) -> tuple[int, str, str]:
    """Status, path and page, without tokens."""
    return visitor.response.status_code, visitor.path, re.sub(r'(csrf_token"[^>]* value=")[^"]*', "", visitor.html)


def visit(app: Flask, enrol: Enrol) -> Iterator[object]:
    """Every page, as its owner, as another student and without a session."""
    enrol(app, "C1")
    enrol(app, "C2")
    for visitor in (signed_in(app, "C1"), signed_in(app, "C2"), Visitor(app)):
        for place in PAGES:
            yield page(visitor.get(f"/etudiants/1{place}"))
    yield page(signed_in(app, "C2").get("/etudiants/2/dossier/assurances"))


@pytest.mark.parametrize("deviation", DEVIATIONS, ids=lambda deviation: deviation.id)
def test_a_deviation_can_be_noticed(
    tmp_path: Path, build: Callable[..., Flask], enrol: Enrol, deviation: Deviation
) -> None:
    """Somewhere, a student sees something else than at the conforming portal."""
    store = Store(f"sqlite:///{tmp_path / 'wrong.sqlite'}")
    wrong = create_app(load("etudiant"), Settings(testing=True), store, deviation=deviation)
    wrong.logger.disabled = True
    noticed = list(visit(build(), enrol)) != list(visit(wrong, enrol))
    store.engine.dispose()

    assert noticed, deviation.sentence


def test_every_requirement_has_a_deviation() -> None:
    """None is without a way of breaking it."""
    assert {"ETU-CHEMIN", "ETU-NUMEROS", "ETU-PRIVE"} == {deviation.requirement for deviation in DEVIATIONS}
