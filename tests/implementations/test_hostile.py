"""Hostile and broken targets: the run ends in time, with the right verdicts, and says what is the matter."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from tests.implementations.hands import HANDS
from tests.implementations.hostile import hostile

ASKED = ("DSJ-REGIME-ECRAN", "DSJ-CONFIRMATION")
IN_TIME_S = 100
HAND = HANDS["petit_portail"]
BROKEN = {"renvois": "trop de redirections", "sans-fin": "pas de réponse en 3 s", "certificat": "certificat"}
IN_SHORT = ("fenetres", "cadre", "sans-fin", "oublieuse")


def kinds(*every: str) -> list[Any]:
    """Each kind as a parameter; all but one or two of each sort are long, and these come in turn."""
    return [pytest.param(kind, marks=_marks(kind)) for kind in every]


def _marks(kind: str) -> list[pytest.MarkDecorator]:
    short = pytest.mark.turn(IN_SHORT.index(kind) % 2, 2) if kind in IN_SHORT else pytest.mark.long
    return [short, pytest.mark.needs("openssl")] if kind == "certificat" else [short]


def judged(kind: str, folder: Path) -> tuple[int, dict[str, Any]]:
    """Exit status and what became of two requirements, within three seconds an answer."""
    profile = folder / "recette.toml"
    profile.write_text(f"{HAND.profile.read_text('utf-8')}\n[limits]\ntimeout_s = 3\n", "utf-8")
    started = time.monotonic()
    with hostile(kind, folder) as url:
        done = HAND.judge(url, folder / "report", "-m", " or ".join(ASKED), profile=profile)
    assert time.monotonic() - started < IN_TIME_S
    return done.status, {id: done.requirements[id] for id in ASKED}


@pytest.mark.parametrize("kind", kinds("alerte", "erreur-script", "fenetres", "lourde", "latin-1", "cadre"))
def test_what_only_disturbs_changes_no_verdict(kind: str, tmp_path: Path) -> None:
    """Windows, errors of scripts, advertisements, ten million characters, another encoding, a frame."""
    status, found = judged(kind, tmp_path)

    assert 0 == status
    assert ["conforme", "conforme"] == [one["verdict"] for one in found.values()], found


@pytest.mark.parametrize("kind", kinds(*BROKEN))
def test_what_cannot_be_judged_is_an_error_that_says_why(kind: str, tmp_path: Path) -> None:
    """Never *non conforme*: redirections without end, an answer without end, a certificate signed by nobody."""
    status, found = judged(kind, tmp_path)

    assert 3 == status
    assert ["erreur", "erreur"] == [one["verdict"] for one in found.values()], found
    assert [] == [one["reason"] for one in found.values() if BROKEN[kind] not in one["reason"]]


@pytest.mark.parametrize("kind", kinds("fichiers", "oublieuse"))
def test_what_breaks_the_way_is_never_called_conforming(kind: str, tmp_path: Path) -> None:
    """A file instead of each page; a session lost with every third request."""
    status, found = judged(kind, tmp_path)

    assert status in (1, 3)
    assert "conforme" != found["DSJ-CONFIRMATION"]["verdict"], found
