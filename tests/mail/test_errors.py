"""What keeps mail from being read is an error of the harness, in one sentence; nobody's verdict."""

from __future__ import annotations

import gc
import shutil
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from mire.mail import Reader
from mire.mail.imap import ImapReader
from mire.mail.maildir import MaildirReader
from mire.mail.mailpit import MailpitReader
from mire.target.safety import RealHostRefused
from mire.verdicts import HarnessError
from tests.mail.dovecot import Dovecot
from tests.mail.mailpit_standin import Mailpit
from tests.mail.offices import PASSWORD, PymapOffice, office
from tests.ports import free_port

ADDRESS = "m@example.org"


@pytest.fixture(scope="module")
def pymap() -> Iterator[PymapOffice]:
    with office("pymap") as one:
        assert isinstance(one, PymapOffice)
        yield one


def said(reader: Reader) -> str:
    """The sentence that reading ends in."""
    with pytest.raises(HarnessError) as raised:
        reader.messages(ADDRESS)
    reader.close()
    return str(raised.value)


def test_imap_says_what_is_wrong(pymap: PymapOffice) -> None:
    """The password, or the folder."""
    assert "refuse le mot de passe de « qa@example.org »" in said(ImapReader(pymap.url, "autre", 5))
    assert "NONEXISTENT" in said(ImapReader(pymap.url.replace("INBOX", "Absent"), PASSWORD, 5))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # IMAPClient leaves its socket
def test_a_server_without_tls_is_said_so(pymap: PymapOffice) -> None:
    """By imaps://. What IMAPClient leaves is collected here, not in the midst of a later test."""
    assert "connexion chiffrée impossible" in said(ImapReader(pymap.url.replace("imap:", "imaps:"), PASSWORD, 5))
    gc.collect()


def test_nobody_there_is_said_of_each_server() -> None:
    """With the server's name, and no password."""
    port = free_port()
    assert "serveur IMAP 127.0.0.1 injoignable" in said(ImapReader(f"imap://qa@127.0.0.1:{port}/INBOX", "secret", 2))
    words = said(MailpitReader(f"http://qa:secret@127.0.0.1:{port}", 2))
    assert f"http://127.0.0.1:{port} est injoignable" in words
    assert "secret" not in words


def test_a_connection_that_broke_is_made_anew(pymap: PymapOffice) -> None:
    """Servers close what is idle for long."""
    reader = ImapReader(pymap.url, PASSWORD, 5)
    assert [] == reader.messages(ADDRESS)
    assert reader._server is not None
    reader._server.shutdown()
    assert [] == reader.messages(ADDRESS)
    reader.close()


@pytest.mark.needs("dovecot", "openssl")
def test_imaps_asks_for_a_certificate_that_can_be_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """One's own authority is named by SSL_CERT_FILE, as for every program."""
    with Dovecot() as server:
        assert "certificate verify failed" in said(ImapReader(server.url("imaps"), server.password, 5))
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        assert ssl.create_default_context().get_ca_certs() is not None
        reader = ImapReader(server.url("imaps"), server.password, 5)
        assert [] == reader.messages(ADDRESS)
        reader.close()


@pytest.mark.parametrize(
    ("status", "words"), [(401, "veut un mot de passe"), (500, "/api/v1/search a répondu 500"), (302, "a répondu 302")]
)
def test_mailpit_says_what_it_answered(status: int, words: str) -> None:
    """Anything but its documented answer."""
    with Mailpit() as server:
        server.status = status
        assert words in said(MailpitReader(server.url, 5))


def test_what_is_no_mailpit_is_said_so() -> None:
    """Something else answers at that address."""
    with Mailpit() as server:
        server._search = lambda _: {"messages": [{"id": 1}]}  # type: ignore[method-assign]
        assert "ne répond pas comme Mailpit" in said(MailpitReader(server.url, 5))


def test_a_folder_that_went_away_is_said_so(tmp_path: Path) -> None:
    """With its path."""
    for name in ("new", "cur", "tmp"):
        (tmp_path / "Maildir" / name).mkdir(parents=True)
    reader = MaildirReader(tmp_path / "Maildir")
    assert [] == reader.messages(ADDRESS)
    shutil.rmtree(tmp_path / "Maildir")
    assert f"le dossier {tmp_path / 'Maildir'} ne se lit pas" in said(reader)
    assert f"le dossier {tmp_path / 'Maildir'} ne se lit pas" in said(MaildirReader(tmp_path / "Maildir"))


def test_real_insurers_are_never_asked_for_mail() -> None:
    """By any kind of server."""
    with pytest.raises(RealHostRefused):
        ImapReader("imaps://qa@mail.assureur.example/INBOX", "x", 1, ("assureur.example",))
    with pytest.raises(RealHostRefused):
        MailpitReader("http://mail.assureur.example", 1, ("assureur.example",))
