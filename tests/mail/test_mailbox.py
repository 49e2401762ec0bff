"""Waiting for messages, telling new ones from old, and saying what is missing."""

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from mire.mail import Mailbox, Message, MissingMail
from mire.mail.reader import Pauses
from mire.target.safety import RealHostRefused
from mire.verdicts import NonConforming

URL = "https://portail.example.org/activer?jeton=AbC-123456"


@dataclass
class Box:
    """A reader of what the test puts into it."""

    kept: list[Message] = field(default_factory=list)
    pauses: Pauses = field(default_factory=Pauses)

    def put(self, to: str = "m@example.org", text: str | None = None, html: str | None = None) -> None:
        date = datetime(2026, 11, 22, tzinfo=UTC)
        self.kept.append(Message(str(len(self.kept)), "Cowan <c@example.org>", (to,), "Bonjour", date, text, html))

    def messages(self, address: str) -> list[Message]:
        return [message for message in list(self.kept) if address in message.recipients]

    def begin(self) -> None:
        self.pauses.restart()

    def wait(self, seconds: float) -> None:
        self.pauses.pause(seconds)

    def close(self) -> None: ...


@pytest.fixture
def box() -> Box:
    return Box()


@pytest.fixture
def secrets() -> set[str]:
    return set()


@pytest.fixture
def mailbox(box: Box, secrets: set[str]) -> Mailbox:
    return Mailbox(box, 0.2, ("assureur.example",), secrets.add)


def test_a_message_is_waited_for(box: Box, mailbox: Mailbox) -> None:
    """It may come after one began to look."""
    threading.Timer(0.05, box.put, kwargs={"text": "enfin"}).start()
    assert "enfin" == mailbox.expect("m@example.org").text


def test_no_message_is_said_so(mailbox: Mailbox) -> None:
    """With the address and the time."""
    with pytest.raises(MissingMail, match=r"^aucun message à m@example\.org en 0\.2 s$"):
        mailbox.expect("m@example.org")


def test_an_older_message_is_not_taken_for_the_new_one(box: Box, mailbox: Mailbox) -> None:
    """Once the address was marked, what it had does not count."""
    box.put(text="le premier")
    mailbox.mark("m@example.org")
    with pytest.raises(MissingMail, match="aucun nouveau message"):
        mailbox.expect("M@example.org".lower())
    box.put(text="le second")
    assert "le second" == mailbox.expect("m@example.org").text
    assert ["le premier", "le second"] == [message.text for message in mailbox.all("m@example.org")]


def test_none_may_come(box: Box, mailbox: Mailbox) -> None:
    """One that comes all the same does not conform."""
    mailbox.none_for("m@example.org", patience_s=0.05)
    threading.Timer(0.02, box.put).start()
    with pytest.raises(NonConforming, match="le message « Bonjour » de Cowan est arrivé"):
        mailbox.none_for("m@example.org", patience_s=0.2)


@pytest.mark.parametrize(
    ("text", "html", "said"),
    [
        ("Bonjour", None, "ne porte aucun lien"),
        (None, f'<a href="{URL}">Continuer</a>', "n'a pas de lien « Activer », mais « Continuer »"),
        (f"{URL} et {URL}2 sans nom", None, "n'a pas de lien « Activer »"),
        (f"Activer vient de\n\n\nbeaucoup\n\n{URL}\n{URL}2", None, "porte « Activer », mais ni lien de ce nom"),
    ],
)
def test_what_lacks_is_said(box: Box, mailbox: Mailbox, text: str | None, html: str | None, said: str) -> None:
    """No link at all, other links, or words without an address."""
    box.put(text=text, html=html)
    with pytest.raises(MissingMail, match=said):
        mailbox.link("m@example.org", "Activer")


def test_a_person_copies_the_only_address_where_the_words_are_no_link(box: Box, mailbox: Mailbox) -> None:
    """What the message lacks is judged elsewhere; the way goes on."""
    box.put(html=f"<p>Activer</p><p>{URL}</p>")
    assert URL == mailbox.link("m@example.org", "Activer")


def test_a_link_to_a_real_insurer_is_refused(box: Box, mailbox: Mailbox) -> None:
    """Named without its query."""
    box.put(html='<a href="https://www.assureur.example/activer?jeton=1234567">Activer</a>')
    with pytest.raises(RealHostRefused, match=r"« https://www\.assureur\.example/activer » mène chez un assureur réel"):
        mailbox.link("m@example.org", "Activer")


def test_what_a_link_opens_is_secret_once_read(box: Box, mailbox: Mailbox, secrets: set[str]) -> None:
    """The address and its token; not the site's own."""
    box.put(text=f"Activer : {URL}\nNotre site : https://portail.example.org/")
    mailbox.all("m@example.org")
    assert {URL, "AbC-123456"} == secrets


def test_what_an_address_had_before_the_scenario_is_old(box: Box, mailbox: Mailbox) -> None:
    """From an earlier run, say; the scenario's own messages stay new until another is asked for."""
    box.put(text="d'une autre fois")
    mailbox.begin("m@example.org")
    box.put(text="le premier")
    assert "le premier" == mailbox.expect("m@example.org").text
    mailbox.begin("m@example.org")
    assert "le premier" == mailbox.expect("m@example.org").text
    mailbox.begin("m@example.org", anew=True)
    with pytest.raises(MissingMail, match="aucun nouveau message"):
        mailbox.expect("m@example.org")


def test_links_are_tried_in_turn_and_a_real_insurer_s_never(box: Box, mailbox: Mailbox) -> None:
    """It is refused once there is nothing else to try."""
    box.put(html=f'<a href="https://assureur.example/">Site</a><a href="{URL}">Suivre</a>')
    turns = mailbox.in_turn(mailbox.expect("m@example.org"))
    assert URL == next(turns)
    with pytest.raises(RealHostRefused):
        next(turns)


def test_a_link_that_confirms_is_tried_before_the_others(box: Box, mailbox: Mailbox) -> None:
    """By its words or its address."""
    box.put(html=f'<a href="http://portail.example/">Accueil</a><a href="{URL}">Je confirme mon inscription</a>')
    assert [URL, "http://portail.example/"] == list(mailbox.in_turn(mailbox.expect("m@example.org")))


KEYS = (
    "https://portail.example.org/activer?jeton=canari-1",
    "HTTPS://qa:canari-1@portail.example.org/canari1",
    "canari1",
    "eyJhbGciOi1.canari-1_z",
    "482913",
)


@pytest.mark.parametrize("key", KEYS)
def test_a_message_in_evidence_opens_nothing(key: str) -> None:
    """Neither an address, nor a token, nor a code, also where a line break tears it in two."""
    text = f"Votre clé : {key}\nEncore : {key[:9]}\n{key[9:]}\nAppelez le 1-888-509-7797 avant 24 heures."
    shown = Message("1", "Cowan <c@example.org>", ("m@example.org",), f"Clé {key}", None, text, None).as_read()
    assert (False, False) == ("canari" in shown, "482913" in shown), shown
    assert "1-888-509-7797 avant 24 heures" in shown
    assert ["De : Cowan <c@example.org>", "À : m@example.org", "Date : ?"] == shown.splitlines()[:3]


def test_what_was_read_is_kept_once(box: Box, mailbox: Mailbox) -> None:
    """For evidence: each message, however often it was looked at."""
    box.put(text="un")
    mailbox.all("m@example.org")
    mailbox.all("m@example.org")
    assert ["un"] == [message.body for message in mailbox.seen]
