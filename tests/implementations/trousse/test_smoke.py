"""The registration from end to end over plain HTTP, for both front ends. Needs the built files (`python -m trousse.build`)."""

import re
import shutil

import httpx
import pytest

from tests.implementations import trousse
from tests.implementations.trousse.construction import build

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not there: the kits are not drawn"),
]
PERSON = {"certificate": "C-4471", "first_name": "Zoé", "last_name": "L'Écuyer-Roy", "birth_date": "1999-07-04", "email": "zoe@example.org"}
SECRET = "Etude&neige"


class Browser:
    """One cookie jar that sends the token against forgery."""

    def __init__(self, url, offset=0):
        self.http = httpx.Client(base_url=url, headers={"Mire-Clock-Offset": str(offset)} if offset else {})
        self.http.get("/api/session")

    def post(self, path, **data):
        return self.http.post("/api" + path, json=data, headers={"X-XSRF-Token": self.http.cookies["XSRF-TOKEN"]})


def register(url, person=PERSON, address="zoe.roy@example.org"):
    """Sends the two sections; gives the parts of the link that came, or None."""
    httpx.post(url + "/_mire/members", json=person).raise_for_status()
    browser = Browser(url)
    assert browser.post("/inscription/courriel", courriel=address, confirmation=address).status_code == 200
    browser.post("/inscription/renseignements", nom=person["last_name"], prenom=person["first_name"],
                 naissance="04-07-1999", certificat=person["certificate"])
    mail = httpx.get(url + "/_mire/messages", params={"to": address.upper()}).json()
    found = mail and re.search(r"UserId=(\w+)&Mail=(\w+)&Stamp=(\w+)", mail[-1]["text"])
    return dict(zip(("UserId", "Mail", "Stamp"), found.groups())) if found else None


def activate(browser, link, **change):
    return browser.post("/activation", **{
        "lien": link, "naissance": "04-07-1999", "certificat": PERSON["certificate"], "mot_de_passe": SECRET, "confirmation": SECRET,
        "question": "rue", "reponse": "des Érables", **change})


@pytest.fixture(params=["mui", "coquille"])
def url(request):
    build()
    with trousse.running(front=request.param) as address:
        yield address


def test_from_end_to_end(url):
    link = register(url)
    browser = Browser(url)
    assert browser.post("/session", courriel="zoe.roy@example.org", mot_de_passe=SECRET).status_code == 401
    assert activate(browser, link, mot_de_passe="etude&neige", confirmation="etude&neige").status_code == 422
    assert activate(browser, link, certificat="autre").status_code == 422
    assert activate(browser, {**link, "Stamp": link["Stamp"][:-1]}).status_code == 410
    assert activate(browser, link).status_code == 200
    assert activate(browser, link).status_code == 410
    assert browser.post("/session", courriel="zoe.roy@example.org", mot_de_passe=SECRET, conditions=False).status_code == 422
    assert browser.post("/session", courriel="zoe.roy@example.org", mot_de_passe=SECRET).status_code == 200
    assert browser.http.get("/api/portail").status_code == 403
    assert browser.post("/session/conditions", acceptees=True).status_code == 200
    assert browser.http.get("/api/portail/polices/C-4471").json()["nom"] == PERSON["last_name"]
    assert browser.post("/portail/demandes", soin="vue", date="01-02-2024", montant="12,50", fournisseur="Optique").status_code == 201
    assert len(browser.http.get("/api/portail/demandes").json()) == 2
    assert Browser(url).http.get("/documents/carte/C-4471").status_code == 303


def test_the_link_lives_24_hours(url):
    link = register(url)
    assert activate(Browser(url, 24 * 3600 + 300), link).status_code == 410
    assert activate(Browser(url, 24 * 3600 - 300), link).status_code == 200


def test_pages_and_control(url):
    page = httpx.get(url + "/clients/content/login/login.cfm")
    assert page.status_code == 200 and "/assets/app.js" in page.text and "reglages -->" not in page.text
    assert httpx.get(url + "/assets/app.js").status_code == 200
    assert httpx.get(url + "/_mire").json()["portal"] == "cowan"
    assert httpx.post(url + "/_mire/members", json={"certificate": "1"}).status_code == 400
    assert httpx.post(url + "/api/session", json={}).status_code == 403


def test_another_first_name_gets_no_link(url):
    httpx.post(url + "/_mire/members", json=PERSON)
    browser = Browser(url)
    browser.post("/inscription/courriel", courriel="a@example.org", confirmation="a@example.org")
    data = {"nom": PERSON["last_name"], "prenom": "Zoë", "naissance": "04-07-1999", "certificat": "C-4471"}
    assert browser.post("/inscription/renseignements", **data).status_code == 422
    assert httpx.get(url + "/_mire/messages?to=a%40example.org").json() == []


def test_unknown_ways_and_wrong_portals():
    with pytest.raises(ValueError):
        trousse.running("NO-SUCH").__enter__()
    with trousse.running(*trousse.WRONG) as address:
        assert httpx.get(address + "/").status_code == 200
