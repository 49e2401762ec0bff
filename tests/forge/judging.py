"""Recipes served and judged by mire, many in one run; and what was found."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.forge.portals import PORTALS as MODELS
from tests.forge.recipe import PORTALS, Recipe
from tests.forge.running import running

ROOT = Path(__file__).resolve().parents[2]
RIGHT = ("conforme", "non applicable")
_WORST_FIRST = ("erreur", "non conforme", "écart connu", "non vérifiable", "conforme", "non applicable")
_PROFILE = """portal = "{portal}"
name = "forge"
base_url = "{url}"
entry = "{entry}"

[control]
url = "{url}/_mire"

[dismiss]
buttons = ["Tout accepter"]
"""
LACKS = "il faut aussi une cible"
"""What a check says that needs a second portal: nothing is wrong with this one."""


@dataclass(frozen=True)
class Finding:
    """A requirement that a right recipe was not found to keep, or a wrong one not found to break."""

    recipe: str
    requirement: str
    verdict: str
    why: str

    def line(self) -> str:
        """As JSON, on one line."""
        return json.dumps(self.__dict__, ensure_ascii=False)


@dataclass(frozen=True)
class Judged:
    """What a run said of one recipe: its checks by requirement, each as in `conformance.json`."""

    recipe: Recipe
    checks: dict[str, list[dict[str, Any]]]

    def verdict(self, requirement: str) -> str:
        """The worst of its checks."""
        found = {check["verdict"] for check in self.checks[requirement]}
        return next(verdict for verdict in _WORST_FIRST if verdict in found)

    def counts(self) -> dict[str, int]:
        """How many requirements of each verdict."""
        found = [self.verdict(id) for id in self.checks]
        return {verdict: found.count(verdict) for verdict in _WORST_FIRST if verdict in found}

    def findings(self) -> list[Finding]:
        """What is no verdict for a right portal; of a wrong one, its own requirements that were not found broken."""
        own = {way.partition(":")[0] for way in self.recipe.wrong}
        if own:
            return [self._finding(id) for id in self.checks if id in own and self.verdict(id) != "non conforme"]
        return [self._finding(id) for id in self.checks if self.verdict(id) not in RIGHT]

    def _finding(self, id: str) -> Finding:
        worst = self.verdict(id)
        told = [_told(check) for check in self.checks[id] if check["verdict"] == worst]
        return Finding(str(self.recipe), id, worst, " | ".join(told))


def _told(check: dict[str, Any]) -> str:
    parts = [check.get("reason"), check.get("expected"), check.get("observed")]
    return f"{check.get('scenario')}: " + " · ".join(str(part) for part in parts if part)


def judge(recipes: Sequence[Recipe], *arguments: str, report: Path | None = None) -> list[Judged]:
    """Serve the recipes of one portal and judge them by its features; `arguments` go to pytest."""
    with ExitStack() as stack:
        folder = report or Path(stack.enter_context(TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        url = stack.enter_context(running(recipes[0]))
        found = folder / "found.jsonl"
        found.unlink(missing_ok=True)
        said = _run(recipes, url, folder, arguments)
        assert found.exists(), said
        return list(_read(recipes, found))


def _run(recipes: Sequence[Recipe], url: str, folder: Path, arguments: Sequence[str]) -> str:
    portal = PORTALS[recipes[0].portal]
    profile, lines = folder / "recette.toml", folder / "recipes.txt"
    entry = MODELS[recipes[0].portal].entry
    further = "".join(f'{name} = "{url}{path}"\n' for name, path in MODELS[recipes[0].portal].entries.items())
    text = _PROFILE.format(portal=portal, url=url, entry=entry) + (f"\n[entries]\n{further}" if further else "")
    profile.write_text(text, "utf-8")
    lines.write_text("\n".join(str(recipe) for recipe in recipes), "utf-8")
    own = ["-p", "tests.forge.several", f"--recipes={lines}", f"--found={folder / 'found.jsonl'}"]
    to = ["-p", "no:cacheprovider", f"--target={profile}", f"--report={folder}"]
    command = [sys.executable, "-m", "pytest", f"features/{portal}", *own, *to, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def _read(recipes: Sequence[Recipe], found: Path) -> Iterator[Judged]:
    checks: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for line in found.read_text("utf-8").splitlines():
        one = json.loads(line)
        if LACKS in str(one.get("reason")):
            continue
        checks[one["recipe"]][one["requirement"]].append(one)
    for recipe in recipes:
        yield Judged(recipe, dict(checks[str(recipe)]))
