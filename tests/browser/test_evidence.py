"""Evidence is written, and holds nothing that opens an account."""

import pytest

from mire.browser.addresses import path_of
from mire.browser.evidence import Evidence, Secrets, covered
from mire.verdicts import HarnessError


def test_picture(visitor, tmp_path):
    """A picture is a JPEG in the folder."""
    visitor.at("<h1>Inscription</h1>")
    (path,) = Evidence(tmp_path / "e", Secrets()).picture(visitor.window)
    assert (tmp_path / "e", b"\xff\xd8\xff") == (path.parent, path.read_bytes()[:3])


def test_secret_on_the_screen_is_covered(visitor):
    """The field and the text that show a secret are covered, no more."""
    visitor.at("<h1>Inscription</h1><label>Aide<input></label><p>Votre aide : mon chat gris</p>").enter(
        "Aide", "mon chat gris"
    )
    places = covered(visitor.window.page, visitor.window.look(again=True), Secrets(["mon chat gris"]))
    assert ["mon chat gris", "Votre aide : mon chat gris"] == [
        place.evaluate("e => e.value ?? e.textContent") for place in places
    ]


def test_picture_with_a_secret(visitor, tmp_path):
    """A picture with something to cover is taken all the same."""
    visitor.at("<label>Aide<input></label>").enter("Aide", "mon chat gris")
    assert 1 == len(Evidence(tmp_path, Secrets(["mon chat gris"])).picture(visitor.window))


def test_no_picture_of_a_page_that_is_gone(visitor, tmp_path):
    """A window that is gone leaves no picture, and no error."""
    visitor.at("<p>x</p>").window.context.close()
    assert () == Evidence(tmp_path, Secrets()).picture(visitor.window)


def test_log(visitor, portal, tmp_path):
    """The log tells steps and answers, without secrets, query values and tokens."""
    portal.pages["/lien/ab12cd34ef56gh78ij90kl"] = "<h1>Bienvenue</h1>"
    visitor.at("<label>Nom<input></label><a href='/lien/ab12cd34ef56gh78ij90kl?jeton=1'>Suite</a>").enter("Nom", "Zoé")
    visitor.window.fill(visitor.window.look().fields("Nom")[0], "texte", "Secret!1", secret=True)
    visitor.press("Suite")
    (path,) = Evidence(tmp_path, Secrets(["Zoé"])).log([visitor.window])
    lines = [line.rpartition(" 200 ")[0] or line for line in path.read_text().splitlines()]
    assert [
        "Étapes",
        "1. ouvre /",
        "2. remplit « Nom » : •••",
        "3. remplit « Nom » : ••••••••",
        "4. presse « Suite »",
        "",
        "HTTP",
        "GET /",
        "GET /lien/…?jeton=…",
    ] == lines


def test_log_of_several_windows(visitor, tmp_path):
    """What was done before the scenario went to another window comes first."""
    visitor.at("<label>Nom<input></label>").enter("Nom", "Zoé")
    (path,) = Evidence(tmp_path, Secrets(["Zoé"])).log([visitor.window, visitor.window], ["De : elle"])
    before, after = path.read_text().split("Étapes, dans une fenêtre neuve (2)\n")
    assert before.startswith("Étapes\n1. ouvre /\n2. remplit « Nom » : •••\n")
    assert after.startswith("1. ouvre /\n")
    assert after.endswith("\nCourriel 1\nDe : elle\n")


def test_folder_that_cannot_be_written(visitor, tmp_path):
    """A folder that cannot be written is named."""
    (tmp_path / "file").write_text("")
    visitor.at("<p>x</p>")
    with pytest.raises(HarnessError, match=f"preuve impossible à écrire dans {tmp_path}/file"):
        Evidence(tmp_path / "file", Secrets()).log([visitor.window])


@pytest.mark.parametrize(
    ("text", "redacted"),
    [("le code Abc!2345.", "le code •••."), ("abc", "abc"), ("x yz", "••• yz"), ("xyz", "xyz")],
)
def test_redact(text, redacted):
    """A secret is hidden wherever it stands; a very short one only where it stands alone."""
    assert redacted == Secrets(["Abc!2345", "x", ""]).redact(text)


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("http://a/adherent", "/adherent"),
        ("http://a", "/"),
        ("http://a/x?code=1&b", "/x?code=…&b=…"),
        ("http://a/l/eyJhbGciOi.JIUzI1NiJ9-xyz_1", "/l/…"),
        ("http://a/renseignements-personnels", "/renseignements-personnels"),
    ],
)
def test_path(url, path):
    """An address in evidence has no query values and no tokens."""
    assert path == path_of(url)
