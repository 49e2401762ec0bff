"""How fast values are tried: a callable beside bare Hypothesis, a form beside the browser."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from hypothesis import given, seed, settings

from mire.catalogue import Rule
from mire.cli.scenes import scene_on
from mire.fuzz.by_browser import ByBrowser
from mire.fuzz.campaign import Campaign
from mire.fuzz.draw import values
from mire.fuzz.form.driver import ByForm
from mire.fuzz.lines import LineValidator, validator_of
from mire.fuzz.samples import samples
from mire.fuzz.way import Way
from mire.target.profile_file import Validator
from scripts.fuzz_bench.served import AS_GIVEN, catalogue, drawn, profile_of

DRAWN, ROUNDS, OVER_HTTP, IN_BROWSER = 3000, 5, 200, 10
CHECK = 'import re\n\n\ndef check(value):\n    return re.fullmatch("[A-Za-z0-9]{5,36}", value) is not None\n'


def callable_rate() -> str:
    """A campaign on a function in its child process, beside Hypothesis that asks the same process, in turn."""
    rule = catalogue().portals["desjardins"].rules["DSJ-CODE"]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "acme.py").write_text(CHECK, "utf-8")
        with closing(validator_of(Validator(python="acme:check"), Path(folder), 10)) as validator:
            validator.ask("abcde")
            ratios = [_callable_round(rule, validator) for _ in range(ROUNDS)]
    spread = f"{min(ratios):.2f} to {max(ratios):.2f} in {ROUNDS} rounds; aim 0.8"
    return f"callable ÷ bare Hypothesis: {statistics.median(ratios):.2f} ({spread}), a campaign's probes included"


def _callable_round(rule: Rule, validator: LineValidator) -> float:
    bare = _time(lambda: _ask_drawn(rule, validator.ask))
    return bare / _time(Campaign(rule, validator, examples=DRAWN, start=1).run)


def _ask_drawn(rule: Rule, ask: Callable[[str], bool]) -> None:
    @seed(1)
    @settings(AS_GIVEN, max_examples=DRAWN)
    @given(values(rule))
    def one(value: str) -> None:
        ask(value)

    one()


def form_rate() -> str:
    """Values a second, once the form is calibrated, beside the same sort of values in the browser."""
    profile = profile_of("desjardins")
    rule = profile.documented.rules["DSJ-MDP"]
    with scene_on(profile, 1) as scene:
        way = Way(scene, rule)
        browser = ByBrowser(way)
        some = [value for value in drawn(values(rule), OVER_HTTP) if value.isascii() and value.isprintable()]
        with closing(ByForm(way, browser, samples(rule, random.Random(1)))) as form:
            form.calibrate()
            http = len(some) / _time(lambda: [form.ask(value) for value in some])
        by_hand = IN_BROWSER / _time(lambda: [browser.ask(value) for value in some[:IN_BROWSER]])
    return f"form ÷ browser: {http / by_hand:.0f} (aim 20): {http:.0f} values a second beside {by_hand:.2f}"


def _time(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
