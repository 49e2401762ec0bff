"""The request that carries a value is caught on its way; the portal never hears of it."""

from __future__ import annotations

import pytest

from mire.browser.body import places
from mire.browser.window import Window
from mire.fuzz.form.recording import catching
from tests.browser.conftest import Answer, Portal

FIELDS = "<label>Code <input id=code name=code></label><label>Mère <input id=mere name=mere></label>"
FORM = f"<form method=post action=/inscrire>{FIELDS}<button>Soumettre</button></form>"
SCRIPT = f"""{FIELDS}<button>Soumettre</button><script>
const send = (path, data) => fetch(path, {{
  method: 'POST', headers: {{'content-type': 'application/json'}}, body: JSON.stringify(data)}});
const value = id => document.getElementById(id).value;
document.getElementById('code').addEventListener('change', () => send('/niveau', {{code: value('code')}}));
document.querySelector('button').addEventListener('click', () =>
  send('/inscrire', {{compte: {{code: value('code'), mere: value('mere')}}}}));
</script>"""


@pytest.mark.parametrize("page", [FORM, SCRIPT], ids=["form", "script"])
def test_the_request_of_a_form_or_a_script_is_caught(portal: Portal, window: Window, page: str) -> None:
    """What carries the value alone is the page's own check, and passes."""
    portal.pages = {"/": page, "/inscrire": "C'est fait", "/niveau": Answer("{}", type="application/json")}
    window.open(portal.url)
    with catching(window, "abcde", {"Anne"}) as caught:
        window.page.get_by_label("Code").fill("abcde")
        window.page.get_by_label("Mère").fill("Anne")
        [button] = window.look(again=True).controls("Soumettre")
        window.press(button)

    assert caught.body is not None
    assert len(places(caught.body, "abcde")) == len(places(caught.body, "Anne")) == 1
    assert {request.path for request in portal.asked if request.method == "POST"} <= {"/niveau"}
