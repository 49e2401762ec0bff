"""The rules of a catalogue as items of the run: each field tried on its portal, beside the scenarios."""

from __future__ import annotations

import time
from dataclasses import replace
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from mire.catalogue import Rule
from mire.fuzz.places import rules_on_portal
from mire.home import CATALOGUE, FEATURES
from mire.plugin.collect import OurFile, place, without_parameters
from mire.plugin.replay import replay
from mire.plugin.run import RUN, Run
from mire.plugin.validators import line_of_rule
from mire.target.profile import Profile
from mire.verdicts import Check, NotApplicable, NotVerifiable, Verdict

if TYPE_CHECKING:  # loaded where a rule is tried: Hypothesis takes its time
    from mire.fuzz.outcome import Outcome
    from mire.fuzz.verdicts import Again
    from mire.scene import Scene

    Tried = pytest.StashKey[tuple[Outcome, float]]

_NOTHING_TOLD = "valeurs tirées au sort : rien à en dire ({})"
TRIED: Tried = pytest.StashKey()


class RuleFile(OurFile):
    """A portal's catalogue; each rule of a field that its registration asks for is one item."""

    def _getobj(self) -> ModuleType:
        module = ModuleType(self.path.parent.name)
        module.__file__ = str(self.path)
        profile = self.config.stash[RUN].profiles.get(self.path.parent.name)
        for rule in rules_on_portal(profile) if profile is not None else ():
            setattr(module, rule.id, _function(rule))
        return module


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
    from mire.fuzz.boundaries import boundaries
    from mire.fuzz.verdicts import checks

    outcome, duration_s = item.stash[TRIED]
    judged, left_open = boundaries(outcome)
    where = f"{place(item.path)}:{line_of_rule(item.path, item.originalname)}"
    found = [
        _beside_scenarios(replace(check, evidence=evidence if check.expected else ()))
        for check in checks(outcome, _again(item), where, round(duration_s, 3))
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
    from mire.fuzz.verdicts import Again

    run = item.config.stash[RUN]
    if item.config.option.target:
        return Again.fuzz(run.profiles[item.path.parent.name].file, item.originalname)
    return Again(replay(item, run.seed), single=False)


def _function(rule: Rule) -> Any:
    def tried(scene: Scene, request: pytest.FixtureRequest) -> None:
        from mire.fuzz import corpus
        from mire.fuzz.portal import IN_A_RUN, try_on_portal

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
