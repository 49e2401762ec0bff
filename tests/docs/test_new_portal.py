"""The portal of docs/new-portal.md is judged by what the page adds: a catalogue and features, and no Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from mire.catalogue.load import load_portal
from tests.docs.clone import EXAMPLE, Clone, portal, serving

REQUIREMENTS = load_portal(EXAMPLE / "exigences.toml").requirements
WAYS: dict[str, str] = portal().WRONG


@pytest.mark.turn(1, 2)
def test_the_right_portal_conforms(clone: Clone, tmp_path: Path) -> None:
    """Every requirement of its guide."""
    with serving() as port:
        done = clone.judge(port, tmp_path)

    assert (0, dict.fromkeys(REQUIREMENTS, "conforme")) == (done.status, done.verdicts()), done.said


def test_every_requirement_has_a_way_of_being_wrong() -> None:
    """Or nobody would know that its scenario sees anything."""
    assert set(REQUIREMENTS) == set(WAYS)


@pytest.mark.long
@pytest.mark.parametrize("way", WAYS)
def test_a_wrong_portal_does_not_conform_where_it_is_wrong(clone: Clone, way: str, tmp_path: Path) -> None:
    """Each way by the requirement that it is named after."""
    with serving(way) as port:
        done = clone.judge(port, tmp_path, "-m", way)

    assert (1, "non conforme") == (done.status, done.verdicts()[way]), done.said
