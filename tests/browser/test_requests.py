"""Requests changed on their way: the clock header, and exchanged values."""

import json

import pytest

from mire.browser.body import unticked
from mire.browser.routing import replace_in_body
from tests.browser.conftest import Answer


def offsets(portal):
    return {
        request.path: request.headers.get("Mire-Clock-Offset") for request in portal.asked if "fav" not in request.path
    }


def test_clock_header(visitor, portal):
    """Every request to the portal is made later: pages, redirects, fetches and forms."""
    portal.pages |= {
        "/go": Answer(status=303, headers={"location": "/next"}),
        "/next": "<h1>Bienvenue</h1><script>fetch('/api', {method: 'POST', body: 'x'})</script>",
        "/api": "",
    }
    visitor.window.clock_offset = 86100
    visitor.at("<form method=post action=/go><button>Suite</button></form>").press("Suite")
    visitor.window.page.wait_for_load_state("networkidle")
    assert dict.fromkeys(["/", "/go", "/next", "/api"], "86100") == offsets(portal)


def test_clock_header_only_on_the_portal(visitor, portal, elsewhere):
    """No other origin sees it, be it fetched from or redirected to."""
    elsewhere.pages |= {
        "/api": Answer("ok", headers={"access-control-allow-origin": "*"}),
        "/next": "<h1>Bienvenue</h1>",
    }
    portal.pages["/go"] = Answer(status=302, headers={"location": elsewhere.url + "/next"})
    visitor.window.clock_offset = 60
    visitor.at(f"<script>fetch('{elsewhere.url}/api')</script><a href=/go>Suite</a>").press("Suite")
    assert {"/api": None, "/next": None} == offsets(elsewhere)


def test_clock_header_keeps_cookies(visitor, portal):
    """Cookies travel as before."""
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.window.clock_offset = 60
    visitor.at(Answer("<a href=/next>Suite</a>", headers={"set-cookie": "a=b"})).press("Suite")
    assert "a=b" == portal.asked[-1].headers["cookie"]


def test_no_clock_header(visitor, portal):
    """Without an offset there is no header."""
    visitor.at("<p>x</p>")
    assert {"/": None} == offsets(portal)


def test_exchange_in_a_form(visitor, portal):
    """A value is exchanged in the form on its way, wherever it stands as a whole."""
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at(
        "<form method=post action=/next><input name=a value='é&x'><input name=b value='é&x'>"
        "<input name=c value='é&xy'><button>Suite</button></form>"
    )
    with visitor.window.exchange("é&x", "à b") as swap:
        visitor.press("Suite")
    assert ({"a": "à b", "b": "à b", "c": "é&xy"}, True) == (portal.asked[-1].form, swap.found)


def test_exchange_in_json(visitor, portal):
    """So it is in JSON."""
    portal.pages["/api"] = Answer("<h1>Bienvenue</h1>")
    visitor.at(
        "<button onclick=\"fetch('/api', {method: 'POST', headers: {'content-type': 'application/json'},"
        " body: JSON.stringify({a: [{b: 'é'}], c: 1})})"
        '.then(r => r.text()).then(t => document.body.innerHTML = t)">Suite</button>'
    )
    with visitor.window.exchange("é", "à"):
        visitor.press("Suite")
    assert {"a": [{"b": "à"}], "c": 1} == json.loads(portal.asked[-1].body)


def test_exchange_in_multipart(visitor, portal):
    """So it is in a form with files."""
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at(
        "<form method=post action=/next enctype=multipart/form-data><input name=a value=é><button>Suite</button></form>"
    )
    with visitor.window.exchange("é", "à"):
        visitor.press("Suite")
    assert 'name="a"\r\n\r\nà\r\n' in portal.asked[-1].body


def test_exchange_not_found(visitor, portal):
    """A value that no request carries is not reported as exchanged."""
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at("<form method=post action=/next><input name=a value=x><button>Suite</button></form>")
    with visitor.window.exchange("é", "à") as swap:
        visitor.press("Suite")
    assert (True, False) == (swap.sent, swap.found)


def test_exchange_ends(visitor, portal):
    """Afterwards values travel as they are."""
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at("<form method=post action=/next><input name=a value=x><button>Suite</button></form>")
    with visitor.window.exchange("x", "y"):
        pass
    visitor.press("Suite")
    assert {"a": "x"} == portal.asked[-1].form


@pytest.mark.parametrize("body", ["{", "[1]"])
def test_unreadable_json(body):
    """JSON that cannot be read, or holds no such value, travels as it is."""
    assert body.encode() == replace_in_body(body.encode(), "application/json", "x", "y")


@pytest.mark.parametrize(
    ("kind", "body", "changed"),
    [
        ("application/x-www-form-urlencoded", "a=x&b=x&c=z", "a=x&b=y&c=z"),
        ("application/json", '{"a": "x", "b": ["x"], "c": "z"}', '{"a": "x", "b": ["y"], "c": "z"}'),
        ("text/plain", "x x", "x y"),
        ("application/x-www-form-urlencoded", "a=x&c=z", "a=x&c=z"),
        ("application/json", '{"a": "x"}', '{"a": "x"}'),
        ("text/plain", "x", "x"),
    ],
)
def test_only_the_repetition(kind, body, changed):
    """Of a value that is sent twice the second can be exchanged alone; one that is sent once stays."""
    assert changed.encode() == replace_in_body(body.encode(), kind, "x", "y", last=True)


@pytest.mark.parametrize(
    ("sent", "kind", "left"),
    [
        ("nom=Zoe&accord=1", "application/x-www-form-urlencoded", "nom=Zoe"),
        ('{"accord": true, "lettre": true}', "application/json", '{"accord": false, "lettre": true}'),
        ('{"etape": {"accepteConditions": true}}', "application/json", '{"etape": {"accepteConditions": false}}'),
        ('{"a": true, "": true}', "application/json", '{"a": true, "": true}'),
        ("nom=Zoe", "application/x-www-form-urlencoded", "nom=Zoe"),
        ("{", "application/json", "{"),
    ],
)
def test_a_box_is_sent_as_not_ticked(sent, kind, left):
    """By its name, else as the only truth of what a script sends; nothing is guessed."""
    assert left == unticked(sent.encode(), kind, "accord").decode()


def test_a_box_is_left_unticked_on_its_way(visitor, portal):
    """The page shows it ticked, and would not send the form otherwise."""
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at(
        "<form method=post action=/next><label><input type=checkbox name=accord checked required> J'accepte</label>"
        "<input name=nom value=Zoe><button>Suite</button></form>"
    )
    box = visitor.window.look().fields("J'accepte")[0]
    with visitor.window.untick_on_its_way(box) as swap:
        visitor.press("Suite")
    assert ({"nom": "Zoe"}, True) == (portal.asked[-1].form, swap.found)
