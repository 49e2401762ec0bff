"""Invented values are what their French shape says."""

import random
import string
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mire.journey.values import KINDS, UnknownShapeError, Values
from mire.verdicts import NotVerifiable

KIND_NAMES = ["minuscules", "majuscules", "chiffres", "symboles"]


def draw(shape: str, person: dict[str, object] | None = None, entered: dict[str, str] | None = None) -> str:
    return Values(random.Random(1)).draw(shape, person or {}, entered or {})


@given(length=st.integers(1, 60), kinds=st.sets(st.sampled_from(KIND_NAMES), min_size=1), seed=st.integers())
def test_a_counted_shape_has_that_many_characters_of_just_those_kinds(length: int, kinds: set[str], seed: int) -> None:
    """« 12 caractères : minuscules, chiffres » is twelve characters, each of one of the kinds named."""
    shape = f"{length} caractères : {', '.join(sorted(kinds))}"

    text = Values(random.Random(seed)).draw(shape, {}, {})

    assert length == len(text)
    assert set(text) <= set("".join(KINDS[kind] for kind in kinds))


@given(kinds=st.sets(st.sampled_from(KIND_NAMES), min_size=1), seed=st.integers())
def test_every_kind_named_occurs_where_there_is_room(kinds: set[str], seed: int) -> None:
    """A password « of three kinds » really holds all three."""
    text = Values(random.Random(seed)).draw(f"8 caractères : {', '.join(sorted(kinds))}", {}, {})

    assert all(set(text) & set(KINDS[kind]) for kind in kinds)


def test_characters_that_all_differ_can_be_all_there_are() -> None:
    """« 36 caractères différents : minuscules, chiffres » holds each letter and each digit once."""
    text = draw("36 caractères différents : minuscules, chiffres")

    assert sorted(string.ascii_lowercase + string.digits) == sorted(text)


@given(seed=st.integers(), length=st.integers(2, 40))
def test_an_inserted_character_counts_in_the_length(seed: int, length: int) -> None:
    """« 12 caractères ordinaires avec « _ » » has twelve characters, one of them « _ »."""
    text = Values(random.Random(seed)).draw(f"{length} caractères ordinaires avec « _ »", {}, {})

    assert (length, 1) == (len(text), text.count("_"))


@given(seed=st.integers(), length=st.integers(2, 40))
def test_an_ordinary_code_begins_with_a_small_letter(seed: int, length: int) -> None:
    """What no rule of its own making is likely to refuse: small letters and digits, a letter first."""
    text = Values(random.Random(seed)).draw(f"{length} caractères ordinaires", {}, {})

    assert text[0] in string.ascii_lowercase
    assert set(text) <= set(string.ascii_lowercase + string.digits)


@given(seed=st.integers(), length=st.integers(4, 40))
def test_an_ordinary_password_holds_all_four_kinds(seed: int, length: int) -> None:
    """« caractères mêlés » meets a rule that asks for all four kinds as well as one that asks for three."""
    text = Values(random.Random(seed)).draw(f"{length} caractères mêlés", {}, {})

    assert length == len(text)
    assert all(set(text) & set(KINDS[kind]) for kind in KIND_NAMES)


@pytest.mark.parametrize(("name", "value"), [("[vide]", ""), ("[espace]", " "), ("[insécable]", "\u00a0")])
def test_invisible_values_have_names(name: str, value: str) -> None:
    """What cannot be seen in a table is written by name."""
    assert value == draw(name)


def test_a_shape_can_hold_what_another_field_holds() -> None:
    """« {= mdp} » in a literal stands for what was entered as `mdp`."""
    assert "c'est Secret1!" == draw("« c'est {= mdp} »", entered={"mdp": "Secret1!"})


def test_a_key_of_the_person_is_taken_over() -> None:
    """`{certificate}` is the person's own."""
    assert "C-1" == draw("{certificate}", {"certificate": "C-1"})


@pytest.mark.parametrize("shape", ["douze lettres", "12 voyelles", "5 lettres avec x"])
def test_an_unknown_shape_is_refused_by_its_name(shape: str) -> None:
    """The sentence names the shape."""
    with pytest.raises(UnknownShapeError, match="«"):
        draw(shape)


def test_what_stands_deeper_in_a_person_is_reached_by_its_path() -> None:
    """« {beneficiaries.0.first_name} » is the first beneficiary's."""
    person = {"beneficiaries": [{"first_name": "Éloi", "last_name": "Roy"}]}

    assert "Éloi Roy" == draw("« {beneficiaries.0.first_name} {beneficiaries.0.last_name} »", person)


def test_what_a_person_has_not_is_not_verifiable() -> None:
    """Somebody without beneficiaries proves nothing about theirs."""
    with pytest.raises(NotVerifiable, match=r"n'a pas de « beneficiaries\.0\.first_name »"):
        draw("{beneficiaries.0.first_name}", {"beneficiaries": []})


@given(seed=st.integers())
def test_a_day_to_come_is_a_working_day(seed: int) -> None:
    """After today, Monday to Friday."""
    day = date.fromisoformat(Values(random.Random(seed)).draw("un jour à venir", {}, {}))

    assert (True, True) == (day > datetime.now(UTC).date(), day.weekday() < 5)
