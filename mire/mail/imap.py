"""Mail on an IMAP server."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from time import monotonic, sleep
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError, LoginError

from mire.mail.message import Message
from mire.mail.reader import Pauses
from mire.mail.rfc5322 import RECIPIENT_HEADERS, parse
from mire.target.safety import is_loopback, refuse_real
from mire.verdicts import HarnessError

_Answer = TypeVar("_Answer")
_FETCH = b"BODY[]"
_LONGEST_S = 0.3
"""What was said in the midst of another answer goes unheard: after this time one looks in any case."""


class ImapReader:
    """One folder of one account, read only: no message is marked as seen.

    `url` is imaps://user@host:993/FOLDER; by imap:// the connection is made secret where the server offers it.
    """

    def __init__(self, url: str, password: str, timeout: float, real_hosts: tuple[str, ...] = ()) -> None:
        refuse_real(url, real_hosts)
        parts = urlsplit(url)
        self._where = parts.hostname or ""
        self._port = parts.port
        self._secret = parts.scheme == "imaps"
        self._user = unquote(parts.username or "")
        self._password = password
        self._folder = unquote(parts.path.strip("/")) or "INBOX"
        self._timeout = timeout
        self._server: IMAPClient | None = None
        self._pauses = Pauses()
        self._heard = False
        self._messages: dict[str, Message] = {}

    def messages(self, address: str) -> list[Message]:
        """What arrived for `address`, in the order of arrival."""
        return self._asked(lambda server: self._found(server, address))

    def begin(self) -> None:
        """Look soon at first."""
        self._pauses.restart()

    def wait(self, seconds: float) -> None:
        """By IDLE where the server offers it, so that it tells; else a pause. Never long, for some tell late
        (Dovecot gathers news for half a second) what they say at once when asked."""
        self._asked(lambda server: self._listen(server, seconds))

    def close(self) -> None:
        """Sign out."""
        if self._server is not None:
            try:
                self._server.logout()
            except (IMAPClientError, OSError):
                self._drop(self._server)
            self._server = None

    def _found(self, server: IMAPClient, address: str) -> list[Message]:
        if not self._heard:
            server.noop()
        self._heard = False
        uids = server.search(_criteria(address))
        unread = [uid for uid in uids if str(uid) not in self._messages]
        for uid, answer in (server.fetch(unread, [b"BODY.PEEK[]"]) if unread else {}).items():
            self._messages[str(uid)] = parse(answer.get(_FETCH) or b"", str(uid))
        found = [self._messages[str(uid)] for uid in sorted(uids) if str(uid) in self._messages]
        return [message for message in found if address.lower() in message.recipients]

    def _listen(self, server: IMAPClient, seconds: float) -> None:
        """Until the server says that there is more, be it in the answer to NOOP."""
        deadline = monotonic() + min(seconds, _LONGEST_S)
        while not self._heard and (left := deadline - monotonic()) > 0:
            self._heard = _tells_of_more(self._turn(server, self._pauses.next(left)))
            self._heard = self._heard or _tells_of_more(server.noop()[1])

    def _turn(self, server: IMAPClient, seconds: float) -> list[Any]:
        if not server.has_capability("IDLE"):
            sleep(seconds)
            return []
        server.idle()
        said = server.idle_check(timeout=seconds)
        return [*said, *server.idle_done()[1]]

    def _asked(self, ask: Callable[[IMAPClient], _Answer]) -> _Answer:
        """What the server answers; a connection that broke since the last time is made anew, once."""
        if self._server is not None:
            try:
                return ask(self._server)
            except (IMAPClientError, OSError):
                self._drop(self._server)
        try:
            self._server = self._connected()
            return ask(self._server)
        except LoginError as error:
            raise HarnessError(f"courrier : {self._where} refuse le mot de passe de « {self._user} »") from error
        except ssl.SSLError as error:
            raise HarnessError(f"courrier : {self._where}, connexion chiffrée impossible ({error})") from error
        except (socket.gaierror, TimeoutError, ConnectionError) as error:
            raise HarnessError(f"courrier : serveur IMAP {self._where} injoignable ({error})") from error
        except (IMAPClientError, OSError) as error:
            raise HarnessError(f"courrier : serveur IMAP {self._where} : {error}") from error

    def _drop(self, server: IMAPClient) -> None:
        """Leave no socket behind; one that broke may be closed already."""
        with suppress(OSError):
            server.shutdown()

    def _connected(self) -> IMAPClient:
        server = IMAPClient(self._where, self._port, ssl=self._secret, timeout=self._timeout)
        try:
            if not self._secret and server.has_capability("STARTTLS") and not is_loopback(self._where):
                server.starttls()
            server.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            server.login(self._user, self._password)
            server.select_folder(self._folder, readonly=True)
        except (IMAPClientError, OSError):
            server.shutdown()
            raise
        self._messages.clear()
        return server


def _tells_of_more(said: list[Any]) -> bool:
    return any(one[1:2] == (b"EXISTS",) for one in said)


def _criteria(address: str) -> list[Any]:
    """One of the headers that name recipients holds the address."""
    criteria: list[Any] = ["HEADER", RECIPIENT_HEADERS[-1], address]
    for name in reversed(RECIPIENT_HEADERS[:-1]):
        criteria = ["OR", ["HEADER", name, address], criteria]
    return criteria
