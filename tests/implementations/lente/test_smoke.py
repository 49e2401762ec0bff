"""Quick tests of the slow stand-in over plain HTTP, without its slowness."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from itertools import count

import httpx
import pytest

from . import WRONG, running

NUMBERS = count(1000)
PASSWORD = "Zx9kLm!rt"


def somebody(**other: str) -> dict[str, str]:
    """Give an invented person whose numbers are new."""
    number = str(next(NUMBERS))
    person = {"contract": "Q178", "certificate": number, "first_name": "Zoé-Lou", "last_name": "D’Amours"}
    return person | {"birth_date": "1999-02-28"} | other


class Visitor(httpx.Client):
    """A browser without a script."""

    def read(self, path: str) -> httpx.Response:
        """Get the content of a page."""
        return self.get(path, headers={"X-Fragment": "1"})

    def submit(self, path: str, **values: str) -> httpx.Response:
        """Send a form, and get the content of the page that follows."""
        token = re.search('name="jeton" value="(.+?)"', self.read(path).text)
        data = values | {"jeton": token[1] if token else ""}
        return self.post(path, data=data, headers={"X-Fragment": "1"})

    def details(self, person: dict[str, str], **other: str) -> httpx.Response:
        """Go through the first two steps."""
        self.read("/inscription")
        self.submit("/inscription/regime", contrat=person["contract"], certificat=person["certificate"])
        values = {"prenom": person["first_name"], "nom": person["last_name"], "naissance": person["birth_date"]}
        return self.submit("/inscription/identite", **(values | {"tel": "418 555-0134"} | other))

    def register(self, person: dict[str, str], code: str, **other: str) -> httpx.Response:
        """Go through the whole registration with a new user code."""
        self.details(person)
        self.submit("/inscription/question", choix="non")
        values = {"code": code, "mdp": PASSWORD, "mdp2": PASSWORD, "aide": "la chanson", "mere": "Édith"}
        return self.submit("/inscription/nouveau", **(values | other))


@pytest.fixture
def base(request: pytest.FixtureRequest) -> Iterator[str]:
    """Serve the portal without its slowness."""
    with running(*getattr(request, "param", ()), slowness=0) as url:
        yield url


def known(base: str, **other: str) -> tuple[Visitor, dict[str, str]]:
    """Make a person known, and give their browser."""
    answer = httpx.post(base + "/_mire/members", json=somebody(**other))
    assert answer.status_code == 201
    return Visitor(base_url=base, follow_redirects=True), answer.json()


def test_control(base: str) -> None:
    """The control endpoints answer as the contract says."""
    assert httpx.get(base + "/_mire/").json() == {"portal": "desjardins", "capabilities": ["members", "clock"]}
    assert httpx.post(base + "/_mire/members", json={"contract": "Q1"}).status_code == 400
    assert httpx.get(base + "/_mire/messages?to=a%40example.org").json() == []


def test_two_moments(base: str) -> None:
    """A page comes first as a frame, then as content; without a script it comes whole."""
    frame = httpx.get(base + "/connexion")
    assert "Veuillez patienter…" in frame.text and "Confirmer" not in frame.text
    assert "Confirmer" in httpx.get(base + "/connexion?complet=1").text
    assert "maquette de test, données inventées" in frame.text


def test_registered(base: str) -> None:
    """A known person registers, signs in, accepts the terms and gets the card."""
    visitor, person = known(base)
    assert "ZOE99" in visitor.register(person, "Zoe99").text
    assert visitor.submit("/connexion", code="zoe99", mdp=PASSWORD).url.path == "/convention"
    assert visitor.read("/dossier/carte").url.path == "/convention"
    assert "Bonjour, Zoé-Lou D’Amours" in visitor.submit("/convention").text
    card = visitor.get("/dossier/carte.pdf")
    assert card.content.startswith(b"%PDF") and person["certificate"].encode() in card.content
    again = Visitor(base_url=base, follow_redirects=True)
    assert again.get("/dossier/carte.pdf").url.path == "/connexion"
    assert again.submit("/connexion", code="zoe99", mdp=PASSWORD).url.path == "/accueil-services"


@pytest.mark.parametrize(("code", "good"), [("a" * 4, False), ("a" * 5, True), ("9" * 36, True), ("a" * 37, False)])
def test_code_length(base: str, code: str, good: bool) -> None:
    """A user code counts 5 to 36 characters."""
    visitor, person = known(base)
    assert (visitor.register(person, code).url.path == "/inscription/confirmation") is good


def test_refusals(base: str) -> None:
    """What is refused is told on a page of its own, and the person registers afterwards."""
    visitor, person = known(base)
    assert visitor.details(person, naissance="28-02-1999").url.path == "/inscription/identite/erreurs"
    assert visitor.details(person | {"certificate": "0"}).url.path == "/inscription/identite/erreurs"
    for other in (
        {"mdp2": "autre"},
        {"aide": f"c’est {PASSWORD}"},
        {"mere": " "},
        {"mdp": "abcd1234", "mdp2": "abcd1234"},
    ):
        assert visitor.register(person, "Refus1", **other).url.path == "/inscription/nouveau/erreurs"
        assert PASSWORD not in visitor.read("/inscription/nouveau").text
    assert visitor.register(person, "Refus1").url.path == "/inscription/confirmation"
    assert visitor.details(person).url.path == "/inscription/identite/erreurs"


def test_existing(base: str) -> None:
    """A second plan joins an existing account, and the file is then asked for."""
    visitor, person = known(base)
    visitor.register(person, "Double1")
    _, second = known(base, contract="R200")
    visitor.details(second)
    visitor.submit("/inscription/question", choix="oui")
    assert (
        visitor.submit("/inscription/existant", code="Double1", mdp="faux").url.path == "/inscription/existant/erreurs"
    )
    assert visitor.submit("/inscription/existant", code="Double1", mdp=PASSWORD).url.path == "/inscription/confirmation"
    assert visitor.submit("/connexion", code="Double1", mdp=PASSWORD).url.path == "/dossiers"
    visitor.submit("/dossiers", dossier="1")
    visitor.submit("/convention")
    assert "R200" in visitor.read("/dossier/carte").text


def test_forgotten(base: str) -> None:
    """The mother's first name brings up the reminder, another name does not."""
    visitor, person = known(base)
    visitor.register(person, "Oubli1")
    visitor.submit("/oubli", code="oubli1")
    assert "la chanson" not in visitor.submit("/oubli/question", mere="Edwige").text
    assert "la chanson" in visitor.submit("/oubli/question", mere="Édith").text


def test_clock(base: str) -> None:
    """A session ends after 20 minutes, by the clock of its own browser."""
    visitor, person = known(base)
    visitor.details(person)
    assert visitor.read("/inscription/question").url.path == "/inscription/question"
    late = visitor.get("/inscription/question", headers={"Mire-Clock-Offset": "1300"})
    assert late.url.path == "/inscription/regime"


def test_parallel(base: str) -> None:
    """Of several browsers that want one user code at once, exactly one gets it."""
    pairs, ends = [known(base) for _ in range(6)], []
    threads = [threading.Thread(target=lambda p=p: ends.append(p[0].register(p[1], "Unique1").url.path)) for p in pairs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ends) == ["/inscription/confirmation"] + ["/inscription/nouveau/erreurs"] * 5


@pytest.mark.parametrize("base", [("DSJ-CODE-LONGUEUR:quatre",)], indirect=True)
def test_wrong(base: str) -> None:
    """A portal made wrong is wrong in that way."""
    visitor, person = known(base)
    assert visitor.register(person, "abcd").url.path == "/inscription/confirmation"
    assert len(WRONG) >= 14
