"""`mire doctor`: before any verdict, what stands in the way of one."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain

from playwright.sync_api import sync_playwright

from mire.browser.launch import find_browser, launch
from mire.browser.pool import Pool
from mire.cli.broken import or_broken
from mire.cli.command import takes_targets, targets
from mire.cli.findings import told
from mire.cli.usage import Parser
from mire.doctor import Finding, Grade, examine, exit_status
from mire.target.profile import Profile


def add_to(parser: Parser) -> None:
    """Give the command its options."""
    takes_targets(parser)
    parser.add_argument("--headed", action="store_true", help="show the browser")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    profiles = targets(options)
    return or_broken(lambda: max(_examined(profile, headless=not options.headed) for profile in profiles))


def _examined(profile: Profile, *, headless: bool) -> int:
    """Tell each finding as soon as it is there; the exit status."""
    read = Finding("profil", Grade.FINE, "lu, sans faute")
    found = told(profile, chain([read], examine(profile, lambda: _browser(profile, headless))))
    grave = sum(finding.grade in (Grade.WRONG, Grade.BROKEN) for finding in found)
    print(f"  constats à traiter : {grave}" if grave else f"  prêt : pytest --target {profile.file}")
    return exit_status(found)


@contextmanager
def _browser(profile: Profile, headless: bool) -> Iterator[Pool]:
    with sync_playwright() as playwright:
        installed = find_browser(None, headless)
        pool = Pool(launch(playwright, installed, headless, blocked_hosts=profile.real_hosts))
        yield pool
        pool.close()
        pool.browser.close()
