"""What stands around an application that people look at: faults, and a journal that keeps no secret."""

from email.message import EmailMessage

import pytest
from flask import Flask
from werkzeug.test import Client

from mocks.kit.faults import Fault, Faults
from mocks.kit.journal import KEPT
from mocks.kit.outbox import Deliver
from mocks.kit.server import Options, Servers
from mocks.kit.watch import Watch
from mocks.portals import load
from tests.mocks.letters import TO, letter


def watched(watch: Watch) -> Client:
    """A small application with that around it."""
    app = Flask(__name__)
    for rule in ("/page", "/lien/<jeton>", "/dossier/<int:numero>"):
        app.add_url_rule(rule, rule, lambda **_: "ici")
    return Client(watch.around(app))


def test_nothing_is_wrong_at_first() -> None:
    """No fault is active until someone switches it on."""
    assert [] == Watch().faults.active()


def test_an_error_strikes_so_many_requests() -> None:
    """And then no more; style sheets and the mail page do not count."""
    watch = Watch()
    client = watched(watch)
    watch.faults.switch_on(Fault.ERROR, 1)

    assert [404, 404, 500, 200] == [
        client.get(path).status_code for path in ("/statique/kit.css", "/_courriels", "/page", "/page")
    ]


def test_a_slow_answer_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as was said, once."""
    waited: list[float] = []
    monkeypatch.setattr("mocks.kit.faults.sleep", waited.append)
    watch = Watch()
    watch.faults.switch_on(Fault.SLOW, 1, 7)
    statuses = [watched(watch).get("/page").status_code for _ in range(2)]

    assert ([7], [200, 200]) == (waited, statuses)


def test_mail_is_lost() -> None:
    """The next message, and not the one after."""
    faults, arrived = Faults(), list[EmailMessage]()
    deliver = faults.around_mail(lambda message, _: arrived.append(message))
    faults.switch_on(Fault.LOST, 1)
    first, second = letter(), letter()
    for message in (first, second):
        deliver(message, TO)

    assert [second] == arrived


def test_links_are_broken_in_every_body() -> None:
    """They lead to a page that is not there, on the same host."""
    faults, arrived = Faults(), list[EmailMessage]()
    faults.switch_on(Fault.BROKEN, 1)
    faults.around_mail(lambda message, _: arrived.append(message))(letter(), TO)
    bodies = [part.get_content().strip() for part in arrived[0].iter_parts() if isinstance(part, EmailMessage)]

    assert [
        "Activez : http://127.0.0.1:5000/lien-rompu",
        '<a href="http://127.0.0.1:5000/lien-rompu">Activer</a>',
    ] == bodies


def test_a_served_portals_mail_goes_through_its_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first of two messages is lost, and the second arrives."""
    given: list[Deliver] = []
    monkeypatch.setattr("mocks.kit.server.create_app", lambda *_, deliver, **__: given.append(deliver) or Flask("none"))
    servers = Servers(Options(watched=True))
    served = servers.serve(load("etudiant"))
    servers.watches[served.base_url].faults.switch_on(Fault.LOST, 1)
    for text in ("Perdu : ", "Reçu : "):
        given[0](letter(text), TO)
    arrived = [str(message["text"]).strip() for message in servers.outbox.messages()]
    servers.close()

    assert ["Reçu :"] == arrived


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/page?jeton=secret", "/page"),
        ("/lien/secret", "/lien/<jeton>"),
        ("/dossier/7", "/dossier/7"),
        ("/lien/secret/encore", "/lien/…"),
        ("/inconnu", "/inconnu"),
    ],
)
def test_the_journal_keeps_no_secret(path: str, kept: str) -> None:
    """No query, and no variable text of a path."""
    watch = Watch()
    watched(watch).get(path)

    assert [kept] == [entry.path for entry in watch.journal.entries()]


def test_the_journal_keeps_the_last_requests() -> None:
    """Newest first, with method and status."""
    watch = Watch()
    client = watched(watch)
    for _ in range(KEPT):
        client.get("/page")
    client.post("/page")
    entries = watch.journal.entries()

    assert (KEPT, "POST", 405, "GET", 200) == (
        len(entries), entries[0].method, entries[0].status, entries[1].method, entries[1].status,
    )
