"""What is listed under a title, however it is drawn."""

import pytest

from mire.page.sections import listed
from mire.page.tree import parse

WAY_IN = '- paragraph [ref=e9]:\n  - link "Inscrivez-vous maintenant" [ref=e10]\n'


@pytest.mark.parametrize(
    ("drawn", "count"),
    [
        ("- list:\n  - listitem: Réclamez en ligne\n", 1),
        ("- paragraph: • Réclamez en ligne\n- paragraph: • Imprimez votre carte\n", 2),
        ("- paragraph: – Réclamez en ligne\n", 1),
        ("- generic:\n  - generic: Réclamez\n  - generic: Imprimez\n  - generic: Consultez\n", 3),
        ("- paragraph: Inscrivez-vous pour accéder à vos services.\n", 0),
        ("", 0),
    ],
)
def test_what_is_listed(drawn: str, count: int) -> None:
    """By list items, bullets, or blocks of one kind; one sentence and a way on list nothing."""
    assert count == listed(parse(drawn + WAY_IN).children)
