"""A profile's validators as items of the run: one per field, beside the scenarios."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from mire.fuzz.places import rule_of
from mire.home import CATALOGUE
from mire.plugin.collect import place
from mire.plugin.run import RUN, VALIDATORS, Run
from mire.target.profile import Profile
from mire.verdicts import Check, Verdict

if TYPE_CHECKING:  # loaded where a validator is tried: Hypothesis takes its time
    from mire.fuzz.outcome import Outcome


class ValidatorItem(pytest.Item):
    """One field's validator. `given` is what the report carries, once it was tried."""

    def __init__(self, *, field: str, profile: Profile, **common: Any) -> None:
        super().__init__(**common)
        self.field, self.profile = field, profile
        self.given: dict[str, Any] = {}
        for requirement in rule_of(profile, field).requirements:
            self.add_marker(requirement)

    def runtest(self) -> None:
        """Try the validator; whatever it does becomes checks."""
        from mire.fuzz.field import IN_A_RUN, try_field

        run = self.config.stash[RUN]
        started = time.monotonic()
        outcome = try_field(self.profile, self.field, examples=IN_A_RUN, seed=run.seed)
        self.given = _given(self, outcome, round(time.monotonic() - started, 3))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the rule stands."""
        return self.path, 0, self.name


def validator_items(parent: pytest.Collector, run: Run) -> Iterator[pytest.Item]:
    """An item for each validator of each profile."""
    for portal, profile in run.profiles.items():
        path = run.features / portal / CATALOGUE
        for field in profile.validators:
            yield ValidatorItem.from_parent(
                parent,
                name=field,
                nodeid=node_of(portal, field),
                path=path,
                field=field,
                profile=profile,
            )


def node_of(portal: str, field: str) -> str:
    """The node id of a field's validator."""
    return f"{VALIDATORS}/{portal}::{field}"


def validated(profile: Profile) -> dict[str, set[str]]:
    """The node ids of the validators that judge a requirement, by its id."""
    judged: dict[str, set[str]] = {}
    for field in profile.validators:
        for requirement in rule_of(profile, field).requirements:
            judged.setdefault(requirement, set()).add(node_of(profile.portal, field))
    return judged


def given_by(item: ValidatorItem, error: BaseException | None) -> dict[str, Any]:
    """What the report of a validator carries; a broken corpus is an error of every requirement of the rule."""
    if error is None:
        return item.given
    from mire.fuzz.corpus import CorpusError

    reason = str(error) if isinstance(error, CorpusError) else f"erreur interne : {type(error).__name__} : {error}"
    rule = rule_of(item.profile, item.field)
    broken = [
        Check(
            requirement=id,
            scenario=f"validateur {item.field}",
            feature=_place(item),
            verdict=Verdict.ERREUR,
            reason=reason,
        )
        for id in rule.requirements
    ]
    return {"portal": item.profile.portal, "checks": [check.as_dict() for check in broken]}


def _given(item: ValidatorItem, outcome: Outcome, duration_s: float) -> dict[str, Any]:
    from mire.fuzz.boundaries import boundaries
    from mire.fuzz.verdicts import Again, checks

    judged, left_open = boundaries(outcome)
    found = checks(outcome, Again.fuzz(item.profile.file, item.field), _place(item), duration_s)
    return {
        "portal": item.profile.portal,
        "checks": [check.as_dict() for check in found],
        "boundaries": {item.field: judged},
        "open": {item.field: left_open},
        "values": {item.field: outcome.measured},
    }


def _place(item: pytest.Item) -> str:
    """The catalogue and the line where the field's rule begins, as `path:line`."""
    return f"{place(item.path)}:{line_of_rule(item.path, item.name)}"


def line_of_rule(catalogue: Path, field: str) -> int:
    """Where the rule of a field begins."""
    lines = catalogue.read_text("utf-8").splitlines()
    return next(number for number, text in enumerate(lines, 1) if text == f"[regles.{field}]")
