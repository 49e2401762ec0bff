"""Little targets for the miniature, each wrong in one way that its name says."""

# ruff: noqa: ARG002 - most of them are wrong whatever they are asked

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

ENTRY = "<h1>Bienvenue</h1><p>Un conseil</p><a href=/code>S'inscrire</a>"
FORM = """<form method=post action=/code><h1>Votre code</h1><p role=alert>{said}</p>
<label>Numéro de contrat <input name=contrat></label> <label>Code <input name=code></label>
<button>Envoyer</button></form>"""
DONE = "<h1>C'est fait</h1>"
ABOUT = {"portal": "mini", "capabilities": ["members"]}


class Target:
    """Keeps every rule. It answers on loopback from the start, in threads, until `close`."""

    def __init__(self) -> None:
        self.asked = 0
        self.released = threading.Event()
        target = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                target.asked += 1
                length = int(self.headers.get("content-length") or 0)
                target.answer(self, self.rfile.read(length).decode())

            do_POST = do_GET  # noqa: N815 - http.server's name

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None  # type: ignore[method-assign] # a browser that hangs up is no news
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def answer(self, request: BaseHTTPRequestHandler, body: str) -> None:
        """Answer one request."""
        if request.path.startswith("/_mire"):
            self.control(request, body)
        else:
            send(request, 200, self.page(request.path, parse_qs(body, keep_blank_values=True)))

    def control(self, request: BaseHTTPRequestHandler, body: str) -> None:
        """The control endpoints."""
        if request.command == "POST":
            send(request, 201, json.dumps(json.loads(body)), "application/json")
        else:
            send(request, 200, json.dumps(ABOUT), "application/json")

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        """The page at `path`, after `form` was sent to it."""
        if path != "/code":
            return ENTRY
        if not form:
            return FORM.format(said="")
        return DONE if self.accepts(form["code"][0]) else FORM.format(said="Ce code est trop court.")

    def accepts(self, code: str) -> bool:
        """The portal's one rule."""
        return len(code) >= 5

    def close(self) -> None:
        """Be gone: nothing listens there any more."""
        self.released.set()
        self.server.shutdown()
        self.server.server_close()


def send(request: BaseHTTPRequestHandler, status: int, body: str, kind: str = "text/html; charset=utf-8") -> None:
    """One whole answer."""
    request.send_response(status)
    request.send_header("content-type", kind)
    request.end_headers()
    request.wfile.write(body.encode())


class Lax(Target):
    def accepts(self, code: str) -> bool:
        return bool(code)


class RefusesEverything(Target):
    def accepts(self, code: str) -> bool:
        return False


class OneQuestionAPage(Target):
    """Asks for one thing after the other, behind a page that only tells; its pages bear a `title`."""

    def __init__(self, title: str = "Votre code") -> None:
        super().__init__()
        self.title = title

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        if path == "/code" and not form:
            return "<h1>Avant de commencer</h1><p>Ayez votre carte en main.</p><a role=button href=/un>Continuer</a>"
        if path == "/un" or "contrat" in form:
            asked = ("contrat", "Numéro de contrat", "/deux")
            if form.get("contrat", [""])[0]:
                asked = ("code", "Code", "/deux")
            return self.question(*asked, said="Ce champ est obligatoire." if form and asked[0] == "contrat" else "")
        if "code" in form:
            good = self.accepts(form["code"][0])
            return DONE if good else self.question("code", "Code", "/deux", said="Ce code est trop court.")
        return ENTRY

    def question(self, name: str, label: str, path: str, said: str) -> str:
        """A page that asks for one thing."""
        return (
            f"<form method=post action={path}><h1>{self.title}</h1><p role=alert>{said}</p>"
            f"<label>{label} <input name={name}></label> <button>Continuer</button></form>"
        )


class OneQuestionAPageAndLax(OneQuestionAPage):
    def accepts(self, code: str) -> bool:
        return bool(code)


class OtherLabel(Target):
    def page(self, path: str, form: dict[str, list[str]]) -> str:
        return super().page(path, form).replace("Numéro de contrat", "No de contrat")


class OtherEnd(Target):
    """Its last page has a title of its own."""

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        return super().page(path, form).replace("C'est fait", "Votre dossier est ouvert")


class OtherEndAndLax(OtherEnd):
    def accepts(self, code: str) -> bool:
        return bool(code)


class WithHintOnTheWay(Target):
    """A hint stands in the label where the form is shown first, and no longer where it comes back."""

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        page = super().page(path, form)
        return page if form else page.replace("Numéro de contrat", "Numéro de contrat Il est sur votre carte")


class MakesNobodyKnown(Target):
    def control(self, request: BaseHTTPRequestHandler, body: str) -> None:
        send(request, 200, json.dumps({**ABOUT, "capabilities": []}), "application/json")


class WithoutAdvice(Target):
    def page(self, path: str, form: dict[str, list[str]]) -> str:
        return super().page(path, form).replace("Un conseil", "")


class Answers500(Target):
    def answer(self, request: BaseHTTPRequestHandler, body: str) -> None:
        send(request, 500, "panne")


class HangsUp(Target):
    def answer(self, request: BaseHTTPRequestHandler, body: str) -> None:
        request.close_connection = True


class Silent(Target):
    """Accepts connections and never answers."""

    def answer(self, request: BaseHTTPRequestHandler, body: str) -> None:
        self.released.wait()


class FallsSilent(Target):
    """Answers the probe of each process and never again, its control endpoints apart."""

    def answer(self, request: BaseHTTPRequestHandler, body: str) -> None:
        if request.path.startswith("/_mire") or "Mozilla" not in request.headers.get("user-agent", ""):
            super().answer(request, body)
        else:
            self.released.wait()


class Dies(Target):
    """Goes away for good at the page that follows the form."""

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        if form:
            threading.Thread(target=self.close).start()
            self.released.wait()
            raise ConnectionAbortedError
        return super().page(path, form)


class TokenWanted(Target):
    def control(self, request: BaseHTTPRequestHandler, body: str) -> None:
        send(request, 401, "{}", "application/json")


class OtherShape(Target):
    def control(self, request: BaseHTTPRequestHandler, body: str) -> None:
        send(request, 200, '["members"]', "application/json")


class ControlSilent(Target):
    def control(self, request: BaseHTTPRequestHandler, body: str) -> None:
        self.released.wait()


class Slow(Target):
    """Each page tells something new, over and over, without ever getting anywhere."""

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        restless = "<script>setInterval(() => { document.querySelector('p').textContent = Math.random() }, 50)</script>"
        return super().page(path, form).replace(DONE, FORM.format(said="Un instant…")) + restless


class Calls(Target):
    """Runs `when_asked` once, as soon as the form is first shown."""

    def __init__(self, when_asked: Callable[[], None]) -> None:
        super().__init__()
        self.when_asked: Callable[[], None] | None = when_asked

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        if path == "/code" and self.when_asked:
            call, self.when_asked = self.when_asked, None
            call()
        return super().page(path, form)


class Busy(Target):
    """Its form is sent nowhere, and then its script never lets go."""

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        hang = "setTimeout(() => { while (true) {} }, 100)"
        return super().page(path, form).replace("<form ", f'<form onsubmit="{hang}; return false" ')
