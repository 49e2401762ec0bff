"""The rules of the documents, read from the catalogue: accept, refuse, or open where they do not say."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mire.catalogue import Rule, load
from mire.rules import judge

FEATURES = Path(__file__).resolve().parents[2] / "features"
RULES = {rule.id: rule for portal in load(FEATURES).portals.values() for rule in portal.rules.values()}
any_rule = st.sampled_from(list(RULES.values()))

ACCEPTED = {
    "DSJ-CODE": ["abcde", "A" * 36, "12345", "aB3dE"],
    "DSJ-MDP": ["Abxkefg1", "abxk!7ho", "ABXK#7HO", "xY!kfhqa", "Qe7wRu2t$Zp0Lm9xVb4k"],
    "COW-MDP": ["xQ!kfh9a", "Kw_hxrza"],
    "UNI-MDP": ["Qe7wRu2t", "Qe7wRu2tZp0Lm9xVb4kH"],
    "AST-MDP": ["Qe7wRu2t"],
    "AST-MOBILE": ["06 12 34 56 78", "07 00 00 00 00"],
    "DSJ-PERSONNE-FORMAT": ["1999-08-23", "1984-02-29"],
    "COW-COURRIEL": ["camille.roy@exemple.test", "a1@b-c.d.org"],
    "UNI-2-EMAIL": ["camille_roy7@exemple.test"],
    "COW-PERSONNE-FORMAT": ["23-08-1999", "29-02-1984"],
}
REFUSED = {
    ("DSJ-CODE", "abcd"): "DSJ-CODE-LONGUEUR",
    ("DSJ-CODE", "a" * 37): "DSJ-CODE-LONGUEUR",
    ("DSJ-CODE", ""): "DSJ-CODE-LONGUEUR",
    ("DSJ-CODE", "ab_de"): "DSJ-CODE-ALPHANUMERIQUE",
    ("DSJ-CODE", "ab de"): "DSJ-CODE-ALPHANUMERIQUE",
    ("DSJ-CODE", "abc\u200bde"): "DSJ-CODE-ALPHANUMERIQUE",
    ("DSJ-MDP", "Abxkef1"): "DSJ-MDP-LONGUEUR",
    ("DSJ-MDP", "abxkefg1"): "DSJ-MDP-CLASSES",
    ("COW-MDP", "xq!kfh9a"): "COW-MDP-MAJUSCULE",
    ("COW-MDP", "XQ!KFH9A"): "COW-MDP-MINUSCULE",
    ("COW-MDP", "xQakfh9a"): "COW-MDP-SPECIAL",
    ("UNI-MDP", "Qe7wRu2"): "UNI-MDP-LONGUEUR",
    ("UNI-MDP", "qe7wru2t"): "UNI-MDP-MAJUSCULE",
    ("UNI-MDP", "QE7WRU2T"): "UNI-MDP-MINUSCULE",
    ("UNI-MDP", "QeXwRuYt"): "UNI-MDP-CHIFFRE",
    ("AST-MOBILE", "05 12 34 56 78"): "AST-MOBILE",
    ("AST-MOBILE", "06 12 34 56 7"): "AST-MOBILE",
    ("AST-MOBILE", "06 12 34 56 789"): "AST-MOBILE",
    ("DSJ-PERSONNE-FORMAT", "23-08-1999"): "DSJ-PERSONNE-FORMAT",
    ("DSJ-PERSONNE-FORMAT", "1999-23-08"): "DSJ-PERSONNE-FORMAT",
    ("DSJ-PERSONNE-FORMAT", "1999-02-30"): "DSJ-PERSONNE-FORMAT",
    ("COW-PERSONNE-FORMAT", "1999-08-23"): "COW-PERSONNE-FORMAT",
    ("COW-COURRIEL", "camille.exemple.test"): "COW-COURRIEL-FORME",
    ("COW-COURRIEL", "@exemple.test"): "COW-COURRIEL-FORME",
    ("COW-COURRIEL", "camille@"): "COW-COURRIEL-FORME",
    ("COW-COURRIEL", "camille@roy@exemple.test"): "COW-COURRIEL-FORME",
    ("COW-COURRIEL", "camille roy@exemple.test"): "COW-COURRIEL-FORME",
    ("COW-COURRIEL", "camille@exemple..test"): "COW-COURRIEL-FORME",
    ("UNI-2-EMAIL", "camille@.exemple.test"): "UNI-2-EMAIL",
    ("UNI-2-EMAIL", ""): "UNI-2-EMAIL",
    ("COW-PERSONNE-FORMAT", "08-23-1999"): "COW-PERSONNE-FORMAT",
}
OPEN = {
    "DSJ-CODE": ["abé12", " abcde", "abcde ", "中文中文中", "abc\uff159", "\u2170aaaa", "abc²", "ab\u24b6cd"],
    "DSJ-MDP": [
        *("abxkefg\uff11K", "abxkef 12", "aa aAaaa", "aa\x00aAaaa", "aa\u200baAaaa", "abxkEFgé"),
        *("Abxkefg€", "Abxk efg1", "ABXKEF1é", "Qe7wRu2t" * 3, "Abcdefg1", " Qe7wRu2t"),
    ],
    "COW-MDP": ["xQ!", "xQ kfh9a", "ÉQx!kfh9a", "xQ!k" * 6],
    "UNI-MDP": ["Qe7wRu2t!", "Éa7wRu2tQ", "Qe7wRu2t" * 3],
    "AST-MOBILE": ["0612345678", "+33 6 12 34 56 78", "06.12.34.56.78", "", "06 12 34 56 7\u0663"],
    "DSJ-PERSONNE-FORMAT": ["1999/08/23", "1999-8-3", "1880-01-01", " 1999-08-23", "", "\uff11999-08-23", "199²-08-23"],
    "COW-PERSONNE-FORMAT": ["2\uff13-08-1999"],
}


@pytest.mark.parametrize(("rule", "value"), [(rule, one) for rule, values in ACCEPTED.items() for one in values])
def test_what_meets_every_document_has_to_be_accepted(rule: str, value: str) -> None:
    """No open point is touched."""
    assert judge(RULES[rule], value).accept


@pytest.mark.parametrize(("case", "broken"), REFUSED.items())
def test_a_near_miss_is_refused_for_the_one_requirement_it_breaks(case: tuple[str, str], broken: str) -> None:
    """Each of these breaks one rule by one character."""
    rule, value = case

    assert judge(RULES[rule], value).broken == (broken,)


@pytest.mark.parametrize(("rule", "value"), [(rule, one) for rule, values in OPEN.items() for one in values])
def test_what_the_documents_do_not_say_is_open(rule: str, value: str) -> None:
    """Neither accepted nor refused: never judged."""
    assert judge(RULES[rule], value).open


@given(any_rule, st.text())
def test_every_value_has_just_one_answer(rule: Rule, value: str) -> None:
    """Accept, refuse or open, the same each time."""
    answer = judge(rule, value)

    assert [answer.accept, answer.refuse, answer.open].count(True) == 1
    assert judge(rule, value) == answer


@given(any_rule, st.text())
def test_what_is_broken_is_a_requirement_of_the_rule(rule: Rule, value: str) -> None:
    """And each is named once."""
    broken = judge(rule, value).broken

    assert set(broken) <= set(rule.requirements)
    assert len(set(broken)) == len(broken)


@given(st.text(alphabet="abcXYZ019", min_size=37, max_size=80), st.sampled_from("aB3"))
def test_one_more_character_never_turns_too_long_into_acceptable(value: str, more: str) -> None:
    """A code that is too long stays so."""
    assert judge(RULES["DSJ-CODE"], value + more).broken == ("DSJ-CODE-LONGUEUR",)


@given(st.sampled_from(["DSJ-MDP", "UNI-MDP", "AST-MDP"]), st.text(max_size=12), st.sampled_from("aB3!"))
def test_one_character_less_never_turns_too_short_into_long_enough(rule: str, value: str, more: str) -> None:
    """What is too short with a character more is too short without it."""
    longer, shorter = judge(RULES[rule], value + more), judge(RULES[rule], value)

    assert f"{rule}-LONGUEUR" not in longer.broken or f"{rule}-LONGUEUR" in shorter.broken


@given(any_rule, st.text(max_size=40))
def test_spaces_around_never_make_a_value_certain(rule: Rule, value: str) -> None:
    """Whether they are taken away is open everywhere."""
    assert not judge(rule, f" {value} ").accept
