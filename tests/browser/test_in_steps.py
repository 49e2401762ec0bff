"""A form that is asked for page by page: which page refuses a value, and what was still to be asked for."""

from __future__ import annotations

import pytest

from mire.browser.window import Window
from mire.verdicts import NotVerifiable
from tests.browser.conftest import Portal
from tests.browser.test_beyond import form, served, walking
from tests.browser.test_journeys import ADDRESS, BAR, COWAN, DETAILS, PERSON, REFUSED, SENT

NAMES = "<label>Nom <input name=nom></label><label>Prénom <input name=prenom></label>"
REST = "<label>Date de naissance <input name=naissance></label><label>Numéro de certificat <input name=c></label>"


def page(title: str, path: str, fields: str, said: str = "") -> str:
    return f"{BAR}<h1>{title}</h1>{said}<form method=post action={path}>{fields}<button>Suite</button></form>"


def in_steps(portal: Portal) -> dict[str, str]:
    """Names first, which have to be filled, then the rest, whose certificate may not be 9."""
    return served(
        portal,
        form("/deux", ADDRESS),
        deux=page("Vous", "/trois", NAMES),
        trois=lambda request: (
            page("Votre carte", "/fin", REST) if request.form["nom"] else page("Vous", "/trois", NAMES, REFUSED)
        ),
        fin=lambda request: page("Votre carte", "/fin", REST, REFUSED) if request.form["c"] == "9" else SENT,
    )


def test_a_value_is_refused_on_the_page_that_asks_for_it(portal: Portal, window: Window) -> None:
    """The pages before it took the person's own."""
    in_steps(portal)

    passage = walking(portal, window).through({"nom": "Côté", "certificat": "9"})

    assert (False, True) == (passage.accepted, passage.refused), passage.words


def test_own_values_that_were_still_to_be_asked_for_take_nothing_from_a_refusal(portal: Portal, window: Window) -> None:
    """A table gives every value of a screen; the first page refuses one of its own."""
    got = in_steps(portal)

    passage = walking(portal, window).through({"nom": "", "certificat": PERSON["certificate"]})

    assert (True, False) == (passage.refused, "c" in got), passage.words


def test_another_value_that_was_never_asked_for_tells_nothing(portal: Portal, window: Window) -> None:
    """It was not what was refused."""
    in_steps(portal)
    walk = walking(portal, window)

    with pytest.raises(NotVerifiable, match="certificat"):
        walk.through({"nom": "", "certificat": "9"})


def test_a_field_that_no_page_asks_for_is_named_with_the_line_that_mends_it(
    portal: Portal, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The portal took all the rest; what the scenario gives has nowhere to go."""
    monkeypatch.setitem(COWAN.fields, "certificat", COWAN.fields["certificat"].model_copy(update={"required": False}))
    without = DETAILS.replace("<label>Numéro de certificat : <input name=certificat></label>", "")
    served(portal, form("/fin", ADDRESS, without), fin=SENT)
    walk = walking(portal, window)

    with pytest.raises(NotVerifiable) as lost:
        walk.through({"certificat": "9"})

    assert lost.value.cause is not None
    assert '"Numéro de certificat" = "le nom de ce champ sur votre page"' in lost.value.cause.profile
