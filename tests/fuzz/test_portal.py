"""`mire fuzz` on a portal: right mocks stay without a finding, wrong ones are found under their own requirement."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from mire.plugin.embedded import Embedded
from tests.fuzz.command import mire_fuzz
from tests.turns import in_turn


def fuzzed(profile: Path | None, *more: str) -> subprocess.CompletedProcess[str]:
    """`mire fuzz`, as people start it."""
    return mire_fuzz(profile, 10, *more)


@pytest.mark.parametrize(
    ("deviation", "field"),
    in_turn(
        [
            ("DSJ-CODE-LONGUEUR:max-37", "DSJ-CODE"),
            ("DSJ-CODE-SUFFIT:chiffre-en-tete-refuse", "DSJ-CODE"),
            ("AST-MOBILE:07-refuse", "AST-MOBILE"),
        ],
        3,
    ),
)
def test_a_deviation_is_found_over_http_under_its_own_requirement(mocks: Embedded, deviation: str, field: str) -> None:
    """And confirmed in the browser, with the line for the feature's table."""
    ended = fuzzed(mocks.serve(None, deviation), "--field", field, "--driver", "form")
    requirement = deviation.partition(":")[0]
    found = [line for line in ended.stdout.splitlines() if " : non conforme" in line]

    assert ended.returncode == 1, ended.stdout + ended.stderr
    assert [line.split(" : ")[0].strip() for line in found] == [requirement]
    assert "| accepté |" in ended.stdout or "| refusé |" in ended.stdout


@pytest.mark.turn(1, 2)
def test_a_right_portal_has_no_counterexample(mocks: Embedded) -> None:
    """A fast look; `make bench-fuzz` looks longer."""
    ended = fuzzed(mocks.serve("unimutuelles"), "--field", "UNI-MDP")

    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "formulaire" in ended.stdout


@pytest.mark.turn(0, 2)
def test_the_browser_finds_a_boundary_too(mocks: Embedded) -> None:
    """With fewer values."""
    ended = fuzzed(mocks.serve(None, "DSJ-CODE-LONGUEUR:min-4"), "--field", "DSJ-CODE", "--driver", "browser")

    assert ended.returncode == 1, ended.stdout + ended.stderr
    assert "DSJ-CODE-LONGUEUR : non conforme" in ended.stdout


@pytest.mark.turn(1, 2)
def test_answers_that_are_misread_over_http_give_way_to_the_browser(mocks: Embedded) -> None:
    """A portal that takes anything: what looked like its refusals is not believed, and its fault is found."""
    ended = fuzzed(mocks.serve(None, "AST-MOBILE:sans-forme"), "--field", "AST-MOBILE")

    assert (1, True) == (ended.returncode, "AST-MOBILE : non conforme" in ended.stdout), ended.stdout + ended.stderr
    assert "essayé dans le navigateur : par HTTP, « " in ended.stdout
