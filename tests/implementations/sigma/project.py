"""Django, configured in code, and the threaded WSGI server under it."""

import logging
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application

from .store import Portal

HERE = Path(__file__).parent
CONFIGURE = threading.Lock()


def configure() -> None:
    """Configure Django once in this process; what differs between portals is in `Portal`."""
    with CONFIGURE:
        if settings.configured:
            return
        settings.configure(
            SECRET_KEY=secrets.token_urlsafe(40),
            ALLOWED_HOSTS=["127.0.0.1", "localhost", "[::1]"],
            ROOT_URLCONF=f"{__package__}.urls",
            INSTALLED_APPS=[],
            MIDDLEWARE=[
                "django.middleware.security.SecurityMiddleware",
                "django.contrib.sessions.middleware.SessionMiddleware",
                f"{__package__}.middleware.PortalMiddleware",
                "django.middleware.csrf.CsrfViewMiddleware",
                "django.middleware.clickjacking.XFrameOptionsMiddleware",
            ],
            TEMPLATES=[
                {
                    "BACKEND": "django.template.backends.django.DjangoTemplates",
                    "DIRS": [HERE / "templates"],
                    "OPTIONS": {
                        "builtins": [f"{__package__}.tags"],
                        "context_processors": [f"{__package__}.middleware.context"],
                    },
                }
            ],
            CACHES={
                "default": {
                    "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
                    "OPTIONS": {"MAX_ENTRIES": 200_000},
                }
            },
            SESSION_ENGINE="django.contrib.sessions.backends.cache",
            SESSION_COOKIE_NAME="ramu_session",
            CSRF_USE_SESSIONS=True,
            CSRF_FAILURE_VIEW=f"{__package__}.pages.stale",
            PASSWORD_HASHERS=[f"{__package__}.hashing.CheapScrypt"],
            EMAIL_BACKEND=f"{__package__}.mailing.PortalBackend",
            LANGUAGE_CODE="fr-ca",
            TIME_ZONE="America/Toronto",
            USE_TZ=True,
            LOGGING_CONFIG=None,
        )
        logging.getLogger("django").setLevel(logging.ERROR)
        django.setup(set_prefix=False)


class QuietHandler(WSGIRequestHandler):
    """A request handler that writes no log."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Server(ThreadingMixIn, WSGIServer):
    """One thread for each request."""

    daemon_threads = True
    request_queue_size = 128


def application(portal: Portal) -> Callable:
    """Give the Django application with this portal's state put beside each request."""
    configure()
    inner = get_wsgi_application()

    def with_portal(environ: dict, start_response: Callable) -> object:
        """Answer one request for this portal."""
        environ["ramu.portal"] = portal
        return inner(environ, start_response)

    return with_portal


def make_server(portal: Portal, port: int) -> Server:
    """Bind the portal to a port of the loopback; 0 takes a free one."""
    server = Server(("127.0.0.1", port), QuietHandler)
    server.set_app(application(portal))
    return server


@contextmanager
def serving(server: Server) -> Iterator[None]:
    """Serve in a thread until the block ends."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)
