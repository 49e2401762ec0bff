"""The page before a gesture: kept as text as the gesture begins, drawn when a picture of it is asked for."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from mire.browser.evidence import Evidence, Secrets
from mire.browser.gesture import drawn

FORM = """<style>h1 { color: rgb(1, 2, 3) }</style><h1>Code</h1><form action=/suite>
<label>Code<input name=c></label><label>Mot de passe<input type=password name=m></label>
<label>Aide<input name=a></label><label><input type=checkbox name=o>Accord</label>
<label>Choix<select name=s><option>un<option>deux</select></label>
<button type=button>Modifier</button><button>Modifier</button><button>Soumettre</button></form>"""
CANARIES = ("canari-secret-7391", "un autre mot 48291")


@pytest.fixture
def form(visitor, portal):
    """A form whose button leads on."""
    portal.pages["/suite"] = "<h1>Bienvenue</h1>"
    return visitor.at(FORM)


def shown(visitor, what: str):
    """What `what` gives of the page that was drawn."""
    with drawn(visitor.window.gestures[-1], visitor.window.page) as (page, _):
        return page.evaluate(what)


def test_the_page_is_as_it_was_before_the_press(form):
    """Entered values, choices and styles, though the portal has gone on since."""
    form.enter("Code", "abc-123")
    form.enter("Accord", "oui", kind="case")
    form.enter("Choix", "deux", kind="liste")
    form.press("Soumettre")
    assert ["abc-123", True, "deux", "rgb(1, 2, 3)"] == shown(
        form,
        "() => { const named = document.forms[0].elements; return [named.c.value, named.o.checked, named.s.value,"
        " getComputedStyle(document.querySelector('h1')).color] }",
    )


def test_the_control_is_outlined(form):
    """That one alone, though another bears its name."""
    window = form.window
    window.press(window.look().controls("Modifier")[1])
    outlined = "() => [...document.querySelectorAll('button')].map(one => one.style.outlineWidth)"
    assert ["", "4px", ""] == shown(form, outlined)


def test_a_long_page_is_shown_from_its_top_to_the_control(visitor, tmp_path):
    """What was entered stands in the picture beside what was pressed."""
    visitor.at("<h1>Haut</h1><div style='height: 1100px'></div><button>Soumettre</button>")
    visitor.window.press(visitor.window.look().controls("Soumettre")[0])
    (path,) = Evidence(tmp_path, Secrets()).before(visitor.window, visitor.window.gestures[-1])
    with Image.open(path) as image:
        width, height = image.size
    assert (visitor.window.page.viewport_size["width"], True) == (width, 1150 < height <= 1600)


def test_what_a_shadow_holds_is_drawn_too(visitor):
    """Parts of a page that script has put behind a shadow root, with what their fields hold."""
    visitor.at("<div id=h></div><button>Soumettre</button><script>const root = h.attachShadow({mode: 'open'});"
               "root.innerHTML = '<label>Ville<input></label>'</script>")  # fmt: skip
    visitor.enter("Ville", "Québec")
    visitor.window.press(visitor.window.look().controls("Soumettre")[0])
    assert "Québec" == shown(visitor, "document.getElementById('h').shadowRoot.querySelector('input').value")


def picture(visitor, tmp_path, canary: str, secrets: Secrets) -> bytes:
    """The picture before « Soumettre », pixel by pixel."""
    (path,) = Evidence(tmp_path / canary, secrets).before(visitor.window, visitor.window.gestures[-1])
    return Image.open(io.BytesIO(path.read_bytes())).tobytes()


@pytest.mark.parametrize("field", ["Code", "Mot de passe", "Aide"])
def test_no_secret_can_be_read_before_the_gesture(form, tmp_path, field):
    """Whatever a secret field holds, the picture is the same: of a password its length is left, as on the screen."""
    pictures = []
    for canary in CANARIES:
        form.at(FORM).enter(field, canary, secret=True)
        form.press("Soumettre")
        pictures.append(picture(form, tmp_path, canary, Secrets()))
    assert pictures[0] == pictures[1]


def test_no_secret_of_the_page_s_own_text_can_be_read(visitor, tmp_path):
    """Neither: a page that repeats it, in words or in the name of what is pressed."""
    pictures = []
    for canary in CANARIES:
        wide = "style='width: 400px'"
        visitor.at(f"<p {wide}>Votre aide : {canary}</p><button {wide}>Voir {canary}</button>")
        visitor.window.press(visitor.window.look().controls(f"Voir {canary}")[0])
        evidence = Evidence(tmp_path / canary, Secrets([canary]))
        pictures.append(picture(visitor, tmp_path, canary, Secrets([canary])))
        assert "presse « Voir ••• »" == evidence.words(visitor.window, visitor.window.gestures[-1].step)
    assert pictures[0] == pictures[1]


def test_drawing_asks_nothing_of_the_portal_and_runs_nothing(visitor, portal):
    """No address, image, style, script or refresh of the page is followed again."""
    portal.pages["/suite"] = "<h1>Bienvenue</h1>"
    visitor.at(
        "<meta http-equiv=refresh content='3600;url=/encore'><link rel=stylesheet href=/s.css><img src=/i.png>"
        "<script>window.times = 1</script><a href=/suite>Suite</a>"
    )
    visitor.press("Suite")
    asked = len(portal.asked)
    refresh = "document.querySelectorAll('meta[http-equiv=refresh]').length"
    assert ("undefined", 0) == (shown(visitor, "typeof window.times"), shown(visitor, refresh))
    assert asked == len(portal.asked)


def test_keeping_a_page_leaves_it_untouched(form):
    """What is judged is the page, not what was made of it."""
    before = form.window.page.content()
    form.window.act(lambda: None, step="regarde")
    assert before == form.window.page.content()


def test_before_the_first_page_there_is_nothing_to_draw(visitor, tmp_path):
    """Opening an address is a gesture without a page."""
    visitor.at("<p>x</p>")
    assert () == Evidence(tmp_path, Secrets()).before(visitor.window, visitor.window.gestures[0])


def test_a_page_that_cannot_be_kept_stops_nobody(visitor, portal, tmp_path):
    """Where a page has taken the browser's own functions away, there is one picture less."""
    portal.pages["/suite"] = "<h1>Bienvenue</h1>"
    visitor.at("<a href=/suite>Suite</a><script>document.querySelectorAll = () => { throw new Error('non') }</script>")
    assert visitor.press("Suite").reached
    assert () == Evidence(tmp_path, Secrets()).before(visitor.window, visitor.window.gestures[-1])
