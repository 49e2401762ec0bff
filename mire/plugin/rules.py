"""The rules of a catalogue as items of the run: each field tried on its portal, beside the scenarios."""

from __future__ import annotations

import time
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from mire.catalogue import Rule
from mire.fuzz import corpus
from mire.fuzz.boundaries import boundaries
from mire.fuzz.field import rules_on_portal
from mire.fuzz.outcome import Outcome
from mire.fuzz.portal import IN_A_RUN, try_on_portal
from mire.fuzz.verdicts import Again, checks
from mire.plugin.collect import without_parameters
from mire.plugin.options import FEATURES
from mire.plugin.replay import replay
from mire.plugin.run import RUN, Run
from mire.plugin.validators import CATALOGUE, line_of_rule
from mire.scene import Scene
from mire.target.profile import Profile
from mire.verdicts import Check, NotApplicable, NotVerifiable, Verdict

_NOTHING_TOLD = "valeurs tirées au sort : rien à en dire ({})"
TRIED = pytest.StashKey[tuple[Outcome, float]]()


class RuleFile(pytest.Module):
    """A portal's catalogue; each rule of a field that its registration asks for is one item."""

    def _getobj(self) -> ModuleType:
        module = ModuleType(self.path.parent.name)
        module.__file__ = str(self.path)
        profile = self.config.stash[RUN].profiles.get(self.path.parent.name)
        for rule in rules_on_portal(profile) if profile is not None else ():
            setattr(module, rule.id, _function(rule))
        return module

    def istestfunction(self, obj: object, name: str) -> bool:
        """Every function of the module is a field's."""
        return callable(obj) and not name.startswith("__")

    def istestclass(self, obj: object, name: str) -> bool:  # noqa: ARG002 - pytest's signature
        """A catalogue has no classes."""
        return False


def rule_nodes(run: Run, profile: Profile) -> dict[str, set[str]]:
    """The node ids of what is tried in this run, by requirement; where nothing of it was selected, nothing is missing:
    the scenarios judge without it."""
    nodes: dict[str, set[str]] = {}
    seen = {without_parameters(nodeid) for nodeid in run.selected | run.elsewhere}
    for rule in rules_on_portal(profile):
        if (node := f"{FEATURES}/{profile.portal}/{CATALOGUE}::{rule.id}") in seen:
            for requirement in rule.requirements:
                nodes.setdefault(requirement, set()).add(node)
    return nodes


def given_by_rule(item: pytest.Function, evidence: tuple[str, ...]) -> tuple[list[Check], dict[str, Any]]:
    """The checks that a field's item came to, and its boundary map; nothing where it ended before."""
    if TRIED not in item.stash:
        return [], {}
    outcome, duration_s = item.stash[TRIED]
    judged, left_open = boundaries(outcome)
    place = f"{item.path.relative_to(item.config.rootpath).as_posix()}:{line_of_rule(item.path, item.originalname)}"
    found = [
        _beside_scenarios(replace(check, evidence=evidence if check.expected else ()))
        for check in checks(outcome, _again(item), place, round(duration_s, 3))
    ]
    return found, {
        "boundaries": {outcome.rule.id: judged},
        "open": {outcome.rule.id: left_open},
        "values": {outcome.rule.id: outcome.measured},
    }


def _beside_scenarios(check: Check) -> Check:
    """A pass that could not tell anything adds nothing to what the scenarios say, and takes nothing from it."""
    if check.verdict != Verdict.NON_VERIFIABLE:
        return check
    return replace(check, verdict=Verdict.NON_APPLICABLE, reason=_NOTHING_TOLD.format(check.reason))


def _again(item: pytest.Function) -> Again:
    run = item.config.stash[RUN]
    if item.config.option.target:
        return Again.fuzz(run.profiles[item.path.parent.name].file, item.originalname)
    return Again(replay(item, run.seed), single=False)


def _function(rule: Rule) -> Any:
    def tried(scene: Scene, request: pytest.FixtureRequest) -> None:
        profile, started = scene.profile, time.monotonic()
        folder = profile.file.resolve().parent
        try:
            outcome = try_on_portal(
                scene,
                rule,
                IN_A_RUN,
                start=request.config.stash[RUN].seed,
                known=corpus.read(folder).get(rule.id, []),
                late=lambda: time.monotonic() - started > profile.scenario_timeout_s / 2,
            )
        except NotVerifiable as nothing:
            raise NotApplicable(_NOTHING_TOLD.format(nothing.reason)) from nothing
        corpus.add(folder, rule.id, [one.value for one in outcome.found.values()])
        request.node.stash[TRIED] = outcome, time.monotonic() - started

    for requirement in rule.requirements:
        getattr(pytest.mark, requirement)(tried)
    return tried
