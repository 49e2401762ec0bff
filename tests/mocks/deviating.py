"""What is shown of every portal's deviations: each is there, and only where it was asked for."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
from flask import Flask

from mocks.kit.app import create_app
from mocks.kit.deviations import Deviation
from mocks.kit.settings import Settings
from mocks.kit.store import Store
from mocks.portals import load
from tests.mocks.conftest import Build
from tests.turns import in_turn

ROOT = Path(__file__).parents[2]
TURNS = 3
"""Of each portal's deviations a third is looked at, another one at the next commit."""


def checks_of(name: str) -> type:
    """The tests of one portal's deviations: `TestDeviations = checks_of("assistance")`.

    Beside them stand its `probes`, which tell whether a deviation of its behaviour shows, and its `tour`: all its pages
    and messages.
    """
    catalogue = ROOT / f"features/{name}/exigences.toml"
    deviations: tuple[Deviation, ...] = tuple(import_module(f"mocks.{name}.deviations").DEVIATIONS)
    probes = import_module(f"tests.mocks.{name}.probes").PROBES
    module = import_module(f"tests.mocks.{name}.tour")
    on_pages = [d for d in deviations if d.texts or d.patterns]
    in_mail = [d for d in deviations if d.messages]
    behaving = sorted(d.id for d in deviations if d.rules or d.views)

    class TestDeviations:
        """Of one portal."""

        @pytest.fixture(scope="class")
        @classmethod
        def conforming(cls, tmp_path_factory: pytest.TempPathFactory) -> Flask:
            """The conforming portal, for all tests of this file that only look."""
            store = Store(f"sqlite:///{tmp_path_factory.mktemp('tour') / 'mock.sqlite'}")
            return create_app(load(name), Settings(testing=True), store)

        @pytest.fixture(scope="class")
        @classmethod
        def pages(cls, conforming: Flask) -> list[tuple[str, str]]:
            """All its pages."""
            return module.tour(conforming)

        @pytest.fixture(scope="class")
        @classmethod
        def parts(cls, conforming: Flask) -> list[str]:
            """All its messages."""
            return module.mail(conforming)

        def test_every_requirement_has_a_deviation(self) -> None:
            """Of the catalogue, and of nothing else."""
            known = {entry["id"] for entry in tomllib.loads(catalogue.read_text("utf-8"))["exigences"]}

            assert known == {deviation.requirement for deviation in deviations}

        def test_what_falls_with_a_deviation_is_in_the_catalogue(self) -> None:
            """And is not the requirement itself."""
            known = {entry["id"] for entry in tomllib.loads(catalogue.read_text("utf-8"))["exigences"]}

            assert [] == [d.id for d in deviations if not set(d.entraine) <= known - {d.requirement}]

        def test_no_two_deviations_share_an_id(self) -> None:
            """Nor a sentence."""
            assert (len(deviations),) * 2 == (len({d.id for d in deviations}), len({d.sentence for d in deviations}))

        def test_every_deviation_of_rules_or_views_has_a_probe(self) -> None:
            """And there is no probe without one."""
            assert behaving == sorted(probes)

        @pytest.mark.parametrize("deviation", on_pages, ids=lambda d: d.id)
        def test_a_deviation_of_texts_changes_a_page(self, deviation: Deviation, pages: list[tuple[str, str]]) -> None:
            """Each of its texts and patterns is found on a page that people see."""
            here = [html for path, html in pages if re.match(deviation.paths, path)]
            alone = [replace(deviation, texts={old: new}, patterns={}) for old, new in deviation.texts.items()]
            alone += [replace(deviation, texts={}, patterns={old: new}) for old, new in deviation.patterns.items()]

            assert [] == [one for one in alone if all(one.change_page(html) == html for html in here)]

        @pytest.mark.parametrize("deviation", in_mail, ids=lambda d: d.id)
        def test_a_deviation_of_messages_changes_one(self, deviation: Deviation, parts: list[str]) -> None:
            """In text and in HTML."""
            assert 2 <= sum(deviation.change_message(part) != part for part in parts)

        @pytest.mark.parametrize("deviation", in_turn(behaving, TURNS))
        def test_a_deviation_shows(self, build: Build, deviation: str) -> None:
            """Its fault is there."""
            assert probes[deviation](build(deviation))

        @pytest.mark.parametrize("deviation", in_turn(behaving, TURNS))
        def test_the_portal_itself_is_not_wrong_so(self, app: Flask, deviation: str) -> None:
            """The same fault is not there without the deviation."""
            assert not probes[deviation](app)

    return TestDeviations
