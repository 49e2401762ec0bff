"""The portal as a WSGI application: Django without a project, its state in the instance and not in the settings."""

import secrets
import sys
import threading
import traceback
from datetime import datetime, timedelta, timezone

import django
from django.apps import apps
from django.conf import settings

_configuring = threading.Lock()


def configure() -> None:
    """Set Django up once per process; another package may have done so already, which does as well."""
    with _configuring:
        if not settings.configured:
            settings.configure(
                DEBUG=False,
                SECRET_KEY=secrets.token_hex(32),
                ALLOWED_HOSTS=["127.0.0.1", "localhost"],
                LANGUAGE_CODE="fr",
                USE_TZ=True,
                LOGGING_CONFIG=None,
                INSTALLED_APPS=[],
                TEMPLATES=[],
            )
        if not apps.ready:
            django.setup(set_prefix=False)


configure()

from django.core.exceptions import DisallowedHost, SuspiciousOperation  # noqa: E402
from django.core.handlers.wsgi import WSGIRequest  # noqa: E402
from django.http.multipartparser import MultiPartParserError  # noqa: E402
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseBase  # noqa: E402
from django.middleware.csrf import CsrfViewMiddleware  # noqa: E402
from django.utils import timezone as zones, translation  # noqa: E402

from . import control  # noqa: E402
from .mail import Outbox  # noqa: E402
from .sessions import SessionTable  # noqa: E402
from .store import Store  # noqa: E402
from .urls import resolver  # noqa: E402
from .web import error_page  # noqa: E402
from .wrong import WRONG  # noqa: E402

CSP = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"


class Portal:
    """One portal: its configured address, its data, and the ways in which it is wrong."""

    def __init__(self, base_url: str, wrong: tuple[str, ...] = ()) -> None:
        self.base_url = base_url.rstrip("/")
        self.wrong = frozenset(wrong)
        self.store = Store()
        self.outbox = Outbox()
        self.sessions = SessionTable()
        self.csrf = CsrfViewMiddleware(lambda request: HttpResponse())
        # browsers share cookies between the ports of one host
        self.session_cookie = f"rivage_session_{self.base_url.rpartition(':')[2]}"

    def is_wrong(self, name: str) -> bool:
        assert name in WRONG, name
        return name in self.wrong

    def __call__(self, environ: dict, start_response):
        with translation.override("fr"), zones.override("Europe/Paris"):
            request = WSGIRequest(environ)
            response = self.respond(request)
        if not response.streaming:
            response["Content-Length"] = str(len(response.content))
        headers = list(response.items())
        headers += [("Set-Cookie", cookie.OutputString()) for cookie in response.cookies.values()]
        start_response(f"{response.status_code} {response.reason_phrase}", headers)
        return [] if request.method == "HEAD" else response

    def respond(self, request: WSGIRequest) -> HttpResponseBase:
        request.portal, request.session, request.account = self, None, None
        try:
            request.get_host()
            request.now = now(request)
        except (DisallowedHost, ValueError):
            return HttpResponse("Requête incorrecte", status=400, content_type="text/plain; charset=utf-8")
        try:
            if request.path_info == "/_mire" or request.path_info.startswith("/_mire/"):
                return control.handle(request)
            if request.method == "POST":
                request.POST  # read it all, so that a refusal does not cut the connection
            return self.finish(request, self.visit(request))
        except (SuspiciousOperation, MultiPartParserError):
            return HttpResponse("Requête incorrecte", status=400, content_type="text/plain; charset=utf-8")
        except Exception:
            traceback.print_exc(file=sys.stderr)
            return HttpResponse("Une erreur est survenue.", status=500, content_type="text/plain; charset=utf-8")

    def visit(self, request: WSGIRequest) -> HttpResponseBase:
        """Session, CSRF protection and view, as Django's middleware would have them."""
        request.session = self.sessions.open(request.COOKIES.get(self.session_cookie))
        request.account = self.signed_in(request)
        self.csrf.process_request(request)
        try:
            match = resolver.resolve(request.path_info)
        except Http404:
            return self.not_found(request)
        if self.csrf.process_view(request, match.func, match.args, match.kwargs) is not None:
            return error_page(request, 403, "Votre page a expiré. Revenez en arrière, rechargez la page et recommencez.")
        try:
            return match.func(request, *match.args, **match.kwargs)
        except Http404:
            return error_page(request, 404, "Cette page n'existe pas.")

    def not_found(self, request: WSGIRequest) -> HttpResponseBase:
        """A missing final slash is added, as Django's CommonMiddleware does."""
        if request.method == "GET" and not request.path_info.endswith("/"):
            try:
                resolver.resolve(request.path_info + "/")
            except Http404:
                pass
            else:
                return HttpResponsePermanentRedirect(request.get_full_path(force_append_slash=True))
        return error_page(request, 404, "Cette page n'existe pas.")

    def signed_in(self, request: WSGIRequest):
        account = self.store.accounts.get(request.session.get("account"))
        if account is None or request.session.get("stamp") != account.stamp:
            return None
        return account

    def finish(self, request: WSGIRequest, response: HttpResponseBase) -> HttpResponseBase:
        session = request.session
        self.csrf.process_response(request, response)
        if session.modified and (session.session_key or not session.is_empty()):
            session.save()
            response.set_cookie(self.session_cookie, session.session_key, httponly=True, samesite="Lax", path="/")
        elif session.session_key is None and self.session_cookie in request.COOKIES:
            response.delete_cookie(self.session_cookie, path="/", samesite="Lax")
        if "Cache-Control" not in response:
            # going back to a refused form must not end in an error of the browser
            private = request.account is not None or request.method != "POST"
            response["Cache-Control"] = "no-store" if private else "private, no-cache"
        response["Content-Security-Policy"] = CSP
        response["X-Content-Type-Options"] = "nosniff"
        response["Referrer-Policy"] = "same-origin"
        return response


def now(request: WSGIRequest) -> datetime:
    """The moment of this request, later by the clock header where there is one."""
    offset = int(request.headers.get("Mire-Clock-Offset") or 0)
    if not 0 <= offset <= 10**9:
        raise ValueError("Mire-Clock-Offset")
    return datetime.now(timezone.utc) + timedelta(seconds=offset)
