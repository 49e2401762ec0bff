"""The test-only endpoints: people, messages, and what is offered."""

import json
import secrets
from dataclasses import asdict

from .base import Page


class Control(Page):
    """The offer of the control endpoints."""

    def check_xsrf_cookie(self) -> None:
        """Ask no page's token from a test suite."""

    def prepare(self) -> None:
        """Ask for the bearer token, where one is set."""
        token = self.settings["token"]
        given = self.request.headers.get("Authorization", "")
        if token and not secrets.compare_digest(given.encode(), f"Bearer {token}".encode()):
            self.answer(401, {"error": "token"})

    def answer(self, status: int, content: object) -> None:
        """Answer in JSON."""
        self.set_status(status)
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json.dumps(content, ensure_ascii=False))

    def get(self) -> None:
        """List what is offered."""
        self.answer(200, {"portal": "assistance", "capabilities": ["members", "messages", "clock"]})


class Members(Control):
    """People to make known."""

    def post(self) -> None:
        """Make one person known."""
        try:
            member = self.portal.add_member(json.loads(self.request.body))
        except (ValueError, KeyError, TypeError) as problem:
            return self.answer(400, {"error": f"{type(problem).__name__}: {problem}"})
        known = asdict(member)
        del known["registered"]
        self.answer(201, known)

    def get(self) -> None:
        """List nobody: people are only added here."""
        self.answer(405, {"error": "POST"})


class Messages(Control):
    """The messages of an address."""

    def get(self) -> None:
        """List them."""
        self.answer(200, self.mailer.messages(self.get_query_argument("to", "")))
