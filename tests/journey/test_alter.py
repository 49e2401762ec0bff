"""Links changed by one character."""

from urllib.parse import parse_qs, urlsplit

import pytest

from mire.journey.alter import altered

QUERY = "http://127.0.0.1:9/clients/linkNew.cfm?Stamp=InB1cnVjIg.c2lnbmF0dXJlLXNpZ25hdHVyZQ&utm_source=courriel"
PATH = "http://127.0.0.1:9/activer/0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize("url", [QUERY, PATH])
def test_each_alteration_changes_one_character(url: str) -> None:
    """And never the page that the link leads to."""
    for changed, _ in altered(url):
        assert (len(url), 1) == (len(changed), sum(a != b for a, b in zip(url, changed, strict=True)))
        assert urlsplit(url).netloc == urlsplit(changed).netloc


def test_both_halves_of_a_token_are_altered() -> None:
    """The key before the dot and the signature behind it; what only counts visits is left alone."""
    tokens = [parse_qs(urlsplit(changed).query)["Stamp"][0] for changed, _ in altered(QUERY)]
    key, signature = "InB1cnVjIg", "c2lnbmF0dXJlLXNpZ25hdHVyZQ"

    assert any(not token.startswith(f"{key}.") for token in tokens)
    assert any(not token.endswith(f".{signature}") for token in tokens)
    assert all(changed.endswith("&utm_source=courriel") for changed, _ in altered(QUERY))


def test_the_last_characters_stay() -> None:
    """Of a text in Base64 they may be without meaning, so that the link rightly still works."""
    assert all(changed[-2:] == PATH[-2:] for changed, _ in altered(PATH))
