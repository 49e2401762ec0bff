"""Counterexamples as lines that can be pasted into a feature."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from mire.catalogue import load
from mire.fuzz.table import table_line
from mire.journey.values import Values
from mire.rules import judge

FEATURES = Path(__file__).resolve().parents[2] / "features"
RULES = {rule.id: rule for portal in load(FEATURES).portals.values() for rule in portal.rules.values()}
LINES = [
    ("DSJ-CODE", "a" * 37, "| 37 minuscules | refusé |"),
    ("DSJ-CODE", "aB3d", "| 4 caractères : minuscules, majuscules, chiffres | refusé |"),
    ("DSJ-CODE", "ab_de", "| 5 minuscules avec « _ » | refusé |"),
    ("DSJ-CODE", "ab de", "| 5 minuscules avec [espace] | refusé |"),
    ("DSJ-CODE", "", "| [vide] | refusé |"),
    ("DSJ-MDP", "aaAaa\u0663aa", "| 8 caractères : minuscules, majuscules avec « \u0663 » | refusé |"),
    ("DSJ-PERSONNE-FORMAT", "1999-02-30", "| « 1999-02-30 » | refusé |"),
    ("DSJ-CODE", "abcde", "| 5 minuscules | accepté |"),
]


@pytest.mark.parametrize(("rule", "value", "line"), LINES)
def test_a_counterexample_is_a_line_of_the_table(rule: str, value: str, line: str) -> None:
    """By its shape where that says the same; what it draws is judged alike."""
    assert table_line(RULES[rule], value, accepted=not line.endswith("accepté |")) == line
    cell = line.split("|")[1]
    drawn = Values(random.Random(1)).draw(cell, {}, {})
    assert judge(RULES[rule], drawn) == judge(RULES[rule], value)
