"""`mire doctor` on little portals, each wrong in one way: what it says, what to do, and how grave that is."""

# ruff: noqa: ARG002 - these little portals show the same whatever they are asked

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from mire.browser.launch import find_browser, launch
from mire.browser.pool import Pool
from mire.catalogue import load
from mire.doctor import examine, exit_status
from mire.target.profile import load_profile
from tests.plugin import miniature, targets
from tests.plugin.targets import Target, send

Doctor = Callable[..., tuple[int, str]]


@pytest.fixture(scope="session")
def pool(playwright: Playwright) -> Iterator[Pool]:
    """One browser for all."""
    pool = Pool(launch(playwright, find_browser()))
    yield pool
    pool.close()
    pool.browser.close()


@pytest.fixture
def doctor(tmp_path: Path, pool: Pool) -> Iterator[Doctor]:
    """Examine a target: exit status, and every finding in a line."""
    served: list[Target] = []

    def doctor(target: Target, more: str = "", timeout_s: float = 3) -> tuple[int, str]:
        served.append(target)
        project = miniature.make(tmp_path / "projet")
        profile = miniature.profile(project, target.url, timeout_s)
        profile.write_text(profile.read_text("utf-8").replace("[labels]", f"{more}"), "utf-8")
        read = load_profile(profile, load(project / "features"))
        found = list(examine(read, lambda: nullcontext(pool)))
        pool.release_all()
        return exit_status(found), "\n".join(
            f"{one.grade.value} {one.step} : {one.said} → {one.advice}" for one in found
        )

    yield doctor
    for target in served:
        if not target.released.is_set():
            target.close()


class WithoutPeople(Target):
    """Its control endpoint creates nobody."""

    def control(self, request: BaseHTTPRequestHandler, body: str) -> None:
        """Offers nothing."""
        send(request, 200, json.dumps({"portal": "mini", "capabilities": []}), "application/json")

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        assert not form, "nothing may be sent without a person"
        return super().page(path, form)


class Covered(Target):
    """A banner lies over every page."""

    def __init__(self, button: str = "<button onclick='b.remove()'>Tout accepter</button>") -> None:
        super().__init__()
        self.button = button

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        banner = f"<div id=b style='position:fixed;inset:0;background:#fff'>Des témoins {self.button}</div>"
        return super().page(path, form) + banner


class LockedOut(Target):
    """Has seen too many of us."""

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        return "<h1>Bienvenue</h1><p role=alert>Trop de tentatives.</p><a href=/code>S'inscrire</a>"


class Elsewhere(Target):
    """Its entry is some other page."""

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        return "<h1>Notre intranet</h1><a href=/x>S'inscrire ici</a>"


class StartPage(Target):
    """A page stands before the entry that only has it begun."""

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        start = "<h1>Assurance collective</h1><p>En cinq minutes.</p><a role=button href=/accueil>Commencer</a>"
        return start if path == "/" else super().page(path, form)


def test_a_portal_as_documented_is_ready(doctor: Doctor) -> None:
    """Every step is fine, and someone really registered."""
    status, said = doctor(Target())
    assert (0, True, False) == (status, "✓ inscription : jusqu'à son terme" in said, "✕" in said), said
    assert "✓ personnes : une personne créée" in said


def test_the_nearest_label_is_proposed(doctor: Doctor) -> None:
    """With the line that goes into the profile; once it stands there, all is fine."""
    status, said = doctor(targets.OtherLabel())
    proposed = '"Numéro de contrat" = "No de contrat"'
    assert (1, True) == (status, "« No de contrat » trouvé ; documenté « Numéro de contrat »" in said), said
    assert f"à ajouter sous [labels] ?  {proposed}" in said


def test_a_label_of_the_profile_is_taken(doctor: Doctor) -> None:
    """What it proposed is what helps."""
    status, said = doctor(targets.OtherLabel(), more='[labels]\n"Numéro de contrat" = "No de contrat"')
    assert 0 == status, said


def test_a_banner_is_named_with_its_buttons(doctor: Doctor) -> None:
    """It is pressed away all the same; with the line for [dismiss]."""
    status, said = doctor(Covered())
    assert (0, True) == (status, 'sous [dismiss], l\'un de ces boutons : buttons = ["Tout accepter"]' in said), said


def test_a_cover_without_buttons_stands_in_the_way(doctor: Doctor) -> None:
    """Nothing takes it away."""
    status, said = doctor(Covered(""))
    assert (1, True) == (status, "aucun bouton n'y est reconnu" in said), said


def test_a_banner_that_the_profile_dismisses_is_none(doctor: Doctor) -> None:
    """It is pressed away, as in a run."""
    status, said = doctor(Covered(), more='[dismiss]\nbuttons = ["Tout accepter"]')
    assert 0 == status, said


def test_another_page_is_not_recognised(doctor: Doctor) -> None:
    """What it shows, and what the documents have there."""
    status, said = doctor(Elsewhere())
    assert (1, True, True) == (status, "pas reconnu" in said, "« Bienvenue » introuvable" in said), said
    assert "commande « S'inscrire ici » trouvé ; documenté « S'inscrire »" in said


def test_a_start_page_before_the_entry_is_passed(doctor: Doctor) -> None:
    """As a walk passes it; nothing is proposed for it."""
    status, said = doctor(StartPage())
    assert (0, True) == (status, "✓ écran « accueil » : reconnu" in said), said
    assert "Commencer" not in said


def test_a_screen_spread_over_pages_is_taken_together(doctor: Doctor) -> None:
    """What stands on one of its pages is not missed on another."""
    status, said = doctor(targets.OneQuestionAPage())
    assert (0, True) == (status, "✓ écran « code » : reconnu, sur 2 pages" in said), said


def test_a_lock_out_is_told_as_such(doctor: Doctor) -> None:
    """Nothing can be judged until it is lifted: 3."""
    status, said = doctor(LockedOut())
    assert (3, True) == (status, "limite atteinte" in said and "lever cette limite" in said), said


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        (targets.Answers500, "répond 500"),
        (targets.HangsUp, "injoignable"),
        (targets.Silent, "aucune réponse en 0.5 s"),
        (targets.TokenWanted, "jeton refusé"),
        (targets.OtherShape, "attendu"),
    ],
)
def test_what_makes_verdicts_impossible_is_3(doctor: Doctor, target: type[Target], sentence: str) -> None:
    """A portal or control endpoint that does not answer as it should."""
    status, said = doctor(target(), timeout_s=0.5 if target is targets.Silent else 3)
    assert (3, True) == (status, sentence in said), said


def test_without_people_nothing_is_sent(doctor: Doctor) -> None:
    """The registration is only begun, up to its first form; that people are lacking is told."""
    status, said = doctor(WithoutPeople())
    assert (1, True) == (status, "jusqu'au premier formulaire seulement" in said), said
    assert "aucune personne à inscrire" in said
