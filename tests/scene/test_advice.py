"""What a public page tells about a topic, and about each of several things."""

import pytest

from mire.page.tree import parse
from mire.page.view import View
from steps.advice import _lacks

ROWS = ["cookie", "Chrome", "Firefox", "Edge"]
ALL = "Chrome, Firefox ou Edge, à jour."


@pytest.mark.parametrize(
    ("lines", "lacking"),
    [
        (["# Cookies", "Chrome : réglages", "Firefox : options", "Edge : paramètres"], []),
        (["# Cookies", "Dans Chrome, Firefox et Edge, ouvrez les réglages."], []),
        (["# Aide", "Pour refuser les cookies, dans Chrome, Firefox ou Edge : réglages."], []),
        (["# Aide", "Refuser les cookies :", "Chrome, Firefox, Edge : réglages."], []),
        (["# Cookies", "Chrome : réglages", "Firefox : options", f"Navigateurs : {ALL}"], ["Edge"]),
        (["# Aide", "Nous posons des cookies.", "Quel navigateur ?", ALL], ["Chrome", "Firefox", "Edge"]),
    ],
    ids=["each", "together, under the title", "together, in one line", "below it", "one is only listed", "a mere list"],
)
def test_a_line_that_only_lists_tells_nothing_of_the_topic(lines: list[str], lacking: list[str]) -> None:
    """The browsers that a portal works with are not those in which it says how to refuse cookies."""
    entries = (f'- heading "{one[2:]}" [level=1]' if one.startswith("#") else f"- paragraph: {one!r}" for one in lines)
    assert lacking == _lacks(View(parse("\n".join(entries))), ROWS)
