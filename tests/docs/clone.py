"""A clone of mire in which docs/new-portal.md was followed, and the portal that it is about."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from werkzeug.serving import make_server

from tests.judged import ROOT, Judged, judged

EXAMPLE = ROOT / "docs" / "examples" / "pins"
PORT = "9200"
"""Where the page has the portal stand; a test takes a free one."""
_JUDGE = ("mire", "steps", "features", "docs", "tests")
_FILES = ("conftest.py", "pyproject.toml", "Makefile", "README.md")


def portal() -> ModuleType:
    """The example's own program."""
    spec = importlib.util.spec_from_file_location("pins_portail", EXAMPLE / "portail.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextmanager
def serving(wrong: str | None = None) -> Iterator[int]:
    """The portal on a free port, `wrong` in one way or right."""
    server = make_server("127.0.0.1", 0, portal().create_app(wrong), threaded=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass(frozen=True)
class Clone:
    """The judge as it is, and beside its catalogues the example's."""

    folder: Path

    @classmethod
    def make(cls, folder: Path, *, taught: bool = True) -> Clone:
        """Copy what judges, and not one line of it changed; `.venv` is the environment of these tests.

        taught: the example's catalogue and features are there already.
        """
        for name in _JUDGE:
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in _FILES:
            shutil.copy(ROOT / name, folder)
        if taught:
            mine = folder / "features" / "pins"
            mine.mkdir()
            for file in (EXAMPLE / "exigences.toml", *EXAMPLE.glob("*.feature")):
                shutil.copy(file, mine)
        (folder / ".venv").symlink_to(Path(sys.executable).parents[1])
        return cls(folder)

    @property
    def environment(self) -> Mapping[str, str]:
        """In which `mire`, `python` and `pytest` are this clone's."""
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        return {**os.environ, "PATH": path, "PYTHONPATH": str(self.folder)}

    def profile(self, port: int, folder: Path | None = None) -> Path:
        """The example's profile, of the portal on this port."""
        file = (folder or self.folder) / "recette.toml"
        file.write_text((EXAMPLE / "recette.toml").read_text("utf-8").replace(PORT, str(port)), "utf-8")
        return file

    def judge(self, port: int, folder: Path, *arguments: str) -> Judged:
        """What it says of the portal on this port."""
        profile = self.profile(port, folder)
        return judged((), profile, folder / "reports", *arguments, environment=self.environment, root=self.folder)
