"""Windows: what covers a page, other windows, downloads, touch, forbidden hosts."""

from dataclasses import replace

import pytest

from mire.page.observation import Native
from mire.verdicts import HarnessError, NotVerifiable
from tests.browser.conftest import Answer, Visitor

BANNER = (
    "<div id=c style='position:fixed;inset:0;background:#fff'>Cookies ?"
    "<button onclick='c.remove()'>Tout accepter</button></div>"
)


def test_banner(visitor):
    """A banner that the profile names is pressed away before the page is read."""
    visitor.at("<h1>Inscription</h1>" + BANNER)
    assert ["Inscription"] == visitor.window.look().lines


def test_late_banner(visitor, portal):
    """So is one that covers the page later."""
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at(f"<a href=/next>Suite</a><template id=t>{BANNER}</template>")
    visitor.window.page.evaluate("document.body.append(t.content)")
    assert visitor.press("Suite").reached


def test_covered(visitor):
    """What nobody can press is *non vérifiable*."""
    visitor.at("<button>Suite</button><div style='position:fixed;inset:0;background:#fff'>voile</div>")
    with pytest.raises(NotVerifiable, match="« Suite » ne se laisse pas presser"):
        visitor.press("Suite")


@pytest.mark.parametrize(("accept", "heard"), [(True, "oui"), (False, "non")])
def test_native_question(visitor, accept, heard):
    """The browser's own question is answered as the window is told to."""
    visitor.at("<button onclick=\"o.textContent = confirm('Sûr ?') ? 'oui' : 'non'\">Suite</button><p id=o></p>")
    visitor.window.accept_dialogs = accept
    assert visitor.press("Suite", shows=heard).reached


def test_native_window_is_told(visitor):
    """What the browser's own window says is told, and kept."""
    visitor.at("<button onclick=\"alert('Nom inconnu')\">Suite</button>")
    observed = visitor.press("Suite")
    assert (("Nom inconnu",), (Native("alert", "Nom inconnu", True),)) == (observed.told, observed.dialogs)


def test_new_tab(visitor, portal):
    """A page that opens in a new tab comes to the front."""
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at("<a href=/next target=_blank>Suite</a>")
    assert visitor.press("Suite").reached


def test_frame_that_goes_on(visitor, portal):
    """A form in a frame that goes on is observed there."""
    portal.pages["/frame"] = "<form action=/next><label>Nom<input></label><button>Suite</button></form>"
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at("<h1>Inscription</h1><iframe src=/frame></iframe>").enter("Nom", "Zoé")
    assert visitor.press("Suite").reached


@pytest.mark.parametrize("more", ["", " target=_blank"])
def test_download(visitor, portal, more):
    """A downloaded file is kept with its name, whether or not it opens a tab."""
    headers = {"content-disposition": "attachment; filename=carte.txt"}
    portal.pages["/carte"] = Answer("ma carte", type="text/plain", headers=headers)
    visitor.at(f"<a href=/carte{more}>Carte</a>")
    visitor.window.press(visitor.window.look().controls("Carte")[0])
    assert [("carte.txt", "ma carte")] == [(file.name, file.path.read_text()) for file in visitor.window.downloads]


def test_download_opened(visitor, portal):
    """A file can also be had by its address."""
    headers = {"content-disposition": "attachment; filename=carte.txt"}
    portal.pages["/carte"] = Answer("ma carte", type="text/plain", headers=headers)
    visitor.window.open(portal.url + "/carte")
    assert ["carte.txt"] == [file.name for file in visitor.window.downloads]


def test_addresses_seen(visitor, portal):
    """The addresses of the pages seen are kept, query and all."""
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at("<a href='/next?a=1'>Suite</a>").press("Suite")
    assert [portal.url + "/", portal.url + "/next?a=1"] == visitor.window.visited


def test_address_without_a_page(visitor, portal):
    """An address that an application only writes is kept like any other."""
    visitor.at(
        "<button onclick=\"history.pushState(0, '', '/etape-2'); h.textContent='Bienvenue'\">Suite</button>"
        "<h1 id=h></h1>"
    )
    visitor.press("Suite")
    assert portal.url + "/etape-2" == visitor.window.visited[-1]


def test_touch(pool, settings, portal):
    """A telephone's window is small and pressed by touch."""
    visitor = Visitor(portal, pool.window(replace(settings, touch=True)))
    visitor.at(
        "<meta name=viewport content='width=device-width'>"
        "<button ontouchend=\"o.textContent = 'large de ' + innerWidth\">Suite</button><p id=o></p>"
    )
    assert visitor.press("Suite", shows="large de 390").reached
    pool.release_all()


def test_language_and_time(visitor):
    """The browser asks for French and lives in Canada."""
    visitor.at(
        "<p id=o></p><script>o.textContent ="
        " navigator.language + Intl.DateTimeFormat().resolvedOptions().timeZone</script>"
    )
    assert "fr-CAAmerica/Toronto" == visitor.window.look().text


@pytest.mark.parametrize("how", ["link", "redirect", "fetch"])
def test_real_insurer(visitor, portal, how):
    """A way to a real insurer is never taken, and named."""
    real = "https://www.desjardins.com/x"
    portal.pages["/next"] = Answer(status=303, headers={"location": real})
    ways = {
        "link": f"<a href={real}>Suite</a>",
        "redirect": "<a href=/next>Suite</a>",
        "fetch": f"<button onclick=\"fetch('{real}')\">Suite</button>",
    }
    visitor.at(ways[how])
    with pytest.raises(HarnessError, match=f"véritable assureur, jamais visité : {real}"):
        visitor.press("Suite")


def test_real_insurer_by_address(window):
    """Nor is it opened."""
    with pytest.raises(HarnessError, match="véritable assureur"):
        window.open("https://desjardins.com./")


def test_real_insurer_has_no_address(window):
    """Chromium itself finds no such host, whatever the page does."""
    said = window.page.evaluate("fetch('http://www.desjardins.com/', {mode: 'no-cors'}).catch(String)")
    assert "TypeError: Failed to fetch" == said
