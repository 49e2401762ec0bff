"""A control endpoint that keeps every promise, and one for each way of breaking one."""

# ruff: noqa: ARG002 - most of them are wrong whatever they are asked

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from mire.catalogue import load
from tests.plugin.targets import Target, send

COWAN = load(Path(__file__).resolve().parents[2] / "features").portals["cowan"]
SOMEONE = "qa@example.org"
LETTERS = [
    {"from": "x@example.org", "to": SOMEONE, "subject": "1", "date": date, "text": "a", "html": None}
    for date in ("2026-11-21T10:00:00Z", "2026-11-21T11:00:00Z")
]
JSON = "application/json"


class Right(Target):
    """Keeps every promise; what other servers here break is a method each."""

    token = "jeton"
    kind = JSON
    capabilities: object = ("members", "messages", "clock")

    def control(self, request: BaseHTTPRequestHandler, body: str) -> None:
        """The control endpoints."""
        status, answer = self.answered(request, body) if self.trusts(request) else (401, {"error": "jeton"})
        send(request, status, json.dumps(answer), self.kind)

    def answered(self, request: BaseHTTPRequestHandler, body: str) -> tuple[int, Any]:
        asked = urlsplit(request.path)
        match request.command, asked.path:
            case "POST", "/_mire/members":
                return self.known(json.loads(body))
            case "GET", "/_mire/messages":
                return 200, self.messages(parse_qs(asked.query)["to"][0])
            case "GET", "/_mire" | "/_mire/":
                return self.about(asked.path)
        return 404, {}

    def trusts(self, request: BaseHTTPRequestHandler) -> bool:
        return request.headers["authorization"] == f"Bearer {self.token}"

    def about(self, path: str) -> tuple[int, Any]:
        return 200, {"portal": "cowan", "capabilities": self.capabilities}

    def known(self, person: dict[str, Any]) -> tuple[int, Any]:
        missing = set(COWAN.member_keys) - set(person)
        return (400, {"error": sorted(missing)}) if missing else (201, person)

    def messages(self, address: str) -> list[dict[str, Any]]:
        return LETTERS if address.casefold() == SOMEONE else []


class WithoutFinalSlash(Right):
    def about(self, path: str) -> tuple[int, Any]:
        return (404, {}) if path.endswith("/") else super().about(path)


class OnlyFinalSlash(Right):
    def about(self, path: str) -> tuple[int, Any]:
        return super().about(path) if path.endswith("/") else (404, {})


class AnotherShape(Right):
    capabilities = "members"


class NotAsJson(Right):
    kind = "text/html"


class TrustsAll(Right):
    def trusts(self, request: BaseHTTPRequestHandler) -> bool:
        return True


class TrustsAnyToken(Right):
    def trusts(self, request: BaseHTTPRequestHandler) -> bool:
        return "authorization" in request.headers


class AnswersMembers200(Right):
    def known(self, person: dict[str, Any]) -> tuple[int, Any]:
        status, answer = super().known(person)
        return (200 if status == 201 else status), answer


class HidesAKey(Right):
    def known(self, person: dict[str, Any]) -> tuple[int, Any]:
        status, answer = super().known(person)
        return status, {key: value for key, value in answer.items() if key != "email"}


class TakesAnybody(Right):
    def known(self, person: dict[str, Any]) -> tuple[int, Any]:
        return 201, person


class RefusesUnknownKeys(Right):
    def known(self, person: dict[str, Any]) -> tuple[int, Any]:
        return super().known(person) if set(person) == set(COWAN.member_keys) else (400, {})


class RefusesOneLetter(Right):
    def known(self, person: dict[str, Any]) -> tuple[int, Any]:
        return (400, {}) if person.get("first_name") == "O" else super().known(person)


class OneCertificate(Right):
    def known(self, person: dict[str, Any]) -> tuple[int, Any]:
        return super().known({**person, "certificate": "1"} if "certificate" in person else person)


class MailForEveryone(Right):
    def messages(self, address: str) -> list[dict[str, Any]]:
        return LETTERS


class NotDecoded(Right):
    def answered(self, request: BaseHTTPRequestHandler, body: str) -> tuple[int, Any]:
        return (400, {}) if "%2B" in request.path else super().answered(request, body)


class CaseMatters(Right):
    def messages(self, address: str) -> list[dict[str, Any]]:
        return LETTERS if address == SOMEONE else []


class NewestFirst(Right):
    def messages(self, address: str) -> list[dict[str, Any]]:
        return super().messages(address)[::-1]


class WithoutHtml(Right):
    def messages(self, address: str) -> list[dict[str, Any]]:
        return [{key: value for key, value in one.items() if key != "html"} for one in super().messages(address)]


class NoClock(Right):
    def answer(self, request: BaseHTTPRequestHandler, body: str) -> None:
        if "mire-clock-offset" in request.headers:
            send(request, 400, "quelle heure ?")
        else:
            super().answer(request, body)


class OffersNothing(Right):
    capabilities = ()
