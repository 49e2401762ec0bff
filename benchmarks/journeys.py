"""What judging costs: scenarios through mire beside the same clicks in bare Playwright, in turn, on one mock.

Bare means: one page used again, no evidence, no observation, Playwright's own waiting. Both ask for their person.
"""

from __future__ import annotations

import random
import secrets
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks import clicks
from benchmarks.measure import Spread, in_turn, ratios, seconds
from benchmarks.processes import ROOT
from benchmarks.table import Table
from mire.browser.evidence import Evidence, Secrets
from mire.browser.launch import find_browser, launch
from mire.browser.pool import Pool
from mire.browser.settings import Settings
from mire.catalogue import load
from mire.journey.attempts import ACCEPTED, REFUSED, Row
from mire.plugin.embedded import Embedded
from mire.plugin.stage import Target
from mire.scene import Scene
from mire.target.people import Person
from mire.target.profile import load_profile


@dataclass(frozen=True)
class Case:
    """One journey: as a scenario judges it, and as a script clicks it."""

    name: str
    portal: str
    requirement: str
    judged: Callable[[Scene], None]
    clicked: Callable[[Page, str, Person], None]


def _registers(scene: Scene) -> None:
    assert scene.go_through("inscription").accepted


def _signs_in(scene: Scene) -> None:
    _registers(scene)
    assert scene.go_through("session").accepted


def _first_name_is_required(scene: Scene) -> None:
    rows = [Row({"prenom": "[vide]"}, REFUSED), Row({"prenom": "le sien"}, ACCEPTED)]
    assert all(tried.as_expected for tried in scene.attempt("inscription", "personne", rows).tried)


CASES = (
    Case("registration", "desjardins", "DSJ-CONFIRMATION", _registers, clicks.registration),
    Case(
        "a required field, empty, then filled",
        "desjardins",
        "DSJ-REQUIS",
        _first_name_is_required,
        clicks.without_first_name,
    ),
    Case("registration and first session", "desjardins", "DSJ-CONFIRMATION", _signs_in, clicks.and_sign_in),
    Case("registration", "assistance", "AST-INSCRIPTION-ECRAN", _registers, clicks.assistance),
)


def measure(quick: bool) -> list[Table]:
    """One table."""
    rounds = 2 if quick else 21
    table = Table(
        "Judging beside bare Playwright",
        f"The same clicks on the same mock, {rounds} times in turn: through mire, with its observations, checks and "
        "evidence, and in Playwright alone with one page used again; each asks for its person. Aim: less than 1.3.",
        ["journey", "mire", "bare", "mire ÷ bare"],
    )
    every: list[float] = []
    with _stage() as (targets, browser, folder):
        for case in CASES:
            target, pool, page = targets[case.portal], Pool(browser), browser.new_page(locale="fr-CA")
            works = {
                "mire": partial(_judged, case, target, pool, folder),
                "bare": partial(_clicked, case, target, page),
            }
            in_turn(works, 1)  # the first of its kind warms both
            found = in_turn(works, rounds)
            times = [Spread.of(found[who]).told() for who in works]
            costs = ratios(found["mire"], found["bare"])
            table.add(f"{case.portal}: {case.name}", *times, Spread.of(costs).told())
            every += costs
            page.close()
    table.add(f"the median scenario, of these {len(every)}", "", "", Spread.of(every).told())
    return [table]


@contextmanager
def _stage() -> Iterator[tuple[dict[str, Target], Browser, Path]]:
    catalogue = load(ROOT / "features")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        mocks = Embedded(Path(name))
        mocks.start()
        profiles = {portal: mocks.serve(portal) for portal in {case.portal for case in CASES}}
        seed = random.randrange(10**6)
        browser = launch(playwright, find_browser())
        yield (
            {portal: Target(load_profile(path, catalogue), seed, "bench") for portal, path in profiles.items() if path},
            browser,
            Path(name),
        )
        browser.close()
        mocks.stop()


def _judged(case: Case, target: Target, pool: Pool, folder: Path) -> float:
    scene = _scene(case, target, pool, folder)

    def judge() -> None:
        case.judged(scene)
        scene.look(fully=False)
        pool.release_all()

    return seconds(judge)


def _clicked(case: Case, target: Target, page: Page) -> float:
    def click() -> None:
        page.context.clear_cookies()
        case.clicked(page, target.profile.entry_url, target.people.one())

    return seconds(click)


def _scene(case: Case, target: Target, pool: Pool, folder: Path) -> Scene:
    hidden, profile = Secrets(), target.profile
    settings = Settings(frozenset(profile.origins), blocked_hosts=profile.real_hosts)
    scene = Scene(
        portal=profile.documented,
        profile=profile,
        people=target.people,
        requirements=(case.requirement,),
        rng=random.Random(secrets.token_hex(8)),
        open_window=lambda: pool.window(settings),
        open_large_window=lambda: pool.window(settings),
        evidence=Evidence(folder / "evidence", hidden),
        report_dir=folder,
        secrets=hidden,
        note_health=lambda _: None,
    )
    scene.members = [scene.invite()]
    return scene
