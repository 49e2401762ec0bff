"""The endpoints for tests: people to make known, and the mail sent."""

import json
import re
from datetime import date

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .store import Plan, Store

KEYS = ("contract", "certificate", "first_name", "last_name", "birth_date")


def routes(store: Store) -> list[Route]:
    async def about(request: Request) -> Response:
        return JSONResponse({"portal": "reclamation360", "capabilities": ["members", "messages", "clock"]})

    async def members(request: Request) -> Response:
        try:
            sent = json.loads(await request.body())
            given = {key: sent[key] for key in KEYS}
            date.fromisoformat(given["birth_date"])
        except (ValueError, KeyError, TypeError) as error:
            return JSONResponse({"error": f"not a person: {error}"}, 400)
        if not all(isinstance(value, str) and value.strip() for value in given.values()) \
                or not re.fullmatch(r"\d{4}-\d\d-\d\d", given["birth_date"]):
            return JSONResponse({"error": "every key is a text that is not empty"}, 400)
        person = {key: value.strip() for key, value in given.items()}
        known = store.plan(person["contract"], person["certificate"])
        if known and known.registered:
            return JSONResponse({"error": "this plan is already registered"}, 409)
        store.add_plan(Plan(**person))
        return JSONResponse(person, 201)

    async def messages(request: Request) -> Response:
        wanted = request.query_params.get("to", "").casefold()
        return JSONResponse([message for message in store.messages if message["to"].casefold() == wanted])

    return [
        Route("/_mire", about),
        Route("/_mire/", about),
        Route("/_mire/members", members, methods=["POST"]),
        Route("/_mire/messages", messages),
    ]
