"""Where the answers of the rules change: the last value of one kind, and the first of the next."""

from __future__ import annotations

import pytest

from mire.catalogue import CharKind
from mire.rules import judge
from mire.rules.answer import ACCEPT, OPEN, Answer, in_either, refuse
from mire.rules.characters import kind_of, lengths, may_count_as, trimmed
from mire.rules.dates import is_day, read_loosely, write
from mire.rules.obvious import is_obvious
from tests.rules.test_judge import RULES

LOWER, UPPER, DIGIT, SYMBOL = CharKind.LOWER, CharKind.UPPER, CharKind.DIGIT, CharKind.SYMBOL
LETTER, SPACE, OTHER = CharKind.LETTER, CharKind.SPACE, CharKind.OTHER
LONG = f"{'a' * 27}@exemple.test"


@pytest.mark.parametrize(
    ("rule", "last", "first"),
    [
        ("COW-COURRIEL", LONG, f"a{LONG}"),
        ("COW-COURRIEL", "a@b.ca", "a@b.c"),
        ("COW-COURRIEL", "a.b@c.ca", "A.b@c.ca"),
        ("COW-COURRIEL", "a.b@c.ca", "a..b@c.ca"),
        ("COW-COURRIEL", "a.b@c.ca", "a.b@c.ca."),
        ("COW-COURRIEL", "a.b@c.ca", '"a b"@c.ca'),
        ("COW-COURRIEL", "a.b@c.ca", "é@c.ca"),
        ("DSJ-PERSONNE-FORMAT", "1930-01-01", "1929-12-31"),
        ("DSJ-PERSONNE-FORMAT", "2006-12-31", "2007-01-01"),
        ("DSJ-PERSONNE-FORMAT", "1999-08-23", "19990823"),
        ("COW-PERSONNE-FORMAT", "23-08-1999", "23081999"),
        ("COW-PERSONNE-FORMAT", "23-08-1999", "23.08.1999"),
        ("AST-MOBILE", "06 12 34 56 78", "+33 (0)6 12 34 56 78"),
        ("AST-MOBILE", "06 12 34 56 78", "612345678"),
        ("AST-MOBILE", "06 12 34 56 78", "0033612345678"),
        ("DSJ-MDP", "abcX!7ho", "abcdX!7h"),
        ("DSJ-MDP", "Qe7wRu2t$Zp0Lm9xVb4k", "Qe7wRu2t$Zp0Lm9xVb4kH"),
        ("DSJ-MDP", "abxk!7Ho", "abxk~7Ho"),
    ],
)
def test_what_is_certain_ends_there(rule: str, last: str, first: str) -> None:
    """The last value that has to be accepted, and beside it the first that is open."""
    assert (ACCEPT, OPEN) == (judge(RULES[rule], last), judge(RULES[rule], first))


@pytest.mark.parametrize(
    ("rule", "open_", "refused", "broken"),
    [
        ("DSJ-CODE", "abcé", "abé", "DSJ-CODE-LONGUEUR"),
        ("DSJ-CODE", "é" * 36, "é" * 37, "DSJ-CODE-LONGUEUR"),
        ("DSJ-CODE", "a" * 35 + "e\u0301", "a" * 36 + "e\u0301", "DSJ-CODE-LONGUEUR"),
        ("AST-MOBILE", "+33 6 12 34 56 78", "+33 5 12 34 56 78", "AST-MOBILE"),
        ("AST-MOBILE", "06 12 34 56 78 ", "06 12 34 56 78 9", "AST-MOBILE"),
        ("DSJ-PERSONNE-FORMAT", "1999.08.23", "99.08.23", "DSJ-PERSONNE-FORMAT"),
        ("DSJ-PERSONNE-FORMAT", "19990823", "199908231", "DSJ-PERSONNE-FORMAT"),
        ("COW-PERSONNE-FORMAT", "1-2-1999", "1-2-199", "COW-PERSONNE-FORMAT"),
        ("COW-COURRIEL", "a@b.ca.", "a@b.ca..", "COW-COURRIEL-FORME"),
    ],
)
def test_what_is_open_ends_there(rule: str, open_: str, refused: str, broken: str) -> None:
    """The last value that is open, and beside it the first that has to be refused."""
    assert (OPEN, (broken,)) == (judge(RULES[rule], open_), judge(RULES[rule], refused).broken)


def test_spaces_around_excuse_nothing() -> None:
    """What is too short with them and without has to be refused."""
    assert ("DSJ-CODE-LONGUEUR",) == judge(RULES["DSJ-CODE"], " a ").broken


def test_spaces_around_are_open_even_where_spaces_are_certain_within() -> None:
    """A portal may take them away, or count them."""
    rule = RULES["UNI-MDP"]
    spaced = rule.model_copy(update={"sure_kinds": (*rule.sure_kinds, SPACE)})

    assert (ACCEPT, OPEN) == (judge(spaced, "Qe7w Ru2t"), judge(spaced, " Qe7wRu2t"))


def test_a_value_that_breaks_several_names_them_all() -> None:
    """In the rule's order, each once."""
    broken = judge(RULES["COW-MDP"], "7777").broken

    assert ("COW-MDP-MAJUSCULE", "COW-MDP-MINUSCULE", "COW-MDP-SPECIAL") == broken[:3]


def test_each_requirement_is_named_once() -> None:
    """However often it is broken."""
    assert ("A", "B") == refuse(["A", "B", "A"]).broken


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (ACCEPT, ACCEPT, ACCEPT),
        (ACCEPT, OPEN, OPEN),
        (OPEN, ACCEPT, OPEN),
        (refuse(["A", "B"]), refuse(["B", "C"]), refuse(["B"])),
        (refuse(["A"]), OPEN, OPEN),
    ],
)
def test_two_readings_are_certain_only_of_what_both_say(one: Answer, other: Answer, both: Answer) -> None:
    """A portal may follow either reading."""
    assert both == in_either(one, other)


@pytest.mark.parametrize(
    ("char", "kind"),
    [
        *[("a", LOWER), ("Z", UPPER), ("0", DIGIT), ("~", SYMBOL), ("é", LETTER), ("\u0301", LETTER), ("中", LETTER)],
        *[(" ", SPACE), ("\u00a0", SPACE), ("\u2028", SPACE), ("\t", SPACE)],
        *[("€", OTHER), ("٣", OTHER), ("\u200b", OTHER)],
    ],
)
def test_every_character_is_of_one_kind(char: str, kind: CharKind) -> None:
    """ASCII's kinds are ASCII's alone."""
    assert kind == kind_of(char)


@pytest.mark.parametrize(
    ("char", "kinds"),
    [
        ("a", set()),
        ("é", {LOWER}),
        ("É", {UPPER}),
        ("ǅ", {LOWER, UPPER}),
        ("中", {LOWER, UPPER}),
        ("ʰ", {LOWER, UPPER}),
        ("Ⅷ", {UPPER, DIGIT}),
        ("ⅷ", {LOWER, DIGIT}),
        ("€", {SYMBOL}),
        ("«", {SYMBOL}),
        ("٣", {DIGIT}),
        ("²", {DIGIT}),
        (" ", set()),
        ("\u200b", set()),
    ],
)
def test_what_a_character_may_be_counted_as(char: str, kinds: set[CharKind]) -> None:
    """A letter for a letter, a sign for a symbol, a number for a digit, a space for nothing."""
    assert kinds == may_count_as(char)


def test_where_everything_else_is_a_symbol_a_digit_of_another_script_is_one() -> None:
    """Some documents say so; ASCII's letters and digits are none all the same."""
    assert ({DIGIT, SYMBOL}, set()) == (may_count_as("٣", True), may_count_as("a", True))


@pytest.mark.parametrize(
    ("value", "least", "most"),
    [
        ("", 0, 0),
        ("abc", 3, 3),
        ("é", 1, 2),
        ("e\u0301", 1, 3),
        ("x\u0301", 1, 3),
        ("\u200b", 0, 3),
        ("\u20dd", 0, 3),
        ("😀", 1, 4),
        ("ab\t", 3, 3),
        ("\ud800", 1, 3),
    ],
    ids=ascii,
)
def test_a_value_may_be_said_to_have_these_lengths(value: str, least: int, most: int) -> None:
    """Code points, what is seen, composed, UTF-16 units, bytes: the fewest and the most of them."""
    assert (least, most) == (lengths(value)[0], lengths(value)[-1])


@pytest.mark.parametrize("edge", [" ", "\t", "\n", "\u00a0", "\ufeff", "\u200b", "\u2028", "\x85", "\x1f", "\u3000"])
def test_what_languages_take_away_is_taken_away_on_both_sides(edge: str) -> None:
    """And nothing within."""
    assert f"a{edge}b" == trimmed(f"{edge}a{edge}b{edge}")


@pytest.mark.parametrize(
    ("value", "obvious"),
    [
        ("abckm", False),
        ("abcdk", True),
        ("dcbkm", False),
        ("dcbak", True),
        ("kkkmnqz", False),
        ("kkkkmnqz", True),
        ("kmqt", True),
        ("kmqtz", False),
        ("XSoLeIl9", True),
        ("aabbccddee", False),
    ],
)
def test_what_is_easily_guessed(value: str, obvious: bool) -> None:
    """More than three in a row that repeat or follow one another, fewer than five different ones, a common word."""
    assert obvious is is_obvious(value)


def test_dates_are_read_and_written_in_the_order_of_their_layout() -> None:
    """Year, month and day, whatever comes first."""
    assert (1999, 8, 3) == read_loosely("1999-8-3", "aaaa-mm-jj") == read_loosely("03081999", "jj-mm-aaaa")
    assert ("0999-08-03", "03-08-1999") == (write((999, 8, 3), "aaaa-mm-jj"), write((1999, 8, 3), "jj-mm-aaaa"))


def test_there_is_a_29th_of_february_in_leap_years() -> None:
    """And in no other."""
    assert (True, False) == (is_day(2000, 2, 29), is_day(1900, 2, 29))
