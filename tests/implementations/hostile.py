"""A portal that is right underneath, behind something that makes it hard to judge."""

from __future__ import annotations

import html
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode
from wsgiref.simple_server import make_server

from tests.implementations.petit_portail.application import create_app
from tests.implementations.petit_portail.server import QuietHandler, Server

Environ = dict[str, Any]
Headers = list[tuple[str, str]]
Answer = tuple[str, Headers, Iterable[bytes]]
App = Callable[[Environ], Answer]
CONTROL = "/essais"
_FRAME = b'<!doctype html><html lang=fr><title>Cadre</title><iframe title=Portail src=/adherent width=900 height=900>'
_INJECTED = {
    "alerte": "<script>alert('Offre du jour')</script>",
    "erreur-script": "<script>setInterval(() => { throw new Error('panne') }, 200); nulle.part()</script>",
    "fenetres": "<script>window.open('data:text/html,publicité', '_blank')</script>",
    "lourde": f"<!-- {'x' * 10_000_000} -->",
}


class _Server(Server):
    def handle_error(self, *_: object) -> None:
        """A browser that hangs up is no news."""


@contextmanager
def hostile(kind: str, folder: Path) -> Iterator[str]:
    """Serve the little portal in one of its hostile ways; gives its address. `folder` takes a certificate."""
    app, wrapped = create_app(), _KINDS.get(kind, _injecting)(kind)

    def serve(environ: Environ, start: Callable[..., Any]) -> Iterable[bytes]:
        def inner(given: Environ) -> Answer:
            begun: list[Any] = []
            parts = app(given, lambda status, headers, *_: begun.extend((status, headers)))
            body = b"".join(parts)
            getattr(parts, "close", lambda: None)()
            return begun[0], begun[1], [body]

        judged = not environ["PATH_INFO"].startswith(CONTROL)
        status, headers, body = wrapped(environ, inner) if judged else inner(environ)
        start(status, headers)
        return body

    with make_server("127.0.0.1", 0, serve, _Server, QuietHandler) as server:
        scheme = "http"
        if kind == "certificat":
            scheme = "https"
            server.socket = _with_own_certificate(folder).wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield f"{scheme}://127.0.0.1:{server.server_port}"
        server.shutdown()


Wrapped = Callable[[Environ, App], Answer]


def _injecting(kind: str) -> Wrapped:
    """Every page carries something more."""

    def wrapped(environ: Environ, app: App) -> Answer:
        status, headers, body = app(environ)
        return _changed(status, headers, body, lambda page: page.replace("</body>", f"{_INJECTED[kind]}</body>"))

    return wrapped


def _latin(_: str) -> Wrapped:
    """Pages and forms in ISO-8859-1."""

    def wrapped(environ: Environ, app: App) -> Answer:
        if environ["REQUEST_METHOD"] == "POST":
            sent = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)).decode("ascii")
            pairs = parse_qsl(sent, keep_blank_values=True, encoding="cp1252")
            body = urlencode([(name, html.unescape(value)) for name, value in pairs]).encode()
            environ |= {"wsgi.input": BytesIO(body), "CONTENT_LENGTH": str(len(body))}
        status, headers, body = app(environ)
        return _changed(status, headers, body, lambda page: page, "iso-8859-1")

    return wrapped


def _framed(_: str) -> Wrapped:
    """What one opens is a page with a frame, in which everything happens."""

    def wrapped(environ: Environ, app: App) -> Answer:
        if environ["PATH_INFO"] == "/adherent" and environ.get("HTTP_SEC_FETCH_DEST") == "document":
            return "200 OK", [("Content-Type", "text/html; charset=utf-8")], [_FRAME]
        return app(environ)

    return wrapped


def _redirecting(_: str) -> Wrapped:
    """Every page leads to another one, for ever."""
    numbers = count()
    return lambda _, __: ("302 Found", [("Location", f"/encore/{next(numbers)}")], [b""])


def _endless(_: str) -> Wrapped:
    """Answers begin and never end."""

    def drops() -> Iterator[bytes]:
        while True:
            yield b"<p>"
            time.sleep(0.2)  # a byte now and then is what this target is about

    return lambda _, __: ("200 OK", [("Content-Type", "text/html")], drops())


def _downloading(_: str) -> Wrapped:
    """A file instead of a page."""

    def wrapped(environ: Environ, app: App) -> Answer:
        status, headers, body = app(environ)
        return status, [*headers, ("Content-Disposition", "attachment; filename=page.html")], body

    return wrapped


def _forgetful(_: str) -> Wrapped:
    """Every third request comes without its session."""
    numbers = count(1)

    def wrapped(environ: Environ, app: App) -> Answer:
        if next(numbers) % 3 == 0:
            environ.pop("HTTP_COOKIE", None)
        return app(environ)

    return wrapped


def _as_it_is(_: str) -> Wrapped:
    return lambda environ, app: app(environ)


_KINDS: dict[str, Callable[[str], Wrapped]] = {
    "latin-1": _latin,
    "cadre": _framed,
    "renvois": _redirecting,
    "sans-fin": _endless,
    "fichiers": _downloading,
    "oublieuse": _forgetful,
    "certificat": _as_it_is,
}


def _changed(
    status: str, headers: Headers, body: Iterable[bytes], change: Callable[[str], str], charset: str = "utf-8"
) -> Answer:
    """The same answer with another page, where it is a page."""
    kind = next((value for name, value in headers if name.lower() == "content-type"), "")
    if "text/html" not in kind:
        return status, headers, body
    page = change(b"".join(body).decode("utf-8")).replace("utf-8", charset).encode(charset, "xmlcharrefreplace")
    kept = [(name, value) for name, value in headers if name.lower() not in ("content-type", "content-length")]
    sized = [("Content-Type", f"text/html; charset={charset}"), ("Content-Length", str(len(page)))]
    return status, [*kept, *sized], [page]


def _with_own_certificate(folder: Path) -> ssl.SSLContext:
    """Signed by nobody."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=recette"]
    subprocess.run([*command, "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context
