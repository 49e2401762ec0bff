"""Counterexamples as lines that can be pasted into a feature."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from gherkin.parser import Parser
from hypothesis import example, given
from hypothesis import strategies as st

from mire.catalogue import load
from mire.fuzz.table import table_line
from mire.journey.values import Values
from mire.rules import judge

FEATURES = Path(__file__).resolve().parents[2] / "features"
RULES = {rule.id: rule for portal in load(FEATURES).portals.values() for rule in portal.rules.values()}
GHERKIN = Parser()
LINES = [
    ("DSJ-CODE", "a" * 37, "| 37 minuscules | refusé |"),
    ("DSJ-CODE", "aB3d", "| 4 caractères : minuscules, majuscules, chiffres | refusé |"),
    ("DSJ-CODE", "ab_de", "| 5 minuscules avec « _ » | refusé |"),
    ("DSJ-CODE", "ab de", "| 5 minuscules avec [espace] | refusé |"),
    ("DSJ-CODE", "", "| [vide] | refusé |"),
    ("DSJ-CODE", "ab\nde", "| 5 minuscules avec « [U+000A] » | refusé |"),
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


@given(st.sampled_from(list(RULES)), st.text(alphabet=st.one_of(st.characters(), st.sampled_from("a\n{}[]\\|«» \x00"))))
@example("DSJ-CODE", "abcde\n!!")
@example("DSJ-CODE", "abc{d}e")
@example("DSJ-CODE", "[espace]")
@example("DSJ-CODE", "a\\nbcde")
@example("AST-MOBILE", "avec « x »")
def test_a_value_of_any_character_goes_into_the_table_and_comes_out_again(rule: str, value: str) -> None:
    """Line breaks, braces, escapes: the cell says the value, or a shape of which the documents say the same."""
    line = table_line(RULES[rule], value, accepted=True)
    document = GHERKIN.parse(f"Feature: x\n Scenario: x\n  Given x\n   {line}\n")
    [row] = document["feature"]["children"][0]["scenario"]["steps"][0]["dataTable"]["rows"]
    drawn = Values(random.Random(1)).draw(row["cells"][0]["value"], {}, {})

    assert judge(RULES[rule], drawn) == judge(RULES[rule], value)
