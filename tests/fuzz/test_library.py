"""What other teams import: `mire.check`, `mire.rules`, `mire.strategies`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from hypothesis import given, settings
from hypothesis import strategies as st

import mire
from mire import rules, strategies
from mire.catalogue import load
from mire.rules.documented import FILE, documented
from tests.docs.blocks import blocks
from tests.fuzz.written import CODE, ISO, MAIL, MDP, UNI, both, full, kinds, sized

ROOT = Path(__file__).resolve().parents[2]
FIELDS = st.sampled_from(rules.fields())


def test_the_rules_that_come_with_the_package_are_those_of_the_features() -> None:
    """`make catalogue` writes them."""
    written = (ROOT / "mire" / "rules" / FILE).read_text("utf-8")
    assert documented(load(ROOT / "features")) == written


@pytest.mark.parametrize(
    ("field", "function"),
    [("DSJ-CODE", CODE), ("DSJ-MDP", MDP), ("DSJ-PERSONNE-FORMAT", ISO), ("UNI-2-EMAIL", full(MAIL))],
)
def test_a_right_function_passes(field: str, function: Callable[[str], bool]) -> None:
    """In silence."""
    mire.check(function, field, examples=20)


@pytest.mark.parametrize(
    ("field", "function", "words"),
    [
        (
            "DSJ-CODE",
            full("[A-Za-z0-9]{5,37}"),
            "« aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa » .* 37 caractères, il en faut au plus 36",
        ),
        ("DSJ-CODE", full("[A-Za-z0-9]{6,36}"), "refusé, à accepter : respecte tout"),
        ("DSJ-MDP", both(sized(8), kinds("[a-z]", "[A-Z]", "[0-9]", needed=2)), "2 sortes de caractères, il en faut 3"),
        ("UNI-MDP", sized(8), "il y manque une majuscule"),
        ("DSJ-PERSONNE-FORMAT", full("[0-9-]{10}"), "ce jour n'existe pas|n'est pas une date"),
        ("DSJ-CODE", lambda _: None, "a répondu None"),
    ],
)
def test_a_wrong_function_fails_with_the_value_and_the_reason(
    field: str, function: Callable[[str], bool], words: str
) -> None:
    """The message is what a person needs to mend it."""
    with pytest.raises(AssertionError) as failed:
        mire.check(function, field, examples=20)
    assert re.search(words, str(failed.value)), str(failed.value)


def test_a_function_may_refuse_by_an_exception() -> None:
    """As most libraries do; another exception is the function's own, with the value."""

    def cleaned(value: str) -> str:
        if not UNI(value):
            raise ValueError("non")
        return value

    mire.check(cleaned, "UNI-MDP", examples=0, refusal=ValueError)
    with pytest.raises(ValueError, match="non") as raised:
        mire.check(cleaned, "UNI-MDP", examples=0)
    assert "appelée avec" in raised.value.__notes__[0]


@pytest.mark.parametrize("field", rules.fields())
def test_strategies_draw_what_they_say(field: str) -> None:
    """Accepted, refused, judged."""
    good, bad = strategies.accepted(field), strategies.refused(field)
    edge, whatever = strategies.boundary(field), strategies.any(field)

    @settings(max_examples=8, database=None)
    @given(good, bad, edge, whatever)
    def drawn(one: str, other: str, judged: str, any_: str) -> None:
        assert rules.judge(field, one).accept
        assert rules.judge(field, other).refuse
        assert not rules.judge(field, judged).open
        assert isinstance(any_, str)

    drawn()


@given(st.deferred(lambda: strategies.refused("UNI-MDP", by="UNI-MDP-CHIFFRE")))  # a second, for who runs it
def test_a_strategy_can_be_of_one_requirement(value: str) -> None:
    """And of no other, where there are such values."""
    assert rules.judge("UNI-MDP", value).broken == ("UNI-MDP-CHIFFRE",)


def test_what_no_value_breaks_and_what_no_document_names_is_refused_in_a_sentence() -> None:
    """With what was expected."""
    with pytest.raises(ValueError, match="DSJ-CODE-LONGUEUR"):
        strategies.refused("DSJ-CODE", by="DSJ-CODE-SUFFIT")
    with pytest.raises(rules.UnknownField, match="did you mean DSJ-MDP"):
        rules.judge("DSJ-MPD", "x")


@given(FIELDS, st.text(max_size=20))
def test_every_answer_has_its_reason(field: str, value: str) -> None:
    """Whatever it is."""
    assert rules.judge(field, value).why


def test_the_pages_first_lines_work_where_only_the_package_is(tmp_path: Path) -> None:
    """Without the clone at hand: what `pip install` puts there, and a team's file."""
    installed(tmp_path / "site")
    first = next(block for block in blocks(ROOT / "docs" / "validators.md") if block.language == "python")
    for name, least in (("right", 8), ("wrong", 7)):
        kinds_ = '("[a-z]", "[A-Z]", "[0-9]", "[!$#%]")'
        told = f"len(value) >= {least} and sum(bool(re.search(kind, value)) for kind in {kinds_}) >= 3"
        text = f"import re\n\n{first.text}\ndef check_password(value):\n    return {told}\n"
        (tmp_path / f"test_{name}.py").write_text(text, "utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), str(tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert "1 failed, 1 passed" in ran.stdout, ran.stdout + ran.stderr
    assert "7 caractères, il en faut au moins 8" in ran.stdout


def installed(site: Path) -> None:
    """Every file of the wheel, where it would stand."""
    for file in WheelBuilder(str(ROOT)).recurse_included_files():
        to = site / file.distribution_path
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file.path, to)
