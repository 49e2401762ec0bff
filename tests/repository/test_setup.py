"""What a fresh clone is set up from."""

import re
import shutil
import subprocess
import tomllib
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
REQUIREMENTS = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]
CONSTRAINTS = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if line[:1] != "#"]
PINNED = {canonicalize_name(name): version for name, version in (line.split("==") for line in CONSTRAINTS)}


@pytest.mark.parametrize("line", CONSTRAINTS)
def test_constraints_are_names_and_versions(line: str) -> None:
    """No address, no option, no range: a name, ==, a version."""
    assert re.fullmatch(r"[A-Za-z0-9_.-]+==[A-Za-z0-9.!+-]+", line)


@pytest.mark.parametrize("requirement", REQUIREMENTS)
def test_the_pinned_version_is_within_the_bounds(requirement: str) -> None:
    """Each dependency of pyproject.toml is pinned, to a version that it allows."""
    wanted = Requirement(requirement)
    assert wanted.specifier.contains(PINNED[canonicalize_name(wanted.name)])


def test_the_pinned_versions_run_on_the_oldest_python_that_is_promised() -> None:
    """Debian 12 has 3.11.2, whatever newer one was there when the versions were pinned."""
    oldest = f"{PROJECT['requires-python'].removeprefix('>=')}.0"
    installed = {canonicalize_name(one.metadata["Name"]): one for one in metadata.distributions()}
    bounds = {name: one.metadata["Requires-Python"] for name, one in installed.items() if name in PINNED}

    assert len(bounds) > 100
    assert {} == {name: bound for name, bound in bounds.items() if bound and oldest not in SpecifierSet(bound)}


def test_without_python_setup_says_so_in_one_sentence(tmp_path: Path) -> None:
    """Where there is neither Python nor apt-get, setting up names what it needs and exits 4."""
    sentence = (
        "mire: Python 3.11 or later is needed and none was found; name one with PYTHON=/path/to/python3.\n"
    )
    assert (4, sentence) == set_up("setup-python", tmp_path, {})


def test_where_debian_cannot_be_asked_nothing_is_said(tmp_path: Path) -> None:
    """The tests that want more are skipped, and say so themselves."""
    assert (0, "") == set_up("setup-tests", tmp_path, {"venv/bin/python": "echo firefox-esr"})


def test_what_debian_does_not_give_is_named_and_asked_for_again(tmp_path: Path) -> None:
    """Exit status 1 leaves no mark that this was done; the rest is installed."""
    programs = {
        "venv/bin/python": "echo firefox-esr; echo openssl",
        "id": "echo 0",
        "env": 'shift; exec "$@"',
        "apt-get": 'case "$*" in *firefox*) echo no such package; exit 100;; esac',
    }
    said = [
        "mire: installing from Debian what some tests need: firefox-esr openssl",
        "no such package",
        "mire: apt-get could not install firefox-esr; the tests that need it are skipped.",
    ]
    ended, words = set_up("setup-tests", tmp_path, programs)
    assert (1, said) == (ended, words.splitlines())


def set_up(script: str, folder: Path, programs: Mapping[str, str]) -> tuple[int, str]:
    """Exit status and what was said where nothing is installed but a shell and these programs, shell scripts."""
    for name, text in programs.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"#!{shutil.which('bash')}\n{text}\n", "utf-8")
        (folder / name).chmod(0o755)
    for tool in {"bash", "dirname", "id", "mktemp", "cat", "rm", "chmod"} - programs.keys():
        (folder / tool).symlink_to(str(shutil.which(tool)))
    command = [folder / "bash", ROOT / "scripts" / script, folder / "venv"]
    ended = subprocess.run(command, env={"PATH": str(folder)}, capture_output=True, text=True, check=False)
    return ended.returncode, ended.stdout + ended.stderr
