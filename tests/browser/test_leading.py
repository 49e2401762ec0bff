"""All of a page is read: each tab by itself, and what its buttons lead to, without sending or ending anything."""

from types import SimpleNamespace

import pytest

from mire.journey.tour import pages_from
from steps.navigation import each_leads_to
from steps.privacy import _open_all

SPACE = """<header><button onclick="go('/aide')">Aide</button><button onclick="go('/sortie')">Se déconnecter</button>
<button onclick="go('/en')">English</button></header><main id=m></main><script>
const PAGES = {"": "<h1>Accueil</h1><div role=tablist><button role=tab data-k=''>Un</button>"
  + "<button role=tab data-k=carte>Deux</button><button role=tab data-k=soins>Trois</button></div>",
  carte: "<h1>Ma carte</h1><p>Certificat 123456789012</p>", soins: "<h1>Mes soins</h1><p>Dentiste</p>",
  aide: "<h1>Aide</h1><p>1 833 377-8447</p>", sortie: "<h1>Connexion</h1>", en: "<h1>Welcome</h1>"};
const go = (path) => { history.pushState(null, "", "#" + path); show(); };
const show = () => { m.innerHTML = PAGES[location.hash.slice(2)] ?? "";
  for (const b of m.querySelectorAll("[data-k]")) b.onclick = () => go("/" + b.dataset.k); };
addEventListener("popstate", show); show();</script>"""


def toured(window, url, clicks=1):
    return list(pages_from(SimpleNamespace(window=window), window.open(url).view, clicks))


def test_addresses_that_tabs_and_buttons_lead_to(window, portal):
    """They are kept as those of links are, each with what stands there; nobody leaves, or changes the language."""
    portal.pages["/"] = SPACE
    pages = toured(window, portal.url + "/")
    shown = {address.removeprefix(portal.url): view.text for address, view in pages}
    assert {"/", "/#/", "/#/carte", "/#/soins", "/#/aide"} >= set(shown)
    assert ("123456789012" in shown["/#/carte"], "Dentiste" in shown["/#/soins"]) == (True, True)
    assert "1 833 377-8447" in shown["/#/aide"]


def test_an_address_of_a_tab_is_tried_like_any_other(window, portal):
    """Where it asks for no session, it shows what it shows; one that only reads its address as it begins, too."""
    portal.pages["/"] = SPACE.replace('addEventListener("popstate", show);', "")
    pages = toured(window, portal.url + "/")
    seen = _open_all(SimpleNamespace(window=window), pages)
    assert any(address.endswith("#/carte") and view.shows("123456789012") for address, view in seen)


TABS = """<main><h1>Dossier</h1><div role=tablist><button role=tab aria-selected=true>Un</button>
<button role=tab aria-selected=false>Deux</button><button role=tab aria-selected=false>Trois</button></div>
<p id=p>un</p></main><script>const all = document.querySelectorAll("button");
for (const b of all) b.onclick = () => { p.textContent = "texte " + b.innerText;
 for (const one of all) one.ariaSelected = one === b; };</script>"""


def test_each_tab_by_itself(window, portal):
    """What a tab shows counts, though another one took its place."""
    portal.pages["/"] = TABS
    texts = " ".join(view.text for _, view in toured(window, portal.url + "/"))
    assert ["texte Deux", "texte Trois"] == [text for text in ("texte Deux", "texte Trois") if text in texts]


def test_panels_of_one_name(window, portal):
    """« Détail » is unfolded wherever it stands, on this page and on the next."""
    panel = "<details><summary>Détail</summary>{}</details>"
    portal.pages |= {
        "/": f"<main>{panel.format('premier')}{panel.format('second')}<a href=/b>B</a></main>",
        "/b": f"<main>{panel.format('troisième')}</main>",
    }
    texts = " ".join(view.text for _, view in toured(window, portal.url + "/"))
    assert all(word in texts for word in ("premier", "second", "troisième"))


def test_a_menu_that_covers_the_page(window, portal):
    """It is shut before the next thing is unfolded."""
    portal.pages["/"] = """<main><button aria-haspopup=menu onclick="v.hidden=false">Menu</button>
      <details><summary>Détail</summary>second</details></main>
      <div id=v hidden style="position:fixed;inset:0;background:#fff"><p>premier</p></div>
      <script>addEventListener("keydown", (event) => { if (event.key === "Escape") v.hidden = true; });</script>"""
    texts = " ".join(view.text for _, view in toured(window, portal.url + "/"))
    assert all(word in texts for word in ("premier", "second"))


@pytest.mark.parametrize(
    "page",
    [
        "<main><h1>x</h1><label>Nom <input></label><button onclick=\"fetch('/envoi')\">Envoyer</button></main>",
        "<main><h1>x</h1><form action=/envoi><button>Envoyer</button></form></main>",
        "<main><h1>x</h1><ul><li>Léo <button onclick=\"fetch('/envoi', {method: 'DELETE'})\">Ôter</button></ul></main>",
        "<nav><button onclick=\"fetch('/envoi', {method: 'POST', body: 'x'})\">Fermer</button></nav>",
    ],
)
def test_nothing_is_sent_by_who_reads(window, portal, page):
    """No form, nothing beside fields, nothing that could change anything."""
    portal.pages |= {"/": page, "/envoi": ""}
    toured(window, portal.url + "/")
    assert "/envoi" not in [one.path for one in portal.asked]


def test_a_question_in_graphql_is_let_through(window, portal):
    """What is read by a POST is read."""
    portal.pages |= {
        "/": """<nav><button onclick="fetch('/api', {method: 'POST', body: JSON.stringify({query: 'query { soins }'})})
          .then((r) => r.text()).then((t) => { m.innerHTML = '<h1>' + t })">Soins</button></nav>
          <main id=m><h1>x</h1></main>""",
        "/api": "Dentiste",
    }
    assert any(view.shows("Dentiste") for _, view in toured(window, portal.url + "/"))


USED_UP = """<header><button class=s>Ouvrir une session</button></header><main id=m></main><script>let done = true;
const show = () => { m.innerHTML = location.hash === "#/entree" ? "<h1>Connexion</h1>" : done
 ? "<h1>Compte activé</h1><button class=s>Ouvrir une session</button>" : "<p>Lien expiré.</p>"; done = false;
 document.querySelectorAll(".s").forEach((b, i) => b.onclick = () => {
  if (WORKS) history.pushState(null, "", "#/entree"); show(); }); };
addEventListener("popstate", show); show();</script>"""


class Led(SimpleNamespace):
    """As much of a scene as going back and forth takes."""

    def require_control(self, name):
        return self.window.look(again=True).controls(name)

    def describe(self):
        return self.window.look().text


@pytest.mark.parametrize(("works", "fails"), [("true", False), ("i || false", True), ("!i", True)])
def test_back_in_a_single_page_application(window, portal, works, fails):
    """Going back does not bring the page again: its own control is pressed first, the menu's is still there."""
    portal.pages["/"] = USED_UP.replace("WORKS", works)
    window.open(portal.url + "/")
    names = SimpleNamespace(controls=lambda view, _: view.controls("Ouvrir une session"))
    screens = SimpleNamespace(screen_named=lambda _: SimpleNamespace(id="connexion"))
    visit = SimpleNamespace(shows_screen=lambda view, _: view.titled("Connexion"))
    scene = Led(window=window, names=names, portal=screens, visit=visit, remarks=[])
    if fails:
        with pytest.raises(Exception, match="Ouvrir une session"):
            each_leads_to(scene, "Ouvrir une session", "connexion")
    else:
        each_leads_to(scene, "Ouvrir une session", "connexion")
        assert [] == scene.remarks
