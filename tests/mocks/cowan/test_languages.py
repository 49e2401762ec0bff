"""English is complete, and says nothing that French does not."""

from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import mocks.cowan

ROOT = Path(mocks.cowan.__file__).parent
SOURCES = [("**.py", "python"), ("**/templates/**.html", "jinja2"), ("**/templates/**.txt", "jinja2")]


def english() -> dict[str, str]:
    with (ROOT / "translations" / "en.po").open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file) if message.id}


def french() -> set[str]:
    return {str(found[2]) for found in extract_from_dir(ROOT, method_map=SOURCES)}


def test_each_french_text_has_an_english_one_and_no_other_stands_there() -> None:
    """The catalogue's keys are exactly the texts of code and templates."""
    assert french() == set(english())


def test_no_english_text_is_empty() -> None:
    """An empty one would show French."""
    assert [] == [text for text, translated in english().items() if not translated]
