"""A scene on one target, for commands that walk a portal outside of pytest."""

from __future__ import annotations

import random
import secrets
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from mire.browser.evidence import Evidence, Secrets
from mire.browser.launch import find_browser, launch
from mire.browser.pool import Pool
from mire.mail import Mailbox
from mire.mail.reader import Reader
from mire.mail.sources import reader_of
from mire.scene import Scene
from mire.scene.settings import settings_of
from mire.target.control import ControlClient
from mire.target.people import People
from mire.target.profile import Profile
from mire.target.sources import control_client, people_of


@contextmanager
def scene_on(profile: Profile, seed: int, playwright: Playwright | None = None) -> Iterator[Scene]:
    """A scene in a browser of its own; its people are new in every run. A process has one `playwright`: who has
    started it already hands it on."""
    with scenes_on(profile, seed, playwright) as new_scene:
        yield new_scene()


@contextmanager
def scenes_on(
    profile: Profile, seed: int, playwright: Playwright | None = None
) -> Iterator[Callable[[], Scene]]:
    """The same for one scene after another: each new one takes the windows of the one before."""
    started = nullcontext(playwright) if playwright else sync_playwright()
    with started as ours, tempfile.TemporaryDirectory(prefix="mire-") as folder:
        pool = Pool(launch(ours, find_browser(None, True), True, blocked_hosts=profile.real_hosts))
        try:
            with _around(profile, seed) as (people, reader, capabilities):

                def new_scene() -> Scene:
                    pool.release_all()
                    return _scene(profile, people, reader, capabilities, pool, Path(folder))

                yield new_scene
        finally:
            pool.close()
            pool.browser.close()


@contextmanager
def _around(profile: Profile, seed: int) -> Iterator[tuple[People, Reader | None, frozenset[str]]]:
    client: ControlClient | None = control_client(profile)
    capabilities = client.capabilities() if client else frozenset[str]()
    people = people_of(profile, client, capabilities, seed, secrets.token_hex(3))
    reader = reader_of(profile, client, capabilities)
    try:
        yield people, reader, capabilities
    finally:
        for one in (reader, client):
            if one is not None:
                one.close()


def _scene(
    profile: Profile, people: People, reader: Reader | None, capabilities: frozenset[str], pool: Pool, folder: Path
) -> Scene:
    settings = settings_of(profile)
    hidden = Secrets()
    mailbox = Mailbox(reader, profile.timeout_s, profile.real_hosts, hidden.add, True) if reader else None
    return Scene(
        portal=profile.documented,
        profile=profile,
        people=people,
        requirements=(),
        rng=random.Random(),
        open_window=lambda: pool.window(settings),
        open_large_window=lambda: pool.window(replace(settings, touch=False)),
        evidence=Evidence(folder, hidden),
        report_dir=folder,
        secrets=hidden,
        note_health=lambda _: None,
        mailbox=mailbox,
        offers=lambda capability: capability in capabilities,
    )
