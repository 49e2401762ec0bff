"""Addresses in texts, and the words they stand beside."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mire.mail.links import addresses_in, beside, written_in

A, B = "https://portail.example.org/activer?jeton=AbC-12_x.y", "https://portail.example.org/desabonner"


@pytest.mark.parametrize(
    "text",
    [
        f"Suivez {A}.",
        f"Suivez ({A}) !",
        f"Suivez <{A}>",
        f"Suivez <URL:{A}>",
        f"Suivez « {A} ».",
        f"Suivez «\u00a0{A}\u00a0», merci",
        f'Suivez "{A}"; ensuite',
        f"{A}\nMerci",
        f"Suivez <{A[:30]}\n  {A[30:]}>",
        f"*{A}*",
    ],
)
def test_an_address_is_read_without_what_stands_around_it(text: str) -> None:
    """Brackets, quotation marks and the sentence's punctuation are not the address's."""
    assert [A] == [link.url for link in addresses_in(text)]


def test_a_bracket_of_the_address_stays() -> None:
    """« …_(code) » closes what it opened itself."""
    assert ["https://example.org/a_(b)"] == [link.url for link in addresses_in("(https://example.org/a_(b))")]


@pytest.mark.parametrize(
    "text",
    [
        f"Activer mon compte : {A}\nSe désabonner : {B}",
        f"Se désabonner : {B}\nActiver mon compte : {A}",
        f"Activer mon compte\n{A}\n\nSe désabonner\n{B}",
        f"Activer mon compte :\n\n{A}\n\nSe désabonner :\n\n{B}",
        f"{A} (Activer mon compte)\n{B} (se désabonner)",
        f"Voir {B}\n\nActiver mon compte <{A}>",
        f"ACTIVER  MON COMPTE [{A}]",
        f"{A}\nActiver mon compte",
    ],
)
def test_the_address_beside_a_name_is_found(text: str) -> None:
    """On the name's own line, under it, or over it."""
    assert A == beside(text, "Activer mon compte")


@pytest.mark.parametrize(
    "text",
    [
        "Activer mon compte",
        f"Désactiver mon compte : {A}",
        f"Activer mon compte ne prend qu'un instant.\n\nUn paragraphe de plus.\n\n{A}",
        A,
    ],
)
def test_an_address_elsewhere_is_not_beside_a_name(text: str) -> None:
    """Another name, another paragraph, or no name at all."""
    assert beside(text, "Activer mon compte") is None


@pytest.mark.parametrize(
    "text",
    [A, f"Copiez {A}, puis", f"Copiez {A.removeprefix('https://')} ici", f"{A[:20]}\n{A[20:40]}\n{A[40:]}", f"<{A}>"],
)
def test_an_address_is_written_in_a_text(text: str) -> None:
    """Whole, be it broken over lines or without its scheme."""
    assert written_in(text, A)


@pytest.mark.parametrize("text", ["", A[:-1], f"{A}z", f"{A}/z", "https://autre.example.org/activer?jeton=AbC-12_x.y"])
def test_another_address_is_not_that_one(text: str) -> None:
    """A beginning, a longer one, another host."""
    assert not written_in(text, A)


_PATHS = st.text("abcXYZ019-_~=&?/.%", min_size=1, max_size=60).map(lambda text: "/" + text.rstrip(".?/") + "x")


@settings(deadline=None)
@given(_PATHS, st.sampled_from(["", ".", ",", " !", " ?", ")", "»", "\n"]))
def test_any_address_comes_back_whole(path: str, after: str) -> None:
    """Whatever its path and query, and whatever follows it."""
    url = f"https://portail.example.org{path}"
    text = f"Voici ({url}){after}" if after == ")" else f"Voici {url}{after}"
    assert [url] == [link.url for link in addresses_in(text)]
    assert written_in(text, url)
