"""What every request gets: its portal, its moment, its language; and what every answer gets."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import translation

POLICY = "default-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"


def moment(request: HttpRequest) -> datetime:
    """Give the time of the request, later by the clock header where the portal was started for testing."""
    offset = request.headers.get("Mire-Clock-Offset", "") if request.portal.control else ""
    return datetime.now(UTC) + timedelta(seconds=int(offset) if offset.isascii() and offset.isdigit() else 0)


class PortalMiddleware:
    """Put the portal, the moment and the language on the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the next handler."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Prepare the request, and forbid outside resources and stored pages on the answer."""
        request.portal = request.META["ramu.portal"]
        request.wrong = request.portal.wrong
        request.now = moment(request)
        request.lang = request.session.get("lang", "fr")
        with translation.override(request.lang):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", request.lang)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers["Content-Security-Policy"] = POLICY
        return response


def context(request: HttpRequest) -> dict[str, object]:
    """Give every template its language and the wrong ways at work."""
    return {"lang": request.lang, "wrong": request.wrong, "here": request.get_full_path()}
