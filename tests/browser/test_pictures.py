"""Links and buttons that are pictures, which come later than their page."""

import pytest

from tests.browser.conftest import Answer

PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' width='120' height='30'><rect width='120' height='30'/></svg>"
BUTTONS = {
    "a picture that sends": "<input type=image src=/b.svg alt=Suivant>",
    "a link": "<a href=/fin><img src=/b.svg alt=Suivant></a>",
}


@pytest.mark.parametrize("awaited", ["Étape 2", ""])
@pytest.mark.parametrize("button", BUTTONS.values(), ids=BUTTONS)
def test_a_button_is_waited_for_until_it_is_drawn(visitor, portal, button, awaited):
    """What has no size yet cannot be pressed, and « Précédent » would be in its place."""
    steps = f"<h1>Étape 2</h1><p><a href=/non>Précédent</a></p><form action=/fin>{button}</form>"
    portal.pages |= {"/suite": steps, "/b.svg": Answer(PICTURE, type="image/svg+xml", delay_s=0.6)}
    observed = visitor.at("<a href=/suite>Suite</a>").press("Suite", awaited)
    assert observed.view.controls("Suivant")[0].ref


def test_a_picture_that_never_comes_holds_up_nothing_for_long(visitor, portal):
    """Its name stands in its place then, and can be pressed."""
    page = f"<h1>Étape 2</h1>{BUTTONS['a link']}"
    portal.pages |= {"/suite": page, "/b.svg": Answer(status=404), "/fin": "<h1>Fin</h1>"}
    visitor.at("<a href=/suite>Suite</a>").press("Suite", "Étape 2")
    assert visitor.press("Suivant", "Fin").reached
