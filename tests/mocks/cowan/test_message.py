"""The message, and the link's life (guide C, 8)."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from mocks.kit import clock
from tests.mocks.cowan.conftest import Build, People
from tests.mocks.cowan.participant import LINK, LOGIN, Participant

SetClock = Callable[[datetime], None]
SENT = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)
DAY = timedelta(hours=24)


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Set the time that it is."""

    def at(moment: datetime) -> None:
        class Fixed(datetime):
            @classmethod
            def now(cls, _zone: object = None) -> datetime:  # type: ignore[override]
                return moment

        monkeypatch.setattr(clock, "datetime", Fixed)

    return at


def test_sender_and_subject(zoe: Participant) -> None:
    """« Cowan », « Services en ligne »."""
    message = zoe.s_inscrit().messages()[0]
    assert ("Cowan <ne-pas-repondre@example.org>", "Services en ligne") == (message["from"], message["subject"])


def test_the_link_and_its_plain_address_are_the_same_in_both_parts(zoe: Participant) -> None:
    """Text, HTML and « Activer mon compte » all lead to one address."""
    message = zoe.s_inscrit().messages()[0]
    html = str(message["html"])
    assert {zoe.lien()} == set(LINK.findall(str(message["text"]) + html))
    assert f'<a href="http://127.0.0.1:5000{zoe.lien()}">Activer mon compte</a>' in html


@pytest.mark.parametrize("part", ["text", "html"])
@pytest.mark.parametrize("words", ["24 heures à compter", "1-888-663-6823", "Veuillez ne pas répondre à ce message"])
def test_both_parts_say_all(zoe: Participant, part: str, words: str) -> None:
    """Neither part lacks the delay, the Infocentre, or not to reply."""
    assert words in str(zoe.s_inscrit().messages()[0][part])


def test_the_link_holds_nothing_of_the_person(zoe: Participant) -> None:
    """Neither certificate nor address."""
    link = zoe.s_inscrit().lien()
    assert not any(known in link for known in (zoe.person["certificate"], "example.org"))


def test_the_links_host_is_the_configured_one(zoe: Participant) -> None:
    """A forged Host header does not reach the message."""
    zoe.headers["Host"] = "evil.example"
    assert (True, False) == (zoe.s_inscrit().accepte, "evil" in str(zoe.messages()))


def test_the_link_works_in_another_browser(zoe: Participant, people: People) -> None:
    """It leads straight to the activation page."""
    link = zoe.s_inscrit().lien()
    assert "Choisissez une question de vérification personnelle" in people().get(link).text


@pytest.mark.parametrize(
    ("later", "works"),
    [(timedelta(0), True), (DAY, True), (DAY + timedelta(seconds=1), False), (DAY * 2, False)],
)
def test_the_link_lives_24_hours_to_the_second(
    zoe: Participant, set_clock: SetClock, later: timedelta, works: bool
) -> None:
    """The last second of the day still counts, the next does not."""
    set_clock(SENT)
    zoe.s_inscrit()
    set_clock(SENT + later)
    assert works is zoe.active().est_active


def test_the_clock_header_moves_the_messages_date(zoe: Participant) -> None:
    """A message asked for in an hour is dated in an hour."""
    zoe.headers["Mire-Clock-Offset"] = "3600"
    later = zoe.s_inscrit().messages()[0]
    ahead = datetime.fromisoformat(str(later["date"])) - datetime.now(UTC)
    assert timedelta(minutes=59) < ahead <= timedelta(minutes=60)


@pytest.mark.parametrize(("offset", "works"), [("86100", True), ("86700", False)])
def test_the_clock_header_ages_the_link(zoe: Participant, offset: str, works: bool) -> None:
    """23 h 55 min works, 24 h 5 min does not."""
    zoe.s_inscrit().headers["Mire-Clock-Offset"] = offset
    assert works is zoe.active().est_active


def test_a_form_opened_in_time_and_sent_too_late_activates_nothing(zoe: Participant) -> None:
    """The link is judged again when its page is sent."""
    zoe.s_inscrit().headers["Mire-Clock-Offset"] = "86390"
    zoe.get(zoe.lien()).headers["Mire-Clock-Offset"] = "86402"
    zoe.send(**zoe.identite(), mot_de_passe="Passage!Nord", confirmation="Passage!Nord", question="rue", reponse="x")
    assert 410 == zoe.response.status_code


def test_every_altered_character_spoils_the_link(zoe: Participant) -> None:
    """No other spelling of the signature passes either."""
    link = zoe.s_inscrit().lien()
    start = link.index("=") + 1
    altered = [link[:i] + ("B" if link[i] == "A" else "A") + link[i + 1 :] for i in range(start, len(link))]
    assert {410} == {zoe.get(path).response.status_code for path in [*altered, link[:-1], link + "A", link[:start]]}


@pytest.mark.parametrize("letter", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
def test_the_last_character_has_one_spelling(zoe: Participant, letter: str) -> None:
    """Base64 leaves two bits of the last character unused."""
    link = zoe.s_inscrit().lien()
    opened = zoe.get(link[:-1] + letter).response.status_code == 200
    assert opened is (link[-1] == letter)


def test_a_used_link_is_spent(zoe: Participant) -> None:
    """It opens no page again."""
    link = zoe.s_inscrit().lien()
    zoe.active(link)
    assert 410 == zoe.get(link).response.status_code


def test_a_link_for_a_password_activates_nothing(zoe: Participant) -> None:
    """Each kind of link opens its own page only."""
    zoe.s_inscrit().active().get(LOGIN + "forgot.cfm").send(courriel=zoe.courriel)
    assert 410 == zoe.get(zoe.lien().replace("linkPassword", "linkNew")).response.status_code


def test_the_message_speaks_the_sites_language(zoe: Participant) -> None:
    """Whoever registers in English is written to in English."""
    zoe.get("/clients/content/langue/en.cfm")
    assert "Activate my account" in str(zoe.s_inscrit().messages()[0]["html"])


def test_another_key_signs_nothing_here(build: Build, zoe: Participant) -> None:
    """A link that another installation signed is refused."""
    link = zoe.s_inscrit().lien()
    assert 410 == build(secret_key="other").test_client().get(link).status_code
