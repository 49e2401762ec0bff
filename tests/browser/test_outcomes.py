"""What comes of a gesture: accepted, refused in each of its ways, or broken."""

import socket
from dataclasses import replace

import pytest
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mire.browser import pressing
from mire.verdicts import HarnessError, NotVerifiable, TargetError
from tests.browser.conftest import Answer

FORM = (
    "<main><h1>Inscription</h1><form method=post action=/next>"
    "<label>Nom * <input name=nom {more}></label><button>Continuer</button></form></main>"
)


def test_next_page(visitor, portal):
    """The next screen of a server-rendered portal is reached, and answered."""
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at(FORM.format(more=""))
    visitor.enter("Nom", "Zoé")
    observed = visitor.press("Continuer")
    assert (True, True, (200,)) == (observed.reached, observed.answered, observed.statuses)


def test_value_sent(visitor, portal):
    """What is entered is what the portal receives."""
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at(FORM.format(more="")).enter("Nom", "Zoé d’Été")
    visitor.press("Continuer")
    assert {"nom": "Zoé d’Été"} == portal.asked[-1].form


SPA = """<main><h1>Inscription</h1><div id=m></div>
<label>Nom<input id=n></label><button onclick="go()">Continuer</button></main>
<script>async function go() { const r = await fetch('/api', {method: 'POST', body: n.value});
 const t = await r.text(); if (t) m.innerHTML = t; }</script>"""


def test_slow_application(visitor, portal):
    """A single-page application that answers after 800 ms is waited for."""
    portal.pages["/api"] = Answer("<h2>Bienvenue</h2>", delay_s=0.8)
    visitor.at(SPA)
    assert visitor.press("Continuer").reached


def test_silent_refusal(visitor, portal):
    """A page that answers, stays and says nothing is refused silently."""
    portal.pages["/api"] = ""
    portal.pages["/api"] = Answer("")
    visitor.at(SPA)
    observed = visitor.press("Continuer")
    assert (False, (), True) == (observed.reached, observed.told, observed.answered)


def test_an_answer_that_nobody_reads_is_over(visitor, portal):
    """A script that looks at the status alone leaves the body where it is, and the browser tells no end."""
    portal.pages["/api"] = Answer("x" * 200_000, status=404, headers={"cache-control": "no-store"})
    unread = "const r = await fetch('/api', {method: 'POST', body: n.value}); if (!r.ok) m.textContent = 'Introuvable';"
    visitor.at(SPA.replace(SPA[SPA.index("const r") : SPA.index("}</script>")], unread))
    assert ("Introuvable",) == visitor.press("Continuer").told


def test_refused_by_alert(visitor, portal):
    """The text of an alert is what the person was told."""
    portal.pages["/next"] = FORM.format(more="") + "<p role=alert>Ce nom est inconnu.</p>"
    visitor.at(FORM.format(more=""))
    assert ("Ce nom est inconnu.",) == visitor.press("Continuer").told


def test_refused_by_new_text(visitor, portal):
    """Text that was not there before is what the person was told."""
    portal.pages["/api"] = Answer("<p>Ce nom est inconnu.</p>")
    visitor.at(SPA)
    assert ("Ce nom est inconnu.",) == visitor.press("Continuer").told


def test_interim_words(visitor):
    """Interim words are not taken for the outcome."""
    visitor.at(
        "<button onclick=\"o.textContent='Un instant…'; setTimeout(() => o.textContent='Bienvenue', 250)\">"
        "Continuer</button><p id=o></p>"
    )
    assert visitor.press("Continuer").reached


def test_an_answer_that_begins_with_interim_words(visitor, portal):
    """« Un instant ! » above the fields that are asked for again is the head of a refusal; twice alike."""
    portal.pages["/next"] = "<h2>Un instant !</h2><p>Ce nom est inconnu.</p>" + FORM.format(more="")
    visitor.at(FORM.format(more=""))
    assert "Ce nom est inconnu." in visitor.press("Continuer").told
    assert "Ce nom est inconnu." in visitor.press("Continuer").told


def test_a_page_that_asks_for_more_has_answered(visitor):
    """« Envoi » among the steps of the form that comes, or a spinner behind the window that opens, is no waiting."""
    steps = "<ol><li>Courriel</li><li>Envoi</li></ol><label>Nom <input></label>"
    visitor.at(f"<main id=m><button onclick=\"m.innerHTML='{steps}'\">Continuer</button></main>")
    assert visitor.press("Continuer", shows="Nom").reached


def test_label_that_a_choice_reveals(visitor, portal):
    """What a choice revealed before the gesture is no answer to it."""
    portal.pages["/api"] = Answer("")
    visitor.at(
        "<label><input type=checkbox onchange='p.hidden=false'>J'ai un code</label><p id=p hidden>Votre code</p>"
        "<button onclick=\"fetch('/api')\">Continuer</button>"
    )
    visitor.enter("J'ai un code", "oui", "case")
    assert () == visitor.press("Continuer").told


LEFT_EMPTY = """<main><h1>Inscription</h1><form novalidate><div><label for=n>Nom</label><input id=n><p id=e></p></div>
<div><label for=c>Code</label><input id=c></div><button>Continuer</button></form></main><script>
n.onblur = () => { e.textContent = n.value ? "" : "Ce champ est obligatoire."; };
document.forms[0].onsubmit = () => false;</script>"""


def test_refused_as_the_field_was_left(visitor):
    """What is said at an empty field before anything is pressed; it goes once the field is filled."""
    visitor.at(LEFT_EMPTY)
    for name, told in (("Léa", ()), ("", ("Ce champ est obligatoire.",)), ("Léa", ())):
        visitor.enter("Nom", name)
        visitor.enter("Code", "B1")
        assert told == visitor.press("Continuer").told


def test_a_button_that_goes_without_a_word_is_not_pressed_again(visitor):
    """A banner's, after which the page says no more than before."""
    visitor.at(FORM.format(more="") + "<p><button onclick='this.parentNode.remove()'>D'accord</button>")
    visitor.enter("Nom", "Léa")
    assert ((), False) == ((observed := visitor.press("D'accord")).told, observed.answered)


def test_refused_twice_alike(visitor, portal):
    """A second refusal in the same words is still told."""
    portal.pages["/api"] = Answer("<p role=alert>Ce nom est inconnu.</p>")
    visitor.at(SPA).press("Continuer")
    assert ("Ce nom est inconnu.",) == visitor.press("Continuer").told


def test_refused_by_bubble(visitor):
    """The browser's own validation message is told, with the field's label."""
    visitor.at(FORM.format(more="required"))
    observed = visitor.press("Continuer")
    assert observed.told[0].startswith("Nom * : ")
    assert not observed.reached


COMPONENTS = """<main><h1>Inscription</h1><form id=f><x-field id=n></x-field><button>Continuer</button></form></main>
<script>customElements.define("x-field", class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: "open" }).innerHTML = "<label>Nom <input required></label><p id=e></p>";
    this.field = this.shadowRoot.querySelector("input");
  }
});
f.noValidate = true;
f.onsubmit = (event) => { event.preventDefault(); SEND };</script>"""


def test_refused_by_bubble_in_a_component(visitor):
    """A message of the browser on a field behind a shadow root is told as any other."""
    visitor.at(COMPONENTS.replace("SEND", "n.field.reportValidity()"))
    observed = visitor.press("Continuer")
    assert observed.told[0].startswith("Nom : ")


def test_refused_late_in_a_component(visitor):
    """What changes behind a shadow root is waited for as anything else: here a second, third and fourth word."""
    say = "n.shadowRoot.getElementById('e').textContent = 'Nom inconnu'.slice(0, 3 + i)"
    visitor.at(COMPONENTS.replace("SEND", f"let i = 0; (function s() {{ {say}; if (i++ < 9) setTimeout(s, 60); }})()"))
    visitor.enter("Nom", "Zoé")
    assert ("Nom inconnu",) == visitor.press("Continuer").told


def test_refused_by_marked_field(visitor, portal):
    """A field that is marked as not valid is told."""
    portal.pages["/next"] = FORM.format(more="aria-invalid=true")
    visitor.at(FORM.format(more=""))
    assert ("champ « Nom * » marqué comme non valide",) == visitor.press("Continuer").told


def test_refused_by_disabled_button(visitor):
    """A button that stays disabled beside words on what is missing is a refusal that is told."""
    visitor.at("<p>8 caractères au moins</p><label>Nom<input></label><button disabled>Continuer</button>")
    visitor.enter("Nom", "x")
    assert ("le bouton « Continuer » reste inactif",) == visitor.press("Continuer").told


def test_button_enabled_by_typing(visitor, portal):
    """A page that only listens to keys is typed to before its button is taken as disabled."""
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at(
        "<form action=/next><label>Nom<input onkeyup='b.disabled=false'></label>"
        "<button id=b disabled>Continuer</button></form>"
    )
    visitor.enter("Nom", "Zoé")
    assert visitor.press("Continuer").reached


def test_server_error(visitor, portal):
    """A 5xx is an error that names status and path."""
    portal.pages["/next"] = Answer("oups", status=503)
    visitor.at(FORM.format(more=""))
    with pytest.raises(TargetError, match="la cible a répondu 503 à POST /next"):
        visitor.press("Continuer")


def test_server_error_of_fetch(visitor, portal):
    """So is a 5xx that only the page's script sees."""
    portal.pages["/api"] = Answer("oups", status=500)
    visitor.at(SPA)
    with pytest.raises(TargetError, match="la cible a répondu 500 à POST /api"):
        visitor.press("Continuer")


def test_too_many(visitor, portal):
    """A 429 is *non vérifiable*, never a refusal."""
    portal.pages["/next"] = Answer("trop", status=429)
    visitor.at(FORM.format(more=""))
    with pytest.raises(NotVerifiable, match="limite atteinte"):
        visitor.press("Continuer")


def test_lock_out(visitor, portal):
    """Neither are words of a lock-out."""
    portal.pages["/next"] = FORM.format(more="") + "<p>Trop de tentatives, réessayez dans 15 minutes.</p>"
    visitor.at(FORM.format(more=""))
    with pytest.raises(NotVerifiable, match="limite atteinte"):
        visitor.press("Continuer")


@pytest.mark.parametrize("path", ["/next", "/api"])
def test_no_answer(portal, pool, settings, path):
    """A request that gets no answer within `timeout_s` is an error."""
    from tests.browser.conftest import Visitor

    portal.pages[path] = Answer("tard", delay_s=6)
    visitor = Visitor(portal, pool.window(replace(settings, timeout_s=1.5)))
    visitor.at(FORM.format(more="") if path == "/next" else SPA)
    with pytest.raises(TargetError, match=r"pas de réponse en 1\.5 s"):
        visitor.press("Continuer")
    pool.release_all()


def test_nobody_listens(window):
    """A portal that nobody serves is out of reach."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(TargetError, match="cible injoignable"):
        window.open(f"http://127.0.0.1:{port}/")


def test_portal_stops_midway(visitor, portal):
    """So is one that stops in the middle."""
    visitor.at(Answer(FORM.format(more=""), headers={"connection": "close"}))
    portal.close()
    with pytest.raises(TargetError, match="cible injoignable"):
        visitor.press("Continuer")


def test_browser_dies(visitor):
    """A page that crashes is the harness's error, never the portal's refusal."""
    visitor.at(FORM.format(more=""))
    visitor.window.page.context.close()
    with pytest.raises(HarnessError, match="le navigateur s'est arrêté"):
        visitor.press("Continuer")


def test_what_the_page_before_asked_for_is_not_awaited(visitor, portal, settings):
    """A check of a field that was under way when the form was sent gets no answer any more, and needs none."""
    portal.pages |= {"/check": Answer("", delay_s=settings.timeout_s + 1), "/next": "<p role=alert>Refusé.</p>"}
    visitor.at(
        "<form method=post action=/next onsubmit=\"fetch('/check')\"><label>Nom<input name=n></label>"
        "<button>Continuer</button></form>"
    )
    assert ("Refusé.",) == visitor.press("Continuer").told


def test_a_press_whose_page_came_late_is_not_made_again(visitor, portal, monkeypatch):
    """Where pressing took too long and the next page is there, nothing is left to press."""
    press = pressing._press

    def late(window, place, timeout_ms):
        press(window, place, timeout_ms)
        window.page.wait_for_selector("h1:has-text('Bienvenue')")
        raise PlaywrightTimeout("late")

    monkeypatch.setattr(pressing, "_press", late)
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at(FORM.format(more=""))
    assert (True, 2) == (visitor.press("Continuer").reached, len(portal.asked))


WAITING = """<main id=m><p>Veuillez patienter…</p></main>
<script>setTimeout(() => { if (%s) m.innerHTML = '<h1>Bienvenue</h1>' }, 700)</script>"""


def test_a_page_that_asks_for_patience_is_waited_for(visitor, portal):
    """What comes after « Veuillez patienter… » is the answer, though nothing is on its way meanwhile."""
    portal.pages["/next"] = WAITING % "true"
    visitor.at(FORM.format(more=""))
    assert visitor.press("Continuer").reached


def test_a_page_that_only_asks_for_patience_is_no_answer(visitor, portal):
    """It is an error of the target, and no refusal."""
    portal.pages["/next"] = WAITING % "false"
    visitor.at(FORM.format(more=""))
    with pytest.raises(TargetError, match="Veuillez patienter"):
        visitor.press("Continuer")


def test_a_page_is_there_once_something_can_be_pressed(visitor):
    """While pages turn, none of their controls takes the pointer: what was waited for is read after that."""
    page = "<main><h1>Deux</h1><label>Nom <input></label></main>"
    turns = f"const own = document.body; own.innerHTML = '{page}'; own.style.pointerEvents = 'none'; "
    turns += "setTimeout(() => { own.style.pointerEvents = ''; }, 500)"
    visitor.at(f'<button onclick="{turns}">Continuer</button>')
    observed = visitor.press("Continuer", "Deux")
    assert observed.reached
    assert all(node.ref for node in observed.view.fields("Nom"))
