"""How fast values are tried over HTTP, from the request that the browser made once, beside the browser itself."""

from __future__ import annotations

import random
from contextlib import closing

from benchmarks.measure import seconds
from mire.cli.scenes import scene_on
from mire.fuzz.by_browser import ByBrowser
from mire.fuzz.draw import values
from mire.fuzz.form.driver import ByForm
from mire.fuzz.samples import samples
from mire.fuzz.way import Way
from scripts.fuzz_bench.served import drawn, profile_of

OVER_HTTP, IN_BROWSER = 200, 10


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
            http = len(some) / seconds(lambda: [form.ask(value) for value in some])
        by_hand = IN_BROWSER / seconds(lambda: [browser.ask(value) for value in some[:IN_BROWSER]])
    return f"form ÷ browser: {http / by_hand:.0f} (aim 20): {http:.0f} values a second beside {by_hand:.2f}"
