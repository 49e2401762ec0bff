"""Serving the portal on loopback, a thread per request, by the standard library."""

import contextlib
import threading
from collections.abc import Iterator
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from .application import create_app


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    request_queue_size = 128


class QuietHandler(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: a test's output is the test's."""


def listen(port: int, wrong: tuple[str, ...] = (), token: str = "") -> WSGIServer:
    """A server that listens and does not serve yet; port 0 takes a free one."""
    return make_server("127.0.0.1", port, create_app(wrong, token), Server, QuietHandler)


def base_url(server: WSGIServer) -> str:
    return f"http://127.0.0.1:{server.server_port}"


@contextlib.contextmanager
def running(*wrong: str, token: str = "") -> Iterator[str]:
    """The portal in a thread, for a `with`; gives its base_url."""
    with listen(0, wrong, token) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield base_url(server)
        finally:
            server.shutdown()
            thread.join()
