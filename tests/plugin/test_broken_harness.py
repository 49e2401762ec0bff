"""What breaks on the judge's own side: *erreur*, exit status 3, one sentence, no traceback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.plugin import miniature
from tests.plugin.conftest import Judge
from tests.plugin.targets import Target


@pytest.fixture
def extra() -> str:
    """The module of `tests.plugin` that breaks something; each test's own."""
    return "nothing"


@pytest.fixture
def project(tmp_path: Path, extra: str) -> Path:
    return miniature.make(tmp_path / "projet", extra)


@pytest.fixture
def target() -> Iterator[Target]:
    """A target that keeps every rule."""
    target = Target()
    yield target
    target.close()


@pytest.mark.parametrize("extra", ["no_browser"])
def test_without_a_browser_one_sentence_says_what_to_install(judge: Judge, target: Target) -> None:
    """Every scenario is *erreur*, and the reason is told once."""
    ended = judge(target=target)
    told = ended.said.count("install Chromium or Firefox, then run again")
    assert (3, {"erreur", "non couverte"}, 1) == (ended.status, ended.verdicts(), told), ended.said


@pytest.mark.parametrize("extra", ["killed_browser"])
def test_a_browser_that_dies_is_replaced(judge: Judge, target: Target) -> None:
    """The scenario in which it dies is *erreur*, the next ones are judged in a new browser."""
    ended = judge(target=target)
    verdicts = [ended.verdict("MINI-ACCUEIL"), ended.verdict("MINI-CODE-LONGUEUR"), ended.verdict("MINI-CONSEIL")]
    facts = (ended.status, verdicts, "Traceback" in ended.said)
    assert (3, ["erreur", "conforme", "conforme"], False) == facts, ended.said


@pytest.mark.parametrize("extra", ["full_disk"])
def test_a_full_disk_is_told_in_one_sentence(judge: Judge, target: Target) -> None:
    """What cannot be written is named, with why."""
    ended = judge(target=target)
    facts = (ended.status, ended.said.count("cannot be written: No space left on device"), "Traceback" in ended.said)
    assert (3, 1, False) == facts, ended.said


@pytest.mark.parametrize("extra", ["no_time"])
def test_a_scenario_past_its_deadline_is_erreur(judge: Judge, target: Target) -> None:
    """Whatever it found by then."""
    ended = judge(target=target)
    facts = (ended.status, ended.verdicts(), ended.said.count("délai dépassé"))
    assert (3, {"erreur", "non couverte"}, 1) == facts, ended.said


def test_a_worker_that_dies_makes_its_scenario_erreur(judge: Judge, target: Target) -> None:
    """Its process is replaced, the scenario is not forgotten."""
    ended = judge("-n", "1", "-p", "tests.plugin.killed_worker", target=target)
    assert (3, "erreur", "conforme") == (ended.status, ended.verdict("MINI-ACCUEIL"), ended.verdict("MINI-CONSEIL"))
