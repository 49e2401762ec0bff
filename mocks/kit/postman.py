"""The mail server of this process: what applications send by SMTP ends in the outbox."""

import socket
from collections.abc import Callable

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from mocks.kit.outbox import Outbox


def start_postman(outbox: Outbox) -> tuple[tuple[str, int], Callable[[], object]]:
    """Start it; gives its (host, port), and what stops it."""
    port = _free_port()
    controller = Controller(Postman(outbox), hostname="127.0.0.1", port=port)
    controller.start()
    return ("127.0.0.1", port), controller.stop


class Postman:
    """aiosmtpd's handler: every message goes to the outbox."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 (aiosmtpd's name)
        """Keep one message."""
        content = envelope.original_content or b""
        self._outbox.receive(content, envelope.rcpt_tos)
        return "250 Message accepted"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
