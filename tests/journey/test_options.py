"""What a choice proposes."""

from types import SimpleNamespace
from typing import Any

import pytest

from mire.journey.options import real_options
from mire.page.tree import parse

NOBODY: Any = SimpleNamespace()


@pytest.mark.parametrize("first", ["", "Choisissez une question", "--", "Sélectionner…", "Votre question", "Aucune"])
def test_a_first_entry_that_only_tells_to_choose_does_not_count(first: str) -> None:
    """Neither does an empty one, nor one that repeats the label."""
    page = f'- combobox "Votre question *" [ref=e1]:\n  - option "{first}"\n  - option "Un"\n  - option "Deux"'

    assert ["Un", "Deux"] == real_options(NOBODY, parse(page).children[0])


def test_later_entries_count_whatever_they_say() -> None:
    """Only the first one can tell to choose."""
    page = '- combobox "Question" [ref=e1]:\n  - option "Un"\n  - option "Choix libre"'

    assert ["Un", "Choix libre"] == real_options(NOBODY, parse(page).children[0])
