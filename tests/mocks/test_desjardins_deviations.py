"""Each deviation of Desjardins' mock changes something that a visitor can notice."""

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
from tests.mocks.inspection import visit
from tests.turns import in_turn

DEVIATIONS = load("desjardins").deviations
COVERED = """
    ACCES-ADRESSE ACCES-MENU ACCES-CONNEXION ACCES-PREMIERE REGIME-ECRAN OBLIGATOIRE REGIME-CONTRAT
    REGIME-CERTIFICAT REGIME-CONNU REGIME-UNIQUE PERSONNE-ECRAN PERSONNE-PRENOM PERSONNE-NOM PERSONNE-NAISSANCE
    PERSONNE-TELEPHONE PERSONNE-FORMAT PERSONNE-FACULTATIF PERSONNE-AFFICHAGE PERSONNE-FIGE CODE-CHOIX CODE-ECRAN
    CODE-LONGUEUR CODE-ALPHANUMERIQUE CODE-SUFFIT CODE-UNIQUE MDP-LONGUEUR MDP-CLASSES MDP-SUFFIT
    MDP-CONFIRMATION AIDE-REQUIS AIDE-DISCRET MERE-REQUIS CONFIRMATION SESSION-OUVRE SESSION-REFUSE
    SESSION-DISCRET DOSSIER-SEUL DOSSIERS EXISTANT EXISTANT-REFUSE AIDE-OUBLI MERE-OUBLI
    CONVENTION CONVENTION-UNEFOIS CARTE RECLAMATION PRIVE AIDE ETAPES SERVEUR REGIME-CHACUN OMNI PETIT-ECRAN
"""


@contextmanager
def served(folder: Path, deviation: Deviation | None = None) -> Iterator[Flask]:
    """The portal on a store of its own."""
    store = Store(f"sqlite:///{folder / 'mock.sqlite'}")
    app = create_app(load("desjardins"), Settings(testing=True), store, deviation=deviation)
    app.config["PROPAGATE_EXCEPTIONS"] = True  # a page that breaks is no deviation
    yield app
    store.engine.dispose()


@pytest.fixture(scope="module")
def conforming(tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    """What the visitor sees of the conforming portal."""
    with served(tmp_path_factory.mktemp("conforming")) as app:
        return list(visit(app))


@pytest.mark.parametrize("deviation", in_turn(DEVIATIONS, 3), ids=lambda deviation: deviation.id)
def test_a_deviation_can_be_noticed(tmp_path: Path, conforming: list[object], deviation: Deviation) -> None:
    """Somewhere, the visitor sees something else than at the conforming portal."""
    with served(tmp_path, deviation) as app:
        noticed = any(expected != seen for expected, seen in zip(conforming, visit(app), strict=False))

    assert noticed, deviation.sentence


def test_every_covered_requirement_has_a_deviation() -> None:
    """None of the requirements that this portal keeps is without a way of breaking it."""
    assert {f"DSJ-{name}" for name in COVERED.split()} == {deviation.requirement for deviation in DEVIATIONS}


def test_ids_are_unique() -> None:
    """No two deviations share a name."""
    assert len(DEVIATIONS) == len({deviation.id for deviation in DEVIATIONS})


def test_no_deviation_drags_down_its_own_requirement() -> None:
    """What falls with a deviation is something else than what it is about."""
    assert [] == [deviation.id for deviation in DEVIATIONS if deviation.requirement in deviation.entraine]
