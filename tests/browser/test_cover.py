"""What lies over a control is pressed away, as a person does first."""

import pytest

from mire.verdicts import NotVerifiable

FORM = """<main><h1>Inscription</h1><label>Nom <input id=n></label>
<button onclick="document.querySelector('main').innerHTML = '<h1>Bienvenue ' + n.value + '</h1>'">Continuer</button>
</main>
<style>.over { position: fixed; inset: 0; background: #fffc }</style>"""
OVER = {
    "a banner": "<div class=over id=b>Des témoins <button onclick='b.remove()'>D’accord</button></div>",
    "one that fades": """<div class=over id=b>Des témoins
      <button onclick='setTimeout(() => b.remove(), 300)'>D’accord</button></div>""",
    "its choices first": """<div class=over id=b>Des témoins <a href=/temoins>En savoir plus</a>
      <button onclick='c.hidden = !c.hidden'>Choisir</button><p id=c hidden>Mesure : oui</p>
      <div role=button tabindex=0 onclick='b.remove()'>Tout refuser</div></div>""",
    "a panel over it": """<div class=over id=b>Des témoins <button onclick='c.hidden = false'>Choisir</button></div>
      <div class=over id=c hidden>Mesure <input type=checkbox>
      <button onclick='b.remove(), c.remove()'>Enregistrer</button></div>""",
    "a modal dialog": """<dialog id=b>Des témoins <form method=dialog><button>D’accord</button></form></dialog>
      <script>b.showModal()</script>""",
    "a popup that goes by Escape": """<div class=over id=b>Renseignement</div>
      <script>onkeydown = event => { if (event.key === 'Escape') b.remove(); }</script>""",
    "a popup that goes as one presses beside it": """<div class=over id=b style="inset:40px 0 0 0">Renseignement</div>
      <script>onmousedown = event => { if (!b.contains(event.target)) b.remove(); }</script>""",
    "at the foot of a long page": """<div class=over id=b style="top:auto;height:60vh">Des témoins
      <button onclick='b.remove()'>D’accord</button></div>""",
}


@pytest.mark.parametrize("over", OVER.values(), ids=OVER)
def test_what_covers_a_button_is_pressed_away(visitor, over):
    """By a button of its own, whichever that is, and what was entered stays."""
    visitor.at(FORM + over)
    visitor.enter("Nom", "Zoé")
    assert visitor.press("Continuer", "Bienvenue Zoé").reached


def test_a_second_page_is_uncovered_at_once(visitor):
    """Every window knows then that this portal's pages lie under something."""
    visitor.at(FORM + OVER["a banner"]).press("Continuer")
    other = visitor.window.fresh()
    other.open(visitor.portal.url + "/")
    other.patience_ms = 500
    assert visitor.portal.url in other.covered
    assert other.press(other.look().controls("Continuer")[0], lambda view: view.shows("Bienvenue")).reached


@pytest.mark.parametrize("asks", ["<input id=i>", "<select><option>Oui</select>", "<textarea></textarea>"])
def test_a_form_that_covers_a_button_is_left_alone(visitor, asks):
    """Nobody knows what its button would send."""
    visitor.at(f"{FORM}<div class=over id=b>{asks}<button onclick='b.remove()'>Envoyer</button></div>")
    visitor.window.patience_ms = 500
    with pytest.raises(NotVerifiable, match="« Continuer » ne se laisse pas presser"):
        visitor.press("Continuer")


def test_a_field_that_is_drawn_anew_as_it_is_typed_into(visitor):
    """It is looked for again, and typed into once more."""
    visitor.at("""<main><h1>Inscription</h1><form id=f></form></main><script>
let drawn = 0, typed = 0;
const draw = () => { drawn += 1; f.innerHTML = '<label>Nom <input id=n></label><button>Continuer</button>'; };
draw(); f.onsubmit = (event) => { event.preventDefault();
 if (n.value === "Zoé" && typed > 2) document.querySelector("main").innerHTML = "<h1>Bienvenue</h1>"; };
f.addEventListener("input", () => { typed = n.value && typed + 1; if (!n.value && drawn < 2) draw(); });</script>""")
    visitor.window.patience_ms = 500
    visitor.enter("Nom", "Zoé")
    assert visitor.press("Continuer").reached
