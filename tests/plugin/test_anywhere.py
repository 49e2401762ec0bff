"""mire in anyone's folder: an ordinary plugin, that judges beside one's own tests or alone, and else is not noticed."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mire.plugin.embedded import Embedded
from tests.judged import ROOT
from tests.turns import in_turn

SETTINGS = """
[tool.pytest.ini_options]
markers = ["fumee: our own"]
strict_markers = true
filterwarnings = ["error"]
"""
CONFTEST = """
import pytest

@pytest.fixture
def target():
    return "our target"

@pytest.fixture(scope="session")
def browser():
    return "our browser"
"""
OWN = """
import pytest

@pytest.mark.fumee
def test_own(target, browser):
    assert ("our target", "our browser") == (target, browser)
"""
PROFILE = 'portal = "etudiant"\nbase_url = "http://127.0.0.1:9"\n'
ONE = "features/etudiant/numeros.feature::"
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A team's own project: settings, fixtures and a test; a profile beside them."""
    folder = tmp_path / "équipe A"
    (folder / "tests").mkdir(parents=True)
    (folder / "pyproject.toml").write_text(SETTINGS, "utf-8")
    (folder / "conftest.py").write_text(CONFTEST, "utf-8")
    (folder / "tests" / "test_own.py").write_text(OWN, "utf-8")
    (folder / "recette.toml").write_text(PROFILE, "utf-8")
    return folder


def started(folder: Path, *command: str) -> tuple[int, str]:
    """Exit status, and all that was said."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "COLUMNS": "200"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=100)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def run(team: Path) -> Run:
    """`pytest` in the team's folder."""
    return lambda *words, folder=team: started(folder, sys.executable, "-m", "pytest", *words)


@pytest.fixture
def collected(team: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """`pytest --collect-only` there, in this process, which is ten times as fast."""

    def collected(*words: str, folder: Path = team) -> tuple[int, str]:
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "path", sys.path[:])
        status = pytest.main(["--collect-only", "-q", "--capture=no", "-W", "ignore", *words])
        for name in ("conftest", "test_own"):
            sys.modules.pop(name, None)
        return int(status), "".join(capfd.readouterr())

    return collected


def listed(ended: tuple[int, str]) -> tuple[int, bool, bool]:
    """Exit status; whether `--collect-only` lists the team's test; whether it lists scenarios."""
    return ended[0], "::test_own" in ended[1], ONE in ended[1]


def settings(folder: Path, options: str) -> None:
    """Options that the team has for every run."""
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(f"addopts = {options!r}\n")


def test_without_a_target_it_is_not_noticed(run: Run, team: Path) -> None:
    """Nothing of what judges is loaded, though the team has features of its own."""
    (team / "features").mkdir()
    (team / "features" / "ours.feature").write_text("Feature: ours\n  Scenario: one\n    Given it\n", "utf-8")
    loaded = "[name for name in sys.modules if name.startswith('mire.') and name not in LIGHT]"
    light = {f"mire.{name}" for name in ("home", "settings", "plugin")}
    light |= {f"mire.plugin.{name}" for name in ("asked", "options", "settings")}
    (team / "tests" / "test_own.py").write_text(
        f"import sys\nLIGHT = {light}\ndef test_own(): assert [] == {loaded}\n", "utf-8"
    )
    status, said = run()
    assert (0, True) == (status, "1 passed" in said), said


LISTED = {
    "--target recette.toml": (0, True, True),
    "--target=recette.toml tests": (0, True, True),
    "--target recette.toml -m etudiant": (0, False, True),
    "--target recette.toml -m fumee": (0, True, False),
    f"--target recette.toml {ONE.removesuffix('::')}": (0, False, True),
    "--target recette.toml features/etudiant tests/test_own.py": (0, True, True),
    "tests": (0, True, False),
}


@pytest.mark.parametrize(("words", "expected"), LISTED.items(), ids=LISTED)
def test_what_is_collected(collected: Run, words: str, expected: tuple[int, bool, bool]) -> None:
    """The features of the portal beside the team's own tests, or those that are named alone."""
    ended = collected(*words.split())
    assert expected == listed(ended), ended[1]


@pytest.mark.parametrize(
    ("words", "expected"), [("", (0, True, True)), ("tests", (0, True, False)), (ONE[:-2], (0, False, True))]
)
def test_a_target_for_every_run(collected: Run, team: Path, words: str, expected: tuple[int, bool, bool]) -> None:
    """As a setting: whoever names their own tests has these alone."""
    settings(team, "--target recette.toml")
    ended = collected(*words.split())
    assert expected == listed(ended), ended[1]


def test_settings_of_the_project(collected: Run, team: Path) -> None:
    """`[tool.mire]` names the profile, from any folder of the project; what is no setting is said in one sentence."""
    with (team / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write('[tool.mire]\ntarget = "recette.toml"\n')
    ended = collected(folder=team / "tests")
    assert (0, True, True) == listed(ended), ended[1]
    with (team / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("cible = 1\n")
    status, said = collected()
    assert (4, True) == (status, "[tool.mire] cible: no key of this table" in said), said


def test_a_target_for_every_run_is_found_from_below(collected: Run, team: Path) -> None:
    """Beside the settings that name it."""
    settings(team, "--target recette.toml")
    ended = collected(folder=team / "tests")
    assert (0, True, True) == listed(ended), ended[1]


@pytest.mark.parametrize("words", ["--target {there}/p.toml --report {there}", "--report {there}"])
def test_paths_of_options_lead_to_nobody_elses_settings(run: Run, team: Path, tmp_path: Path, words: str) -> None:
    """The team's settings, its root folder and its tests are what pytest finds, wherever a profile or report lies."""
    there = tmp_path / "elsewhere"
    there.mkdir()
    (there / "pytest.ini").write_text("[pytest]\naddopts = --no-such-option\nmarkers =\n", "utf-8")
    (there / "p.toml").write_text(PROFILE, "utf-8")
    settings(team, "--strict-markers -v")
    status, said = run("--collect-only", "-k", "test_own", *words.format(there="../elsewhere").split())
    found = [f"rootdir: {team}" in said, "configfile: pyproject.toml" in said, "test_own" in said]
    assert (0, [True] * 3) == (status, found), said


def test_rootdir_may_be_named(run: Run) -> None:
    """`pytest --rootdir . --target FILE` ends."""
    ended = run("--rootdir", ".", "--target", "recette.toml", "--collect-only", "-q")
    assert (0, True, True) == listed(ended), ended[1]


def test_as_a_submodule_it_brings_no_tests(run: Run, team: Path) -> None:
    """The clone's own tests are not the team's, and cannot even be imported there."""
    (team / "mire" / "tests").mkdir(parents=True)
    shutil.copy(ROOT / "conftest.py", team / "mire")
    (team / "mire" / "tests" / "test_theirs.py").write_text("import nothing_of_that_name\n", "utf-8")
    status, said = run()
    assert (0, True) == (status, "1 passed" in said), said


@pytest.fixture(scope="module")
def portal(mocks: Embedded) -> str:
    """The profile of a portal that answers."""
    profile = mocks.serve("etudiant")
    assert profile is not None
    return profile.read_text("utf-8")


@pytest.mark.parametrize("workers", in_turn(["0", "2"], 2))
def test_it_judges_beside_own_tests(run: Run, team: Path, portal: str, workers: str) -> None:
    """Each finds its own fixtures of the same names; warnings that are errors to the team are so in its tests alone."""
    (team / "recette.toml").write_text(portal, "utf-8")
    status, said = run("--target", "recette.toml", "-m", "fumee or ETU-CHEMIN", "-n", workers)
    assert (0, True, True) == (status, "1 passed" in said, "1 conforme" in said), said
    assert (team / "reports" / "conformance.html").is_file()


def test_own_tests_that_fail_fail_the_run(run: Run, team: Path, portal: str) -> None:
    """Though the portal conforms."""
    (team / "recette.toml").write_text(portal, "utf-8")
    (team / "tests" / "test_own.py").write_text("def test_own(): assert False\n", "utf-8")
    status, said = run("--target", "recette.toml", "-k", "test_own or chemin")
    assert (1, True, True) == (status, "1 failed" in said, "1 conforme" in said), said


@pytest.mark.parametrize("program", in_turn([["-m", "pytest"], ["-m", "mire", "run"]], 2))
def test_the_line_that_runs_again_runs_where_it_is_read(team: Path, portal: str, program: list[str]) -> None:
    """The report's command, in the folder where the run was made."""
    (team / "recette.toml").write_text(portal, "utf-8")
    _, said = started(team, sys.executable, *program, "--target", "recette.toml", "-m", "ETU-CHEMIN")
    checks = json.loads((team / "reports" / "conformance.json").read_text("utf-8"))["targets"][0]["requirements"]
    words = shlex.split(checks["ETU-CHEMIN"]["checks"][0]["replay"])
    assert program[-1] == words[len(program) - 2], said
    status, said = started(team, sys.executable, *program, *words[len(program) - 1 :])
    assert (0, True) == (status, "1 conforme" in said), said
