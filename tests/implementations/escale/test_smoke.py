"""Smoke tests of the stand-in over plain HTTP."""

import re
import uuid
from typing import Any

import httpx
import pytest

from . import WRONG, running

SECRET = "Brumeux47quai"


def person(base: str, **other: Any) -> dict[str, Any]:
    """Make someone new known to the portal."""
    body = {"member_number": "E" + uuid.uuid4().hex[:9], "first_name": "Anaïs", "last_name": "Le Goff",
            "offer_active": True, "assistance_requests": ["Aide ménagère"],
            "beneficiaries": [{"first_name": n, "last_name": "Le Goff", "birth_date": "2015-03-02"} for n in ("Zoé", "Tom")]}
    answer = httpx.post(base + "/_mire/members", json=body | other)
    assert answer.status_code == 201
    known: dict[str, Any] = answer.json()
    return known


def send(client: httpx.Client, page: str, action: str, data: dict[str, str], **more: Any) -> httpx.Response:
    """Send a form with the token of the page it stands on."""
    token = re.search(r'name="_xsrf" value="([^"]+)"', client.get(page).text)
    assert token
    return client.post(action, data={"_xsrf": token[1]} | data, **more)


def register(client: httpx.Client, who: dict[str, Any], **other: str) -> httpx.Response:
    """Send a right registration, save for what the test changes."""
    data = {"numero": who["member_number"], "prenom": who["first_name"], "nom": who["last_name"],
            "email": f"{who['member_number']}@example.org", "mobile": "06 12 34 56 78", "mot_de_passe": SECRET}
    return send(client, "/inscription", "/inscription", data | other)


def sign_in(client: httpx.Client, who: dict[str, Any], password: str = SECRET) -> httpx.Response:
    """Sign in as someone registered."""
    data = {"email": f"{who['member_number']}@example.org", "mot_de_passe": password}
    return send(client, "/connexion", "/connexion", data)


def test_registration() -> None:
    """Someone known registers, sees the beneficiaries, receives a message and signs in."""
    with running() as base, httpx.Client(base_url=base, follow_redirects=True) as client:
        who = person(base)
        page = register(client, who)
        assert page.url.path == "/inscription/beneficiaires" and "Zoé" in page.text and "Tom" in page.text
        address = f"{who['member_number']}@EXAMPLE.org"
        (message,) = client.get("/_mire/messages", params={"to": address}).json()
        assert "confirmée" in message["text"] and message["html"] is None
        assert sign_in(client, who, "Autre1234").status_code == 422
        assert "06 12 34 56 78" in sign_in(client, who).text
        assert register(client, who, email="b@example.org").status_code == 422


@pytest.mark.parametrize("change", [
    {"numero": "inconnu9"}, {"prenom": ""}, {"prenom": "Zoé"}, {"nom": "Legof"}, {"mobile": "05 12 34 56 78"},
    {"mobile": "06 12 34 56 7"}, {"mot_de_passe": "Brume47"}, {"mot_de_passe": "brumeux47"},
    {"mot_de_passe": "BRUMEUX47"}, {"mot_de_passe": "Brumeuxqq"}, {"email": "sans-arobase"}])
def test_refused(change: dict[str, str]) -> None:
    """One wrong value refuses the registration, beside the field."""
    with running() as base, httpx.Client(base_url=base, follow_redirects=True) as client:
        who = person(base)
        page = register(client, who, **change)
        assert page.status_code == 422 and 'role="alert"' in page.text
        assert register(client, who, mobile="0712345678").status_code == 200


def test_offer_and_token() -> None:
    """An ended offer is refused at sign-in, and a form without its token everywhere."""
    with running() as base, httpx.Client(base_url=base, follow_redirects=True) as client:
        who = person(base, offer_active=False)
        register(client, who)
        assert "conseiller" in sign_in(client, who).text.split("<main")[1]
        assert client.get("/mon-espace").url.path == "/connexion"
        assert client.post("/connexion", data={"email": "a@b.fr"}).status_code == 403


def test_forgotten() -> None:
    """The link of the message lives 24 hours, once."""
    with running() as base, httpx.Client(base_url=base, follow_redirects=True) as client:
        who = person(base)
        register(client, who)
        email = f"{who['member_number']}@example.org"
        send(client, "/mot-de-passe-oublie", "/mot-de-passe-oublie", {"email": email})
        text = client.get("/_mire/messages", params={"to": email}).json()[-1]["text"]
        link = re.search(r"^http\S+$", text, re.MULTILINE)
        assert link
        assert client.get(link[0], headers={"Mire-Clock-Offset": "86400"}).status_code == 410
        assert send(client, link[0], link[0], {"mot_de_passe": "Nouvelle88"}).status_code == 200
        assert client.get(link[0]).status_code == 410
        assert sign_in(client, who).status_code == 422 and sign_in(client, who, "Nouvelle88").status_code == 200


def test_space() -> None:
    """Addresses, trips and reimbursements: taken, shown, held and refused."""
    with running() as base, httpx.Client(base_url=base, follow_redirects=True) as client:
        who = person(base)
        register(client, who)
        sign_in(client, who)
        for title in ("Maison", "École"):
            page = send(client, "/mon-espace", "/mon-espace/adresses",
                        {"genre": "Domicile", "intitule": title, "adresse": "3 rue des Lilas\n35000 Rennes"})
        start, goal = re.findall(r"adresses/(\d+)/supprimer", page.text)
        page = send(client, "/mon-espace", "/mon-espace/trajets",
                    {"depart": start, "arrivee": goal, "date": "2099-01-05", "heure": "08:15"})
        assert "Maison → École" in page.text
        delete = f"/mon-espace/adresses/{goal}/supprimer"
        assert send(client, "/mon-espace", delete, {}).status_code == 422
        trip = re.search(r"trajets/\d+/supprimer", page.text)
        assert trip and send(client, "/mon-espace", f"/mon-espace/{trip[0]}", {}).status_code == 200
        assert delete not in send(client, "/mon-espace", delete, {}).text
        claim = "/mon-espace/remboursements"
        assert send(client, "/mon-espace", claim, {"demande": "Aide ménagère"}).status_code == 422
        bill = {"facture": ("facture.pdf", b"%PDF-1.4", "application/pdf")}
        assert send(client, "/mon-espace", claim, {"demande": ""}, files=bill).status_code == 422
        done = send(client, "/mon-espace", claim, {"demande": "Aide ménagère"}, files=bill, follow_redirects=False)
        assert done.status_code == 303 and "facture.pdf" in client.get("/mon-espace").text


def test_control() -> None:
    """The control endpoints answer as the contract says, and can be left out."""
    with running() as base:
        for url in (base + "/_mire", base + "/_mire/"):
            assert httpx.get(url).json()["capabilities"] == ["members", "messages", "clock"]
        assert httpx.post(base + "/_mire/members", json={"member_number": "1"}).status_code == 400
        assert httpx.get(base + "/_mire/messages", params={"to": "personne@example.org"}).json() == []
    with running(control=False) as base:
        assert httpx.get(base + "/_mire").status_code == 404


def test_wrong() -> None:
    """A wrong way changes its own rule, and an unknown one is refused."""
    assert len(WRONG) > 14
    with running("AST-MDP-LONGUEUR:sept") as base, httpx.Client(base_url=base, follow_redirects=True) as client:
        assert register(client, person(base), mot_de_passe="Brume47").status_code == 200
    with pytest.raises(ValueError, match="unknown"), running("AST-RIEN:du-tout"):
        pass
