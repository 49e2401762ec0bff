"""The start page of `python -m mocks serve`: what is served, made and switched on there, and by whom."""

import httpx
import pytest
from flask import Flask

from mocks.kit.server import Options, Servers
from mocks.people import EVERYONE
from mocks.portals import load
from mocks.start import create_start
from mocks.start.showcase import Showcase, Shown
from tests.mocks.letters import TO, letter
from tests.mocks.visitor import Visitor

COWAN = load("cowan")
BUTTONS = (
    "/portails/cowan/personnes",
    "/ecarts/cowan",
    "/applications/1/retrait",
    "/applications/1/pannes/erreur",
    "/applications/1/pannes/erreur/arret",
)
NOT_THERE = (
    "/portails/nope/personnes",
    "/ecarts/cowan",
    "/applications/1/retrait",
    "/applications/{port}/retrait",
    "/applications/{port}/pannes/nope",
)
OUT_OF_BOUNDS = ({}, {"times": "0"}, {"times": "1001"}, {"times": "x"}, {"times": "1", "seconds": "61"})


@pytest.fixture(scope="module")
def start(showcase: Showcase) -> Flask:
    """The start page's application."""
    return create_start(showcase, "a key", 5000)


@pytest.fixture
def visitor(start: Flask) -> Visitor:
    """Someone who has the start page open."""
    return Visitor(start).get("/")


def post(visitor: Visitor, path: str, **fields: str) -> Visitor:
    """Send a form of the page to that path."""
    return visitor._show(
        visitor.client.post(path, data={"csrf_token": visitor.token, **fields}, follow_redirects=True)
    )


def test_every_portal_is_shown_with_its_address(visitor: Visitor, shown: Shown) -> None:
    """A link to its documented first page, and one to its mail."""
    assert f'href="{shown.address}"' in visitor.html
    assert f'href="{shown.served.base_url}/_courriels"' in visitor.html


def test_ready_made_people_can_be_copied(visitor: Visitor) -> None:
    """Each value stands as text and has a button, escaped."""
    assert 'data-copies="D&#39;Amours-Lœuillet"' in visitor.html
    assert EVERYONE[0]["login"] in visitor.text


@pytest.mark.parametrize("path", ["/", "/ecarts/cowan", "/applications/{port}", "/nope"])
def test_every_page_says_that_it_is_a_mock(visitor: Visitor, shown: Shown, path: str) -> None:
    """Invented data, and no insurer's site."""
    assert "toutes les données sont inventées" in visitor.get(path.format(port=shown.port)).text


def test_someone_new_can_be_made(visitor: Visitor, showcase: Showcase) -> None:
    """Known to the portal, and first among those shown."""
    before = showcase.people(COWAN)
    post(visitor, "/portails/cowan/personnes")
    person, *others = showcase.people(COWAN)

    assert (before, True) == (others, person["certificate"] in visitor.text)


def test_someone_new_is_known_to_every_portal(visitor: Visitor, showcase: Showcase) -> None:
    """As the ready-made people are: numbers that students read in one portal serve in another."""
    post(visitor, "/portails/cowan/personnes")

    assert showcase.people(load("etudiant"))[0]["certificate"] == showcase.people(COWAN)[0]["certificate"]


def test_deviations_are_listed(visitor: Visitor) -> None:
    """Each with its id and its sentence."""
    deviation = COWAN.deviations[0]
    text = visitor.get("/ecarts/cowan").text

    assert (True, True) == (deviation.id in text, deviation.sentence in text)


def test_deviations_are_searched(visitor: Visitor) -> None:
    """By what is in the id or the sentence, in any case."""
    deviation = COWAN.deviations[0]

    assert f"1 sur {len(COWAN.deviations)}" in visitor.get(f"/ecarts/cowan?q={deviation.id.lower()}").text


def test_a_deviation_is_served(visitor: Visitor, showcase: Showcase) -> None:
    """One more application answers, and is shown by the deviation's name."""
    deviation = COWAN.deviations[0]
    visitor.get("/ecarts/cowan")
    post(visitor, "/ecarts/cowan", deviation=deviation.id)
    deviating = showcase.applications(COWAN)[-1]

    assert (deviation, True) == (deviating.deviation, deviation.id in visitor.text)
    assert 200 == httpx.get(deviating.address).status_code


def test_a_deviating_application_is_retired(visitor: Visitor, showcase: Showcase) -> None:
    """It is shown no more, and answers 410."""
    deviation = COWAN.deviations[1]
    deviating = showcase.deviate(COWAN, deviation)
    post(visitor, f"/applications/{deviating.port}/retrait")

    assert deviation.sentence not in visitor.text
    assert 410 == httpx.get(deviating.address).status_code


@pytest.mark.parametrize(
    "path",
    ["/portails/nope/personnes", "/ecarts/cowan", "/applications/1/retrait", "/applications/{port}/retrait",
     "/applications/{port}/pannes/nope"],
)
def test_what_is_not_there_is_not_found(visitor: Visitor, shown: Shown, path: str) -> None:
    """Unknown portals, deviations, applications and faults; an application as documented is not retired."""
    assert 404 == post(visitor, path.format(port=shown.port)).response.status_code


def test_the_latest_messages_are_shown(visitor: Visitor, showcase: Showcase) -> None:
    """Escaped, with links that can be followed."""
    showcase.servers.outbox.deliver(letter(), TO)
    html = visitor.get("/").html

    assert "&lt;b&gt;Bienvenue&lt;/b&gt;" in html
    assert 'href="http://127.0.0.1:5000/activation?Stamp=secret"' in html


def test_new_messages_are_asked_for(visitor: Visitor, showcase: Showcase) -> None:
    """Those after the newest that the page shows, newest first."""
    known = len(showcase.servers.outbox.messages())
    for place in range(2):
        showcase.servers.outbox.deliver(letter(f"Message {place}"), TO)
    found = visitor.client.get(f"/courriels.json?apres={known}").get_json()["messages"]

    assert [known + 2, known + 1] == [message["number"] for message in found]
    assert "Message 1" in found[0]["html"]


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.1:5000"])
def test_a_name_that_is_not_loopback_is_refused(start: Flask, host: str) -> None:
    """Whoever lets a name of theirs lead here reads nothing."""
    assert 400 == start.test_client().get("/", headers={"Host": host}).status_code


@pytest.mark.parametrize("path", ["/portails/cowan/personnes", "/ecarts/cowan", "/applications/1/retrait",
                                  "/applications/1/pannes/erreur", "/applications/1/pannes/erreur/arret"])
def test_a_post_without_its_token_is_refused(visitor: Visitor, path: str) -> None:
    """Other sites cannot press buttons here."""
    assert 400 == visitor.client.post(path).status_code


def test_a_post_to_a_foreign_host_is_refused(visitor: Visitor) -> None:
    """Token or not."""
    answer = visitor.client.post(
        "/portails/cowan/personnes", data={"csrf_token": visitor.token}, headers={"Host": "evil.example"}
    )

    assert 400 == answer.status_code


def test_no_script_or_frame_of_elsewhere(visitor: Visitor) -> None:
    """The headers of the mocks' own pages."""
    assert visitor.response.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'")


def test_a_fault_is_switched_on_and_off(visitor: Visitor, shown: Shown) -> None:
    """For as many requests as was said."""
    path = f"/applications/{shown.port}/pannes/erreur"
    visitor.get(f"/applications/{shown.port}")
    on = post(visitor, path, times="3").text
    off = post(visitor, f"{path}/arret").text

    assert (True, False, []) == ("encore 3 requêtes" in on, "encore" in off, shown.watch.faults.active())


@pytest.mark.parametrize("fields", OUT_OF_BOUNDS)
def test_a_number_out_of_bounds_is_refused(visitor: Visitor, shown: Shown, fields: dict[str, str]) -> None:
    """With a sentence that says the bounds."""
    text = post(visitor, f"/applications/{shown.port}/pannes/lenteur", **fields).text

    assert ("Indiquez un nombre de 1 à 1000" in text, []) == (True, shown.watch.faults.active())


def test_the_journal_is_shown(visitor: Visitor, shown: Shown) -> None:
    """What was asked of the served application."""
    httpx.get(shown.address, params={"jeton": "secret"})
    text = visitor.get(f"/applications/{shown.port}").text

    assert (True, False) == (f"GET {shown.served.entry} 200" in text, "secret" in text)


def test_nothing_stands_around_an_application_for_programs() -> None:
    """`--json` has neither journal nor faults."""
    servers = Servers(Options())
    servers.serve(load("etudiant"))
    servers.close()

    assert {} == servers.watches
