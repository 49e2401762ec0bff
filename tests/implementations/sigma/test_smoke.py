"""The portal over plain HTTP: registered, refused, and each control endpoint."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from . import running

PASSWORD = "Orange;Bleue"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """Serve the right portal."""
    with running() as base:
        yield base


def person(base: str) -> dict[str, str]:
    """Make a new person known."""
    number = uuid4().hex[:9].upper()
    body = {"certificate": number, "first_name": "Zoé", "last_name": "D'Amour-Roy", "birth_date": "1998-03-07"}
    answer = httpx.post(f"{base}/_mire/members", json={**body, "email": f"{number}@example.org"})
    assert answer.status_code == 201
    return answer.json()


def post(client: httpx.Client, path: str, **fields: str) -> httpx.Response:
    """Open a page, then send its form with the page's token."""
    page = client.get(path)
    tokens = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)
    return client.post(path, data={**fields, "csrfmiddlewaretoken": tokens[-1]})


def browser(base: str, offset: int = 0) -> httpx.Client:
    """Give a browser with its own cookies and clock."""
    return httpx.Client(base_url=base, follow_redirects=True, headers={"Mire-Clock-Offset": str(offset)})


def details(who: dict[str, str], **changes: str) -> dict[str, str]:
    """Give the fields of the registration."""
    year, month, day = who["birth_date"].split("-")
    birth = {"birth_day": day, "birth_month": str(int(month)), "birth_year": year}
    names = {key: who[key] for key in ("certificate", "first_name", "last_name", "email")}
    return {**names, "email_again": who["email"], **birth, **changes}


def mail(base: str, who: dict[str, str]) -> list[dict]:
    """Read someone's mailbox."""
    return httpx.get(f"{base}/_mire/messages", params={"to": who["email"].upper()}).json()


def link(message: dict) -> str:
    """Give the address of the activation."""
    return html.unescape(re.search(r'href="(http[^"]+)"', message["html"])[1])


def activate(base: str, who: dict[str, str], offset: int = 0, **changes: str) -> httpx.Response:
    """Register and follow the link."""
    with browser(base) as client:
        post(client, "/participants/inscription/", **details(who))
    chosen = {"password": PASSWORD, "password_again": PASSWORD, "question": "rue", "answer": "Des Érables"}
    with browser(base, offset) as other:
        page = other.get(link(mail(base, who)[-1]))
        if page.status_code != 200:
            return page
        return post(other, link(mail(base, who)[-1]), **{**details(who), **chosen, **changes})


def test_someone_registers_signs_in_and_submits_a_claim(url: str) -> None:
    """From the first screen to a claim."""
    who = person(url)
    assert "Votre compte est activé" in activate(url, who).text
    assert httpx.get(link(mail(url, who)[0])).status_code == 410
    with browser(url) as client:
        fields = {"user": who["email"], "password": PASSWORD}
        assert "acceptez les conditions" in post(client, "/participants/session/", **fields).text
        assert "Bienvenue" not in client.get("/participants/espace/").text
        assert "Bienvenue, Zoé" in post(client, "/participants/session/", **fields, terms="on").text
        claim = {"care": "medecin", "served_on": "2024-02-29", "amount": "45.50", "provider": "Clinique <A>"}
        assert "a été reçue" in post(client, "/participants/espace/demandes/nouvelle/", **claim).text
        assert "Clinique &lt;A&gt;" in client.get("/participants/espace/demandes/").text
        assert who["certificate"] in client.get("/participants/espace/police/").text


def test_the_message_is_html_quoted_printable_and_whole(url: str) -> None:
    """What the message says."""
    who = person(url)
    with browser(url) as client:
        assert "60 minutes" in post(client, "/participants/inscription/", **details(who)).text
    [message] = mail(url, who)
    assert message["text"] is None and "Cowan" in message["from"] and "Services en ligne" in message["subject"]
    assert message["html"].count(html.escape(link(message))) == 2 and "1-888-663-6823" in message["html"]


@pytest.mark.parametrize("change", [{"first_name": "Zoe"}, {"certificate": "X1"}, {"birth_day": "8"}])
def test_who_differs_gets_no_message(url: str, change: dict[str, str]) -> None:
    """The same screen, but no message."""
    who = person(url)
    with browser(url) as client:
        assert "Un message a été envoyé" in post(client, "/participants/inscription/", **details(who, **change)).text
    assert mail(url, who) == []


@pytest.mark.parametrize(
    "change",
    [
        {"email_again": "autre@example.org"},
        {"email": "nulle part", "email_again": "nulle part"},
        {"last_name": " "},
        {"birth_day": "31", "birth_month": "2"},
        {"birth_day": "1998", "birth_year": "7"},
    ],
)
def test_the_registration_refuses(url: str, change: dict[str, str]) -> None:
    """What is wrong is told at the top and at the field."""
    with browser(url) as client:
        page = post(client, "/participants/inscription/", **details(person(url), **change))
    assert page.status_code == 422 and 'id="bilan"' in page.text and "Un message a été envoyé" not in page.text


@pytest.mark.parametrize(
    "change",
    [
        {"password": "orange;bleue"},
        {"password": "ORANGE;BLEUE"},
        {"password": "OrangeBleue1"},
        {"password_again": PASSWORD + "x"},
        {"question": ""},
        {"answer": " "},
        {"birth_year": "1997"},
        {"certificate": "autre"},
    ],
)
def test_the_activation_refuses(url: str, change: dict[str, str]) -> None:
    """Each rule of the activation page, alone."""
    fields = {"password_again": change["password"], **change} if "password" in change else change
    page = activate(url, person(url), **fields)
    assert page.status_code == 422 and page.text.count('class="fautes"') == 1


def test_a_link_lives_24_hours_from_its_message(url: str) -> None:
    """Both sides of the boundary, and an altered link."""
    assert "Votre compte est activé" in activate(url, person(url), 86400 - 300).text
    who = person(url)
    assert activate(url, who, 86400 + 300).status_code == 410
    assert httpx.get(link(mail(url, who)[0]) + "x").status_code == 410


def test_a_forgotten_password_needs_the_answer(url: str) -> None:
    """A wrong answer changes nothing, the right one does."""
    who = person(url)
    activate(url, who)
    with browser(url) as client:
        post(client, "/participants/oubli/", email=who["email"])
        address = re.search(r"http\S+", mail(url, who)[-1]["text"])[0]
        new = {"password": "Verte!Prairie", "password_again": "Verte!Prairie"}
        assert post(client, address, answer="Des Pins", **new).status_code == 422
        assert "est changé" in post(client, address, answer="des érables", **new).text
        fields = {"user": who["email"], "terms": "on"}
        assert post(client, "/participants/session/", **fields, password=PASSWORD).status_code == 422
        assert "Bienvenue" in post(client, "/participants/session/", **fields, password="Verte!Prairie").text


def test_steps_and_pages_are_not_reached_by_their_address(url: str) -> None:
    """Nothing opens before what stands in front of it; no token, no form."""
    with browser(url) as client:
        for path in ("inscription/message/", "inscription/terminee/", "espace/police/", "espace/demandes/R4101/"):
            assert str(client.get(f"/participants/{path}").url).endswith(("/inscription/", "/session/"))
        assert client.post("/participants/inscription/", data={}).status_code == 403


def test_control_and_maildir(tmp_path: Path) -> None:
    """The control endpoints answer by the contract, or not at all; mail then goes to the Maildir."""
    with running() as base:
        assert httpx.get(f"{base}/_mire/").json()["capabilities"] == ["members", "messages", "clock"]
        assert httpx.post(f"{base}/_mire/members", json={"certificate": "1"}).status_code == 400
        assert httpx.get(f"{base}/_mire/messages?to=personne@example.org").json() == []
        who = person(base)
    with running(members=[who], maildir=tmp_path / "m", control=False) as base, browser(base) as client:
        assert client.get("/_mire").status_code == 404
        post(client, "/participants/inscription/", **details(who))
        [kept] = (tmp_path / "m" / "new").iterdir()
        assert b"quoted-printable" in kept.read_bytes() and b"text/html" in kept.read_bytes()


@pytest.mark.parametrize("name", ["COW-MDP-SPECIAL:chiffre-suffit", "COW-SERVEUR:mot-de-passe-script"])
def test_a_wrong_way_is_wrong(name: str) -> None:
    """A wrong portal takes what the right one refuses."""
    with running(name) as base:
        page = activate(base, person(base), password="OrangeBleue1", password_again="OrangeBleue1")
        assert "Votre compte est activé" in page.text
