"""A threading WSGI server on the loopback interface, one portal per server."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from .app import Portal
from .wrong import WRONG


class Server(socketserver.ThreadingMixIn, WSGIServer):
    """One thread per connection; no reverse look-up of the host name."""

    daemon_threads = True
    request_queue_size = 128
    allow_reuse_address = True

    def server_bind(self) -> None:
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]
        self.setup_environ()

    def handle_error(self, request, client_address) -> None:
        """A browser that goes away in the middle of an answer is nothing to report."""


class Handler(WSGIRequestHandler):
    """Quiet, and patient with connections that a browser opens in advance."""

    timeout = 60

    def address_string(self) -> str:
        return self.client_address[0]

    def log_message(self, format: str, *args) -> None:
        pass

    def handle(self) -> None:
        try:
            super().handle()
        except (TimeoutError, ConnectionError):
            pass



@contextmanager
def running(*wrong: str, port: int = 0) -> Iterator[str]:
    """Serve the portal, wrong in the given ways, and yield its base URL."""
    unknown = sorted(set(wrong) - WRONG.keys())
    if unknown:
        raise ValueError(f"unknown ways of being wrong: {', '.join(unknown)}")
    server = Server(("127.0.0.1", port), Handler)
    url = f"http://127.0.0.1:{server.server_port}"
    server.set_app(Portal(url, wrong))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield url
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)
