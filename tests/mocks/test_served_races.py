"""Two people at the same instant, over HTTP, at served applications: exactly one wins, the other is told why."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Barrier

import httpx
import pytest

from mocks.kit.server import Options, Served, Servers
from mocks.portals import load
from tests.mocks.browsing import Browsing
from tests.mocks.journey import CODE, PERSONNE

ROUNDS = 25
NUMBERS = count(1)
TAKEN = "Ce code d'utilisateur est déjà pris"
REGISTERED = "Ce régime est déjà inscrit"
PAIRS = [("desjardins", "desjardins"), ("desjardins", "reclamation360")]


Sides = dict[str, Served]


@pytest.fixture(scope="module")
def sides() -> Iterator[Sides]:
    """The web site and the application, served on the same accounts."""
    servers = Servers(Options(testing=True))
    yield {portal: servers.serve(load(portal)) for portal in ("desjardins", "reclamation360")}
    servers.close()


def certificate(served: Served) -> str:
    """The certificate of someone who was just made known."""
    number = f"C{next(NUMBERS)}"
    person = {"contract": "Q178", "certificate": number, "first_name": "Zoé", "last_name": "Roy"}
    httpx.post(f"{served.control_url}/members", json={**person, "birth_date": "2001-02-03"}).raise_for_status()
    return number


def at_code(served: Served, number: str) -> Browsing:
    """On the user code's screen."""
    return Browsing(served.base_url).open("/inscription").send(contrat="Q178", certificat=number).send(**PERSONNE)


def race(clients: list[Browsing], codes: list[str], reason: str) -> list[str]:
    """Both submit at once; what each of them was told, sorted."""
    start = Barrier(len(clients))

    def submit(client: Browsing, code: str) -> str:
        start.wait()
        with client:
            client.send(**{**CODE, "code": code})
        won = client.path == "/inscription/confirmation" and code in client.text
        return "won" if won else reason if reason in client.text else client.text

    with ThreadPoolExecutor(len(clients)) as pool:
        return sorted(pool.map(submit, clients, codes))


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_one_certificate_is_registered_once(sides: Sides, pair: tuple[str, str]) -> None:
    """Round after round, two people race for one certificate with different user codes."""
    for turn in range(ROUNDS):
        number = certificate(sides["desjardins"])
        codes = [f"{side[:3]}{place}{number}" for place, side in enumerate(pair)]

        assert [REGISTERED, "won"] == race([at_code(sides[side], number) for side in pair], codes, REGISTERED), turn


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_one_user_code_is_given_once(sides: Sides, pair: tuple[str, str]) -> None:
    """Round after round, two people race for one user code with a certificate each."""
    for turn in range(ROUNDS):
        numbers = [certificate(sides["desjardins"]) for _ in pair]
        clients = [at_code(sides[side], number) for side, number in zip(pair, numbers, strict=True)]

        assert [TAKEN, "won"] == race(clients, [f"Pareil{numbers[0]}"] * len(pair), TAKEN), turn
