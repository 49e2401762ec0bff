"""`mire look`: what mire sees of a page, and what it never reaches."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from mire.verdicts import BROKEN, MISUSED, PASSED

_PAGE = """<!doctype html><title>Entrée</title><main><h1>Vos numéros</h1><form>
<p>Numéro <input data-x="1"></p><label>Langue <select><option>Français<option>English</select></label>
<input aria-hidden=true aria-label=Piège><p role=alert>Ce numéro est inconnu.</p>
<button type=button>Aide</button><button class="b">Entrer</button></form></main>"""

_PLAIN = b"<!doctype html><title>t</title><label>Nom <input></label>"
_LATE = b"""<!doctype html><title>t</title><body><script>
fetch('/slow1').then(one => one.text()).then(() => fetch('/slow2')).then(one => one.text())
  .then(text => document.body.innerHTML = text);
</script>"""

_MAIN = "import sys; from mire.cli import main; sys.exit(main(sys.argv[1:]))"


def look(*arguments: str | Path) -> tuple[int, str, str]:
    """Exit status, what was said, what was complained about; in a process of its own, for the browser's sake."""
    command = [sys.executable, "-c", _MAIN, "look", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    file = tmp_path / "page.html"
    file.write_text(_PAGE, encoding="utf-8")
    return file


def test_json(saved):
    """One object a line: fields with where their labels come from, what may send, messages."""
    status, said, _ = look("--json", saved)
    assert {
        "page": str(saved),
        "title": "Entrée",
        "fields": [
            {"label": "Numéro", "from": "beside", "kind": "text", "tag": '<input data-x="1">'},
            {"label": "Langue", "from": "name", "kind": "combobox", "tag": "<select>"},
        ],
        "options": [{"label": "Langue", "options": ["Français", "English"]}],
        "sends": [
            {"name": "Entrer", "tag": '<button class="b">'},
            {"name": "Aide", "tag": '<button type="button">'},
        ],
        "messages": ["Ce numéro est inconnu."],
        "screens": [],
    } == json.loads(said)
    assert PASSED == status


def test_for_people(saved):
    """The same in words."""
    assert [
        f"{saved} — « Entrée »",
        "  champ 1 « Numéro » (text ; lu à côté, lié à rien)",
        "  champ 2 « Langue » (combobox ; son nom accessible) : Français | English",
        "  envoi 1 « Entrer »",
        "  envoi 2 « Aide »",
        "  message « Ce numéro est inconnu. »",
    ] == look(saved)[1].splitlines()


def test_screens_of_a_portal(tmp_path):
    """With a portal: which of its screens the page may be, and what it lacks of each."""
    page = tmp_path / "page.html"
    page.write_text(
        "<h1>Inscription</h1><form><label>N° Adhérent <input></label><button type=button>Retour</button>"
        "<button>Valider</button></form>",
        encoding="utf-8",
    )
    screens = json.loads(look("--json", "--portal", "unimutuelles", page)[1])["screens"]
    assert {"portal": "unimutuelles", "recognised": True, "missing": ["code_acces"]}.items() <= screens[0].items()


def test_a_page_that_cannot_be_read_is_one_sentence_and_the_others_go_on(saved):
    """Neither a missing file nor another machine's address stops the rest."""
    status, said, complaints = look("--json", "/nowhere.html", "http://example.org/", saved)
    assert [
        "mire: /nowhere.html: no such file",
        "mire: http://example.org/: only pages of this machine are looked at (a loopback address or a file)",
    ] == complaints.splitlines()
    assert (BROKEN, 1) == (status, len(said.splitlines()))


def test_nothing_but_the_page_is_reached(tmp_path, serve_count):
    """What a page refers to elsewhere is not asked for."""
    url, asked = serve_count
    page = tmp_path / "page.html"
    page.write_text(
        f"<img src='{url}/i.png'><iframe src='{url}/f'></iframe><label>Nom <input></label>", encoding="utf-8"
    )
    assert ["Nom"] == [one["label"] for one in json.loads(look("--json", page)[1])["fields"]]
    assert [] == asked


def test_an_address_of_this_machine(serve_count):
    """A page that is served here may reach its own server."""
    url, asked = serve_count
    assert PASSED == look("--json", f"{url}/page")[0]
    assert ["/page"] == asked[:1]


def test_a_page_that_draws_itself_by_what_it_asks_for(serve_count):
    """A form that stands there once two answers came, one after the other, is seen."""
    url, _ = serve_count
    assert ["Nom"] == [one["label"] for one in json.loads(look("--json", f"{url}/late")[1])["fields"]]


def test_picture(saved, tmp_path):
    """The fields and what may send are numbered in a picture."""
    drawn = tmp_path / "page.png"
    assert PASSED == look("--picture", drawn, saved)[0]
    assert drawn.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("options", [["--portal", "nulle-part"], ["--picture", "a.png", "b.html"]])
def test_wrong_usage(options, saved):
    """One sentence, and the exit status of wrong usage."""
    status, _, complaints = look(*options, saved)
    assert (MISUSED, 1) == (status, len(complaints.splitlines()))


@pytest.fixture
def serve_count() -> Iterator[tuple[str, list[str]]]:
    """A server on loopback that notes the paths it is asked for; the page at /late asks for its form, slowly."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            if self.path.startswith("/slow"):
                threading.Event().wait(0.5)
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(_LATE if self.path == "/late" else _PLAIN)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()
