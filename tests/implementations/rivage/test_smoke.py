"""The registration and what follows it, over plain HTTP; the mail is read by the control endpoint."""

import re
import uuid
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import httpx
import pytest

from . import WRONG, running

pytestmark = pytest.mark.long

HERE = Path(__file__).parent

PASSWORD, OTHER = "Galet9violet", "Maree7haute"


@contextmanager
def visitor(url: str):
    with httpx.Client(base_url=url, follow_redirects=True, timeout=5, trust_env=False, verify=False) as client:
        yield client


def send(client: httpx.Client, path: str, **fields) -> httpx.Response:
    """Fill and send the form at `path`, as a browser would, with its CSRF token."""
    files = fields.pop("files", None)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', client.get(path).text)
    return client.post(path, data={"csrfmiddlewaretoken": token[1] if token else "", **fields}, files=files)


def person(url: str, **changes) -> dict:
    body = {
        "member_number": "AB" + uuid.uuid4().hex[:8],
        "first_name": "Éloïse",
        "last_name": "D'Arcy-Morel",
        "offer_active": True,
        "beneficiaries": [
            {"first_name": "Tom", "last_name": "Morel", "birth_date": "2015-03-02"},
            {"first_name": "Zoé", "last_name": "Morel", "birth_date": "2017-09-12"},
        ],
        "assistance_requests": ["Aide ménagère"],
    }
    answer = httpx.post(f"{url}/_mire/members", json=body | changes, verify=False, trust_env=False)
    assert answer.status_code == 201
    return answer.json()


def identity(client: httpx.Client, who: dict, **changes) -> httpx.Response:
    fields = {"civilite": "Madame", "numero_adherent": who["member_number"], "prenom": who["first_name"], "nom": who["last_name"], "date_naissance": "14/07/1979"}
    return send(client, "/inscription/identite/", **fields | changes)


def access(client: httpx.Client, email: str, **changes) -> httpx.Response:
    fields = {"email": email, "email_bis": email, "indicatif": "+33", "mobile": "06 12 34 56 78", "mot_de_passe": PASSWORD, "confirmation": PASSWORD, "consentement": "on"}
    return send(client, "/inscription/acces/", **fields | changes)


def last_link(url: str, email: str) -> str:
    message = httpx.get(f"{url}/_mire/messages", params={"to": email.upper()}, verify=False, trust_env=False).json()[-1]
    return re.search(r"http://\S+", message["text"])[0].removeprefix(url)


def register(url: str, who: dict) -> str:
    email = f"{uuid.uuid4().hex[:10]}@example.org"
    with visitor(url) as client:
        assert "Zoé Morel" in identity(client, who).text
        send(client, "/inscription/beneficiaires/")
        assert "Informations à vérifier" in access(client, email).text
        assert email in send(client, "/inscription/verification/").text
        assert "errorlist" in sign_in(client, email).text
        assert "Votre compte est activé" in send(client, last_link(url, email)).text
    return email


def sign_in(client: httpx.Client, email: str, password: str = PASSWORD) -> httpx.Response:
    return send(client, "/connexion/", email=email, mot_de_passe=password)


@pytest.fixture(scope="module")
def url():
    with running() as address:
        yield address


def test_control(url):
    assert httpx.get(f"{url}/_mire").json() == httpx.get(f"{url}/_mire/").json()
    assert httpx.post(f"{url}/_mire/members", json={"member_number": "1"}).status_code == 400
    assert httpx.get(f"{url}/_mire/messages?to=nobody%40example.org").json() == []


def test_registration_to_first_session(url):
    email = register(url, person(url))
    with visitor(url) as client:
        assert client.get("/espace/").url.path == "/connexion/"
        assert "Continuer vers mon espace" in sign_in(client, email).text
        shown = client.get("/espace/compte/").text
        assert all(words in shown for words in [email, "06 12 34 56 78", "14/07/1979", "Madame", "Éloïse"])
        assert "déconnecté" in send_out(client).text
        assert client.get("/espace/compte/").url.path == "/connexion/"


def send_out(client: httpx.Client) -> httpx.Response:
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', client.get("/espace/").text)[1]
    return client.post("/deconnexion/", data={"csrfmiddlewaretoken": token})


def test_refusals(url):
    who, idle = person(url), person(url, offer_active=False)
    with visitor(url) as client:
        assert "aucun contrat" in identity(client, who, numero_adherent="INCONNU").text
        assert "aucun contrat" in identity(client, who, prenom="Tom", nom="Morel").text
        assert "conseiller" in identity(client, idle).text
        assert client.get("/inscription/acces/").url.path == "/inscription/identite/"
        identity(client, who)
        send(client, "/inscription/beneficiaires/")
        for bad in ["Galet9v", "galet9violet", "GALET9VIOLET", "Galetviolet", "Eloise9Galet", "Galet1234"]:
            assert "errorlist" in access(client, "a@example.org", mot_de_passe=bad, confirmation=bad).text, bad
        for bad in ["01 12 34 56 78", "06 12 34 56 7", "08 12 34 56 78"]:
            assert "errorlist" in access(client, "a@example.org", mobile=bad).text, bad
        assert "errorlist" in access(client, "a@example.org", consentement="").text
    email = register(url, who)
    with visitor(url) as client:
        assert "existe déjà" in identity(client, who).text
        assert "incorrect" in sign_in(client, email, PASSWORD.lower()).text


def test_passwords(url):
    email = register(url, person(url))
    with visitor(url) as client:
        sign_in(client, email)
        changed = send(client, "/espace/mot-de-passe/", actuel=PASSWORD, mot_de_passe=OTHER, confirmation=OTHER)
        assert "a été modifié" in changed.text
    with visitor(url) as client:
        assert "incorrect" in sign_in(client, email).text
        assert "Bonjour" in sign_in(client, email, OTHER).text
    with visitor(url) as client:
        send(client, "/mot-de-passe/oublie/", email=email)
        assert send(client, last_link(url, email)).url.path == "/mot-de-passe/nouveau/"
        assert "enregistré" in send(client, "/mot-de-passe/nouveau/", mot_de_passe=PASSWORD, confirmation=PASSWORD).text
        assert "Bonjour" in sign_in(client, email).text


def test_addresses_trips_and_refunds(url):
    email, stranger = register(url, person(url)), register(url, person(url))
    with visitor(url) as client:
        sign_in(client, email)
        for title, kind in [("Chez maman", "Domicile"), ("Chez papa", "Domicile"), ("Jean Moulin", "Collège"), ("Curie", "Lycée")]:
            shown = send(client, "/espace/adresses/ajouter/", intitule=title, type=kind, numero="3 bis", rue="rue du Port", code_postal="35400", ville="Saint-Malo")
        assert all(words in shown.text for words in ["Chez papa", "Curie", "3 bis rue du Port, 35400 Saint-Malo"])
        first, second = re.findall(r"adresses/(\d+)/supprimer", shown.text)[:2]
        day = (date.today() + timedelta(days=3)).isoformat()
        planned = send(client, "/espace/trajets/planifier/", passager="Zoé Morel", depart=first, arrivee=second, jour=day, heure="08:00")
        trip = re.search(r"trajets/(\d+)/supprimer", planned.text)[1]
        page = f"/espace/adresses/{second}/supprimer/"
        assert "Des trajets sont planifiés" in send(client, page).text
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', client.get("/espace/trajets/").text)[1]
        client.post(f"/espace/trajets/{trip}/supprimer/", data={"csrfmiddlewaretoken": token})
        assert "a été supprimée" in send(client, page).text
        with visitor(url) as other:
            sign_in(other, stranger)
            assert other.get(f"/espace/adresses/{first}/supprimer/").status_code == 404
        invoice = {"facture": ("facture.pdf", b"%PDF-1.4 facture", "application/pdf")}
        refunds = "/espace/remboursements/"
        assert "errorlist" in send(client, refunds, demande="Aide ménagère", montant="40").text
        assert "errorlist" in send(client, refunds, demande="", montant="40", files=invoice).text
        sent = send(client, refunds, demande="Aide ménagère", montant="40.50", files=invoice).text
        assert "a bien été envoyée" in sent and "40,50 €" in sent


def test_link_expires_by_the_clock(url):
    who, email = person(url), "horloge@example.org"
    with visitor(url) as client:
        identity(client, who)
        send(client, "/inscription/beneficiaires/")
        access(client, email)
        send(client, "/inscription/verification/")
        link = last_link(url, email)
        assert client.get(link).status_code == 200
        assert client.get(link, headers={"Mire-Clock-Offset": str(49 * 3600)}).status_code == 410


def test_no_forged_request(url):
    assert httpx.post(f"{url}/connexion/", data={"email": "a@example.org", "mot_de_passe": "x"}).status_code == 403
    assert httpx.get(f"{url}/", headers={"Host": "evil.example"}).status_code == 400


def test_ways_of_being_wrong():
    code = "".join(path.read_text() for path in HERE.glob("*.py") if path.name != "wrong.py" and not path.name.startswith("test_"))
    ways = set(re.findall(r'"(AST-[A-Z-]+:[a-z-]+)"', code))
    assert ways == set(WRONG)
    with pytest.raises(ValueError):
        with running("AST-RIEN:rien"):
            pass
    with running() as right, running("AST-IDENTITE:beneficiary") as wrong:
        for address, refused in [(right, True), (wrong, False)]:
            with visitor(address) as client:
                answer = identity(client, person(address), prenom="Tom", nom="Morel")
                assert ("aucun contrat" in answer.text) is refused


@pytest.mark.parametrize("way", sorted(set(WRONG) - {"AST-COURRIEL:none", "AST-NUMERO:digits-only", "AST-BENEFICIAIRES:last-missing", "AST-MDP-SUFFIT:symbol"}))
def test_walk_survives(way):
    """A portal that is wrong in one way still lets a member register and sign in."""
    with running(way) as address:
        email = register(address, person(address))
        with visitor(address) as client:
            assert "Bienvenue" in sign_in(client, email).text
