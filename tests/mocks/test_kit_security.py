"""What the kit protects in every portal, seen through Desjardins'."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from mocks.kit.links import public_url, sign, unsign
from mocks.kit.secrets import Hasher, normalised
from tests.mocks.journey import CODE, PASSWORD, at_code, at_services, registered, signed_in
from tests.mocks.visitor import Visitor

COOKIE = "desjardins_5000"


def everything_stored(folder: Path) -> str:
    """All that the database holds, as text."""
    with sqlite3.connect(folder / "mock.sqlite") as database:
        dump = "\n".join(database.iterdump())
    database.close()
    return dump


def test_a_form_without_its_token_is_refused(app: Flask) -> None:
    """Another site cannot send this one's forms."""
    answer = app.test_client().post("/ouvrir-une-session", data={"code": "Zoe01", "mot_de_passe": PASSWORD})

    assert 400 == answer.status_code


def test_another_visitors_token_is_refused(app: Flask) -> None:
    """A token belongs to one session."""
    stolen = Visitor(app).get("/inscription").token
    thief = Visitor(app).get("/inscription")

    assert 400 == thief.send(csrf_token=stolen, contrat="Q178", certificat="C1").response.status_code


def test_signing_in_gives_a_new_session_key(app: Flask) -> None:
    """A key that was known before sign-in opens nothing after it."""
    registered(app)
    visitor = Visitor(app).get("/ouvrir-une-session")
    before = visitor.client.get_cookie(COOKIE).value
    visitor.send(code="Zoe01", mot_de_passe=PASSWORD)
    attacker = Visitor(app)
    attacker.client.set_cookie(COOKIE, before)

    assert "/ouvrir-une-session" == attacker.get("/services/1").path


def test_the_cookie_says_nothing(app: Flask) -> None:
    """A half-made registration is not in the cookie, which scripts cannot read either."""
    visitor = at_code(app)
    cookie = visitor.client.get_cookie(COOKIE)

    assert (43, True, "Lax") == (len(cookie.value), cookie.http_only, cookie.same_site)


def test_the_host_header_builds_no_link(app: Flask) -> None:
    """A foreign `Host` appears in no page and no redirect."""
    answer = app.test_client().get("/services/1", headers={"Host": "evil.example"})

    assert "evil.example" not in answer.headers["Location"] + answer.text


def test_links_for_messages_come_from_the_configuration(build: Callable[..., Flask]) -> None:
    """The public address is what the application was told, whatever `Host` says."""
    app = build(public_url="https://portail.example.org")
    with app.test_request_context(headers={"Host": "evil.example"}):
        assert "https://portail.example.org/a" == public_url("/a")


@pytest.mark.parametrize(("purpose", "change"), [("other", ""), ("activation", "x")])
def test_a_signed_text_serves_one_purpose_unaltered(app: Flask, purpose: str, change: str) -> None:
    """Another purpose, or another character, and it is nothing."""
    with app.app_context():
        assert unsign(purpose, sign("activation", {"id": 1}) + change) is None


def test_what_people_enter_is_escaped(app: Flask) -> None:
    """A name that looks like markup stays text."""
    page = at_services(app, prenom="<script>alert(1)</script>").html

    assert [False, True] == ["<script>alert" in page, "&lt;script&gt;alert(1)" in page]


@pytest.mark.parametrize("secret", [PASSWORD, "Ève", "eve'"])
def test_secrets_are_not_stored_in_clear(app: Flask, tmp_path: Path, secret: str) -> None:
    """Neither password nor mother's first name, not even normalised."""
    registered(app)

    assert f"'{secret}" not in everything_stored(tmp_path)


def test_a_session_key_is_not_stored_in_clear(app: Flask, tmp_path: Path) -> None:
    """Whoever reads the database opens no session with it."""
    key = at_services(app).client.get_cookie(COOKIE).value

    assert key not in everything_stored(tmp_path)


def test_two_equal_secrets_have_different_hashes() -> None:
    """Hashes are salted."""
    hasher = Hasher(cheap=True)

    assert hasher.hash("Ève") != hasher.hash("Ève")


def test_an_unknown_account_has_no_right_password() -> None:
    """Not even the text that stands in for it."""
    assert not Hasher(cheap=True).verify(None, "nobody")


def test_hashing_is_costly_unless_testing() -> None:
    """The low cost is for suites only."""
    assert "m=65536" in Hasher(cheap=False).hash("x")


@pytest.mark.parametrize("answer", ["ève", " EVE ", "Ève", "E\u0300ve"])
def test_answers_compare_without_case_accents_and_spaces(answer: str) -> None:
    """What people do not repeat exactly does not count."""
    assert "eve" == normalised(answer)


@pytest.mark.parametrize(
    ("header", "value"),
    [("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Cache-Control", "no-store")],
)
def test_pages_protect_themselves(visitor: Visitor, header: str, value: str) -> None:
    """The headers that keep a page from being framed, guessed at or kept."""
    assert value == visitor.get("/adherent").response.headers[header]


def test_no_script_of_others_runs(visitor: Visitor) -> None:
    """The policy allows the site's own scripts only, and none in the page."""
    policy = visitor.get("/adherent").response.headers["Content-Security-Policy"]

    assert ["default-src 'none'", "script-src 'self'"] == [p.strip() for p in policy.split(";")][0:3:2]


def test_guessing_is_stopped_per_account(build: Callable[..., Flask]) -> None:
    """After the last try at one account there are no more; another account is not concerned."""
    app = build(sign_in_attempts="2 per minute", testing=False)
    tries = [signed_in(app, "Zoe01", f"Faux{turn}").response.status_code for turn in range(3)]

    assert [200, 200, 429, 200] == [*tries, signed_in(app, "Autre2", "Faux").response.status_code]


def test_an_error_page_tells_nothing_of_the_program(visitor: Visitor) -> None:
    """An unknown address is answered in the site's words."""
    assert "Page introuvable" in visitor.get("/nulle-part").text


def test_the_reminder_stays_out_of_the_refused_page(app: Flask) -> None:
    """A refused registration never sends the passwords back."""
    assert PASSWORD not in at_code(app).send(**{**CODE, "code": "x"}).html
