"""Panels, menus and tabs that a page keeps folded are read too, and what lies behind their links."""

from types import SimpleNamespace

import pytest

from mire.browser.unfolding import unfold
from mire.journey.tour import pages_from

FOLD = (
    "<script>for (const b of document.querySelectorAll('button')) b.onclick = () => {"
    " const open = b.ariaExpanded !== 'true'; b.ariaExpanded = open;"
    " document.getElementById(b.getAttribute('aria-controls')).hidden = !open; }</script>"
)
PANEL = "<button aria-expanded=false aria-controls={id}>{title}</button><div id={id} hidden>{inside}</div>"
CARD = PANEL.format(id="dossier", title="Mon dossier", inside='<a href="/carte">Carte de paiement</a>')


@pytest.mark.parametrize(
    "page",
    [
        CARD + FOLD,
        "<details><summary>Mon dossier</summary><a href='/carte'>Carte de paiement</a></details>",
        "<div role=tablist><button role=tab aria-selected=true>Nouvelles</button>"
        "<button role=tab aria-selected=false onclick='p.hidden=false'>Mon dossier</button></div>"
        "<div id=p hidden><a href='/carte'>Carte de paiement</a></div>",
    ],
)
def test_what_is_folded_is_read(window, portal, page):
    """A panel, a <details> or a tab: what it holds is on the page, and its links lead on."""
    portal.pages |= {"/": page, "/carte": "<h1>Carte</h1>"}
    view = window.open(portal.url + "/").view
    pages = dict(pages_from(SimpleNamespace(window=window), view))
    assert [portal.url + "/", portal.url + "/carte"] == list(pages)
    assert pages[portal.url + "/"].shows("Carte de paiement")


def test_a_menu_that_is_on_every_page_is_unfolded_once(window, portal):
    """Its name is known from the page before."""
    portal.pages["/"] = f"<nav>{CARD}</nav>{FOLD}"
    window.open(portal.url + "/")
    known: set[str] = set()
    assert [2, 1] == [len(unfold(window, known)), len(unfold(window, known))]
    assert {"Mon dossier"} == known


def test_tabs_that_lead_to_pages_are_followed_from_two_of_them(window, portal):
    """What led to one place from two pages leads there from a third."""
    tabs = "<div role=tablist><a role=tab href=/a>Dossier</a></div>"
    portal.pages |= {"/": tabs, "/b": tabs, "/c": tabs, "/a": "<h1>Dossier</h1>"}
    known: set[str] = set()
    views = []
    for path in ("/", "/b", "/c"):
        window.open(portal.url + path)
        views.append(len(unfold(window, known)))
    assert [2, 2, 1] == views


def test_a_folded_thing_that_leads_elsewhere_is_left_again(window, portal):
    """The window stands on the page that was asked about."""
    portal.pages |= {"/": "<a href='/autre' aria-expanded=false>Menu</a>", "/autre": "<h1>Autre</h1>"}
    window.open(portal.url + "/")
    unfold(window, set())
    assert portal.url + "/" == window.page.url


def test_what_cannot_be_pressed_stays_folded(window, portal):
    """Something else lies over it."""
    portal.pages["/"] = f"{CARD}{FOLD}<div style='position:fixed;inset:0;background:white'>Avis</div>"
    window.open(portal.url + "/")
    assert not unfold(window, set())[-1].shows("Carte de paiement")


def test_other_buttons_are_never_pressed(window, portal):
    """Who reads a page sends nothing and deletes nothing."""
    portal.pages["/"] = "<form action=/ method=post><button>Supprimer</button></form><button>Envoyer</button>"
    window.open(portal.url + "/")
    unfold(window, set())
    assert ["GET"] == [one.method for one in portal.asked]
