"""Reading a snapshot."""

import pytest

from mire.page.tree import parse
from mire.page.view import View


def only(snapshot):
    return parse(snapshot).children[0]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ('- textbox "Numéro de contrat *" [ref=e8]', "Numéro de contrat *"),
        ('- \'textbox "Mot de \\"passe\\": [test] 😀" [ref=e1]\': abc', 'Mot de "passe": [test] 😀'),
        ("- link /slash/ [ref=e62] [cursor=pointer]", "/slash/"),
        ("- link /a [b] c/ [ref=e62]", "/a [b] c/"),
        ('- button /x "y/ [ref=e67]', '/x "y/'),
        ("- 'button \"L''aide: ici\" [ref=e2]'", "L'aide: ici"),
        ("- button [ref=e66]", ""),
    ],
)
def test_name(line, name):
    """A name is read whole, whatever signs it holds."""
    assert name == only(line).name


def test_reference():
    """The reference leads back to the element."""
    assert "f1e8" == only('- textbox "Nom" [ref=f1e8]').ref


def test_attributes():
    """Flags and values beside the name are attributes."""
    assert {"level": "2", "disabled": "true"} == only('- heading "A" [level=2] [disabled] [ref=e1]').attrs


@pytest.mark.parametrize("text", ["123", "oui", "2001-02-03", "1:30", "null"])
def test_text_stays_text(text):
    """What YAML would take for a number, a date or nothing stays text."""
    assert text == only(f"- paragraph [ref=e1]: {text}").text


def test_properties():
    """Addresses and placeholders are attributes of the element they stand under."""
    assert "/a?b=c" == only('- link "A" [ref=e1]:\n  - /url: /a?b=c').attrs["url"]


def test_inline_texts_are_one_line():
    """A sentence with a link in it is one line."""
    snapshot = '- paragraph [ref=e1]:\n  - text: Veuillez\n  - link "nous joindre" [ref=e2]\n  - text: .'
    assert ["Veuillez nous joindre ."] == parse(snapshot).lines


def test_values_are_not_text():
    """What a person entered is not what the page says."""
    assert ["Nom"] == parse('- text: Nom\n- textbox "Nom" [ref=e1]: Tremblay').lines


def test_character_that_yaml_refuses():
    """A character that YAML does not know does not make a page unreadable."""
    assert "a�b" == only('- paragraph [ref=e1]: "a￿b"').text


def test_empty_page():
    """A page without anything is a tree without anything."""
    assert [] == parse("").children


def test_a_menu_that_an_open_button_owns_stands_beside_it():
    """Its entries can be pressed, and are not what is written on the button."""
    snapshot = (
        '- banner [ref=e1]:\n  - button "Menu du compte" [expanded] [ref=e2] [cursor=pointer]:\n'
        "    - generic [ref=e3]: JD\n"
        "    - list [ref=e4]:\n      - listitem [ref=e5]:\n        - generic [ref=e6]: Fermer la session\n"
    )
    page = View(parse(snapshot))
    assert ["e5"] == [node.ref for node in page.controls("", words=("fermer la session",))]
