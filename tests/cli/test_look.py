"""`mire look`: what mire sees of a page, and what it never reaches."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mire.cli import main
from mire.verdicts import BROKEN, MISUSED, PASSED

_PAGE = """<!doctype html><title>Entrée</title><main><h1>Vos numéros</h1><form>
<p>Numéro <input data-x="1"></p><label>Langue <select><option>Français<option>English</select></label>
<input aria-hidden=true aria-label=Piège><p role=alert>Ce numéro est inconnu.</p>
<button type=button>Aide</button><button class="b">Entrer</button></form></main>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.html"
    file.write_text(_PAGE, encoding="utf-8")
    return file


def test_json(page, capsys):
    """One object a line: fields with where their labels come from, what may send, messages."""
    assert PASSED == main(["look", "--json", str(page)])
    told = json.loads(capsys.readouterr().out)
    assert {
        "page": str(page),
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
    } == told


def test_for_people(page, capsys):
    """The same in words."""
    main(["look", str(page)])
    assert [
        f"{page} — « Entrée »",
        "  champ 1 « Numéro » (text ; lu à côté, lié à rien)",
        "  champ 2 « Langue » (combobox ; son nom accessible) : Français | English",
        "  envoi 1 « Entrer »",
        "  envoi 2 « Aide »",
        "  message « Ce numéro est inconnu. »",
    ] == capsys.readouterr().out.splitlines()


def test_screens_of_a_portal(tmp_path, capsys):
    """With a portal: which of its screens the page may be, and what it lacks of each."""
    page = tmp_path / "page.html"
    page.write_text(
        "<h1>Inscription</h1><form><label>N° Adhérent <input></label><button type=button>Retour</button>"
        "<button>Valider</button></form>",
        encoding="utf-8",
    )
    main(["look", "--json", "--portal", "unimutuelles", str(page)])
    screens = json.loads(capsys.readouterr().out)["screens"]
    told = [(one["portal"], one["recognised"], one["missing"]) for one in screens]
    assert ("unimutuelles", True, ["code_acces"]) in told


def test_a_page_that_cannot_be_read_is_one_sentence_and_the_others_go_on(page, capsys):
    """Neither a missing file nor another machine's address stops the rest."""
    assert BROKEN == main(["look", "--json", "/nowhere.html", "http://example.org/", str(page)])
    said = capsys.readouterr()
    assert [
        "mire: /nowhere.html: no such file",
        "mire: http://example.org/: only pages of this machine are looked at (a loopback address or a file)",
    ] == said.err.splitlines()
    assert 1 == len(said.out.splitlines())


def test_nothing_but_the_page_is_reached(tmp_path, capsys, serve_count):
    """What a page refers to elsewhere is not asked for."""
    url, asked = serve_count
    page = tmp_path / "page.html"
    page.write_text(
        f"<img src='{url}/i.png'><iframe src='{url}/f'></iframe><label>Nom <input></label>", encoding="utf-8"
    )
    assert PASSED == main(["look", "--json", str(page)])
    assert ["Nom"] == [one["label"] for one in json.loads(capsys.readouterr().out)["fields"]]
    assert [] == asked


def test_an_address_of_this_machine(serve_count):
    """A page that is served here may reach its own server."""
    url, asked = serve_count
    assert PASSED == main(["look", "--json", f"{url}/page"])
    assert ["/page"] == asked[:1]


def test_picture(page, tmp_path):
    """The fields and what may send are numbered in a picture."""
    drawn = tmp_path / "page.png"
    assert PASSED == main(["look", "--picture", str(drawn), str(page)])
    assert drawn.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("options", [["--portal", "nulle-part"], ["--picture", "a.png", "b.html"]])
def test_wrong_usage(options, page, capsys):
    """One sentence, and the exit status of wrong usage."""
    assert MISUSED == main(["look", *options, str(page)])
    assert 1 == len(capsys.readouterr().err.splitlines())


@pytest.fixture
def serve_count():
    """A server on loopback that notes the paths it is asked for."""
    import threading
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>t</title><label>Nom <input></label>")

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()
