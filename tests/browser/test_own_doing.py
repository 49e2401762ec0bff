"""What a page does by itself answers nobody: its own requests, clocks and slide shows, other sites' silence."""

import time
from dataclasses import replace

import pytest

from mire.browser.window import Window
from mire.verdicts import TargetError
from tests.browser.conftest import Answer, Visitor
from tests.turns import in_turn

FORM = """<main><h1>Inscription</h1>{beside}<form id=f novalidate><label>Nom <input id=n></label>
<button>Continuer</button></form><p id=e role=alert></p></main><script>
f.onsubmit = async (event) => { event.preventDefault(); {send}
 if (n.value === "Zoé") document.querySelector("main").innerHTML = "<h1>Bienvenue</h1>";
 else if ("{words}") e.textContent = "{words}"; };
{script}</script>"""
UNKNOWN = "Ce nom est inconnu."


def form(script: str = "", words: str = UNKNOWN, send: str = "", beside: str = "") -> str:
    page = FORM.replace("{script}", script).replace("{send}", send)
    return page.replace("{words}", words).replace("{beside}", beside)


def outcome(visitor: Visitor, name: str) -> tuple[bool, tuple[str, ...]]:
    visitor.enter("Nom", name)
    observed = visitor.press("Continuer")
    return observed.reached, observed.told


NOWHERE = """addEventListener("click", () =>
 fetch("http://127.0.0.1:9/mesure", {method: "POST", mode: "no-cors"}).catch(() => 0));"""
NEWS = """(async () => { for (;;) { try { await fetch("/sans-fin?" + Math.random()); }
 catch { await new Promise((go) => setTimeout(go, 1000)); } } })();"""
OWN = {
    "another site that nobody answers for": NOWHERE,
    "measuring each click in vain": 'addEventListener("click", () => fetch("/mesure", {method: "POST"}));',
    "asking for news again and again": 'setInterval(() => fetch("/nouvelles"), 150);',
    "asking for news that come in their time": NEWS,
    "a stream": 'new EventSource("/sans-fin");',
    "asking who is there": 'fetch("/qui");',
}


@pytest.fixture
def own(portal):
    portal.pages |= {
        "/mesure": Answer("", status=500),
        "/nouvelles": Answer("", status=503),
        "/sans-fin": Answer("", delay_s=30),
        "/qui": Answer("", status=401),
        "/verifie": "",
    }
    return portal


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("script", OWN.values(), ids=OWN)
def test_own_requests_decide_nothing(visitor, script):
    """Beside whatever a page asks by itself, a refusal is told and an acceptance reached."""
    visitor.at(form(script, send='await fetch("/verifie?nom=" + n.value);'))
    assert (False, (UNKNOWN,)) == outcome(visitor, "Léa")
    assert outcome(visitor, "Zoé")[0]


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("script", OWN.values(), ids=OWN)
def test_silence_beside_own_requests(visitor, script):
    """Beside the same, a refusal without a word is still one without a word."""
    visitor.at(form(script, words="", send='await fetch("/verifie?nom=" + n.value);'))
    assert (False, ()) == outcome(visitor, "Léa")


@pytest.mark.parametrize("script", OWN.values(), ids=OWN)
def test_own_requests_hide_no_error(visitor, own, script):
    """Nor do they hide that what was entered met an error."""
    own.pages["/verifie"] = Answer("", status=500)
    visitor.at(form(script, send='await fetch("/verifie", {method: "POST", body: n.value});'))
    with pytest.raises(TargetError, match="la cible a répondu 500 à POST /verifie"):
        outcome(visitor, "Léa")


@pytest.mark.usefixtures("own")
def test_news_without_end_delay_nothing(visitor):
    """What never ends is waited for at most once."""
    visitor.at(form(NEWS))
    began = time.monotonic()
    outcome(visitor, "Léa")
    assert time.monotonic() - began < 3


def test_an_answer_that_takes_its_time(visitor, own):
    """What the gesture itself sent is waited for, though the page asks for news meanwhile."""
    own.pages["/verifie"] = Answer("", delay_s=2.5)
    visitor.at(form(OWN["asking for news again and again"], send='await fetch("/verifie", {method: "POST"});'))
    assert outcome(visitor, "Zoé")[0]


def test_a_session_asked_for_after_the_answer(visitor, own):
    """What comes of the answer is waited for too, though the page asked the same as it came in."""
    own.pages["/qui"] = lambda _: Answer("", delay_s=2 if own.asked[-2].path == "/verifie" else 0)
    send = 'await fetch("/verifie", {method: "POST", body: n.value}); await fetch("/qui");'
    visitor.at(form('fetch("/qui"); setTimeout(() => fetch("/qui"), 500);', send=send))
    assert outcome(visitor, "Zoé")[0]


def test_status_of_an_opened_address(window: Window, own):
    """Of an opened address the page's own status counts, and that of a request that carries a part of it."""
    own.pages["/lien/8f3a91c2d4"] = "<h1>Compte activé</h1><script>fetch('/qui')</script>"
    own.pages["/lien/77aa12bb90"] = "<h1>Lien</h1><script>fetch('/jeton?j=' + location.pathname.slice(6))</script>"
    own.pages["/jeton"] = Answer("", status=410)
    opened = [window.open(f"{own.url}/lien/{token}").statuses for token in ("8f3a91c2d4", "77aa12bb90")]
    assert [(200,), (200, 410)] == opened


CLOCKS = {
    "a clock": ("<p>Il est <span id=t></span>. Votre session dure dix minutes.</p>",
                "setInterval(() => { t.textContent = new Date().toLocaleTimeString('fr'); }, 500);"),
    "a clock of seconds": ("<p>Il est <span id=t>08:00:00</span>.</p>",
                           "setInterval(() => { t.textContent = new Date().toLocaleTimeString('fr'); }, 1000);"),
    "a countdown": ("<p>Fermeture dans <b id=t>600</b> secondes</p>",
                    "setInterval(() => { t.textContent -= 1; }, 1000);"),
    "a slide show": ("<div id=t><p>Nos soins dentaires</p></div>", """let i = 0; setInterval(() => {
        t.innerHTML = ["<p>Vos lunettes</p>", "<p>Votre dos</p>", "<p>Nos soins dentaires</p>"][i++ % 3]; }, 1100);"""),
    "slides that are uncovered": ("<div id=t><p>Nos soins</p><p hidden>Vos lunettes</p><p hidden>Votre dos</p></div>",
        "let i = 0; setInterval(() => { i++; [...t.children].forEach((p, k) => p.hidden = k !== i % 3); }, 1300);"),
}  # fmt: skip


MOVED = """async () => {
  for (let times = 0; times < 200 && !(await __mire.wait([0, 20])).moving.length; times++)
    await new Promise((go) => setTimeout(go, 50));
}"""
"""Comes to its end once the page is known to move: it moved twice by itself."""


@pytest.mark.parametrize("name", in_turn(CLOCKS, 3))
def test_what_moves_tells_nothing(portal, pool, settings, name):
    """A refusal without a word beside a clock or a slide show is one without a word; one in words is told."""
    beside, script = CLOCKS[name]
    visitor = Visitor(portal, pool.window(replace(settings, timeout_s=10)))
    visitor.at(form(script, words="", beside=beside))
    visitor.window.page.evaluate(MOVED)
    assert (False, ()) == outcome(visitor, "Léa")
    visitor.at(form(script, beside=beside))
    visitor.window.page.evaluate(MOVED)
    assert (False, (UNKNOWN,)) == outcome(visitor, "Léa")
    assert outcome(visitor, "Zoé")[0]
    pool.release_all()


def test_words_beside_a_clock(visitor):
    """New words count beside a clock, though no alert holds them; so does a number that changes once."""
    beside, script = CLOCKS["a clock"]
    visitor.at(form(script, beside=beside).replace(" role=alert", ""))
    assert (False, (UNKNOWN,)) == outcome(visitor, "Léa")
    visitor.at(
        form("", "Il vous reste 2 essais.", beside="<p>x</p>").replace(
            "<p id=e role=alert>", "<p id=e>Il vous reste 3 essais."
        )
    )
    assert (False, ("Il vous reste 2 essais.",)) == outcome(visitor, "Léa")


TOAST = """let until = 0; const toast = (text) => { if (Date.now() < until) return; until = Date.now() + {ms};
 t.innerHTML = '<div role="alert">' + text + "</div>"; setTimeout(() => { t.innerHTML = ""; }, {ms}); };"""


@pytest.mark.parametrize("ms", [2000, 4000])
def test_a_toast_that_goes(visitor, portal, ms):
    """A message that goes by itself was told, the second time too, though it still stood there from the first."""
    portal.pages["/verifie"] = ""
    send = 'await fetch("/verifie?" + n.value); if (n.value !== "Zoé") toast("Ce nom est inconnu.");'
    visitor.at(form(TOAST.replace("{ms}", str(ms)), words="", send=send, beside="<div id=t></div>"))
    assert [(False, (UNKNOWN,))] * 2 == [outcome(visitor, name) for name in ("Léa", "Luc")]


def test_a_toast_of_the_page_itself(visitor):
    """What an alert said before is no answer where nothing is said again, and one where it is."""
    beside = "<p role=alert id=a>Ce nom est inconnu.</p>"
    visitor.at(form("", words="", beside=beside))
    assert (False, ()) == outcome(visitor, "Léa")
    visitor.at(form("", words="", send='a.textContent = ""; a.textContent = "Ce nom est inconnu.";', beside=beside))
    assert (False, (UNKNOWN,)) == outcome(visitor, "Léa")


CHAIN = """<main><h1>Portail</h1><div id=d></div></main><script>(async () => {{ await fetch("/moi");
 await new Promise((go) => setTimeout(go, {gap})); await fetch("/demandes");
 d.innerHTML = "<p>Certificat 123456789012</p>"; }})();</script>"""


@pytest.mark.parametrize("gap", [20, 120, 400, 900])
def test_a_second_request_after_the_first(visitor, portal, gap):
    """A page is read when what belongs to it has come, whatever the time between two requests for it."""
    portal.pages |= {"/moi": "", "/demandes": ""}
    visitor.at(CHAIN.format(gap=gap))
    assert visitor.window.look().shows("123456789012")


def test_a_grey_shape_for_what_is_to_come(visitor, portal):
    """Where an empty region says that it is busy, or a bar that something goes on, what follows is waited for."""
    portal.pages["/moi"] = ""
    page = CHAIN.format(gap=1800).replace(
        "<div id=d>", "<p>Vos demandes</p><div id=d aria-busy=true style='height:9px'>"
    )
    portal.pages["/demandes"] = ""
    visitor.at(page)
    assert visitor.window.look().shows("123456789012")


def test_slow_words_after_each_press(visitor):
    """What comes late after each press is an answer each time, not a page that moves by itself."""
    send = "await new Promise((go) => setTimeout(go, 700));"
    visitor.at(form("", send=send).replace(" role=alert", ""))
    assert [(False, (UNKNOWN,))] * 3 == [outcome(visitor, name) for name in ("Léa", "Luc", "Lia")]


SLOW_TOAST = """<form><label>Code <input name=c></label><button>Valider</button></form>
<div id=toasts aria-live=polite></div>
<script>document.querySelector('form').onsubmit = async (event) => {
  event.preventDefault();
  await fetch('/refus', {method: 'POST', body: new FormData(event.target)});
  const toast = Object.assign(document.createElement('p'), {textContent: 'Ce code est inconnu.'});
  document.getElementById('toasts').replaceChildren(toast);
}</script>"""


def test_the_same_slow_refusal_is_told_each_time(visitor, portal):
    """An answer that takes longer than a moment comes of its gesture, the third time as the first."""
    portal.pages["/refus"] = Answer("{}", status=422, delay_s=0.6)
    visitor.at(SLOW_TOAST)
    told = []
    for code in ("1", "2", "3", "4"):
        visitor.enter("Code", code)
        told.append(any("inconnu" in text for text in visitor.press("Valider").told))

    assert [True] * 4 == told
