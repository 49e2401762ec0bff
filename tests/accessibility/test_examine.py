"""What `mire accessibility` says of a portal: what axe finds, and which screens it never saw."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from mire.accessibility import examine
from mire.catalogue import load
from mire.cli.scenes import scene_on
from mire.doctor.finding import Finding, Grade, exit_status
from mire.plugin.embedded import Embedded
from mire.target.profile import load_profile
from tests.plugin import miniature
from tests.plugin.targets import Target, send

ROOT = Path(__file__).resolve().parents[2]
Look = Callable[[Target], list[Finding]]


class Accessible(Target):
    """Says in which language it is written, and what its pages are called."""

    def page(self, path: str, form: dict[str, list[str]]) -> str:
        return f"<!doctype html><html lang=fr><title>Essai</title><main>{super().page(path, form)}</main>"


class FailsOnEveryPage(Target):
    """Only its control endpoints answer."""

    def answer(self, request: BaseHTTPRequestHandler, body: str) -> None:
        if request.path.startswith("/_mire"):
            super().answer(request, body)
        else:
            send(request, 500, "panne")


class AccessibleButRefusing(Accessible):
    """Nobody comes to its last screen."""

    def accepts(self, code: str) -> bool:  # noqa: ARG002 - whatever it is
        return False


@pytest.fixture
def look(tmp_path: Path, playwright: Playwright) -> Iterator[Look]:
    """Look at every screen of a target."""
    served: list[Target] = []

    def look(target: Target) -> list[Finding]:
        served.append(target)
        project = miniature.make(tmp_path / "projet")
        profile = load_profile(miniature.profile(project, target.url), load(project / "features"))
        with scene_on(profile, 1, playwright) as scene:
            return list(examine(scene))

    yield look
    for target in served:
        target.close()


def accessibility(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command, in a process of its own: this one has a Playwright already."""
    command = [sys.executable, "-c", "from mire.cli import main; raise SystemExit(main())", "accessibility", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def graded(found: list[Finding], grade: Grade) -> list[str]:
    return [finding.step for finding in found if finding.grade is grade]


def test_each_screen_is_named_with_what_it_breaks(look: Look) -> None:
    """Pages without a language break a rule of level A each; the first element stands beside it."""
    found = look(Target())
    languages = [finding for finding in found if "(html-has-lang, 1 ×) : <html>" in finding.said]
    assert ["accueil", "code", "fin"] == [finding.step for finding in languages]
    assert 1 == exit_status(found)


def test_a_portal_without_faults_has_none(look: Look) -> None:
    """Each screen is named once, and no other line is printed."""
    found = look(Accessible())
    assert [("accueil", "✓"), ("code", "✓"), ("fin", "✓")] == [(one.step, one.grade.value) for one in found]
    assert 0 == exit_status(found)


def test_a_screen_that_was_not_reached_is_no_success(look: Look) -> None:
    """It is named, with the journey's last words."""
    found = look(AccessibleButRefusing())
    assert ["accueil", "code"] == graded(found, Grade.FINE)
    assert "Ce code est trop court." in next(one.said for one in found if one.step.startswith("parcours"))
    assert [Finding("non contrôlés", Grade.ABSENT, "fin")] == found[-1:]


def test_a_portal_that_breaks_is_not_called_accessible(look: Look) -> None:
    """Its 500 is told, and so is that nothing was looked at."""
    found = look(FailsOnEveryPage())
    assert ["!"] * len(found) == [finding.grade.value for finding in found]
    assert 3 == exit_status(found)


def test_the_command_says_how_many_screens_it_saw(mocks: Embedded) -> None:
    """On the student portal, where nothing is found."""
    done = accessibility("--target", str(mocks.serve("etudiant")), "--exigeant")
    assert (0, "") == (done.returncode, done.stderr)
    assert "  5 écrans contrôlés (WCAG 2.2, A et AA), 0 règles enfreintes : recommandé, hors verdicts" in done.stdout


def test_validators_alone_have_no_screens(tmp_path: Path) -> None:
    """One sentence, and 4."""
    profile = tmp_path / "recette.toml"
    profile.write_text('portal = "cowan"\n[validators]\n"COW-MDP" = { python = "json:loads" }\n', "utf-8")
    done = accessibility("--target", str(profile))
    assert (4, "") == (done.returncode, done.stdout), done.stderr
    assert "base_url is missing; expected the address of the portal" in done.stderr
