"""The registration: address, personal details, the message-sent page (guide C, 3 to 7)."""

import smtplib

import pytest

from mocks.kit.outbox import Outbox
from tests.mocks.cowan.conftest import Build, People
from tests.mocks.cowan.participant import LOGIN, Participant

SENT = (
    "Un message a été envoyé à l'adresse courriel que vous avez fournie. "
    "Il est important de noter que vous avez 24 heures pour accéder à ce courriel afin d'activer votre compte. "
    "Si dans un délai de 60 minutes vous n'avez pas reçu ce courriel, veuillez communiquer avec notre Infocentre au "
    "1-888-509-7797 du lundi au vendredi entre 8 h et 17 h, heure normale de l'Est (Canada), ou par courriel à "
    "clients@cowangroup.ca"
)


def test_the_documented_address_is_the_sign_in(zoe: Participant) -> None:
    """Guide C, 1: « Inscrivez-vous maintenant » stands before the password field."""
    page = zoe.get("/clients/content/login/login.cfm").html
    assert page.index("Inscrivez-vous maintenant") < page.index('type="password"')


def test_right_details_lead_to_the_message_page(zoe: Participant) -> None:
    """Guide C, 7, word for word."""
    assert SENT in zoe.s_inscrit().text


@pytest.mark.parametrize(
    "other",
    [
        {"nom": "Oneil-Côté"}, {"prenom": "Zoe"}, {"naissance": "04-02-2001"}, {"certificat": "Q1"},
        {"nom": ""}, {"prenom": " "}, {"naissance": ""}, {"certificat": ""}, {"naissance": "2001-02-03"},
        {"naissance": "31-02-2001"},
               {"naissance": "3-2-2001"}, {"nom": "x" * 300},
        {"prenom": "Zoé\r\nBcc: a@example.org"}, {"nom": "😀'\"<b>"},
    ],
)  # fmt: skip
def test_other_details_are_refused_in_words(zoe: Participant, other: dict[str, str]) -> None:
    """One detail that differs: the page says so, with an alert, and stays."""
    zoe.s_inscrit(**other)
    assert (200, LOGIN + "registerPerson.cfm", True) == (zoe.response.status_code, zoe.path, 'role="alert"' in zoe.html)


def test_a_refusal_sends_nothing(zoe: Participant) -> None:
    """Nobody is written to while a detail differs."""
    assert [] == zoe.s_inscrit(certificat="Q1").messages()


def test_a_refusal_does_not_say_which_detail_differs(zoe: Participant) -> None:
    """A wrong name and a wrong certificate are told alike."""
    texts = [zoe.s_inscrit(**other).text for other in ({"nom": "Autre"}, {"certificat": "Q1"})]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("nom", ["O'NEIL-CÔTÉ", "o’neil-côté", "  O'Neil-Côté "])
def test_case_and_kind_of_apostrophe_do_not_count(zoe: Participant, nom: str) -> None:
    """Names are compared as people write them."""
    assert zoe.s_inscrit(nom=nom).accepte


@pytest.mark.parametrize(
    "courriel",
    ["", "zoe", "zoe@", "@example.org", "zoe@example", "a@b@example.org", "zoe @example.org", "zoé@example.org",
     "x" * 300 + "@example.org", "zoe@example.org\r\nBcc: autre@example.org", '"><script>', "😀@example.org"],
)  # fmt: skip
def test_what_is_no_address_is_refused(zoe: Participant, courriel: str) -> None:
    """The first page stays, and says why."""
    zoe.donne_courriel(courriel)
    assert (200, LOGIN + "register.cfm", True) == (zoe.response.status_code, zoe.path, 'role="alert"' in zoe.html)


def test_two_different_addresses_are_refused(zoe: Participant) -> None:
    """Guide C, 5."""
    assert "ne sont pas identiques" in zoe.donne_courriel(courriel2="autre@example.org").text


@pytest.mark.parametrize("adresse", ["registerPerson.cfm", "registerSent.cfm", "activated.cfm"])
def test_no_step_is_reached_before_those_in_front_of_it(zoe: Participant, adresse: str) -> None:
    """Every page of the registration sends whoever is too early to its first."""
    assert LOGIN + "register.cfm" == zoe.get(LOGIN + adresse).path


def test_someone_active_is_refused(zoe: Participant) -> None:
    """The same certificate does not register twice."""
    zoe.s_inscrit().active()
    assert not zoe.s_inscrit("autre@example.org").accepte


def test_an_address_in_use_is_refused(zoe: Participant, people: People) -> None:
    """Whatever its case, someone's user name does not become another's."""
    zoe.s_inscrit().active()
    assert not people().s_inscrit(zoe.courriel.upper()).accepte


def test_of_two_who_asked_for_one_address_only_one_activates(zoe: Participant, people: People) -> None:
    """The second link, sent before the first was followed, opens nothing."""
    other = people().s_inscrit(zoe.courriel)
    link = other.lien(zoe.courriel)
    zoe.s_inscrit().active()
    assert not other.active(link).est_active


@pytest.mark.parametrize("error", [ConnectionRefusedError, smtplib.SMTPServerDisconnected, TimeoutError])
def test_a_dead_mail_server_is_told_and_leaves_nothing(build: Build, outbox: Outbox, error: type[OSError]) -> None:
    """The page says so, and the same certificate registers once the server is back."""

    def dead(*_message: object) -> None:
        raise error

    unlucky = Participant(build(deliver=dead), outbox)
    told = "notre messagerie ne répond pas" in unlucky.s_inscrit().text
    again = Participant(build(), outbox, unlucky.person)
    assert (True, True) == (told, again.s_inscrit().active().est_active)


def test_whoever_fills_the_hidden_field_is_a_robot(zoe: Participant) -> None:
    """No person sees that field."""
    assert "robot. Attendez" in zoe.s_inscrit(site_web="http://example.org").text


def test_whoever_is_faster_than_people_is_a_robot(build: Build, outbox: Outbox, zoe: Participant) -> None:
    """Outside of tests, two pages are not filled within two seconds."""
    fast = Participant(build(testing=False), outbox, zoe.person)
    assert "robot. Attendez" in fast.s_inscrit().text


def test_english_is_said_titled_and_labelled(zoe: Participant) -> None:
    """« EN » turns the registration to English and offers French."""
    page = zoe.get("/clients/content/langue/en.cfm?page=" + LOGIN + "register.cfm").html
    words = ('<html lang="en">', "New user registration", "Email address", ">FR</a>")
    assert words == tuple(word for word in words if word in page)


def test_a_session_keeps_its_language(zoe: Participant) -> None:
    """Signing in does not turn the site back to French."""
    zoe.s_inscrit().active().get("/clients/content/langue/en.cfm")
    assert '<html lang="en">' in zoe.ouvre_session().html


@pytest.mark.parametrize("adresse", ["https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)"])
def test_the_language_leads_nowhere_else(zoe: Participant, adresse: str) -> None:
    """Only pages of this site are gone back to."""
    assert LOGIN + "login.cfm" == zoe.get(f"/clients/content/langue/en.cfm?page={adresse}").path


def test_help_needs_no_session(zoe: Participant) -> None:
    """Guide C, end."""
    assert "1 833 377-8447" in zoe.get("/clients/content/contact/contact.cfm").text


def test_a_page_that_is_not_there_is_404(zoe: Participant) -> None:
    """An unknown address is told as such."""
    assert 404 == zoe.get("/clients/content/rien").response.status_code
