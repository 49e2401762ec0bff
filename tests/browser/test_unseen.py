"""What is hidden from people is not there; what is drawn for them is."""

from __future__ import annotations

import pytest

from mire.page.date_fields import date_parts
from mire.page.fields import radios
from mire.page.sending import submits

_WRAPPED = "<div style='{style}'><label>Piège <input name=piege></label></div><label>Nom <input></label>"


@pytest.mark.parametrize(
    "trap",
    [
        pytest.param("<input aria-hidden=true aria-label=Piège>", id="aria-hidden"),
        pytest.param("<div aria-hidden=true><label>Piège <input></label></div>", id="in something aria-hidden"),
        pytest.param("<section inert><h2>Piège</h2><label>Piège <input></label></section>", id="inert"),
        pytest.param(_WRAPPED.format(style="position:absolute;left:-9999px"), id="left of the page"),
        pytest.param(_WRAPPED.format(style="position:absolute;top:-9999px"), id="above the page"),
        pytest.param(_WRAPPED.format(style="position:absolute;opacity:0"), id="transparent"),
        pytest.param(_WRAPPED.format(style="position:absolute;clip:rect(0 0 0 0)"), id="clipped"),
        pytest.param(_WRAPPED.format(style="clip-path:inset(50%)"), id="clipped by a path"),
        pytest.param(_WRAPPED.format(style="height:0;overflow:hidden"), id="in a box without height"),
        pytest.param("<input aria-label=Piège style='width:0;height:0;padding:0;border:0'>", id="without size"),
        pytest.param(
            "<div style='width:300px;overflow:hidden;display:flex'><p style='flex:0 0 300px'>Nom</p>"
            "<p style='flex:0 0 300px'><input aria-label=Piège></p></div>",
            id="cut off by its panel",
        ),
        pytest.param(
            "<div style='position:relative'><input aria-label=Piège style='width:100px'>"
            "<div style='position:absolute;inset:0;background:#fff'>Bienvenue</div></div>",
            id="covered",
        ),
    ],
)
def test_what_nobody_sees_is_not_there(visitor, trap):
    """Traps for robots and copies for the form are no fields."""
    view = visitor.at(f"<main><h1>Titre</h1>{trap}<label>Nom <input></label></main>").window.look()
    assert [] == view.fields("Piège")
    assert view.fields("Nom")


def test_a_button_at_the_foot_of_a_pane_is_there_under_a_bar_that_lies_over_it(visitor):
    """Neither is fixed: the pane scrolls, and the bar stands over its foot, as in applications for telephones."""
    foot = "<div style='height:2000px'></div><button>Envoyer</button>"
    pane = f"<div style='position:absolute;inset:0;overflow:auto'><label>Nom <input></label>{foot}</div>"
    bar = "<div style='position:absolute;inset:auto 0 0 0;height:90px;background:#fff'><button>Non</button></div>"
    page = f"<div style='position:fixed;inset:0'><div>{pane}</div><div>{bar}</div></div>"
    window = visitor.at(page).window
    window.page.evaluate("document.querySelector('button').scrollIntoView(false)")
    assert "Envoyer" in [node.name for node in submits(window.look(again=True))]


@pytest.mark.parametrize("how", ["sticky", "fixed"])
def test_a_field_that_is_scrolled_under_a_bar_is_there(visitor, how):
    """It comes forth as one scrolls."""
    bar = f"<header style='position:{how};top:0;left:0;right:0;height:80px;background:#fff;z-index:2'>Aide</header>"
    window = visitor.at(f"{bar}<main style='height:3000px'><input aria-label=Courriel></main>").window
    window.page.evaluate("scrollTo(0, document.querySelector('input').getBoundingClientRect().top - 10)")
    assert 1 == len(window.look(again=True).fields("Courriel"))


def test_a_field_under_a_popup_is_there(visitor):
    """What a kit hangs into the body, such as how strong a password is, goes as one presses elsewhere."""
    popup = "<div style='position:absolute;top:0;left:0;width:400px;height:200px;background:#fff;z-index:9'>Moyen</div>"
    assert 1 == len(visitor.at(f"<main><input aria-label=Courriel></main>{popup}").window.look().fields("Courriel"))


def test_the_browser_s_own_button_behind_a_drawn_one_is_no_choice(visitor):
    """No pointer meets it, and nobody hears of it."""
    drawn = "".join(
        f"<p><button type=button role=radio aria-checked=false id={key}></button><label for={key}>{words}</label>"
        "<input type=radio name=q aria-hidden=true style='position:absolute;opacity:0;pointer-events:none'></p>"
        for key, words in (("a", "Oui"), ("b", "Non"))
    )
    page = f"<form><div role=radiogroup aria-label=Inscrit>{drawn}</div><input aria-label=Code></form>"
    choice = visitor.at(page).window.look().fields("Inscrit")
    assert [["Oui", "Non"]] == [[radio.name for radio in radios(one)] for one in choice]


def test_what_stands_in_an_inert_panel_is_not_shown(visitor):
    """Its titles and buttons belong to no screen yet."""
    view = visitor.at("<main><h1>Ici</h1><section inert><h2>Plus tard</h2><button>Suivant</button></section></main>")
    assert [True, False] == [view.window.look().titled(title) for title in ("Ici", "Plus tard")]
    assert [] == view.window.look().controls("Suivant")


@pytest.mark.parametrize(
    ("page", "label"),
    [
        pytest.param(
            "<input type=checkbox id=a style='opacity:0;position:absolute'><label for=a>J'accepte</label>",
            "J'accepte",
            id="box drawn by its label",
        ),
        pytest.param(
            "<label><input type=radio name=n style='position:absolute;clip:rect(0 0 0 0)'>Oui</label>",
            "Oui",
            id="radio button drawn by its label",
        ),
        pytest.param(
            "<label for=a>Langue</label><span style='position:relative'><select id=a style='opacity:0'>"
            "<option>Français</select></span>",
            "Langue",
            id="transparent list",
        ),
        pytest.param(
            "<label><span>Langue</span>"
            "<input role=combobox style='position:absolute;opacity:0;width:1px;height:1px;border:0;padding:0'></label>",
            "Langue",
            id="drawn list whose field has no size",
        ),
        pytest.param(
            "<div style='border:1px solid'><span role=combobox tabindex=0 aria-labelledby=q style='opacity:0'></span>"
            "</div><label id=q>Langue</label>",
            "Langue",
            id="drawn list whose field is transparent as long as it is empty",
        ),
        pytest.param(
            "<label><span>Nom</span><input style='position:absolute;opacity:0;width:200px'></label>",
            "Nom",
            id="transparent text field under its drawing",
        ),
        pytest.param("<div style='margin-top:3000px'><label>Nom <input></label></div>", "Nom", id="below the fold"),
        pytest.param(
            "<div style='height:100px;overflow:auto'><p style='height:900px'>…</p><label>Nom <input></label></div>",
            "Nom",
            id="to be scrolled to in its panel",
        ),
        pytest.param(
            "<style>@keyframes in{from{opacity:0}}</style>"
            "<div style='animation:in 60s steps(1)'><label>Nom <input></label></div>",
            "Nom",
            id="about to appear",
        ),
        pytest.param(
            "<div style='position:fixed;inset:0;background:#fff'>Témoins</div><label>Nom <input></label>",
            "Nom",
            id="behind a window over the page",
        ),
    ],
)
def test_what_is_drawn_for_people_is_there(visitor, page, label):
    """How a control is drawn never matters."""
    assert 1 == len(visitor.at(f"<main>{page}</main>").window.look().fields(label))


def test_a_hidden_copy_is_no_part_of_a_date(visitor):
    """A date in three fields stays one where its form keeps a fourth for itself."""
    page = (
        "<main><p id=l>Date de naissance</p><div role=group aria-labelledby=l><input aria-label=Jour><input"
        " aria-label=Mois><input aria-label=Année><input aria-hidden=true tabindex=-1 style='opacity:0'></div></main>"
    )
    entry = visitor.at(page).enter("Date de naissance", "2001-02-03", "date", format="aaaa-mm-jj")
    assert "2001-02-03" == entry.entered


def test_parts_of_a_date_that_are_drawn_once_they_have_the_focus(visitor):
    """As long as nothing is entered, the group's label lies over them; a person sees one field and writes in it."""
    page = visitor.at("""<main><label id=l>Date de naissance</label><div role=group aria-labelledby=l>
    <div style="opacity:0"><span role=spinbutton aria-label=Jour contenteditable tabindex=0>JJ</span>-<span
    role=spinbutton aria-label=Mois contenteditable tabindex=0>MM</span>-<span role=spinbutton aria-label=Année
    contenteditable tabindex=0>AAAA</span></div><input aria-hidden=true tabindex=-1 style="opacity:0"></div></main>""")
    fields = page.window.look(again=True).fields("Date de naissance")
    assert [["Jour", "Mois", "Année"]] == [[part.name for part in date_parts(field)] for field in fields]
