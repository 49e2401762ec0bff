"""A recipe served and judged by mire, in a process of its own; and what was found."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.forge.portals import PORTALS as MODELS
from tests.forge.recipe import PORTALS, Recipe
from tests.forge.running import running
from tests.judged import judged

RIGHT = ("conforme", "non applicable", "non couverte")
_PROFILE = """portal = "{portal}"
name = "forge"
base_url = "{url}"
entry = "{entry}"

[control]
url = "{url}/_mire"
"""


@dataclass(frozen=True)
class Finding:
    """A requirement that a recipe was not found to keep; or, where it is wrong, not found to break."""

    recipe: str
    requirement: str
    verdict: str
    why: str
    checks: Sequence[dict[str, Any]] = ()

    def line(self) -> str:
        """As JSON, on one line."""
        told = {"recipe": self.recipe, "requirement": self.requirement, "verdict": self.verdict, "why": self.why}
        return json.dumps(told, ensure_ascii=False)


@dataclass(frozen=True)
class Verdicts:
    """What a run said of one recipe: by requirement, as in `conformance.json`."""

    recipe: Recipe
    requirements: dict[str, Any]

    def counts(self) -> dict[str, int]:
        """How many of each verdict."""
        found = [one["verdict"] for one in self.requirements.values()]
        return {verdict: found.count(verdict) for verdict in sorted(set(found))}

    def findings(self) -> list[Finding]:
        """What is no verdict for a right portal; for a wrong one, its own requirements that were not found broken."""
        own = {way.partition(":")[0] for way in self.recipe.wrong}
        return [
            _finding(self.recipe, id, one)
            for id, one in self.requirements.items()
            if (one["verdict"] == "conforme" if id in own else not own and one["verdict"] not in RIGHT)
        ]


def _finding(recipe: Recipe, id: str, one: dict[str, Any]) -> Finding:
    off = [check for check in one["checks"] if check["verdict"] != "conforme"] or one["checks"][:1]
    told = [
        f"{check['verdict']} · {check['scenario']}: attendu {check['expected']}; observé {check['observed']}"
        for check in off
    ]
    return Finding(
        str(recipe), id, one["verdict"], " | ".join([str(one.get("why") or one.get("reason") or ""), *told]), off
    )


def judge(recipe: Recipe, *arguments: str, report: Path | None = None) -> Verdicts:
    """Serve the recipe and judge it by its insurer's features; `arguments` go to pytest."""
    portal = PORTALS[recipe.portal]
    with ExitStack() as stack:
        url = stack.enter_context(running(recipe))
        folder = report or Path(stack.enter_context(TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        profile = folder / "recette.toml"
        profile.write_text(_PROFILE.format(portal=portal, url=url, entry=MODELS[recipe.portal].entry), "utf-8")
        return Verdicts(recipe, judged([f"features/{portal}"], profile, folder, *arguments).requirements)
