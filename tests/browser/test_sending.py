"""Which button sends what was entered, in real pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from mire.catalogue import load
from mire.journey.section import submit_section
from mire.journey.visit import Visit
from mire.page.names import Names
from mire.page.sending import submits

COWAN = load(Path(__file__).resolve().parents[2] / "features").portals["cowan"]
_FIELDS = "<p><label>Nom <input></label></p><p><label>Code <input></label></p>"


def order(visitor, page: str, last: str = "Code") -> list[str]:
    """The names of what may send, in the order in which it is tried."""
    view = visitor.at(page).window.look()
    return [node.name or node.content for node in submits(view, next(iter(view.fields(last)), None))]


def test_a_choice_that_was_made_last_belongs_to_its_form(visitor):
    """Radio buttons stand in a form as their group does."""
    choice = "<fieldset><legend>Pour qui</legend><label><input type=radio name=q> Moi</label>"
    choice += "<label><input type=radio name=q> Mon enfant</label></fieldset>"
    page = f"<form>{choice}{_FIELDS}<button>Soumettre</button></form><span role=button tabindex=0>Ouvrir</span>"
    assert "Soumettre" == order(visitor, page, "Pour qui")[0]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            f"<form>{_FIELDS}<button type=button>Voir plus</button><button>Afficher mon aide-mémoire</button></form>",
            ["Afficher mon aide-mémoire", "Voir plus"],
            id="the form's own button, whatever it is called",
        ),
        pytest.param(
            f"<form>{_FIELDS}<button type=button aria-haspopup=dialog>Calendrier</button><div role=combobox tabindex=0"
            " aria-label=Code>–</div><button>Entrer</button></form>",
            ["Entrer"],
            id="the button of the form in which a kit's own list stands",
        ),
        pytest.param(
            f"<form>{_FIELDS}<input type=image alt=Poster><button type=reset>Vider</button></form>"
            "<button>Ailleurs</button>",
            ["Poster", "Ailleurs"],
            id="a picture sends, a reset never does",
        ),
        pytest.param(
            f"<form>{_FIELDS}</form><button form=f>Autre</button><form id=f><label>Recherche <input></label></form>"
            "<button type=button>Suite</button>",
            ["Suite"],
            id="another form's button never",
        ),
        pytest.param(
            "<div role=search><input aria-label=Mots><button>Chercher</button></div>"
            f"<div>{_FIELDS}<button>Entrer</button></div>",
            ["Entrer"],
            id="a search never",
        ),
        pytest.param(
            f"<form>{_FIELDS}<button aria-pressed=false>Voir</button><button aria-expanded=false>Aide</button>"
            "<button aria-haspopup=menu>Langue</button><button>Poster</button></form>",
            ["Poster"],
            id="what shows, unfolds or opens a menu never",
        ),
        pytest.param(
            "<form><label>Nom <input></label><div><label>Code <input type=password></label>"
            "<button>Montrer</button></div><button>Entrer</button></form>",
            ["Entrer", "Montrer"],
            id="what serves one field last",
        ),
        pytest.param(
            "<div><p><label>Nom <input></label></p><div><label>Code <input></label><button>Montrer</button></div>"
            "<button>Entrer</button></div>",
            ["Entrer", "Montrer"],
            id="the same without a form",
        ),
        pytest.param(
            f"<form>{_FIELDS}<button formnovalidate>Avant</button><button>Après</button></form>",
            ["Après", "Avant"],
            id="what skips the checks last",
        ),
        pytest.param(
            f"<form>{_FIELDS}<button>Retour</button><button>Suite</button></form>",
            ["Suite", "Retour"],
            id="words between two of a kind",
        ),
        pytest.param(
            f"<style>.p{{background:#036;color:#fff}}</style><div>{_FIELDS}<button>Un</button>"
            "<button class=p>Deux</button></div>",
            ["Deux", "Un"],
            id="the one that stands out",
        ),
        pytest.param(
            f"<div><button>Par une autre voie</button>{_FIELDS}<button>Entrer</button></div>",
            ["Entrer", "Par une autre voie"],
            id="what stands after the last field first",
        ),
        pytest.param(
            f"<style>.b{{display:inline-block;background:#036;padding:8px}}</style><div>{_FIELDS}"
            "<a href=/aide>Aide</a> <a class=b href=/suite>Entrer</a></div>",
            ["Entrer"],
            id="a link drawn as a button",
        ),
        pytest.param(
            "<form><label>Code <input></label> <button type=button>Entrer</button><p><button type=button>Par ailleurs"
            "</button></p></form>",
            ["Entrer", "Par ailleurs"],
            id="beside the only field",
        ),
        pytest.param(f"<div>{_FIELDS}<a href='#'>Entrer</a></div>", ["Entrer"], id="a link that leads nowhere"),
        pytest.param(
            f"<div>{_FIELDS}<button>Entrer</button></div>"
            "<div role=dialog><p>Témoins</p><button>Tout accepter</button></div>",
            ["Entrer"],
            id="a window's button never sends what is outside of it",
        ),
        pytest.param(
            f"<form>{_FIELDS}<input type=file aria-label=Facture><button>Entrer</button></form>",
            ["Entrer"],
            id="a field for a file never",
        ),
        pytest.param(
            "<form><label>Code <input></label><button>Entrer</button><label><input type=checkbox>Rester</label>"
            "<button>Par une autre voie</button></form>",
            ["Entrer", "Par une autre voie"],
            id="a box behind the button",
        ),
        pytest.param(
            f"<header><form>{_FIELDS}<button>Entrer</button><button type=button>Aide</button></form></header>",
            ["Entrer", "Aide"],
            id="a form in a banner",
        ),
    ],
)
def test_what_sends_is_known_by_what_it_is_and_where_it_stands(visitor, page, expected):
    """The form's own button, the primary one after the last field, then others; words only between alike."""
    assert expected == order(visitor, f"<main>{page}</main>" if "<header" not in page else page)


def sent(visitor, page: str):
    """What comes of sending the section of a page, whose last field is « Code »."""
    window = visitor.at(f"<main>{page}</main>").window
    visit = Visit(window, COWAN, Names(), visitor.portal.url + "/")
    return submit_section(visit, window.look().fields("Code")[0], lambda view: view.shows("Bienvenue"))


def test_what_only_shows_something_was_none(visitor):
    """Where nothing came of a press but another name, the next one is tried."""
    page = (
        f"<div>{_FIELDS}<button onclick=\"textContent='Masquer'\">Montrer</button>"
        "<button onclick=\"document.querySelector('main').textContent='Bienvenue'\">Aller</button></div>"
    )
    assert sent(visitor, page).reached


def test_a_banner_that_goes_takes_its_other_button_along(visitor):
    """Which is no longer tried then."""
    page = f"<div>{_FIELDS}</div><p id=k><button onclick='k.remove()'>D'accord</button><button>Refuser</button>"
    assert () == sent(visitor, page).told


def test_a_button_that_leads_back_is_never_tried_after_another(visitor):
    """Where a form says nothing at all, it is not left by the button that leads away."""
    page = f"<div>{_FIELDS}<button>Entrer</button><button onclick=\"location='/ailleurs'\">Retour</button></div>"
    observed = sent(visitor, page)
    assert ((), False) == (observed.told, observed.answered)


WAKES = """<form onsubmit="document.querySelector('main').textContent='Bienvenue'; return false">{fields}
<label><input type=checkbox id=c> J'accepte</label><button type=button onclick="location='/ailleurs'">Retour</button>
<button id=b disabled style="pointer-events:none">Créer</button></form>
<script>
c.onchange = () => setTimeout(() => {{ b.disabled = !c.checked; b.style.pointerEvents = "auto"; }}, {ms});</script>"""
"""As component kits draw a button that is not to be pressed yet: no pointer meets it."""


@pytest.mark.parametrize(("ms", "before"), [(0, False), (300, False), (300, True)])
def test_a_button_that_no_pointer_meets_yet_is_the_one(visitor, ms, before):
    """It is waited for, and no other is pressed instead; be it that a pointer met it `before`."""
    visitor.at(f"<main>{WAKES.format(fields=_FIELDS, ms=ms)}</main>")
    window = visitor.window
    if before:
        window.page.evaluate("b.style.pointerEvents = 'auto'")
        window.look(again=True)
        window.page.evaluate("b.style.pointerEvents = 'none'")
    visitor.enter("J'accepte", "oui", "case")
    visit = Visit(window, COWAN, Names(), visitor.portal.url + "/")
    box = window.look().fields("J'accepte")[0]
    assert submit_section(visit, box, lambda view: view.shows("Bienvenue")).reached


def test_a_button_that_no_pointer_meets_at_all_refuses(visitor):
    """It stays disabled, which the person sees; no other is pressed instead."""
    page = WAKES.format(fields=_FIELDS + "<p>Acceptez les conditions : obligatoire</p>", ms=0)
    observed = sent(visitor, page)
    assert ("le bouton « Créer » reste inactif", False) == (observed.told[0], observed.answered)


def test_a_page_on_its_way_out_sends_nothing(visitor):
    """As pages turn, the button of the one before still stands beside the new one's: that one is pressed."""
    turning = "<main id=a style='pointer-events:none'><button>Continuer</button></main><script>"
    turning += "onpointerdown = () => {}; const turn = () => { a.remove(); b.hidden = false; }; setTimeout(turn, 900)"
    page = f"{turning}</script><main id=b hidden><h1>Deux</h1><a href='#' style='background:green' onclick=\""
    page += "document.body.innerHTML = '<h1>Bienvenue</h1>'\">Continuer</a></main>"
    window = visitor.at(page).window
    window.look()
    window.page.wait_for_function("!b.hidden")
    visit = Visit(window, COWAN, Names(), visitor.portal.url + "/")
    assert submit_section(visit, None, lambda view: view.shows("Bienvenue")).reached


VEIL = "<div style='position:fixed;inset:0;background:#0008'>{}</div>"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param("<button>Fond</button>" + VEIL.format("<button>Devant</button>"), ["Devant"], id="in the layer"),
        pytest.param(
            "<button>Fond</button>"
            + VEIL.format("")
            + "<div style='position:fixed;top:40px'><button>Devant</button></div>",
            ["Devant"],
            id="above the layer",
        ),
        pytest.param(
            "<button>Fond</button><p style='height:3000px'></p><button>Loin</button>"
            + VEIL.format("<button>A</button>"),
            ["A"],
            id="what stands further down the page lies behind it too",
        ),
        pytest.param(
            VEIL.format("<button>Fond</button><button>Devant</button>"),
            ["Fond", "Devant"],
            id="a page that is such a layer itself",
        ),
    ],
)
def test_what_lies_behind_a_window_sends_nothing(visitor, page, expected):
    """A layer over all the window takes what is pressed there: only what stands before it can be used."""
    assert expected == order(visitor, page)


def test_a_choice_in_a_menu_makes_no_form_of_it(visitor):
    """The page is not about the language that its header lets one choose: what leads on stands below."""
    languages = "".join(f"<label><input type=radio name=l> {name}</label>" for name in ("FR", "EN"))
    page = f"<header><button>Menu</button><div role=radiogroup aria-label=Langue>{languages}</div></header>"
    page += "<main><h1>Bienvenue</h1><a href=/un style='background:green'>Commencer</a> <a href=/deux>Aide</a></main>"
    assert ["Commencer"] == order(visitor, page)


def test_a_form_behind_a_window_that_came_later_is_still_sent(visitor):
    """What was filled there is to be sent: whatever came over it is pressed away."""
    page = f"<form>{_FIELDS}<button>Entrer</button></form>" + VEIL.format("<button>Accepter</button>")
    assert "Entrer" == order(visitor, page)[0]


def test_a_page_with_one_button_is_not_asked(visitor, monkeypatch):
    """Where the choice is plain, nothing more is asked of the page."""
    monkeypatch.setattr("mire.browser.eye.layout_of", lambda *_, **__: pytest.fail("asked"))
    assert ["Entrer"] == order(visitor, f"<main>{_FIELDS}<button>Entrer</button></main>")


def test_a_view_that_is_no_longer_the_page_is_not_asked_about_it(visitor):
    """References are another page's once something else was read."""
    earlier = visitor.at("<main><button>A</button><button>B</button></main>").window.look()
    visitor.at("<main><button>C</button></main>")
    assert earlier.layout is None
