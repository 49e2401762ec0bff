"""How many values a second validators are asked, beside Hypothesis that asks the same with no campaign around it."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from benchmarks.measure import Spread, in_turn, ratio, seconds
from benchmarks.processes import ROOT
from benchmarks.table import Table
from mire.catalogue import Rule, load
from mire.fuzz.campaign import Campaign
from mire.fuzz.draw import values
from mire.fuzz.lines import LineValidator
from mire.fuzz.offered import validator_of
from mire.target.profile_validators import Validator

CHECK = 'import re\n\n\ndef check(value):\n    return re.fullmatch("[A-Za-z0-9]{5,36}", value) is not None\n'
AS_DRAWN = settings(database=None, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
"""Values as they are drawn: none kept, shrunk or refused for taking long."""
COMMAND = """import json, re, sys
for line in sys.stdin:
    accepted = re.fullmatch("[A-Za-z0-9]{5,36}", json.loads(line)["value"]) is not None
    print(json.dumps({"accepted": accepted}), flush=True)
"""


def measure(quick: bool) -> list[Table]:
    """One table."""
    drawn, rounds = (200, 1) if quick else (2000, 3)
    table = Table(
        "Fuzzing a validator",
        f"{drawn} values for Desjardins' user code, drawn from the documents' rule, asked of the same process; a "
        "campaign has its probes besides, and judges each answer. The aim is 0.9; values asked again count. A form "
        "beside the browser is in `docs/proofs/fuzz.md`.",
        ["validator", "mire, values a second", "bare Hypothesis, values a second", "mire ÷ bare"],
    )
    rule = load(ROOT / "features").portals["desjardins"].rules["DSJ-CODE"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "acme.py").write_text(CHECK, "utf-8")
        (folder / "check.py").write_text(COMMAND, "utf-8")
        offered = {
            "a Python callable": Validator(python="acme:check"),
            "a command": Validator(command=[sys.executable, "check.py"]),
        }
        for kind, validator in offered.items():
            with closing(validator_of(validator, folder, 10)) as asked:
                asked.ask("abcde")  # its process has started
                works = {
                    "mire": partial(_campaign, rule, asked, drawn),
                    "bare": partial(_bare, rule, asked.ask, drawn),
                }
                in_turn(works, 1)  # the first of its kind warms both
                found = in_turn(works, rounds)
            rates = [Spread.of(found[who]).told(0) for who in ("mire", "bare")]
            table.add(kind, *rates, ratio(found["mire"], found["bare"]).told())
    return [table]


def _campaign(rule: Rule, validator: LineValidator, drawn: int) -> float:
    """Values a second, the probes counted as values."""
    counted = _Counted(validator)
    took = seconds(Campaign(rule, counted, examples=drawn, start=1, most=None).run)
    return counted.asked / took


def _bare(rule: Rule, ask: Callable[[str], bool], drawn: int) -> float:
    asked = 0

    @seed(1)
    @settings(AS_DRAWN, max_examples=drawn)
    @given(values(rule))
    def every(value: str) -> None:
        nonlocal asked
        asked += 1
        ask(value)

    took = seconds(every)
    return asked / took


class _Counted:
    """A validator, and how often it was asked."""

    def __init__(self, validator: LineValidator) -> None:
        self._validator = validator
        self.asked = 0

    def ask(self, value: str) -> bool:
        """Its answer."""
        self.asked += 1
        return self._validator.ask(value)
