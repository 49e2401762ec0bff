"""What a fresh clone is set up from."""

import re
import shutil
import subprocess
import tomllib
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
    for tool in ("bash", "dirname", "id"):
        (tmp_path / tool).symlink_to(str(shutil.which(tool)))
    command = [tmp_path / "bash", ROOT / "scripts/setup-python", tmp_path / "venv"]
    ended = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    sentence = (
        "mire: Python 3.11 or later is needed and none was found; name one with PYTHON=/path/to/python3.\n"
    )
    assert (4, sentence) == (ended.returncode, ended.stderr)
