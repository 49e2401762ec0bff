"""How fast values are tried, and after how many each deviation of a rule is found.

`make bench-fuzz` writes docs/proofs/fuzz.md. Aims: a callable at 0.8 of bare Hypothesis with the same strategy, a form
at 20 times the browser, every deviation found with the budget of a conformance run. `--only DSJ-CODE` tries the
deviations of one field, and writes nothing.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from mire.catalogue import Catalogue, Rule, load
from mire.cli.scenes import scene_on
from mire.fuzz.asked import Asked, Unasked
from mire.fuzz.by_browser import ByBrowser
from mire.fuzz.campaign import Campaign
from mire.fuzz.draw import values
from mire.fuzz.form.driver import ByForm
from mire.fuzz.lines import validator_of
from mire.fuzz.portal import IN_A_RUN, try_on_portal
from mire.fuzz.samples import samples
from mire.fuzz.way import Way, has_way
from mire.plugin.embedded import Embedded
from mire.rules import judge
from mire.target.profile import load_profile
from mire.target.profile_file import Validator
from tests.selfcheck.matrix import every_deviation

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "proofs" / "fuzz.md"
DRAWN, OVER_HTTP, IN_BROWSER, PLAIN = 3000, 200, 10, 300
CHECK = 'import re\n\n\ndef check(value):\n    return re.fullmatch("[A-Za-z0-9]{5,36}", value) is not None\n'


@dataclass(frozen=True)
class Found:
    """One deviation: after how many values it was found, ours and plain text; None where it was not."""

    deviation: str
    ours: int | None
    plain: int | None


def main() -> int:
    """Measure, write, end in 1 where a deviation is not found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", metavar="FIELD", help="the deviations of this field alone")
    only = parser.parse_args().only
    catalogue = load(ROOT / "features")
    with tempfile.TemporaryDirectory() as folder:
        mocks = Embedded(Path(folder))
        mocks.start()
        try:
            rates = [] if only else [_callable(catalogue, Path(folder)), _form(catalogue, mocks)]
            found = list(_deviations(catalogue, mocks, only))
        finally:
            mocks.stop()
    if not only:
        TABLE.write_text(_table(rates, found), "utf-8")
    print(_table(rates, found))
    return 1 if any(one.ours is None for one in found) else 0


def _callable(catalogue: Catalogue, folder: Path) -> str:
    """A campaign on a function in its child process, beside Hypothesis that asks the same process."""
    rule = catalogue.portals["desjardins"].rules["DSJ-CODE"]
    (folder / "acme.py").write_text(CHECK, "utf-8")
    with closing(validator_of(Validator(python="acme:check"), folder, 10)) as validator:
        validator.ask("abcde")
        bare = _time(lambda: _drawn(rule, validator.ask))
        ours = _time(lambda: Campaign(rule, validator, examples=DRAWN, start=1, most=None).run())
    return f"callable ÷ bare Hypothesis: {bare / ours:.2f} (aim 0.8), the probes of a campaign included"


def _drawn(rule: Rule, ask: Callable[[str], bool]) -> None:
    @seed(1)
    @settings(
        max_examples=DRAWN,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(values(rule))
    def drawn(value: str) -> None:
        ask(value)

    drawn()


def _form(catalogue: Catalogue, mocks: Embedded) -> str:
    """Values a second, once the form is calibrated, beside the same sort of values in the browser."""
    profile = load_profile(_served(mocks, "desjardins"), catalogue)
    rule, rng = profile.documented.rules["DSJ-MDP"], random.Random(1)
    with scene_on(profile, 1) as scene:
        way = Way(scene, rule)
        browser = ByBrowser(way)
        drawn = [value for value in _some(values(rule), OVER_HTTP) if value.isascii() and value.isprintable()]
        with closing(ByForm(way, browser, samples(rule, rng))) as form:
            form.calibrate()
            http = len(drawn) / _time(lambda: [form.ask(value) for value in drawn])
        by_hand = IN_BROWSER / _time(lambda: [browser.ask(value) for value in drawn[:IN_BROWSER]])
    return f"form ÷ browser: {http / by_hand:.0f} (aim 20): {http:.0f} values a second beside {by_hand:.2f}"


def _deviations(catalogue: Catalogue, mocks: Embedded, only: str | None) -> Iterator[Found]:
    """Every deviation of a requirement that a field's rule has, with the budget of a conformance run."""
    for one in every_deviation():
        portal = catalogue.portals[one.portal]
        rules = [rule for rule in portal.rules.values() if one.requirement in rule.requirements]
        for rule in rules:
            if has_way(portal, rule) and only in (None, rule.id):
                profile = load_profile(_served(mocks, None, one.id), catalogue)
                with scene_on(profile, 1) as scene:
                    outcome = try_on_portal(scene, rule, IN_A_RUN, start=1)
                    example = outcome.found.get(one.requirement)
                    plain = _plain(Way(scene, rule), one.requirement) if outcome.way == "formulaire" else None
                found = Found(one.id, example.number if example else None, plain)
                print(found, outcome.way, outcome.remarks, file=sys.stderr, flush=True)
                yield found


def _plain(way: Way, requirement: str) -> int | None:
    """After how many plain texts the same portal shows the deviation; None after `PLAIN`."""
    with closing(ByForm(way, ByBrowser(way), samples(way.rule, random.Random(1)))) as form:
        form.calibrate()
        return next(
            (n for n, value in enumerate(_some(st.text(), PLAIN), 1) if _shows(form, way, requirement, value)), None
        )


def _shows(asked: Asked, way: Way, requirement: str, value: str) -> bool:
    answer = judge(way.rule, value)
    try:
        accepted = asked.ask(value)
    except Unasked:
        return False
    wrong_refusal = not accepted and answer.accept and requirement == way.rule.suffices
    return wrong_refusal or (accepted and requirement in answer.broken)


def _some(strategy: st.SearchStrategy[str], count: int) -> list[str]:
    drawn: list[str] = []

    @seed(1)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def take(value: str) -> None:
        drawn.append(value)

    take()
    return drawn


def _served(mocks: Embedded, portal: str | None, deviation: str | None = None) -> Path:
    path = mocks.serve(portal, deviation)
    if path is None:
        raise SystemExit(f"no mock {portal or deviation}")
    return path


def _time(work: Callable[[], object]) -> float:
    started = time.monotonic()
    work()
    return time.monotonic() - started


def _table(rates: list[str], found: list[Found]) -> str:
    day = datetime.now(UTC).date().isoformat()
    ours = [one.ours for one in found if one.ours is not None]
    median = statistics.median(ours) if ours else "–"
    lines = [
        "# Fuzzing: how fast, and after how many values",
        "",
        f"`make bench-fuzz`, {day}, on two shared cores.",
        "",
        *(f"- {rate}" for rate in rates),
        f"- deviations of rules found with the budget of a conformance run: {len(ours)} of {len(found)}, "
        f"after {median} values in the median",
        "",
        f"| deviation | found after | with plain `st.text()` (at most {PLAIN}) |",
        "|---|---|---|",
        *(f"| {one.deviation} | {one.ours or 'not found'} | {one.plain or 'not found'} |" for one in found),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
