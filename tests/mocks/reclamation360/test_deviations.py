"""Each deviation of the application changes something that a visitor can notice."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask

from mocks.kit.app import create_app
from mocks.kit.deviations import Deviation
from mocks.kit.settings import Settings
from mocks.kit.store import Store
from mocks.portals import load
from tests.mocks.inspection import page, visit
from tests.mocks.journey import at_code, signed_in
from tests.turns import in_turn

DEVIATIONS = load("reclamation360").deviations
REQUIREMENTS = """
    OUVERTURE REGIME PERSONNE CODE MDP NOUVEAU EXISTANT DOSSIERS SESSION SESSION-REFUSE CONVENTION OUBLI RECLAMATION
    COMMUN
"""


def look(app: Flask, web: Flask) -> Iterator[object]:
    """All that a visitor of the application sees, and where its accounts lead on the web."""
    yield from visit(app)
    for choix in ("oui", "non"):
        yield page(at_code(app, f"C-{choix}").get(f"/inscription/code?choix={choix}"))
    yield signed_in(web).path


@contextmanager
def served(folder: Path, deviation: Deviation | None = None) -> Iterator[tuple[Flask, Flask]]:
    """The application and the web site on a store of their own."""
    store = Store(f"sqlite:///{folder / 'mock.sqlite'}")
    app = create_app(load("reclamation360"), Settings(testing=True), store, deviation=deviation)
    app.config["PROPAGATE_EXCEPTIONS"] = True  # a page that breaks is no deviation
    yield app, create_app(load("desjardins"), Settings(testing=True), store)
    store.engine.dispose()


@pytest.fixture(scope="module")
def conforming(tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    """What the visitor sees of the conforming application."""
    with served(tmp_path_factory.mktemp("conforming")) as (app, web):
        return list(look(app, web))


@pytest.mark.parametrize("deviation", in_turn(DEVIATIONS, 3), ids=lambda deviation: deviation.id)
def test_a_deviation_can_be_noticed(tmp_path: Path, conforming: list[object], deviation: Deviation) -> None:
    """Somewhere, the visitor sees something else than at the conforming application."""
    with served(tmp_path, deviation) as (app, web):
        noticed = any(expected != seen for expected, seen in zip(conforming, look(app, web), strict=False))

    assert noticed, deviation.sentence


def test_every_requirement_has_a_deviation() -> None:
    """None is without a way of breaking it."""
    assert {f"R360-{name}" for name in REQUIREMENTS.split()} == {deviation.requirement for deviation in DEVIATIONS}


def test_ids_are_unique() -> None:
    """No two deviations share a name."""
    assert len(DEVIATIONS) == len({deviation.id for deviation in DEVIATIONS})


def test_no_deviation_drags_down_its_own_requirement() -> None:
    """What falls with a deviation is something else than what it is about."""
    assert [] == [deviation.id for deviation in DEVIATIONS if deviation.requirement in deviation.entraine]
