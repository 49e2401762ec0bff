"""The wheel is whole: in an environment of its own and an empty folder, without a clone, everything works."""

from __future__ import annotations

import os
import re
import shutil
import site
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import mire
from tests.judged import ROOT
from tests.ports import free_port, wait_until_listening

CHECK = "DSJ-ACCES-MENU"
OWN = "def test_own():\n    assert True\n"
VALIDATED = r"""portal = "desjardins"
[validators]
"DSJ-CODE" = { regex = '\A[A-Za-z0-9]{5,36}\Z', flavour = "python" }
"""


@dataclass(frozen=True)
class Fresh:
    """An environment in which nothing but the wheel was installed, and a folder with nothing in it."""

    bin: Path
    folder: Path

    def run(self, *command: str, typed: str = "") -> tuple[int, str]:
        """Exit status, and all that was said, of a command of that environment."""
        done = subprocess.run(
            [str(self.bin / command[0]), *command[1:]],
            cwd=self.folder,
            env=environment(),
            input=typed,
            capture_output=True,
            text=True,
            timeout=300,
        )
        return done.returncode, done.stdout + done.stderr


def environment() -> dict[str, str]:
    """Nothing in it leads to this clone."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))}
    return {**kept, "NO_COLOR": "1", "COLUMNS": "200"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As `make wheel` builds it."""
    folder = tmp_path_factory.mktemp("dist")
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-build-isolation", "--no-deps", "-w", str(folder)]
    subprocess.run([*pip, str(ROOT)], check=True)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def fresh(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Fresh:
    """Its dependencies are those of the environment of these tests, so that nothing is fetched."""
    folder = tmp_path_factory.mktemp("neuf")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "env")], check=True)
    python = folder / "env" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True)
    [packages] = (folder / "env" / "lib").glob("python*/site-packages")
    (packages / "dependencies.pth").write_text("\n".join(site.getsitepackages()), "utf-8")
    (folder / "vide").mkdir()
    return Fresh(python.parent, folder / "vide")


def test_only_two_packages_stand_in_site_packages(wheel: Path) -> None:
    """`mire`, and one of the mocks' own name; with types, catalogues, phrases, templates and the mocks' files."""
    names = zipfile.ZipFile(wheel).namelist()
    assert {"mire", "mire_mocks", f"mire-{mire.__version__}.dist-info"} == {name.partition("/")[0] for name in names}
    for folder, inside in (("features", "mire/features"), ("steps", "mire/steps"), ("mocks", "mire_mocks/mocks")):
        paths = [path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        files = {f"{inside}/{path.relative_to(ROOT / folder).as_posix()}" for path in paths}
        assert files <= set(names), sorted(files - set(names))
        assert len(files) > 10
    assert {"mire/py.typed", "mire/results/templates/report.html.j2", "mire/browser/watch.js"} <= set(names)


@pytest.mark.long
def test_the_commands_need_no_clone(fresh: Fresh) -> None:
    """What they say of themselves and of the documents; the version is the package's."""
    assert (0, f"mire {mire.__version__}\n") == fresh.run("mire", "--version")
    status, said = fresh.run("mire", "requirements", "DSJ-MDP")
    assert (0, True) == (status, said.startswith("DSJ-MDP")), said
    status, said = fresh.run("mire", "install-browser")
    assert (0, True) == (status, "mire: the browser is " in said), said


@pytest.fixture(scope="module")
def portal(fresh: Fresh) -> Iterator[str]:
    """The address of the mock that `mire serve` serves."""
    port = free_port()
    command = [fresh.bin / "mire", "serve", "--portal", "desjardins", "--testing", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=fresh.folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as served:
        wait_until_listening(port, 60, lambda: str(served.communicate(timeout=5)), lambda: served.poll() is None)
        yield f"http://127.0.0.1:{port}"
        served.terminate()


@pytest.fixture(scope="module")
def profiled(fresh: Fresh, portal: str) -> Fresh:
    """With a profile as `mire init` writes it."""
    status, said = fresh.run("mire", "init", typed=f"desjardins\nNotre portail\n{portal}\n{portal}/_mire\n\n\n")
    assert status == 0, said
    return fresh


@pytest.mark.long
def test_a_portal_is_judged_from_profile_to_report(profiled: Fresh) -> None:
    """`mire doctor`, `mire run`, and `pytest --target` beside a test of one's own; then `mire diff` of the two."""
    status, said = profiled.run("mire", "doctor", "--target", "recette.toml")
    assert (0, True) == (status, "prêt" in said), said
    status, said = profiled.run("mire", "run", "--target", "recette.toml", "-m", CHECK, "--report", "un")
    assert (0, True) == (status, "= 1 conforme" in said), said
    (profiled.folder / "test_own.py").write_text(OWN, "utf-8")
    pytest_run = ("python", "-m", "pytest", "--target", "recette.toml", "--report", "deux", "-k", "test_own or celle")
    status, said = profiled.run(*pytest_run, "-n", "2")
    assert (0, True, True) == (status, "1 passed" in said, " conforme" in said), said
    status, said = profiled.run("mire", "diff", "un/conformance.json", "deux/conformance.json")
    assert (0, True) == (status, "desjardins" in said), said


@pytest.mark.long
def test_fields_are_tried_in_depth(fresh: Fresh) -> None:
    """`mire fuzz`, on a validator."""
    (fresh.folder / "validateurs.toml").write_text(VALIDATED, "utf-8")
    status, said = fresh.run("mire", "fuzz", "--target", "validateurs.toml", "--examples", "50")
    assert (0, True) == (status, "DSJ-CODE" in said), said


@pytest.mark.long
def test_the_mocks_are_judged_without_a_target(fresh: Fresh) -> None:
    """`mire run` starts those that came along; nobody's `mocks` or `steps` in the current folder is taken for them."""
    for name in ("mocks", "steps", "features"):
        (fresh.folder / name).mkdir()
        (fresh.folder / name / "__init__.py").write_text("raise ImportError('not ours')\n", "utf-8")
    status, said = fresh.run("mire", "run", "-m", "ETU-CHEMIN")
    shutil.rmtree(fresh.folder / "mocks")
    assert (0, True) == (status, bool(re.search(r"etudiant — mock embarqué", said))), said
