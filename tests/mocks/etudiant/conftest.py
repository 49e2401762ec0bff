"""The student portal on a store of its own, and students whom it knows."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from mocks.kit.portal import Portal
from mocks.portals import load
from tests.mocks.visitor import Visitor

Enrol = Callable[[Flask, str], dict[str, Any]]
MDP = "Etudiante-1"


@pytest.fixture(scope="session")
def portal() -> Portal:
    """The student portal."""
    return load("etudiant")


@pytest.fixture
def enrol() -> Enrol:
    """Make a student known, through the control endpoint; returns what it answered."""

    def enrolled(app: Flask, certificate: str) -> dict[str, Any]:
        person = {
            "login": f"ROYZ{certificate}",
            "password": MDP,
            "contract": "Q178",
            "certificate": certificate,
            "first_name": "Zoé",
            "last_name": "Roy",
        }
        answer: dict[str, Any] = app.test_client().post("/_mire/members", json=person).json
        return answer

    return enrolled


def signed_in(app: Flask, certificate: str, password: str = MDP) -> Visitor:
    """After sign-in."""
    return Visitor(app).get("/").send(code=f"ROYZ{certificate}", mot_de_passe=password)
