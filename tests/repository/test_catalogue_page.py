"""`docs/catalogue.md` and `docs/rules.md` are what the features and the mocks say today."""

from __future__ import annotations

import re

import pytest

from mire.catalogue import load
from scripts import field_rules
from scripts.catalogue import FEATURES, PAGE, deviations, page

PORTALS = load(FEATURES).portals


def test_the_page_is_current() -> None:
    """Whoever changes a requirement, a scenario or a deviation renews it."""
    if page() != PAGE.read_text("utf-8"):
        pytest.fail("docs/catalogue.md is not what features/ and mocks/ say: run `make catalogue`.", pytrace=False)


def test_the_page_of_rules_is_current() -> None:
    """Whoever changes a rule renews it."""
    if field_rules.page(list(PORTALS.values())) != field_rules.PAGE.read_text("utf-8"):
        pytest.fail("docs/rules.md is not what features/ say: run `make catalogue`.", pytrace=False)


def test_every_rule_has_its_place() -> None:
    """By its name."""
    rules = [rule for portal in PORTALS.values() for rule in portal.rules]
    assert rules == re.findall(r"^### (\S+)$", field_rules.PAGE.read_text("utf-8"), re.MULTILINE)


def test_every_requirement_has_its_place() -> None:
    """Once each, in the order of the catalogues."""
    ids = [id for portal in PORTALS.values() for id in portal.requirements]
    assert ids == re.findall(r"^### ([A-Z0-9-]+)$", PAGE.read_text("utf-8"), re.MULTILINE)


def test_every_deviation_has_its_place() -> None:
    """None breaks a requirement that no catalogue has."""
    ids = [id for several in deviations().values() for id in several]
    assert sorted(ids) == sorted(re.findall(r"`([A-Z0-9-]+:[^`]+)`", PAGE.read_text("utf-8")))


def test_every_open_point_has_its_place() -> None:
    """By its number."""
    points = [point.id for portal in PORTALS.values() for point in portal.open_points]
    assert points == [int(number) for number in re.findall(r"^- \*\*(\d+)\*\* ", PAGE.read_text("utf-8"), re.MULTILINE)]
