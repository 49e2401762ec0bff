"""Fixtures: the browser's windows, the target's people, and the scene of each scenario."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

import pytest
from playwright.sync_api import Browser, Playwright

from mire.browser.evidence import Evidence, Secrets
from mire.browser.launch import find_browser, launch
from mire.browser.pool import Options, Pool
from mire.browser.remote import connect
from mire.browser.window import Settings, Window
from mire.mail import Mailbox, Reader
from mire.mail.sources import Unreadable, reader_of
from mire.plugin.browsers import families
from mire.plugin.collect import item_requirements
from mire.plugin.deadline import Deadline
from mire.plugin.folder import EVIDENCE
from mire.plugin.health import Health
from mire.plugin.run import RUN, Run
from mire.plugin.watchdog import Watchdog
from mire.plugin.withheld import Withheld
from mire.scene import Scene
from mire.scene.settings import settings_of
from mire.target.control import ControlClient
from mire.target.people import People
from mire.target.profile import Profile
from mire.target.sources import control_client, people_of
from mire.verdicts import HarnessError, NotApplicable, TargetError

_CONTEXTS = 40
"""So many windows, and Firefox is started anew: after some hundreds of them everything takes it ten times as long."""
SCENE = pytest.StashKey[Scene]()
TARGET = pytest.StashKey["Target"]()
DEADLINE = pytest.StashKey[Deadline]()
POOL = pytest.StashKey[Pool]()


@dataclass
class Target:
    """One target as one process works with it: asked once what it can do, probed when it falls silent."""

    profile: Profile
    seed: int
    worker: str
    health: Health = field(init=False)
    client: ControlClient | None = field(init=False)
    _people: People | None = None
    _reader: Reader | None = None

    def __post_init__(self) -> None:
        self.client = control_client(self.profile)
        self.health = Health(self.profile)

    @property
    def people(self) -> People:
        """Its people; who needs one gets a HarnessError where its control endpoint does not keep to the contract."""
        if self._people is None:
            try:
                capabilities = self.capabilities
                self._people = people_of(self.profile, self.client, capabilities, self.seed, self.worker)
            except HarnessError as error:
                self._people = People(self.profile.portal, Withheld(error))
        return self._people

    def mailbox(self, secrets: Secrets, requirements: tuple[str, ...]) -> Mailbox | None:
        """Where a scenario on `requirements` reads mail; None where neither profile nor control endpoint offers it."""
        if self._reader is None:
            try:
                self._reader = reader_of(self.profile, self.client, self.capabilities)
            except HarnessError as error:
                self._reader = Unreadable(error)
        if self._reader is None:
            return None
        known = self.profile.documented.requirements
        needed = any("M" in known[id].needs for id in requirements if id in known)
        return Mailbox(self._reader, self.profile.timeout_s, self.profile.real_hosts, secrets.add, needed)

    def close(self) -> None:
        """Give connections back."""
        if self._reader is not None:
            self._reader.close()

    @cached_property
    def capabilities(self) -> frozenset[str]:
        """What its control endpoint offers."""
        return self.client.capabilities() if self.client else frozenset()


@pytest.fixture(scope="session")
def targets(request: pytest.FixtureRequest) -> Iterator[dict[str, Target]]:
    """Every target of the run, by portal."""
    run = request.config.stash[RUN]
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    targets = {portal: Target(profile, run.seed, worker) for portal, profile in run.profiles.items()}
    yield targets
    for target in targets.values():
        target.close()


@pytest.fixture(scope="session")
def watchdog() -> Watchdog:
    """Ends the browser of a scenario that nothing else ends."""
    return Watchdog()


@pytest.fixture(scope="session")
def pools(
    request: pytest.FixtureRequest, playwright: Playwright, browser_name: str, watchdog: Watchdog
) -> Iterator[Pool]:
    """The windows of this process in one browser, reused from scenario to scenario."""
    option, run = request.config.option, request.config.stash[RUN]

    endpoint = option.browser_endpoint

    def start() -> Browser:
        if endpoint:  # its process is not ours to end
            return connect(playwright, endpoint, name, option.slowmo)
        headless = not option.headed
        started = launch(playwright, find_browser(name, headless), headless, option.slowmo, run.real_hosts)
        return watchdog.watch(started)

    name = browser_name if option.browser else None
    pool = Pool(start(), Options(guarded=not endpoint, renew_after=None if endpoint else _CONTEXTS), restart=start)
    yield pool
    pool.close()
    if pool.browser.is_connected():
        pool.browser.close()


@pytest.fixture(scope="session")
def browser(pools: Pool) -> Browser:
    """pytest-playwright's own fixture, on the browser that mire found."""
    return pools.browser


@pytest.fixture
def open_window(
    request: pytest.FixtureRequest, pools: Pool, target: Target, watchdog: Watchdog
) -> Iterator[Callable[[Settings], Window]]:
    """Clean windows that live as long as the scenario.

    pytest-playwright's traces, pictures and videos need contexts of its own: then nothing is reused.
    """
    option = request.config.option
    pool = pools
    if "off" != option.tracing or "off" != option.video or "off" != option.screenshot:
        new_context = request.getfixturevalue("new_context")
        pool = Pool(
            pools.browser, Options(reuse=False, new_context=new_context, guarded=not option.browser_endpoint)
        )
    with watchdog.limit(target.profile.scenario_timeout_s + target.profile.timeout_s):
        yield pool.window
        pool.release_all()


@pytest.fixture
def target(request: pytest.FixtureRequest, targets: dict[str, Target]) -> Target:
    """The target of this scenario."""
    return targets[request.node.path.parent.name]


@pytest.fixture
def scene(
    request: pytest.FixtureRequest,
    target: Target,
    targets: dict[str, Target],
    browser_name: str,  # noqa: ARG001 - see below
) -> Scene:
    """The scene of this scenario. `browser_name` has pytest-playwright run it once in each `--browser`; the browser
    itself is only started for a target that answers."""
    run = request.config.stash[RUN]
    portal = target.profile.portal
    requirements = tuple(item_requirements(request.node, run.catalogue))
    request.node.stash[TARGET] = target
    _refuse(target, requirements)
    run.pace.wait(portal, lambda: bool(request.session.shouldstop))
    open_window: Callable[[Settings], Window] = request.getfixturevalue("open_window")
    request.node.stash[POOL] = request.getfixturevalue("pools")
    people = target.people
    people.begin(request.node.nodeid)
    deadline = request.node.stash[DEADLINE] = Deadline(target.profile.scenario_timeout_s)
    settings = _settings(run, target.profile, "tactile" in request.keywords, deadline)
    secrets = Secrets()
    made = Scene(
        portal=run.catalogue.portals[portal],
        profile=target.profile,
        people=people,
        requirements=requirements,
        rng=random.Random(f"{run.seed} {run.nonce} {request.node.nodeid}"),
        open_window=lambda: open_window(settings),
        open_large_window=lambda: open_window(replace(settings, touch=False)),
        evidence=Evidence(run.report_dir / EVIDENCE / portal, secrets),
        report_dir=run.report_dir,
        secrets=secrets,
        browsers=families(request.config),
        note_health=target.health.note,
        portals=run.catalogue.portals,
        control_of=lambda other: targets[other].client if other in targets else None,
        profile_of=run.profiles.get,
        mailbox=target.mailbox(secrets, requirements),
        offers=lambda capability: capability in target.capabilities,
    )
    request.node.stash[SCENE] = made
    return made


def _refuse(target: Target, requirements: tuple[str, ...]) -> None:
    """Do not even try where the profile says so, or where the target is gone."""
    absent = [target.profile.absent[id] for id in requirements if id in target.profile.absent]
    if absent:
        raise NotApplicable(absent[0])
    if silent := target.health.silent:
        raise TargetError(f"cible injoignable : {silent}")


def _settings(run: Run, profile: Profile, touch: bool, deadline: Deadline) -> Settings:
    wanted = settings_of(profile)
    return replace(wanted, blocked_hosts=run.real_hosts, touch=touch or wanted.touch, in_time=deadline.check)
