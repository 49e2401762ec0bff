"""Answering at an address, by Waitress, in a thread of its own."""

from __future__ import annotations

import logging
import socket
from threading import Thread
from typing import TYPE_CHECKING

from waitress.server import create_server

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that a request waits for a thread is no news


_CONNECTIONS = 1000
"""Firefox keeps a connection open for minutes after the window that asked for it is closed; 100, Waitress's own limit,
are used up by a few dozen of them, and then nobody is answered."""


class CannotListenError(OSError):
    """An address could not be listened on; the text is for people."""


def listen(host: str, port: int) -> socket.socket:
    """A socket at that address, for `answer`. Port 0: any free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except (OSError, OverflowError) as error:
        listening.close()
        reason = getattr(error, "strerror", None) or error
        raise CannotListenError(f"Cannot listen on {host}:{port}: {reason}.") from error
    return listening


def url_of(host: str, listening: socket.socket) -> str:
    """The address of what will answer there, without a final "/"."""
    in_url = f"[{host}]" if ":" in host else host
    return f"http://{in_url}:{listening.getsockname()[1]}"


def answer(app: WSGIApplication, listening: socket.socket, threads: int) -> None:
    """Let the application answer there until the process ends; it does when this returns."""
    server = create_server(
        app,
        sockets=[listening],
        threads=threads,
        connection_limit=_CONNECTIONS,
        asyncore_use_poll=True,  # select() knows no more than 1,024
        ident=None,
        map={},
    )
    Thread(target=server.run, daemon=True, name=f"port {listening.getsockname()[1]}").start()
