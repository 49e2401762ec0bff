"""The test-only endpoints of the contract."""

import hmac
import json
from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

View = Callable[[HttpRequest], HttpResponse]


def for_tests(method: str) -> Callable[[View], View]:
    """Answer only where the portal was started for testing, to one method, with the token if there is one."""

    def around(view: View) -> View:
        """Wrap one endpoint."""

        @csrf_exempt
        @wraps(view)
        def guarded(request: HttpRequest) -> HttpResponse:
            """Check, then answer."""
            if not request.portal.control:
                raise Http404
            expected = f"Bearer {request.portal.token}".encode()
            if request.portal.token and not hmac.compare_digest(
                expected, request.headers.get("Authorization", "").encode()
            ):
                return JsonResponse({"error": "token"}, status=401)
            if request.method != method:
                return JsonResponse({"error": "method"}, status=405, headers={"Allow": method})
            return view(request)

        return guarded

    return around


@for_tests("GET")
def about(request: HttpRequest) -> HttpResponse:
    """Say which portal this is and what it offers."""
    return JsonResponse({"portal": "cowan", "capabilities": ["members", "messages", "clock"]})


@for_tests("POST")
def members(request: HttpRequest) -> HttpResponse:
    """Make a person known."""
    try:
        person = request.portal.add_person(json.loads(request.body))
    except KeyError as problem:
        return JsonResponse({"error": str(problem)}, status=409)
    except ValueError as problem:
        return JsonResponse({"error": str(problem)}, status=400)
    return JsonResponse(person.public(), status=201)


@for_tests("GET")
def messages(request: HttpRequest) -> HttpResponse:
    """Give the messages that were sent to an address."""
    wanted = request.GET.get("to", "").casefold()
    with request.portal.lock:
        found = [message for message in request.portal.outbox if message["to"].casefold() == wanted]
    return JsonResponse(found, safe=False)
