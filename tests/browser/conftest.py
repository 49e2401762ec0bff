"""A real browser, and a little server whose pages each test writes itself."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, Playwright

from mire.browser.launch import find_browser, launch
from mire.browser.pool import Pool
from mire.browser.settings import Settings
from mire.browser.window import Window

BLOCKED = "desjardins.com"


@dataclass
class Answer:
    """What a page of the little server answers."""

    body: str = ""
    status: int = 200
    type: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    delay_s: float = 0


@dataclass
class Request:
    """What the little server was asked."""

    method: str
    path: str
    headers: Message
    body: str

    @property
    def form(self) -> dict[str, str]:
        return {name: values[-1] for name, values in parse_qs(self.body, keep_blank_values=True).items()}


Page = str | Answer | Callable[[Request], "str | Answer"]


class Portal:
    """A server on loopback: `pages` by path (a text, an answer, or a function of the request)."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.closed = False
        self.asked: list[Request] = []
        portal = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                if portal.closed:
                    self.close_connection = True
                    return
                length = int(self.headers.get("content-length") or 0)
                request = Request(self.command, self.path, self.headers, self.rfile.read(length).decode())
                portal.asked.append(request)
                answer = portal.answer(request)
                time.sleep(answer.delay_s)
                body = answer.body.encode()
                self.send_response(answer.status)
                for name, value in {"content-type": answer.type, **answer.headers}.items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_GET  # noqa: N815 - the name that http.server calls

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.handle_error = lambda *_: None  # type: ignore[method-assign] # a browser that hangs up is no news
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def answer(self, request: Request) -> Answer:
        page = self.pages.get(request.path.partition("?")[0], Answer(status=404))
        made = page(request) if callable(page) else page
        if isinstance(made, Answer):
            return made
        return Answer(
            made if made.lstrip().startswith("<!doctype") else f"<!doctype html><html lang=fr><title>t</title>{made}"
        )

    def close(self) -> None:
        self.closed = True
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def portal() -> Iterator[Portal]:
    portal = Portal()
    yield portal
    portal.close()


@pytest.fixture
def elsewhere() -> Iterator[Portal]:
    """A second server: another origin."""
    portal = Portal()
    yield portal
    portal.close()


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = launch(playwright, find_browser("chromium"), blocked_hosts=[BLOCKED])
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def pool(chromium: Browser) -> Iterator[Pool]:
    pool = Pool(chromium)
    yield pool
    pool.close()


@pytest.fixture
def settings(portal: Portal) -> Settings:
    return Settings(origins=frozenset({portal.url}), timeout_s=5, blocked_hosts=(BLOCKED,), dismiss=("Tout accepter",))


@pytest.fixture
def window(pool: Pool, settings: Settings) -> Iterator[Window]:
    yield pool.window(settings)
    pool.release_all()


class Visitor:
    """Shows pages of the portal in a window, and does the usual."""

    def __init__(self, portal: Portal, window: Window) -> None:
        self.portal, self.window = portal, window

    def at(self, page: Page) -> Visitor:
        self.portal.pages["/"] = page
        self.window.open(self.portal.url + "/")
        return self

    def enter(self, label: str, value: str, kind: str = "texte", **more: str):
        return self.window.fill(self.window.look().fields(label)[0], kind, value, **more)

    def press(self, label: str, shows: str = "Bienvenue"):
        return self.window.press(self.window.look().controls(label)[0], until=lambda view: view.shows(shows))


@pytest.fixture
def visitor(portal: Portal, window: Window) -> Visitor:
    return Visitor(portal, window)
