"""The HTTP server: slow answers, pages in two moments, sessions, control endpoints."""

from __future__ import annotations

import json
import time
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from . import pages_code, pages_services  # noqa: F401  (they register their routes)
from .frame import Frame, content, fraction
from .rules import Wrong
from .store import Store
from .web import GET, POST, Answer, Blob, Go, Page, Req

MAX_BODY = 64 * 1024
COOKIE = "lente_sid"


class Portal(ThreadingHTTPServer):
    """The portal with its state and its settings."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, port: int, wrong: Wrong, control: bool, token: str = "", slowness: float = 1.0) -> None:
        """Listen on loopback; port 0 takes any that is free."""
        self.wrong, self.control, self.token, self.slowness = wrong, control, token, slowness
        self.store = Store(wrong)
        self.frame = Frame(wrong, slowness)
        super().__init__(("127.0.0.1", port), Handler)

    @property
    def url(self) -> str:
        """Give the base address."""
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """One connection with a browser."""

    server: Portal
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    timeout = 60
    body = b""

    def log_message(self, *args: object) -> None:
        """Stay silent."""

    def do_GET(self) -> None:
        """Answer a page, or a control endpoint."""
        self.answer({})

    do_HEAD = do_GET

    def do_POST(self) -> None:
        """Answer a form, or a control endpoint."""
        size = self.headers.get("Content-Length", "")
        if not size.isdecimal() or int(size) > MAX_BODY:
            self.close_connection = True
            return self.send(413, b"", {})
        self.body = self.rfile.read(int(size))
        self.answer(dict(parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True)))

    def answer(self, sent: dict[str, str]) -> None:
        """Find who answers, take the time it takes, and send the answer."""
        parts = urlsplit(self.path)
        path = parts.path.rstrip("/") or "/"
        query = dict(parse_qsl(parts.query))
        if self.server.control and (path == "/_mire" or path.startswith("/_mire/")):
            return self.control(path.removeprefix("/_mire"), query)
        time.sleep((0.2 + 0.7 * fraction(path)) * self.server.slowness)
        with self.server.store.lock:
            session = self.server.store.session(self.cookie(), time.time() + self.offset())
            req = Req(path, query, sent, session, self.server.store, self.server.wrong)
            status, data, headers = self.render(req, self.route(req))
        self.send(status, data, headers)

    def route(self, req: Req) -> Answer:
        """Call the page or what receives the form."""
        if self.command == "POST":
            if req.path not in POST:
                return Page("Page introuvable", "<h1>Page introuvable</h1>", 404, menu=True)
            if req.form.get("jeton") != req.session.token:
                words = (
                    "<h1>Votre session a expiré</h1><p role='alert'>Rien n’a été enregistré. Veuillez recommencer.</p>"
                )
                return Page(
                    "Session expirée", words + '<p><a class="bouton" href="/connexion">Recommencer</a></p>', 403
                )
            return POST[req.path](req)
        page = GET.get(req.path)
        return page(req) if page else Page("Page introuvable", "<h1>Page introuvable</h1>", 404, menu=True)

    def render(self, req: Req, answer: Answer) -> tuple[int, bytes, dict[str, str]]:
        """Give status, body and headers of a page in its form of the moment, a redirection or a file."""
        headers = {"Cache-Control": "no-store", "Content-Security-Policy": self.server.frame.csp}
        if self.cookie() != req.session.sid:
            headers["Set-Cookie"] = f"{COOKIE}={req.session.sid}; Path=/; HttpOnly; SameSite=Lax"
        if isinstance(answer, Go):
            return 303, b"", headers | {"Location": answer.url}
        if isinstance(answer, Blob):
            name = {"Content-Disposition": f'attachment; filename="{answer.name}"', "Content-Type": answer.kind}
            return 200, answer.data, headers | name
        if self.headers.get("X-Fragment"):
            html = content(answer)
        else:
            whole = self.command == "POST" or "complet" in req.query
            html = self.server.frame.full(answer, req.session, req.path, whole)
        return answer.status, html.encode(), headers | {"Content-Type": "text/html; charset=utf-8"}

    def send(self, status: int, data: bytes, headers: dict[str, str]) -> None:
        """Write an answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "same-origin")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def cookie(self) -> str:
        """Give the browser's session identifier."""
        try:
            found = SimpleCookie(self.headers.get("Cookie", "")).get(COOKIE)
        except CookieError:
            return ""
        return found.value if found else ""

    def offset(self) -> int:
        """Give how many seconds later this request is taken to be made."""
        given = self.headers.get("Mire-Clock-Offset", "")
        return int(given) if self.server.control and given.isdecimal() and len(given) < 12 else 0

    def control(self, path: str, query: dict[str, str]) -> None:
        """Answer the test-only endpoints."""
        if self.server.token and self.headers.get("Authorization") != f"Bearer {self.server.token}":
            return self.json(401, {"error": "token"})
        if (self.command, path) == ("POST", "/members"):
            try:
                return self.json(201, self.server.store.add_person(json.loads(self.body)))
            except ValueError as error:
                return self.json(400, {"error": str(error)})
        if self.command == "GET" and path == "":
            return self.json(200, {"portal": "desjardins", "capabilities": ["members", "clock"]})
        if self.command == "GET" and path == "/messages":
            return self.json(200, [])
        self.json(404, {"error": "unknown"})

    def json(self, status: int, value: object) -> None:
        """Send a JSON answer."""
        data = json.dumps(value, ensure_ascii=False).encode()
        self.send(status, data, {"Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store"})
