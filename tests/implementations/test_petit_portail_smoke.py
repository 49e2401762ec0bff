"""The other portal stands on its own feet, over plain HTTP, before mire judges it."""

from collections.abc import Iterator

import httpx
import pytest

from tests.implementations.petit_portail import WRONG, running

PERSON = {
    "contract": "Q178",
    "certificate": "1",
    "first_name": "Zoé",
    "last_name": "O’Neil-Côté",
    "birth_date": "2001-02-03",
}
IDENTITY = {
    "prenom": "Zoé", "nom": "O’Neil-Côté", "annee": "2001", "mois": "02", "jour": "03", "tel": "418 555-0142",
}  # fmt: skip
ACCESS = {
    "choix": "non", "code": "Zoe2001", "mdp": "Passage!9", "mdp2": "Passage!9",
    "indice": "le pont", "mere": "Ève",
}  # fmt: skip
SIGN_IN = {"usager": "Zoe2001", "passe": "Passage!9"}


@pytest.fixture
def visitor() -> Iterator[httpx.Client]:
    """A browser of sorts, on a portal of its own."""
    with running() as base_url, httpx.Client(base_url=base_url, follow_redirects=True) as client:
        yield client


def insured(client: httpx.Client) -> dict[str, str]:
    return client.post("/essais/members", json=PERSON).json()


def register(client: httpx.Client, **other: str) -> httpx.Response:
    """Walk through the registration; `other` values replace the right ones."""
    numbers = insured(client)
    form = {
        "contrat": numbers["contract"],
        "certificat": numbers["certificate"],
        **IDENTITY,
        **ACCESS,
        **other,
    }
    client.post("/nouveau/vous", data=form)
    return client.post("/nouveau/acces", data=form)


def test_a_person_comes_back_with_the_portals_own_certificate(visitor: httpx.Client) -> None:
    """POST /members answers every key, with the certificate number that the portal gave."""
    person = insured(visitor)
    assert {**PERSON, "certificate": person["certificate"]} == person
    assert PERSON["certificate"] != person["certificate"]


def test_a_missing_key_is_400(visitor: httpx.Client) -> None:
    """POST /members without a birth date is a bad request."""
    person = {key: value for key, value in PERSON.items() if key != "birth_date"}
    assert 400 == visitor.post("/essais/members", json=person).status_code


def test_a_registration_goes_through(visitor: httpx.Client) -> None:
    """Right values lead to the confirmation, which shows the user code."""
    assert "ZOE2001" in register(visitor).text


def test_a_wrong_value_is_refused_in_words(visitor: httpx.Client) -> None:
    """A user code with a hyphen is refused, and the page says what a code is made of."""
    assert "lettres ou chiffres" in register(visitor, code="Zoe-2001").text


def test_signing_in_leads_to_the_terms_first(visitor: httpx.Client) -> None:
    """The first session shows the terms before any service."""
    register(visitor)
    assert "Convention d’utilisation" in visitor.post("/ouvrir", data=SIGN_IN).text


def test_accepting_the_terms_opens_the_services(visitor: httpx.Client) -> None:
    """Behind the terms the member is greeted by the name that was entered."""
    register(visitor)
    visitor.post("/ouvrir", data=SIGN_IN)
    assert "Bonjour Zoé O’Neil-Côté" in visitor.post("/convention").text


def test_a_session_left_alone_ends(visitor: httpx.Client) -> None:
    """An hour later, by the clock header, the services ask to sign in again."""
    register(visitor)
    visitor.post("/ouvrir", data=SIGN_IN)
    visitor.post("/convention")
    later = visitor.get("/espace", headers={"Mire-Clock-Offset": "3600"})
    assert "/ouvrir" == later.url.path


def test_the_control_endpoints_keep_to_their_token() -> None:
    """Without the token that was set, nobody is made known."""
    with running(token="secret") as base_url:
        assert 401 == httpx.post(f"{base_url}/essais/members", json=PERSON).status_code


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_portal_still_registers(name: str) -> None:
    """Each way of being wrong leaves a portal on which an ordinary registration still goes through."""
    with running(name) as base_url, httpx.Client(base_url=base_url, follow_redirects=True) as client:
        assert "/nouveau/fait" == register(client, poste="12").url.path
