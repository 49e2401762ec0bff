"""The control endpoints of the contract, for tests only."""

import hmac
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .site import Site

HEADER = "Mire-Clock-Offset"
Handler = Callable[[Request], Awaitable[Response]]


def offset(request: Request) -> int:
    """By how many seconds the request is to be taken as later; 0 where the header is absent or no whole number."""
    value = request.headers.get(HEADER, "0").strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) < 12 else 0


def routes(site: Site, token: str | None) -> list[Route]:
    """What stands under /_mire."""

    def guarded(handler: Handler) -> Handler:
        """Ask for the bearer token, where there is one."""

        async def run(request: Request) -> Response:
            """Refuse or pass on."""
            given = request.headers.get("Authorization", "").encode()
            if token and not hmac.compare_digest(given, f"Bearer {token}".encode()):
                return JSONResponse({"error": "token"}, 401)
            return await handler(request)

        return run

    @guarded
    async def about(_: Request) -> Response:
        """What is offered."""
        return JSONResponse({"portal": "unimutuelles", "capabilities": ["members", "messages", "clock"]})

    @guarded
    async def members(request: Request) -> Response:
        """Make a person known."""
        try:
            person = await request.json()
            site.add_member(person)
        except (KeyError, TypeError, ValueError, AttributeError) as problem:
            return JSONResponse({"error": f"{type(problem).__name__}: {problem}"}, 400)
        keys = ("member_number", "access_code", "first_name", "last_name", "account")
        return JSONResponse({key: person[key] for key in keys if key in person}, 201)

    @guarded
    async def messages(request: Request) -> Response:
        """What was sent to an address."""
        return JSONResponse(site.post.to(request.query_params.get("to", "")))

    return [
        Route("/_mire", about),
        Route("/_mire/", about),
        Route("/_mire/members", members, methods=["POST"]),
        Route("/_mire/messages", messages),
    ]
