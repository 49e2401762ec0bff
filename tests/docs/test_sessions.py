"""The commands of the pages do what the pages say, in a clone like a reader's.

`recette.toml` of pages that do not write one is the invented portal's of docs/new-portal.md, which is quickly judged.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.docs.blocks import BLOCKS, Block, blocks
from tests.docs.clone import PORT, Clone, serving
from tests.docs.session import Session, session
from tests.judged import ROOT

VAGUE = "9100"
TYPED = {
    "mire/.venv/bin/mire init recette.toml": (
        f"unimutuelles\nEspace adhérents, recette\nhttp://127.0.0.1:{VAGUE}\nhttp://127.0.0.1:{VAGUE}/_mire\n\n\n"
    )
}
"""What a person answers, as the page says."""
ELSEWHERE = {
    "make conformance": (".ci/run", "make conformance"),
    "make test": (".ci/run", "make test"),
    "make lint": (".ci/run", "make lint"),
    "make test-all": ("Makefile", "tests --long"),
    "make setup": (".ci/run", "make lint"),
    "make wheel": ("tests/repository/test_wheel.py", "As `make wheel` builds it"),
    "pip install mire-0.1.0-py3-none-any.whl": ("tests/repository/test_wheel.py", '"install", "-q", "--no-deps"'),
    "mire install-browser": ("tests/repository/test_wheel.py", '"install-browser"'),
    "mire run": ("tests/repository/test_wheel.py", "test_the_mocks_are_judged_without_a_target"),
    "make -C mire setup": (".ci/run", "make lint"),
    "git clone <where your copy of mire is> mire": ("tests/docs/clone.py", "copytree"),
    "python3 -m venv /tmp/fresh && /tmp/fresh/bin/pip install -e '.[dev,mutation,schemathesis]'": (
        "scripts/setup-python",
        "pip install",
    ),
    "/tmp/fresh/bin/pip freeze --exclude-editable": ("tests/repository/test_setup.py", "test_constraints_are_names"),
}
"""Commands that another step of CI gives, or whose result another test holds: the file, and words in it."""

@contextmanager
def in_clone(_: Clone, folder: Path) -> Iterator[Session]:
    """In a clone's folder, before anything of docs/new-portal.md was done."""
    own = Clone.make(folder / "mire", taught=False)
    with session(own.folder, own.environment, PORT, "9201") as talking:
        for file in (own.folder / "docs" / "examples" / "pins").glob("*.toml"):
            file.write_text(talking.own(file.read_text("utf-8")), "utf-8")
        yield talking


@contextmanager
def with_portal(clone: Clone, folder: Path, wrong: str | None = None) -> Iterator[Session]:
    """`recette.toml` is of a portal that answers; `mire`'s own folder is not the reader's."""
    with serving(wrong) as port, session(folder, clone.environment) as talking:
        (folder / ".venv").symlink_to(clone.folder / ".venv")
        clone.profile(port, folder)
        yield talking


@contextmanager
def with_wrong_portal(clone: Clone, folder: Path) -> Iterator[Session]:
    """Its label differs; the main branch's results are there."""
    with with_portal(clone, folder, "PIN-NUMEROS") as talking:
        talking.give("pytest --target recette.toml --report main || true")
        yield talking


@contextmanager
def with_other_parts(clone: Clone, folder: Path) -> Iterator[Session]:
    """Three of the four machines are done."""
    with with_portal(clone, folder) as talking:
        for part in (1, 3, 4):
            talking.give(f"pytest --target recette.toml --seed 20261121 --shard {part}/4 --report reports/{part}")
        yield talking


@contextmanager
def beside_clone(clone: Clone, folder: Path) -> Iterator[Session]:
    """A clone is there, and set up."""
    shutil.copytree(clone.folder, folder / "mire", symlinks=True)
    with session(folder, {**clone.environment, "PYTHONPATH": str(folder / "mire")}, VAGUE) as talking:
        yield talking


PREPARED = {
    "README.md": with_portal,
    "CONTRIBUTING.md": with_portal,
    "docs/commands.md": with_wrong_portal,
    "docs/new-portal.md": in_clone,
    "docs/running.md": with_other_parts,
    "docs/tutorial.md": beside_clone,
    "docs/validators.md": in_clone,
}
"""How a reader stands who begins to follow a page."""
SHORT = ("CONTRIBUTING.md",)
WANTED = {"docs/validators.md": [pytest.mark.needs("node")]}
"""What a page's reader has to have beside mire."""
CONSOLES = [block for block in BLOCKS if block.language == "console"]
NAMES = sorted({block.page.relative_to(ROOT).as_posix() for block in CONSOLES})


def marks(name: str) -> list[pytest.MarkDecorator]:
    """What a page's test wants, and whether it is long."""
    return [*WANTED.get(name, ()), *([] if name in SHORT else [pytest.mark.long])]


@pytest.mark.parametrize("name", [pytest.param(name, marks=marks(name)) for name in NAMES])
def test_the_commands_of_a_page_do_what_it_says(clone: Clone, name: str, tmp_path: Path) -> None:
    """Exit statuses and output; files that it shows with a name are written as they come."""
    with PREPARED[name](clone, tmp_path) as talking:
        for block in blocks(ROOT / name):
            follow(block, talking)


@pytest.mark.parametrize("name", NAMES)
def test_every_page_with_commands_is_prepared_for(name: str) -> None:
    """A new one needs its line in PREPARED."""
    assert name in PREPARED


@pytest.mark.parametrize("command", ELSEWHERE)
def test_what_is_not_given_here_is_given_elsewhere(command: str) -> None:
    """By a page's very words, and by a file that has them."""
    file, words = ELSEWHERE[command]
    assert command in [given for block in CONSOLES for given, _ in block.commands]
    assert words in (ROOT / file).read_text("utf-8")


def follow(block: Block, talking: Session) -> None:
    """Do what a reader would do with it."""
    if block.language == "console":
        for command, said in block.commands:
            if command not in ELSEWHERE:
                talking.give(command, said, talking.own(TYPED.get(command, "")))
    elif block.file and block.excerpt_of is None:
        talking.write(block.file, block.text)
