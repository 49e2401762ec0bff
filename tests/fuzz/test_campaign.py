"""Validators that are right stay without a finding; each that is wrong is found under its own requirement."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from mire.catalogue import load
from mire.fuzz.asked import ValidatorBroken
from mire.fuzz.boundaries import boundaries
from mire.fuzz.campaign import Campaign
from mire.fuzz.outcome import Outcome
from mire.rules import judge
from tests.fuzz.written import FRENCH

FEATURES = Path(__file__).resolve().parents[2] / "features"
RULES = {rule.id: rule for portal in load(FEATURES).portals.values() for rule in portal.rules.values()}
KINDS = ("[a-z]", "[A-Z]", "[0-9]", "[!$#%]")
Check = Callable[[str], bool]


@dataclass
class Validator:
    """A function as a validator."""

    check: Check

    def ask(self, value: str) -> bool:
        """What the function says."""
        return self.check(value)


def password(least: int = 8, kinds: tuple[str, ...] = KINDS, needed: int = 3, most: int = 999) -> Check:
    """A validator of DSJ-MDP, in ways that deviate."""
    return lambda value: least <= len(value) <= most and sum(bool(re.search(k, value)) for k in kinds) >= needed


def matches(pattern: str) -> Check:
    """A validator that is one pattern."""
    return lambda value: re.fullmatch(pattern, value) is not None


def tried(rule: str, check: Check, examples: int = 150) -> Outcome:
    """A campaign's outcome."""
    return Campaign(RULES[rule], Validator(check), examples=examples, start=1).run()


RIGHT: dict[str, Check] = {
    "DSJ-CODE": matches("[A-Za-z0-9]{5,36}"),
    "DSJ-MDP": password(),
    "COW-MDP": lambda v: all(re.search(k, v) for k in ("[a-z]", "[A-Z]", r"[^\w\s]|_")) and len(v) >= 8,
    "UNI-MDP": lambda v: all(re.search(k, v) for k in KINDS[:3]) and len(v) >= 8,
    "AST-MDP": lambda v: all(re.search(k, v) for k in KINDS[:3]) and 8 <= len(v) <= 64,
    "AST-MOBILE": matches(r"0[67]([ .-]?[0-9]{2}){4}"),
    "DSJ-PERSONNE-FORMAT": lambda v: bool(re.fullmatch(r"\d{4}-\d\d-\d\d", v, re.A)) and _is_date(v),
    "COW-COURRIEL": matches(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+"),
}
WRONG: list[tuple[str, Check, str]] = [
    ("DSJ-CODE", matches("[A-Za-z0-9]{4,36}"), "DSJ-CODE-LONGUEUR"),
    ("DSJ-CODE", matches("[A-Za-z0-9]{5,37}"), "DSJ-CODE-LONGUEUR"),
    ("DSJ-CODE", matches("[A-Za-z0-9]{6,36}"), "DSJ-CODE-SUFFIT"),
    ("DSJ-CODE", matches("[A-Za-z0-9]{5,35}"), "DSJ-CODE-SUFFIT"),
    ("DSJ-CODE", matches("[A-Za-z][A-Za-z0-9]{4,35}"), "DSJ-CODE-SUFFIT"),
    ("DSJ-CODE", matches("[A-Za-z0-9_]{5,36}"), "DSJ-CODE-ALPHANUMERIQUE"),
    ("DSJ-CODE", matches("[A-Za-z0-9~]{5,36}"), "DSJ-CODE-ALPHANUMERIQUE"),
    ("DSJ-MDP", password(least=7), "DSJ-MDP-LONGUEUR"),
    ("DSJ-MDP", password(least=9), "DSJ-MDP-SUFFIT"),
    ("DSJ-MDP", password(most=19), "DSJ-MDP-SUFFIT"),
    ("DSJ-MDP", password(needed=2), "DSJ-MDP-CLASSES"),
    ("DSJ-MDP", password(needed=4), "DSJ-MDP-SUFFIT"),
    ("DSJ-MDP", password(kinds=("[a-z]", "[A-Z]", "[0-9]", "[!$#]")), "DSJ-MDP-SUFFIT"),
    ("AST-MOBILE", matches("0[0-9]( [0-9]{2}){4}"), "AST-MOBILE"),
    ("AST-MOBILE", matches("06( [0-9]{2}){4}"), "AST-MOBILE"),
    ("DSJ-PERSONNE-FORMAT", matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "DSJ-PERSONNE-FORMAT"),
    ("COW-COURRIEL", lambda v: "@" in v, "COW-COURRIEL-FORME"),
    ("COW-COURRIEL", matches(r"\S+@\S+\.\S+"), "COW-COURRIEL-FORME"),
    ("COW-COURRIEL", matches(r"[^@]+@[^@.]+(\.[^@.]+)+"), "COW-COURRIEL-FORME"),
    ("COW-COURRIEL", matches(r"[^@\s]+@[^@\s]+\.[^@\s]+"), "COW-COURRIEL-FORME"),
    ("COW-COURRIEL", matches(r"[a-z]+@[a-z]+(\.[a-z]+)+"), "COW-COURRIEL-FORME"),
]


def _is_date(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("rule", RIGHT)
def test_a_right_validator_has_no_counterexample(rule: str) -> None:
    """Whatever it does where the documents do not say."""
    assert tried(rule, RIGHT[rule], examples=400).found == {}


@pytest.mark.parametrize(("rule", "check", "requirement"), WRONG)
def test_a_wrong_validator_is_found_under_its_own_requirement_alone(rule: str, check: Check, requirement: str) -> None:
    """And the counterexample shows it: the documents say one thing, the validator does the other."""
    outcome = tried(rule, check)

    assert set(outcome.found) == {requirement}
    example = outcome.found[requirement]
    assert check(example.value) is example.accepted
    assert judge(RULES[rule], example.value).accept is not example.accepted


def test_what_accepts_everything_breaks_every_rule_and_what_refuses_everything_only_the_twin() -> None:
    """Neither looks right."""
    assert set(tried("DSJ-MDP", lambda _: True, 0).found) == {"DSJ-MDP-LONGUEUR", "DSJ-MDP-CLASSES"}
    assert set(tried("DSJ-MDP", lambda _: False, 0).found) == {"DSJ-MDP-SUFFIT"}


def test_counterexamples_are_as_simple_as_they_get() -> None:
    """One character too many is all that is left."""
    assert tried("DSJ-CODE", matches("[A-Za-z0-9]{5,37}")).found["DSJ-CODE-LONGUEUR"].value == "a" * 37


def test_the_same_seed_tries_the_same_values() -> None:
    """So that a run can be repeated."""
    one, other = (tried("DSJ-MDP", password(needed=2), 60) for _ in range(2))

    assert [t.probe.value for t in one.tried] == [t.probe.value for t in other.tried]
    assert one.found == other.found


def test_a_validator_that_breaks_is_not_asked_for_ever() -> None:
    """Five times in a row is enough to know."""

    def broken(_value: str) -> bool:
        raise ValidatorBroken("rien ne va")

    outcome = tried("DSJ-CODE", broken, 50)

    assert len(outcome.broken) == len(outcome.tried) == 5
    assert outcome.found == {}


def test_the_map_shows_the_lengths_and_characters_that_are_taken() -> None:
    """Judged parts and open parts apart."""
    judged, left_open = boundaries(tried("DSJ-CODE", matches("[A-Za-z0-9é]{5,36}"), 0))

    assert judged["longueur"]["accepte"][0].startswith("5")
    assert "37–38" in judged["longueur"]["refuse"]
    assert "é" in left_open["caractère"]["accepte"]
    assert "_" in judged["caractère"]["refuse"]


def test_simplifying_brings_in_nothing_that_is_open() -> None:
    """A date that is none stays written as the documents write dates."""
    found = tried("COW-PERSONNE-FORMAT", lambda v: "-" in v, 0).found["COW-PERSONNE-FORMAT"].value

    assert found.isascii()
    assert judge(RULES["COW-PERSONNE-FORMAT"], found).refuse
    five = tried("DSJ-PERSONNE-FORMAT", matches(r"\d{4}-\d{1,2}-\d{1,2}"), 0).found["DSJ-PERSONNE-FORMAT"].value
    assert re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", five)


def test_maps_tell_what_was_not_tried_and_hold_nothing_twice() -> None:
    """Lengths between those tried are named; a value that is a day in two layouts shows neither; nothing is blank."""
    judged, _ = boundaries(tried("DSJ-CODE", matches("[A-Za-z0-9]{5,36}"), 0))
    assert "258–999" in judged["longueur"]["non essaye"]
    french, left_open = boundaries(tried("COW-PERSONNE-FORMAT", FRENCH, 0))
    assert "mm-jj-aaaa" in french["forme"]["refuse"]
    assert "mm-jj-aaaa" not in french["forme"]["accepte"]
    drawn = boundaries(tried("DSJ-MDP", password(), 0))
    for about in (*drawn[0].values(), *drawn[1].values(), *french.values(), *left_open.values()):
        assert set(about["accepte"]) & set(about["refuse"]) == set()
        assert all(what.strip() for did in about.values() for what in did)


def test_addresses_are_tried_at_the_profiles_own_domain() -> None:
    """Elsewhere nothing has to be accepted."""
    at_home = matches(r"[a-z0-9._-]+@recette\.example\.org")
    outcome = Campaign(RULES["UNI-2-EMAIL"], Validator(at_home), examples=50, start=1, home="recette.example.org").run()

    assert outcome.found == {}
    assert sum(one.accepted is True for one in outcome.tried) > 20
