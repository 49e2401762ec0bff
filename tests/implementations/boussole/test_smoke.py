"""The registration from end to end over plain HTTP, and that being wrong is one word away."""

import itertools
import re

import httpx
import pytest

from . import WRONG, running

pytestmark = pytest.mark.long

NUMBERS = itertools.count(1000)
PERSON = {"prenom": "Zoé-Anne", "nom": "L'Écuyer", "tel1": "418 555-0142"}
APP_PERSON = {**PERSON, "jour": "7", "mois": "3", "annee": "1990", "langue": "fr", "consent": "oui"}
WEB_PERSON = {**PERSON, "naissance": "1990-03-07"}
SECRET = "Brume%42x"


@pytest.fixture(scope="module")
def base():
    with running() as url:
        yield url


class Browser:
    def __init__(self, base: str, prefix: str = "") -> None:
        self.base, self.prefix = base, prefix
        self.http = httpx.Client(base_url=base, follow_redirects=True, verify=False)  # plain HTTP: no certificates to load

    def get(self, path: str) -> httpx.Response:
        return self.http.get(self.prefix + path)

    def post(self, path: str, **fields: str) -> httpx.Response:
        token = re.search(r'name="jeton" value="([^"]+)"', self.get(path).text)
        return self.http.post(self.prefix + path, data={**fields, "jeton": token[1] if token else ""})

    def plan(self) -> tuple[str, str]:
        number = next(NUMBERS)
        sent = {"contract": f"Q{number}", "certificate": f"{number}77", "first_name": "Zoé", "last_name": "L'Écuyer", "birth_date": "1990-03-07"}
        answer = self.http.post("/_mire/members", json=sent)
        assert answer.status_code == 201 and answer.json() == sent
        return sent["contract"], sent["certificate"]

    def up_to_option(self, option: str, plan: tuple[str, str] | None = None) -> httpx.Response:
        contract, certificate = plan or self.plan()
        self.post("/inscription", contrat=contract, certificat=certificate)
        self.post("/inscription/personne", **(WEB_PERSON if self.prefix else APP_PERSON))
        return self.post("/inscription/option", option=option)

    def register(self, code: str, secret: str = SECRET, **other: str) -> httpx.Response:
        assert self.up_to_option("nouveau").url.path.endswith("/compte")
        return self.account(code, secret, **other)

    def account(self, code: str, secret: str = SECRET, **other: str) -> httpx.Response:
        fields = {"code": code, "passe": secret, "passe2": secret, "aide": "le temps", "mere": "Hélène", **other}
        return self.post("/inscription/compte", **fields)

    def sign_in(self, code: str, secret: str = SECRET) -> httpx.Response:
        return self.post("/connexion", code=code, passe=secret)


def code() -> str:
    return f"membre{next(NUMBERS)}"


@pytest.mark.parametrize("prefix", ["", "/adherent"])
def test_registration_to_services(base, prefix):
    one, mine = Browser(base, prefix), code()
    done = one.register(mine)
    assert done.url.path == f"{prefix}/inscription/confirmation" and mine in done.text
    assert one.sign_in(mine, SECRET + "x").url.path == f"{prefix}/connexion"
    assert one.get("/services").url.path == f"{prefix}/connexion"
    assert one.sign_in(mine).url.path == f"{prefix}/convention"
    assert one.get("/services").url.path == f"{prefix}/convention"
    assert one.post("/convention", decision="accepter").url.path == f"{prefix}/services"
    other = Browser(base, prefix)
    assert other.sign_in(mine).url.path == f"{prefix}/services"
    shown = other.get("/services").text if prefix else other.http.get("/api/accueil").json()["titre"]
    assert "Zoé-Anne" in shown
    later = other.http.get(f"{prefix}/services", headers={"Mire-Clock-Offset": "7200"})
    assert later.url.path == f"{prefix}/connexion"


def test_shared_accounts(base):
    mine, his = code(), code()
    Browser(base).register(mine)
    Browser(base, "/adherent").register(his)
    assert Browser(base, "/adherent").sign_in(mine).url.path == "/adherent/convention"
    assert Browser(base).sign_in(his).url.path == "/convention"


def test_values_refused(base):
    one = Browser(base)
    one.up_to_option("nouveau")
    bad = [("abcd", SECRET), ("a" * 37, SECRET), ("avec-trait", SECRET), (code(), "Aa1!567"), (code(), "abcdefg1")]
    for user, secret in bad:
        assert "est à corriger" in one.account(user, secret).text, (user, secret)
    assert "2 champs sont à corriger" in one.account(code(), aide=f"c'est {SECRET}", passe2=SECRET.lower()).text
    assert one.account("a" * 36, "abcd%fg1").url.path == "/inscription/confirmation"
    date = {**APP_PERSON, "jour": "31", "mois": "2"}
    one.post("/inscription", **dict(zip(("contrat", "certificat"), one.plan(), strict=True)))
    assert "n&#39;existe pas" in one.post("/inscription/personne", **date).text


def test_second_plan_and_choice(base):
    one, mine = Browser(base), code()
    one.register(mine)
    one.up_to_option("existant")
    assert "incorrect" in one.post("/inscription/existant", code=mine, passe="Faux%1234").text
    assert "confirmation" in one.post("/inscription/existant", code=mine, passe=SECRET).url.path
    page = one.sign_in(mine)
    assert page.url.path == "/dossiers"
    ids = re.findall(r'name="dossier"[^>]* value="([^"]+)"', page.text)
    assert len(ids) == 2
    one.post("/dossiers", dossier=ids[1])
    one.post("/convention", decision="accepter")
    contract = re.findall(r"<strong>Contrat (\w+)", page.text)[1]
    assert contract in one.http.get("/api/carte").text
    assert one.sign_in(mine).url.path == "/dossiers"


def test_forgotten(base):
    one, mine = Browser(base), code()
    one.register(mine)
    one.post("/oubli", code=mine)
    assert one.get("/oubli/aide-memoire").url.path == "/oubli/question"
    assert "le temps" not in one.post("/oubli/question", mere="Paule").text
    assert "le temps" in one.post("/oubli/question", mere="hélène").text


def test_steps_tokens_and_control(base):
    one = Browser(base)
    for step in ("personne", "option", "compte", "existant", "confirmation"):
        assert one.get(f"/inscription/{step}").url.path == "/inscription"
    assert one.http.post("/connexion", data={"code": "a", "passe": "b"}).status_code == 403
    assert one.http.get("/api/carte").status_code == 401
    assert one.http.get("/_mire/").json()["portal"] == "reclamation360"
    assert one.http.get("/_mire/messages", params={"to": "x@example.org"}).json() == []
    assert one.http.post("/_mire/members", json={"contract": "1"}).status_code == 400
    assert one.get("/rien").status_code == 404


def test_wrong_is_wrong():
    assert 20 <= len(WRONG) <= 40
    with pytest.raises(ValueError), running("rien"):
        pass
    with running("R360-CODE:quatre") as url:
        assert Browser(url).register("abcd").url.path == "/inscription/confirmation"


def test_every_wrong_still_registers():
    for way in WRONG:
        with running(way) as url:
            one, mine = Browser(url), code()
            extra = {"titre": "Mme"}
            one.post("/inscription", **dict(zip(("contrat", "certificat"), one.plan(), strict=True)))
            one.post("/inscription/personne", **APP_PERSON, **extra)
            one.post("/inscription/option", option="nouveau")
            one.account(mine)
            assert one.sign_in(mine).url.path == "/convention", way
