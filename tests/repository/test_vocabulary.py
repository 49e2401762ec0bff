"""`docs/phrases.md` and `docs/words.md` are what `steps/` and `mire/words.py` say today."""

from __future__ import annotations

import re

import pytest

from mire import words
from scripts.vocabulary import PHRASES, ROOT, WORDS, phrases_page, words_page

JUDGE = [file.read_text("utf-8") for part in ("mire", "steps") for file in (ROOT / part).rglob("*.py")]


def test_the_page_of_phrases_is_current() -> None:
    """Whoever changes a phrase renews it."""
    if phrases_page() != PHRASES.read_text("utf-8"):
        pytest.fail("docs/phrases.md is not what steps/ and features/ say: run `make catalogue`.", pytrace=False)


def test_the_page_of_words_is_current() -> None:
    """Whoever changes a list of words renews it."""
    if words_page() != WORDS.read_text("utf-8"):
        pytest.fail("docs/words.md is not what mire/words.py says: run `make catalogue`.", pytrace=False)


def test_every_phrase_has_its_place() -> None:
    """As often as the decorators of `steps/` name one."""
    named = sum(len(re.findall(r"^@(?:given|when|then)\(phrase\(", source, re.MULTILINE)) for source in JUDGE)
    kinds = re.findall(
        r"^\*\*((?:Étant donné|Quand|Alors)(?: / (?:Étant donné|Quand|Alors))*)\*\*", phrases_page(), re.MULTILINE
    )
    assert named == sum(len(one.split(" / ")) for one in kinds)


@pytest.mark.parametrize("name", [name for name in vars(words) if name.isupper()])
def test_every_list_of_words_is_used(name: str) -> None:
    """Nothing is looked for that the judge does not look for."""
    assert any(
        re.search(rf"\b{name}\b", source.split("from mire.words import", 1)[-1])
        for source in JUDGE
        if "from mire.words import" in source
    )


@pytest.mark.parametrize("name", [name for name in vars(words) if name.isupper()])
def test_every_word_has_its_place(name: str) -> None:
    """On the page of words."""
    value = getattr(words, name)
    page = words_page()
    several = (
        [value]
        if isinstance(value, str)
        else [one for part in getattr(value, "values", lambda: [value])() for one in part]
    )
    assert [one for one in several if f"« {one.strip()} »" not in page] == []
