"""Every way of being wrong shows, and only where it was asked for."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from mocks.assistance.deviations import DEVIATIONS
from mocks.kit.app import create_app
from mocks.kit.deviations import Deviation
from mocks.kit.settings import Settings
from mocks.kit.store import Store
from mocks.portals import load
from tests.mocks.assistance.probes import PROBES
from tests.mocks.assistance.tour import mail, tour
from tests.mocks.conftest import Build

CATALOGUE = Path(__file__).parents[3] / "features/assistance/exigences.toml"
ON_PAGES = [d for d in DEVIATIONS if d.texts or d.patterns]
IN_MAIL = [d for d in DEVIATIONS if d.messages]
BEHAVING = sorted(d.id for d in DEVIATIONS if d.rules or d.views)


@pytest.fixture(scope="module")
def conforming(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The conforming portal, for all tests of this file that only look."""
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('tour') / 'mock.sqlite'}")
    return create_app(load("assistance"), Settings(testing=True), store)


@pytest.fixture(scope="module")
def pages(conforming: Flask) -> list[tuple[str, str]]:
    """All its pages."""
    return tour(conforming)


@pytest.fixture(scope="module")
def parts(conforming: Flask) -> list[str]:
    """All its messages."""
    return mail(conforming)


def test_every_requirement_has_a_deviation() -> None:
    """Of the catalogue, and of nothing else."""
    known = {entry["id"] for entry in tomllib.loads(CATALOGUE.read_text())["exigences"]}

    assert known == {deviation.requirement for deviation in DEVIATIONS}


def test_what_falls_with_a_deviation_is_in_the_catalogue() -> None:
    """And is not the requirement itself."""
    known = {entry["id"] for entry in tomllib.loads(CATALOGUE.read_text())["exigences"]}

    assert [] == [d.id for d in DEVIATIONS if not set(d.entraine) <= known - {d.requirement}]


def test_no_two_deviations_share_an_id() -> None:
    """Nor a sentence."""
    assert (len(DEVIATIONS),) * 2 == (len({d.id for d in DEVIATIONS}), len({d.sentence for d in DEVIATIONS}))


def test_every_deviation_of_rules_or_views_has_a_probe() -> None:
    """And there is no probe without one."""
    assert BEHAVING == sorted(PROBES)


@pytest.mark.parametrize("deviation", ON_PAGES, ids=lambda d: d.id)
def test_a_deviation_of_texts_changes_a_page(deviation: Deviation, pages: list[tuple[str, str]]) -> None:
    """Each of its texts and patterns is found on a page that people see."""
    here = [html for path, html in pages if re.match(deviation.paths, path)]
    alone = [replace(deviation, texts={old: new}, patterns={}) for old, new in deviation.texts.items()]
    alone += [replace(deviation, texts={}, patterns={old: new}) for old, new in deviation.patterns.items()]

    assert [] == [one for one in alone if all(one.change_page(html) == html for html in here)]


@pytest.mark.parametrize("deviation", IN_MAIL, ids=lambda d: d.id)
def test_a_deviation_of_messages_changes_one(deviation: Deviation, parts: list[str]) -> None:
    """In text and in HTML."""
    assert 2 <= sum(deviation.change_message(part) != part for part in parts)


@pytest.mark.parametrize("deviation", BEHAVING)
def test_a_deviation_shows(build: Build, deviation: str) -> None:
    """Its fault is there."""
    assert PROBES[deviation](build(deviation))


@pytest.mark.parametrize("deviation", BEHAVING)
def test_the_portal_itself_is_not_wrong_so(app: Flask, deviation: str) -> None:
    """The same fault is not there without the deviation."""
    assert not PROBES[deviation](app)
