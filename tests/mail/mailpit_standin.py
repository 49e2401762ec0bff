"""A stand-in for Mailpit: the two calls of its REST API that mire makes, as its documentation gives them."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.utils import getaddresses
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from uuid import uuid4


class Mailpit:
    """Keeps what it receives. `status` other than 200 is what it then answers to everything."""

    def __init__(self) -> None:
        self.status = 200
        self.asked: list[str] = []
        self._kept: list[tuple[dict[str, Any], bytes]] = []
        mailpit = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                mailpit.asked.append(self.path)
                status, kind, content = mailpit.answer(urlsplit(self.path).path, parse_qs(urlsplit(self.path).query))
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Mailpit:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def receive(self, raw: bytes, recipients: Sequence[str]) -> None:
        """Keep a message; who is in the envelope only is put into Bcc."""
        message = message_from_bytes(raw, policy=policy.default)
        summary: dict[str, Any] = {"ID": uuid4().hex[:22], "Created": datetime.now(UTC).isoformat()}
        for key in ("To", "Cc", "Bcc"):
            found = getaddresses([str(value) for value in message.get_all(key, [])])
            summary[key] = [{"Name": name, "Address": address} for name, address in found] or None
        named = {one["Address"].lower() for key in ("To", "Cc", "Bcc") for one in summary[key] or []}
        hidden = [{"Name": "", "Address": one} for one in recipients if one.lower() not in named]
        summary["Bcc"] = [*(summary["Bcc"] or []), *hidden] or None
        self._kept.insert(0, (summary, raw))

    def answer(self, path: str, query: dict[str, list[str]]) -> tuple[int, str, bytes]:
        """Status, kind and content."""
        if self.status != 200:
            return self.status, "text/plain", b"no"
        if path == "/api/v1/search":
            return 200, "application/json", json.dumps(self._search(query["query"][0])).encode()
        id = unquote(path.removeprefix("/api/v1/message/").removesuffix("/raw"))
        raw = next((raw for summary, raw in self._kept if summary["ID"] == id), None)
        return (404, "text/plain", b"") if raw is None else (200, "text/plain; charset=utf-8", raw)

    def _search(self, query: str) -> dict[str, Any]:
        """The latest first; « to: » and « addressed: » find parts of addresses, without case."""
        prefix, _, text = query.partition(":")
        keys = {"to": ("To",), "addressed": ("To", "Cc", "Bcc")}[prefix]
        wanted = text.strip('"').lower()
        found = [
            summary
            for summary, _ in self._kept
            if any(wanted in one["Address"].lower() for key in keys for one in summary[key] or [])
        ]
        return {"messages": found[:50], "messages_count": len(found), "total": len(self._kept), "start": 0}
