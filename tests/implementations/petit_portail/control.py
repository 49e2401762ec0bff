"""The contract's test-only endpoints: people and the clock; there is no mail."""

import json
from typing import Any

from bottle import HTTPResponse, request

from .pages import Pages, Route

KEYS = ("contract", "certificate", "first_name", "last_name", "birth_date")
CAPABILITIES = {"portal": "desjardins", "capabilities": ["members", "clock"]}


def answer(status: int, body: dict[str, Any]) -> HTTPResponse:
    return HTTPResponse(json.dumps(body), status, {"Content-Type": "application/json"})


class Control(Pages):
    token = ""

    def routes(self) -> list[Route]:
        return [
            ("GET", "/essais", self.describe),
            ("GET", "/essais/", self.describe),
            ("POST", "/essais/members", self.insure),
        ]

    def admitted(self) -> bool:
        return not self.token or request.get_header("Authorization") == f"Bearer {self.token}"

    def describe(self) -> HTTPResponse:
        return answer(200, CAPABILITIES) if self.admitted() else answer(401, {"error": "wrong token"})

    def insure(self) -> HTTPResponse:
        if not self.admitted():
            return answer(401, {"error": "wrong token"})
        person = request.json if request.content_type.startswith("application/json") else None
        missing = [key for key in KEYS if key not in person] if isinstance(person, dict) else list(KEYS)
        if missing:
            return answer(400, {"error": f"missing: {', '.join(missing)}"})
        plan = self.store.insure(str(person["contract"]))
        numbers = {"contract": plan.contract, "certificate": plan.certificate}
        return answer(201, {key: person[key] for key in KEYS} | numbers)
